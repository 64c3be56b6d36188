/** UCINET's DL texts: whole matrices, lists of ties and lists of neighbours, with or without labels. */
import type { Issue } from '../../model/issue.ts';
import { watch, type ReadControl } from '../limits.ts';
import { emptyRecord, know, type GraphRead, type GraphRecord } from './graphTables.ts';

const mostActors = 1_000_000;

/**
 * Reads a DL text. Actors that only the number in its head counts are there too, named by their numbers. What is wrong
 * is told as `dl/no-data`, `dl/count`, `dl/format`, `dl/cells`, `dl/actor` or `id/duplicate`, each at its line.
 */
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
  const labels = labelsOf(head, 'labels');
  if (labels.length > count) bad('dl/actor', 1, { found: labels[count], count });
  const actors = new Actors(read, count, labels, /labels\s+embedded/i.test(head));
  reader({
    read,
    lines,
    actors,
    relations: labelsOf(head, 'matrix labels'),
    hasDiagonal: !/diagonal\s*=\s*absent/i.test(head),
    tick: watch(control, 0, 0.5),
    bad,
  });
  actors.fill();
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
    for (const label of labels.slice(0, count)) this.#add(label, 1);
    // Those that the data are still to name come as they are met.
    if (!areEmbedded) this.fill();
  }

  /** By number only where there are labels for the numbers. */
  find(name: string, line: number): string | undefined {
    const known = this.#byName.get(name);
    if (known) return idOf(known);
    const place = Number(name);
    const listed = this.areEmbedded ? undefined : this.read.nodes[place - 1];
    if (listed) return idOf(listed);
    return this.areEmbedded && this.read.nodes.length < this.count ? this.#add(name, line) : undefined;
  }

  get ids(): string[] {
    return this.read.nodes.map(idOf);
  }

  #add(name: string, line: number): string {
    const record = emptyRecord({ line });
    record.known.set('id', name);
    this.read.nodes.push(record);
    this.#byName.set(name, record);
    return name;
  }

  /** Actors that nothing has named are there all the same. */
  fill(): void {
    const unnamed =
      this.read.nodes.length === 0 ? (place: number) => String(place) : (place: number) => `actor ${place}`;
    for (let place = this.read.nodes.length + 1; place <= this.count; place++) this.#add(unnamed(place), 1);
  }
}
const idOf = ({ known }: GraphRecord): string => known.get('id') as string;

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
  if (isTie(weight)) read.edges.push(tieRecord(from, to, { line, directed: true, weight }));
}

/**
 * Lists and matrices say the same: a pair that is not listed is a cell of 0, one without a value a cell of 1 (UCINET's
 * help, "Data > Export > DL"). So 0 is no tie in either; nor is a point, which stands for a value that is missing.
 */
const isTie = (value = '1'): boolean => Number(value) !== 0 && value !== '.';

function tieRecord(
  source: string | undefined,
  target: string | undefined,
  {
    line,
    directed,
    weight,
    type,
  }: { line: number; directed: boolean; weight?: string | undefined; type?: string | undefined },
): GraphRecord {
  const record = emptyRecord({ line });
  record.known.set('source', source);
  record.known.set('target', target);
  record.known.set('drawn direction', directed);
  know(record, 'weight', weight);
  know(record, 'type', type);
  return record;
}

function readLists({ lines, tick }: Part, take: (words: string[], line: number) => void): void {
  lines.forEach(({ words, line }, i) => {
    tick(i, lines.length);
    take(words, line);
  });
}

interface MatrixCell {
  word: string;
  line: number;
}
/** Rows and columns in the order of the actors; a row that is missing is empty. */
interface Matrix {
  actors: readonly (string | undefined)[];
  rows: readonly (readonly (MatrixCell | undefined)[])[];
}

/** One matrix after the other; alike on both sides of the diagonal it holds each tie once, without direction. */
function readMatrix(part: Part): void {
  const { read, lines, actors, relations, hasDiagonal, tick, bad } = part;
  const { count, areEmbedded } = actors;
  const cells = lines.flatMap(({ words, line }) => words.map((word) => ({ word, line })));
  const perRow = (hasDiagonal ? count : count - 1) + (areEmbedded ? 1 : 0);
  const perMatrix = perRow * count + (areEmbedded ? count : 0);
  const matrices = Math.floor(cells.length / perMatrix);
  if (matrices === 0 || cells.length % perMatrix !== 0) {
    const line = lines[lines.length - 1]?.line ?? 1;
    bad('dl/cells', line, { count: cells.length, most: perMatrix });
  }
  for (let m = 0; m < matrices; m++) {
    const own = cells.slice(m * perMatrix, (m + 1) * perMatrix);
    const top = areEmbedded ? own.slice(0, count) : [];
    const body = own.slice(top.length);
    const rows = Array.from({ length: count }, (_, i) => body.slice(i * perRow, (i + 1) * perRow));
    const matrix = areEmbedded
      ? byLabels(top, rows, part)
      : { actors: actors.ids, rows: rows.map((row, i) => (hasDiagonal ? row : withGap(row, i))) };
    const type = matrices > 1 ? (relations[m] ?? `matrix ${m + 1}`) : undefined;
    read.edges.push(...tiesOf(matrix, type, tick));
  }
}

const withGap = (row: readonly MatrixCell[], at: number): (MatrixCell | undefined)[] => [
  ...row.slice(0, at),
  undefined,
  ...row.slice(at),
];

/** Each row belongs to the actor whose label it begins with, wherever it stands. */
function byLabels(
  top: readonly MatrixCell[],
  labelled: readonly (readonly MatrixCell[])[],
  { actors, hasDiagonal, bad }: Part,
): Matrix {
  const names = top.map(({ word }) => word);
  const found = top.map(({ word, line }, i) => {
    const id = actors.find(word, line);
    if (id === undefined) bad('dl/actor', line, { found: word, count: actors.count });
    else if (names.indexOf(word) < i) bad('id/duplicate', line, { id: word });
    return id;
  });
  const rows: (MatrixCell | undefined)[][] = names.map(() => []);
  for (const [label, ...row] of labelled) {
    const place = names.indexOf(label.word);
    if (place < 0) bad('dl/actor', label.line, { found: label.word, count: actors.count });
    else if (rows[place].length > 0) bad('id/duplicate', label.line, { id: label.word });
    else rows[place] = hasDiagonal ? row : withGap(row, place);
  }
  return { actors: found, rows };
}

function tiesOf({ actors, rows }: Matrix, type: string | undefined, tick: Part['tick']): GraphRecord[] {
  const isSymmetric = rows.every((row, i) => row.every((cell, j) => cell?.word === rows[j][i]?.word));
  const ties: GraphRecord[] = [];
  rows.forEach((row, i) => {
    tick(i, rows.length);
    row.forEach((cell, j) => {
      if (!cell || !isTie(cell.word) || (isSymmetric && j < i)) return;
      const { line, word: weight } = cell;
      ties.push(tieRecord(actors[i], actors[j], { line, directed: !isSymmetric, weight, type }));
    });
  });
  return ties;
}
