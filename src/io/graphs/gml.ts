/** Graph Modelling Language, as NetworkX, igraph, Gephi and yEd write it: keys, each with a number, a text or a list of keys. */
import type { Issue } from '../../model/issue.ts';
import { limits, Stopped, type ReadControl } from '../limits.ts';
import { put } from '../tables/draft.ts';
import type { Cell } from '../tables/table.ts';
import { documentOf, emptyRecord, know, type GraphRead, type GraphRecord } from './graphTables.ts';

type Value = number | string | Entry[];
interface Entry {
  key: string;
  value: Value;
  line: number;
}

/**
 * The first graph of the text; keys are known in any case. What is wrong is told as `gml/syntax`, `gml/open-quote`,
 * `gml/open-list`, `gml/no-graph` or `document/too-deep`, each at its line, and no network is read then.
 */
export function readGml(text: string, control: ReadControl): GraphRead {
  const { entries, issue } = parseGml(text, control);
  const read: GraphRead = { nodes: [], edges: [], document: {}, issues: issue ? [issue] : [], notes: [] };
  const [graph, ...others] = entries.filter(({ key, value }) => isKey(key, 'graph') && Array.isArray(value));
  if (!graph) {
    if (!issue) read.issues.push({ code: 'gml/no-graph', severity: 'error', where: {}, values: {} });
    return read;
  }
  if (others.length > 0)
    read.notes?.push({
      code: 'read/more-graphs',
      severity: 'warning',
      where: { line: others[0].line },
      values: { count: others.length },
    });
  const about: Record<string, unknown> = {};
  const inside = graph.value as Entry[];
  const isDirected = inside.some(({ key, value }) => isKey(key, 'directed') && Number(value) === 1);
  for (const entry of inside) {
    const { key, value } = entry;
    if (isKey(key, 'node') && Array.isArray(value)) read.nodes.push(nodeOf(entry));
    else if (isKey(key, 'edge') && Array.isArray(value)) read.edges.push(edgeOf(entry, isDirected));
    else if (!isKey(key, 'directed', 'multigraph', 'id', 'version', 'hierarchic'))
      put(about, isKey(key, 'comment') ? 'description' : key, plain(value));
  }
  read.document = documentOf(about);
  return read;
}

const isKey = (key: string, ...names: readonly string[]): boolean => names.includes(key.toLowerCase());

function nodeOf({ value, line }: Entry): GraphRecord {
  const record = emptyRecord({ line });
  for (const { key, value: given } of value as Entry[]) {
    if (isKey(key, 'id')) know(record, 'id', text(given));
    else if (isKey(key, 'label')) know(record, 'name', text(given));
    else if (isKey(key, 'gid')) know(record, 'affiliation', text(given));
    else if (isKey(key, 'graphics') && Array.isArray(given)) takeGraphics(record, given);
    else takeAttribute(record, key, given);
  }
  return record;
}

function edgeOf({ value, line }: Entry, isDirected: boolean): GraphRecord {
  const record = emptyRecord({ line });
  record.known.set('drawn direction', isDirected);
  for (const { key, value: given } of value as Entry[]) {
    const meaning = (['source', 'target', 'id'] as const).find((name) => isKey(key, name));
    if (meaning) know(record, meaning, text(given));
    else takeAttribute(record, key, given);
  }
  return record;
}

/** Places are fields; what else says how a node is drawn stays beside them. */
function takeGraphics(record: GraphRecord, graphics: readonly Entry[]): void {
  const rest = graphics.filter(({ key, value }) => {
    if (key === 'x' || key === 'y') know(record, key, value);
    else if (key === 'fill') record.attributes.set('color', value);
    else return true;
    return false;
  });
  if (rest.length > 0) record.attributes.set('graphics', plain(rest));
}

/** A key that comes again makes a list. */
function takeAttribute({ attributes }: GraphRecord, key: string, value: Value): void {
  if (value === listMark || (attributes.size >= limits.columns && !attributes.has(key))) return;
  const before = attributes.get(key);
  attributes.set(
    key,
    before === undefined ? plain(value) : [...(Array.isArray(before) ? before : [before]), plain(value)],
  );
}

/** What NetworkX writes before the only item of a list. */
const listMark = '_networkx_list_start';

const text = (value: Value): string | undefined => (Array.isArray(value) ? undefined : String(value));

function plain(value: Value): Cell {
  if (!Array.isArray(value)) return value;
  const record: Record<string, unknown> = {};
  for (const { key, value: inner } of value) put(record, key, plain(inner));
  return record;
}

const gap = /(?:\s+|#[^\n]*)*/y;
const token = /"[^"]*"|[[\]]|[^\s[\]"]+/y;
const keyForm = /^[A-Za-z_][\w.:-]*$/;
const noNumber = /^[-+]?(nan|inf(inity)?)$/i;

/** What was read up to the first fault, and the fault. */
function parseGml(source: string, control: ReadControl): { entries: Entry[]; issue?: Issue } {
  const entries: Entry[] = [];
  const open = [{ list: entries, line: 1 }];
  let key: string | undefined;
  let [at, line, seen] = [0, 1, 0];
  const bad = (code: string, values: Issue['values'] = {}, where = line) => ({
    entries,
    issue: { code, severity: 'error' as const, where: { line: where }, values },
  });
  for (;;) {
    const start = at;
    gap.lastIndex = at;
    gap.test(source);
    at = gap.lastIndex;
    for (let i = start; i < at; i++) if (source.charCodeAt(i) === 10) line++;
    if (at >= source.length) break;
    if (++seen % 4096 === 0) {
      if (control.shouldStop?.()) throw new Stopped();
      control.onProgress?.(at / source.length);
    }
    token.lastIndex = at;
    const word = token.exec(source)?.[0];
    if (word === undefined) return bad('gml/open-quote');
    at = token.lastIndex;
    const { list } = open[open.length - 1];
    const wrong = () => bad('gml/syntax', { found: word.slice(0, 40) });
    if (word === ']') {
      if (key !== undefined || open.length === 1) return wrong();
      open.pop();
    } else if (key === undefined) {
      if (!keyForm.test(word)) return wrong();
      key = word;
    } else if (word === '[') {
      if (open.length >= limits.xmlDepth) return bad('document/too-deep', { deepest: limits.xmlDepth });
      const inner: Entry[] = [];
      list.push({ key, value: inner, line });
      open.push({ list: inner, line });
      key = undefined;
    } else {
      const value = valueOf(word);
      if (value === undefined) return wrong();
      list.push({ key, value, line });
      key = undefined;
      if (word[0] === '"') line += word.split('\n').length - 1;
    }
  }
  if (key !== undefined) return bad('gml/syntax', { found: key });
  const last = open[open.length - 1];
  return open.length > 1 ? bad('gml/open-list', {}, last.line) : { entries };
}

function valueOf(word: string): number | string | undefined {
  if (word[0] === '"') return decoded(word.slice(1, -1));
  const value = Number(word);
  if (noNumber.test(word) || !Number.isFinite(value))
    return Number.isNaN(value) && !noNumber.test(word) ? undefined : word;
  return Number.isSafeInteger(value) || !/^[-+]?\d{16,}$/.test(word) ? value : word;
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

const decoded = (written: string): string =>
  written.replace(/&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name as string) ? entities[name as string] : whole;
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
