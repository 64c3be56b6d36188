/** Any file that Parley knows to a network: the one door for the app, its worker and the command line. */
import { isError, type Issue } from '../model/issue.ts';
import type { Network } from '../model/network.ts';
import { decodeText, detectEncoding, type Encoding } from './encoding.ts';
import { finish, goodPartOf, type Finished } from './finish.ts';
import { formOf, type NamedFile, type ReadableFormat } from './formats.ts';
import { graphTables, settleEdgeIds, type GraphRead } from './graphs/graphTables.ts';
import { limits, Stopped, watch, type ReadControl } from './limits.ts';
import { checkNetwork, parseJson, repeatedKeyIssues } from './parleyJson.ts';
import { assemble } from './tables/assemble.ts';
import type { Loose } from './tables/draft.ts';
import type { IncidentRule } from './tables/incidents.ts';
import type { UnknownWord, VocabularyOptions } from './tables/ownVocabulary.ts';
import { isEmpty, type Cell, type Column, type Meaning, type Table, type TableKind } from './tables/table.ts';
import type { TextChoices } from './tables/textTable.ts';
import { unpack } from './zip.ts';

/** `unknownTypes`: `own` (default) keeps words that Parley does not ship; `nearest` maps them; `types` and `kinds` choose for a word. */
export interface ReadOptions extends VocabularyOptions {
  /** Of text; told from the bytes where it is not given. */
  encoding?: Encoding;
  delimiter?: string;
  /** Whether the first row of a table has the names of the columns. */
  header?: boolean;
  /** What a person corrected, by the table's name in the report. */
  tables?: Readonly<Record<string, { kind?: TableKind; meanings?: readonly (Meaning | undefined)[] }>>;
  /** What columns of this name mean, in every table. */
  columns?: Readonly<Record<string, Meaning>>;
  /** How events of two actors are added up to ties. */
  incidents?: IncidentRule;
}

/** A table as it was understood, to be shown and corrected. */
export interface TablePreview {
  name: string;
  kind: TableKind;
  columns: Column[];
  /** The first rows, as text. */
  rows: string[][];
  rowCount: number;
  /** How text was cut into cells; absent for workbooks and graph formats. */
  text?: Table['text'];
}

export interface ReadReport {
  /** Absent if no format was recognised. */
  format?: ReadableFormat;
  counts: { actors: number; ties: number; events: number; sources: number };
  /** Columns and attributes that became properties. */
  kept: { collection: string; name: string; count: number }[];
  /** What was decided on the way, as issues without fault. */
  notes: Issue[];
  /** None for the native format and figures. */
  tables: TablePreview[];
  /** Kinds and types that Parley does not ship. */
  words: UnknownWord[];
}

export interface ReadAnyResult extends Finished {
  report: ReadReport;
  /** Of a figure: the view and the choices that it was drawn with. */
  view?: unknown;
  figure?: unknown;
}

/** Reads one file, or several that belong together: actors and ties, events, sources. Never throws but `Stopped`. */
export async function readAny(
  files: readonly NamedFile[],
  options: ReadOptions = {},
  control: ReadControl = {},
): Promise<ReadAnyResult> {
  try {
    const loaded = await loadAll(files, options, control);
    control.onProgress?.(1);
    return loaded;
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return failed([bad('file/unreadable', files[0]?.name, { reason })]);
  }
}

const bad = (code: string, file?: string, values: Issue['values'] = {}): Issue => ({
  code,
  severity: 'error',
  where: file === undefined ? {} : { file },
  values,
});

const noCounts = { actors: 0, ties: 0, events: 0, sources: 0 };
const emptyReport = (): ReadReport => ({ counts: noCounts, kept: [], notes: [], tables: [], words: [] });
const failed = (issues: Issue[], report: Partial<ReadReport> = {}): ReadAnyResult => ({
  issues,
  leftOut: 0,
  report: { ...emptyReport(), ...report },
});

/** What one file came to: a whole network, or tables that are put together with those of the other files. */
type Loaded =
  | { whole: ReadAnyResult }
  | { format: ReadableFormat; tables: Table[]; issues: Issue[]; notes?: Issue[]; document?: Loose };

async function loadAll(
  files: readonly NamedFile[],
  options: ReadOptions,
  control: ReadControl,
): Promise<ReadAnyResult> {
  const loaded: Exclude<Loaded, { whole: unknown }>[] = [];
  const issues: Issue[] = [];
  for (const file of files.flatMap((each) => unzipped(each, issues))) {
    const one = await load(file, options, {
      ...control,
      onProgress: (done) => control.onProgress?.(done / 2),
    });
    if (!('whole' in one)) loaded.push(one);
    else if (files.length === 1) return { ...one.whole, issues: [...issues, ...one.whole.issues] };
    else if (one.whole.report.format !== undefined) issues.push(bad('file/not-a-table', file.name));
    else issues.push(...one.whole.issues);
  }
  if (files.length === 0) issues.push(bad('file/empty'));
  if (loaded.length === 0) return failed(issues.length > 0 ? issues : [bad('zip/nothing', files[0]?.name)]);
  const result = assembleAll(loaded, issues, options, titleOf(files), control);
  const file = files.map(({ name }) => name).join(', ');
  return { ...result, issues: result.issues.map((issue) => placed(issue, file)) };
}

/** What is wrong with a network as a whole is wrong with the files that it came from. */
const placed = (issue: Issue, file: string): Issue =>
  Object.keys(issue.where).length === 0 ? { ...issue, where: { file } } : issue;

const titleOf = ([first]: readonly NamedFile[]): string =>
  first.name.replace(/^.*[/\\]/, '').replace(/(\.parley)?\.\w+$/, '');

interface Found extends NamedFile {
  isWorkbook?: boolean;
}

/** Files within a zip, or the file itself; a workbook is a zip too, and stays whole. */
function unzipped(file: NamedFile, issues: Issue[]): Found[] {
  if (file.bytes.length > limits.fileMiB * 2 ** 20) {
    issues.push(bad('file/too-large', file.name, { largestMiB: limits.fileMiB }));
    return [];
  }
  if (formOf(file, '') !== 'zip') return [file];
  const unpacked = unpack(file.name, file.bytes);
  if ('issue' in unpacked) {
    issues.push(unpacked.issue);
    return [];
  }
  const has = (name: string): boolean => unpacked.files.some((each) => each.name === name);
  if (has('xl/workbook.xml')) return [{ ...file, isWorkbook: true }];
  if (has('[Content_Types].xml') || has('mimetype')) {
    issues.push(bad('zip/office', file.name));
    return [];
  }
  return unpacked.files.map((each) => ({ ...each, name: each.name.replace(/^.*\//, '') }));
}

async function load(file: Found, options: ReadOptions, control: ReadControl): Promise<Loaded> {
  const choices = (name: string): TextChoices => ({
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    ...(options.header === undefined ? {} : { header: options.header }),
    ...(options.columns === undefined ? {} : { named: options.columns }),
    ...chosenFor(options, name),
  });
  if (file.isWorkbook) {
    const { readExcel } = await import('./tables/excel.ts');
    return { format: 'excel', ...(await readExcel(file.name, file.bytes, choices)) };
  }
  const encoding = options.encoding ?? detectEncoding(file.bytes);
  const text = decodeText(file.bytes, encoding);
  const form = formOf(file, text.slice(0, 4096));
  if (form === 'table') {
    const { readTextTable } = await import('./tables/textTable.ts');
    const { tables, issues, notes } = readTextTable(file.name, text, choices(file.name));
    if (tables[0].text) tables[0].text.encoding = encoding;
    return { format: 'csv', tables, issues, notes };
  }
  if (form === 'xml') return loadXml(file.name, text, options, control);
  if (form === 'json') return loadJson(file.name, text, options);
  if (form === 'pajek') {
    const { readPajek } = await import('./graphs/pajek.ts');
    return graphLoaded('pajek', file.name, readPajek(text, control), options);
  }
  if (form === 'gml') {
    const { readGml } = await import('./graphs/gml.ts');
    return graphLoaded('gml', file.name, readGml(text, control), options);
  }
  if (form === 'ucinet') {
    const { readUcinet } = await import('./graphs/ucinet.ts');
    return graphLoaded('ucinet', file.name, readUcinet(text, control), options);
  }
  return { whole: failed([bad(form === 'empty' ? 'file/empty' : 'file/binary', file.name)]) };
}

const chosenFor = ({ tables }: ReadOptions, name: string) =>
  tables && Object.hasOwn(tables, name) ? tables[name] : undefined;

function graphLoaded(format: ReadableFormat, file: string, read: GraphRead, options: ReadOptions): Loaded {
  const located = (issues: readonly Issue[] = []) =>
    issues.map((issue) => ({ ...issue, where: { file, ...issue.where } }));
  for (const record of [...read.nodes, ...read.edges]) record.at = { file, ...record.at };
  const idNotes = settleEdgeIds(read);
  const tables = graphTables(read, (name) => chosenFor(options, name)?.meanings);
  return {
    format,
    tables,
    issues: located(read.issues),
    notes: located([...idNotes, ...(read.notes ?? [])]),
    document: read.document,
  };
}

/** The name of the first element, without its prefix; comments, instructions and a document type may stand before it. */
function rootOf(head: string): string | undefined {
  let at = 0;
  for (;;) {
    at += head.slice(at).length - head.slice(at).trimStart().length;
    const end = head.startsWith('<!--', at)
      ? head.indexOf('-->', at + 4)
      : head.startsWith('<?', at)
        ? head.indexOf('?>', at)
        : head.startsWith('<!', at)
          ? endOfDoctype(head, at)
          : -1;
    if (end < 0) return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(head.slice(at, at + 200))?.[1];
    at = head.indexOf('>', end) + 1;
  }
}

function endOfDoctype(head: string, at: number): number {
  const close = head.indexOf('>', at);
  const inner = head.indexOf('[', at);
  return inner < 0 || inner > close ? close : head.indexOf(']', inner);
}

async function loadXml(
  file: string,
  text: string,
  options: ReadOptions,
  control: ReadControl,
): Promise<Loaded> {
  const root = rootOf(text.slice(0, 100_000));
  if (root === 'gexf') {
    const { readGexf } = await import('./graphs/gexf.ts');
    return graphLoaded('gexf', file, readGexf(text, control), options);
  }
  if (root === 'graphml') {
    const { readGraphml } = await import('./graphs/graphml.ts');
    return graphLoaded('graphml', file, readGraphml(text, control), options);
  }
  if (root === 'svg') {
    const { readFigure } = await import('./parleySvg.ts');
    const { data, issue } = readFigure(text, control);
    if (!data)
      return {
        whole: failed(issue ? [{ ...issue, where: { file, ...issue.where } }] : [], { format: 'svg' }),
      };
    const whole = nativeResult('svg', file, data.document);
    return { whole: { ...whole, view: data.view, figure: data.figure } };
  }
  return {
    whole: failed([
      bad(root?.toLowerCase() === 'html' ? 'xml/web-page' : 'xml/unknown', file, { root: root ?? '' }),
    ]),
  };
}

async function loadJson(file: string, text: string, options: ReadOptions): Promise<Loaded> {
  const parsed = parseJson(text);
  if ('issue' in parsed)
    return { whole: failed([{ ...parsed.issue, where: { file, ...parsed.issue.where } }]) };
  const { findDialect } = await import('./graphs/jsonGraphs.ts');
  const repeated = repeatedKeyIssues(text).map((issue) => ({ ...issue, where: { file, ...issue.where } }));
  const isParley = (parsed.value as { format?: unknown } | null)?.format === 'parley';
  const dialect = isParley ? undefined : findDialect(parsed.value);
  if (dialect) {
    const read = dialect.read(parsed.value);
    return graphLoaded(dialect.format, file, { ...read, issues: [...repeated, ...read.issues] }, options);
  }
  if (!isParley) return { whole: failed([bad('json/unknown', file)]) };
  const whole = nativeResult('parley', file, parsed.value);
  return { whole: { ...whole, issues: [...repeated, ...whole.issues] } };
}

function nativeResult(format: ReadableFormat, file: string, value: unknown): ReadAnyResult {
  const { network, issues } = checkNetwork(value, file);
  const good = network ? { leftOut: 0 } : goodPartOf({ ...(value as Loose) });
  return {
    ...good,
    ...(network ? { network } : {}),
    issues,
    report: { ...emptyReport(), format, counts: countsOf(network ?? good.goodPart) },
  };
}

const countsOf = (network: Network | undefined): ReadReport['counts'] =>
  network
    ? {
        actors: network.actors.length,
        ties: network.ties.length,
        events: network.events.length,
        sources: network.document.sources.length,
      }
    : noCounts;

function assembleAll(
  loaded: readonly Exclude<Loaded, { whole: unknown }>[],
  issues: readonly Issue[],
  options: ReadOptions,
  title: string,
  control: ReadControl,
): ReadAnyResult {
  const tables = loaded.flatMap((each) => each.tables);
  const draft = assemble(tables, { ...options, title }, watch(control, 0.5, 0.9));
  for (const { document } of loaded) draft.document = { ...draft.document, ...document };
  draft.issues.unshift(...issues, ...loaded.flatMap((each) => each.issues));
  draft.notes.push(...loaded.flatMap((each) => each.notes ?? []));
  const finished = finish(draft);
  const report: ReadReport = {
    format: loaded[0].format,
    counts: countsOf(finished.network ?? finished.goodPart),
    kept: draft.kept,
    notes: draft.notes,
    tables: tables.map(previewOf),
    words: draft.words,
  };
  const isNothing =
    (finished.network ?? finished.goodPart)?.actors.length === 0 ||
    (!finished.goodPart && !finished.network && !finished.issues.some(isError));
  if (finished.network && isNothing) {
    return {
      issues: [...finished.issues, bad('file/nothing', tables[0]?.name)],
      leftOut: finished.leftOut,
      report,
    };
  }
  return { ...finished, report };
}

const shownRows = 20;

const previewOf = ({ name, kind, columns, rows, text }: Table): TablePreview => ({
  name,
  kind,
  columns,
  rows: rows.slice(0, shownRows).map(({ cells }) => columns.map((_, i) => shown(cells[i]))),
  rowCount: rows.length,
  ...(text && text.delimiter !== '' ? { text } : {}),
});

function shown(cell: Cell): string {
  if (isEmpty(cell)) return '';
  const text =
    cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : typeof cell === 'object'
        ? JSON.stringify(cell)
        : String(cell);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
