/** Pajek networks (`.net`, and the networks within a `.paj`): vertices, arcs, edges, their lists and matrices. */
import type { Issue } from '../../model/issue.ts';
import { watch, type ReadControl } from '../limits.ts';
import { emptyRecord, know, type GraphRead, type GraphRecord } from './graphTables.ts';

const sectionWord = /^\*\s*(\w+)\s*(.*)$/;
/** Words, or texts in quotation marks. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);

/** A number, also one that is none or has no bounds, which is said later. */
const isNumberWord = (word: string): boolean =>
  /^[-+]?(nan|inf(inity)?)$/i.test(word) || !Number.isNaN(Number(word));

export function readPajek(text: string, control: ReadControl): GraphRead {
  const read: GraphRead = { nodes: [], edges: [], document: {}, issues: [], notes: [] };
  const lines = text.split(/\r\n|\r|\n/);
  const tick = watch(control, 0, 0.5);
  const state = new PajekState(read);
  lines.forEach((raw, i) => {
    tick(i, lines.length);
    const line = raw.trim();
    if (line === '' || line.startsWith('%')) return;
    state.line(line, i + 1);
  });
  return read;
}

class PajekState {
  #section = '';
  #relation = '';
  readonly #names = new Map<string, GraphRecord>();
  /** Vertices with a line of their own. */
  readonly #listed = new Set<GraphRecord>();
  #row = 0;
  readonly #ignored = new Set<string>();

  constructor(readonly read: GraphRead) {}

  line(line: string, at: number): void {
    const section = sectionWord.exec(line);
    if (section) this.#open(section[1].toLowerCase(), section[2], at);
    else this.#take(words(line), at);
  }

  #open(name: string, rest: string, at: number): void {
    this.#section = name;
    this.#row = 0;
    if (name === 'network') (this.read.document as Record<string, unknown>).title = rest.trim();
    else if (name === 'vertices') this.#openVertices(rest, at);
    else if (['arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'].includes(name)) {
      this.#relation = /^:\s*\d+\s*"?([^"]*)"?$/.exec(rest.trim())?.[1]?.trim() ?? '';
    } else if (!this.#ignored.has(name)) {
      this.#ignored.add(name);
      this.read.notes?.push({
        code: 'read/pajek-left',
        severity: 'warning',
        where: { line: at },
        values: { section: name },
      });
    }
  }

  /** Vertices need no line of their own: the count makes them. */
  #openVertices(rest: string, at: number): void {
    const count = Number(words(rest)[0]);
    if (!(Number.isInteger(count) && count >= 0 && count <= 1_000_000)) {
      this.#bad('pajek/vertices', at, { found: rest.slice(0, 40) });
      return;
    }
    for (let i = 1; i <= count; i++) {
      const record = emptyRecord({ line: at });
      record.known.set('id', String(i));
      this.#names.set(String(i), record);
      this.read.nodes.push(record);
    }
  }

  #take(parts: string[], at: number): void {
    if (this.#section === 'vertices') this.#vertex(parts, at);
    else if (this.#section === 'arcs' || this.#section === 'edges') this.#tie(parts, at);
    else if (this.#section === 'arcslist' || this.#section === 'edgeslist') {
      for (const target of parts.slice(1)) this.#add(parts[0], target, this.#section === 'arcslist', at);
    } else if (this.#section === 'matrix') this.#matrixRow(parts, at);
    else if (this.#section === '') this.#bad('pajek/no-section', at, { found: parts.join(' ').slice(0, 40) });
  }

  #vertex(parts: string[], at: number): void {
    const record = this.#names.get(parts[0]);
    if (!record || this.#listed.has(record)) {
      if (record) this.#bad('id/duplicate', at, { id: parts[0] });
      else this.#bad('pajek/vertex', at, { found: parts[0] });
      return;
    }
    this.#listed.add(record);
    record.at = { line: at };
    know(record, 'name', parts[1]);
    const numbers = parts.slice(2, 5).map(Number);
    const places = numbers.findIndex((each) => !Number.isFinite(each));
    const count = places < 0 ? numbers.length : places;
    if (count >= 2) {
      // Pajek places vertices within 0 to 1.
      record.known.set('x', numbers[0] * 1000);
      record.known.set('y', numbers[1] * 1000);
    }
    this.#parameters(record, parts.slice(2 + count));
  }

  #tie(parts: string[], at: number): void {
    const record = this.#add(parts[0], parts[1], this.#section === 'arcs', at);
    if (!record) return;
    const hasWeight = parts.length > 2 && isNumberWord(parts[2]);
    if (hasWeight) know(record, 'weight', parts[2]);
    this.#parameters(record, parts.slice(hasWeight ? 3 : 2));
  }

  #add(
    source: string | undefined,
    target: string | undefined,
    directed: boolean,
    at: number,
  ): GraphRecord | undefined {
    for (const end of [source, target]) {
      if (end !== undefined && this.#names.has(end)) continue;
      this.#bad('pajek/vertex', at, { found: end ?? '' });
      return undefined;
    }
    const record = emptyRecord({ line: at });
    record.known.set('source', source);
    record.known.set('target', target);
    record.known.set('drawn direction', directed);
    if (this.#relation) record.known.set('type', this.#relation);
    this.read.edges.push(record);
    return record;
  }

  #matrixRow(parts: string[], at: number): void {
    this.#row++;
    parts.forEach((value, i) => {
      if (Number(value) === 0 || !isNumberWord(value)) return;
      const record = this.#add(String(this.#row), String(i + 1), true, at);
      if (record) know(record, 'weight', value);
    });
  }

  /** Names and values in turn, a shape without a name, `[1-5]` for times. */
  #parameters(record: GraphRecord, parts: readonly string[]): void {
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      if (/^\[.*\]$/.test(part)) record.attributes.set('times', part);
      else if (/^(ellipse|box|diamond|triangle|cross|empty|house|man|woman)$/i.test(part))
        record.attributes.set('shape', part);
      else if (part === 'l' && i + 1 < parts.length) record.attributes.set('label', parts[++i]);
      else if (i + 1 < parts.length) record.attributes.set(`pajek ${part}`, parts[++i]);
    }
  }

  #bad(code: string, line: number, values: Issue['values']): void {
    if (this.read.issues.length < 100)
      this.read.issues.push({ code, severity: 'error', where: { line }, values });
  }
}
