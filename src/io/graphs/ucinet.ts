/** UCINET's DL texts: whole matrices, lists of ties and lists of neighbours, with or without labels. */
import type { Issue } from '../../model/issue.ts';
import { watch, type ReadControl } from '../limits.ts';
import { emptyRecord, know, type GraphRead, type GraphRecord } from './graphTables.ts';

const mostActors = 1_000_000;

export function readUcinet(text: string, control: ReadControl): GraphRead {
  const read: GraphRead = { nodes: [], edges: [], document: {}, issues: [], notes: [] };
  const bad = (code: string, line: number, values: Issue['values'] = {}): GraphRead => {
    read.issues.push({ code, severity: 'error', where: { line }, values });
    return read;
  };
  const start = /^[ \t]*data[ \t]*:/im.exec(text);
  if (!start) return bad('dl/no-data', 1);
  const head = text.slice(0, start.index);
  const count = Number(/\bn\s*=\s*(\d+)/i.exec(head)?.[1]);
  if (!(count >= 1 && count <= mostActors)) return bad('dl/count', 1);
  const format = (/\bformat\s*=\s*(\w+)/i.exec(head)?.[1] ?? 'fullmatrix').toLowerCase();
  const reader = Object.hasOwn(readers, format) ? readers[format] : undefined;
  if (!reader) return bad('dl/format', 1, { found: format });
  const firstLine = head.split(/\r\n|\r|\n/).length;
  const lines = text
    .slice(start.index + start[0].length)
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ words: wordsOf(line), line: firstLine + i }))
    .filter(({ words }) => words.length > 0);
  const actors = new Actors(read, count, labelsOf(head, 'labels'), /labels\s+embedded/i.test(head));
  reader({
    read,
    lines,
    actors,
    relations: labelsOf(head, 'matrix labels'),
    hasDiagonal: !/diagonal\s*=\s*absent/i.test(head),
    tick: watch(control, 0, 0.5),
    bad,
  });
  actors.finish();
  return read;
}

interface Line {
  words: string[];
  line: number;
}

interface Part {
  read: GraphRead;
  lines: readonly Line[];
  actors: Actors;
  /** Names of several matrices in one file. */
  relations: readonly string[];
  hasDiagonal: boolean;
  tick: (index: number, total: number) => void;
  bad: (code: string, line: number, values?: Issue['values']) => GraphRead;
}

const readers: Readonly<Record<string, (part: Part) => void>> = {
  fullmatrix: readMatrix,
  fm: readMatrix,
  edgelist1: (part) =>
    readLists(part, ([source, target, weight], line) => addTie(part, source, target, line, weight)),
  nodelist1: (part) =>
    readLists(part, ([source, ...targets], line) => {
      for (const target of targets) addTie(part, source, target, line);
    }),
};

/** Words, or texts in quotation marks, with spaces or commas between. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|([^\s,"']+)/g)].map((match) => match[1] ?? match[2] ?? match[3]);

/** The words after `labels:`, up to the next heading. */
function labelsOf(head: string, name: 'labels' | 'matrix labels'): string[] {
  const before = name === 'labels' ? '(?:^|[^x\\w\\s])\\s*(?:row\\s+)?' : '';
  const found = new RegExp(`${before}${name.replace(' ', '\\s+')}\\s*:`, 'im').exec(head);
  if (!found) return [];
  const after = head.slice(found.index + found[0].length);
  const next = /^[ \t]*(?:(?:row|column|matrix|level)[ \t]+)?labels\b/im.exec(after);
  return wordsOf(next ? after.slice(0, next.index) : after);
}

/** Actors by number or by label, as many as the file says. */
class Actors {
  readonly #byName = new Map<string, GraphRecord>();

  constructor(
    readonly read: GraphRead,
    readonly count: number,
    labels: readonly string[],
    readonly areEmbedded: boolean,
  ) {
    labels.slice(0, count).forEach((label) => this.#add(label, 1));
    if (!areEmbedded && labels.length === 0) for (let i = 1; i <= count; i++) this.#add(String(i), 1);
  }

  /** By number only where there are labels for the numbers. */
  find(name: string, line: number): string | undefined {
    const known = this.#byName.get(name);
    if (known) return known.known.get('id') as string;
    const place = Number(name);
    if (!this.areEmbedded && Number.isInteger(place) && place >= 1)
      return this.read.nodes[place - 1]?.known.get('id') as string | undefined;
    return this.areEmbedded && this.read.nodes.length < this.count ? this.#add(name, line) : undefined;
  }

  #add(name: string, line: number): string {
    const record = emptyRecord({ line });
    record.known.set('id', name);
    this.read.nodes.push(record);
    this.#byName.set(name, record);
    return name;
  }

  /** Actors that no list names are there all the same. */
  finish(): void {
    for (let i = this.read.nodes.length + 1; i <= this.count; i++) this.#add(`actor ${i}`, 1);
  }
}

function addTie(
  { read, actors, bad }: Part,
  source: string,
  target: string | undefined,
  line: number,
  weight?: string,
): void {
  const [from, to] = [source, target ?? ''].map((name) => actors.find(name, line));
  if (from === undefined || to === undefined) {
    if (read.issues.length < 100)
      bad('dl/actor', line, { found: from === undefined ? source : (target ?? ''), count: actors.count });
    return;
  }
  const record = emptyRecord({ line });
  record.known.set('source', from);
  record.known.set('target', to);
  record.known.set('drawn direction', true);
  know(record, 'weight', weight);
  read.edges.push(record);
}

function readLists({ lines, tick }: Part, take: (words: string[], line: number) => void): void {
  lines.forEach(({ words, line }, i) => {
    tick(i, lines.length);
    take(words, line);
  });
}

/** One matrix after the other; alike on both sides of the diagonal it holds each tie once, without direction. */
function readMatrix(part: Part): void {
  const { read, lines, actors, relations, hasDiagonal, tick, bad } = part;
  const { count, areEmbedded } = actors;
  const cells = lines.flatMap(({ words, line }) => words.map((word) => ({ word, line })));
  const rowLength = hasDiagonal ? count : count - 1;
  const perRow = rowLength + (areEmbedded ? 1 : 0);
  const perMatrix = perRow * count + (areEmbedded ? count : 0);
  const matrices = Math.floor(cells.length / perMatrix);
  if (matrices === 0 || cells.length % perMatrix !== 0) {
    const line = lines[lines.length - 1]?.line ?? 1;
    bad('dl/cells', line, { count: cells.length, most: perMatrix });
  }
  for (let m = 0; m < matrices; m++) {
    const all = cells.slice(m * perMatrix, (m + 1) * perMatrix);
    const body = areEmbedded ? all.slice(count) : all;
    if (areEmbedded) for (const { word, line } of all.slice(0, count)) actors.find(word, line);
    const names = read.nodes.map(({ known }) => known.get('id') as string);
    const rows = Array.from({ length: count }, (_, i) => {
      tick(i, count);
      const row = body.slice(i * perRow + (areEmbedded ? 1 : 0), (i + 1) * perRow);
      return hasDiagonal ? row : [...row.slice(0, i), undefined, ...row.slice(i)];
    });
    const isSymmetric = rows.every((row, i) => row.every((cell, j) => cell?.word === rows[j][i]?.word));
    rows.forEach((row, i) =>
      row.forEach((cell, j) => {
        if (!cell || Number(cell.word) === 0 || cell.word === '.' || (isSymmetric && j < i)) return;
        const record = emptyRecord({ line: cell.line });
        record.known.set('source', names[i]);
        record.known.set('target', names[j]);
        record.known.set('drawn direction', !isSymmetric);
        know(record, 'weight', cell.word);
        if (matrices > 1) know(record, 'type', relations[m] ?? `matrix ${m + 1}`);
        read.edges.push(record);
      }),
    );
  }
}
