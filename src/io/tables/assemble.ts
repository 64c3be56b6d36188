/** Tables to one document, record by record, with the place of each record in the person's own file. */
import type { Issue, Place } from '../../model/issue.ts';
import type { Family } from '../../model/schema.ts';
import { vocabularyOf } from '../../model/vocabulary.ts';
import { readAny, readJson, readText } from './cells.ts';
import { dayOrderOf, findSpan, type DayOrder } from './dates.ts';
import { findField, mapFields, type FieldKind } from './fields.ts';
import { addUpIncidents, type IncidentRule } from './incidents.ts';
import { propertyOfHeader } from './meanings.ts';
import { resolverOf } from './references.ts';
import { findSign } from './signs.ts';
import { isEmpty, type Row, type Table } from './table.ts';
import { ownVocabulary, type TypeChoice } from './ownVocabulary.ts';

export type Loose = Record<string, unknown>;

export interface AssembleOptions {
  /** What becomes of types and kinds that Parley does not ship. */
  unknownTypes?: TypeChoice;
  /** Families that a person chose for types of the file, by the type's own word. */
  families?: Readonly<Record<string, Family>>;
  incidents?: IncidentRule;
  title?: string;
}

export interface Draft {
  document: Loose;
  /** Where each record of a collection came from, in the same order. */
  places: Readonly<Record<string, Place[]>>;
  /** The header of each field of a record, by collection: `columns.ties.source`. */
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  issues: Issue[];
  /** What was decided on the way, to be seen and not mended. */
  notes: Issue[];
  kept: { collection: string; name: string; count: number }[];
}

/** A record as it is being read, with its place. */
export interface DraftRecord {
  fields: Loose;
  at: Place;
}

const collectionOf: Readonly<Partial<Record<string, string>>> = {
  actors: 'actors',
  ties: 'ties',
  incidents: 'ties',
  events: 'events',
  sources: 'sources',
};

export function assemble(
  tables: readonly Table[],
  options: AssembleOptions,
  tick?: (row: number, rows: number) => void,
): Draft {
  const draft: Draft = { document: {}, places: {}, columns: {}, issues: [], notes: [], kept: [] };
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const read = (kind: FieldKind): DraftRecord[] =>
    tables
      .filter((table) => table.kind === kind)
      .flatMap((table) => {
        noteColumns(table, kind, draft);
        const orders = dayOrders(table, kind, draft);
        return table.rows.flatMap((row) => {
          tick?.(done++, total);
          const fields = readRow(table, kind, row, orders, draft);
          return Object.keys(fields).length === 0 ? [] : [{ fields, at: row.at }];
        });
      });
  const records = {
    actors: read('actors'),
    ties: read('ties').flatMap((record) => toTie(record, draft)),
    incidents: read('incidents'),
    events: read('events').flatMap((record) => toEvent(record, draft)),
    sources: read('sources').flatMap((record) => required(record, 'title', draft)),
  };
  noteUnused(tables, draft);
  const added = addUpIncidents(records.incidents, options.incidents);
  draft.notes.push(...added.notes, ...columnsNotAddedUp(tables));
  const ties = [...records.ties, ...added.ties];
  const hasActors = records.actors.length > 0;
  const actors = records.actors.flatMap((record) => toActor(record, draft));
  const resolver = resolverOf(actors, hasActors);
  for (const { fields } of ties) resolver.tie(fields);
  for (const { fields } of records.events) resolver.event(fields);
  const hasSources = records.sources.length > 0;
  const sources = citeSources([...actors, ...ties, ...records.events], records.sources, hasSources, draft);
  const everyone = [...actors, ...resolver.added];
  const layout = takeLayout(everyone);
  settleWeights(ties, draft);
  const { vocabulary, notes } = ownVocabulary(everyone, ties, documentValue(tables, 'vocabulary'), {
    ...options,
    isOwnFile: tables.some(({ kind }) => kind === 'document'),
  });
  draft.notes.push(...notes);
  settleDirections(ties, vocabulary);
  nameRecords('tie', ties);
  nameRecords('event', records.events);
  const collections = { actors: everyone, ties, events: records.events, sources };
  draft.document = {
    ...documentFields(tables, draft),
    ...(vocabulary ? { vocabulary } : {}),
    ...Object.fromEntries(
      Object.entries(collections).map(([name, all]) => [name, all.map(({ fields }) => fields)]),
    ),
  };
  if (layout) draft.document.layout = { ...(draft.document.layout as Loose | undefined), ...layout };
  draft.document.format = 'parley';
  draft.document.version = 1;
  if (typeof draft.document.title !== 'string') draft.document.title = options.title ?? '';
  draft.places = Object.fromEntries(
    Object.entries(collections).map(([name, all]) => [name, all.map(({ at }) => at)]),
  );
  draft.kept = keptProperties(tables);
  return draft;
}

/** Columns of single events say nothing of the ties that the events are added up to. */
function columnsNotAddedUp(tables: readonly Table[]): Issue[] {
  const used = ['source', 'target', 'date', 'end', 'type', 'subtype', 'sign', 'sources', 'count'];
  return tables
    .filter(({ kind }) => kind === 'incidents')
    .flatMap(({ name, columns }) => {
      const left = columns.filter(({ meaning }) => !used.includes(meaning)).map((column) => column.name);
      if (left.length === 0) return [];
      const values = { columns: left.slice(0, 12), count: left.length };
      return [{ code: 'read/incident-columns', severity: 'warning' as const, where: { file: name }, values }];
    });
}

/** Sets without the trap that a key called `__proto__` is. */
export function put(record: Loose, key: string, value: unknown): void {
  Object.defineProperty(record, key === '__proto__' ? 'proto' : key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function noteColumns(table: Table, kind: FieldKind, draft: Draft): void {
  const collection = collectionOf[kind] ?? kind;
  const columns = Object.fromEntries(
    table.columns.filter(({ meaning }) => meaning !== 'property').map(({ meaning, name }) => [meaning, name]),
  );
  draft.columns = { ...draft.columns, [collection]: { ...columns, ...draft.columns[collection] } };
}

const dateMeanings = ['from', 'to', 'date', 'end', 'checked'];

/** Day or month first, by column; where a column does not show it, day first, and that is said. */
function dayOrders(table: Table, kind: FieldKind, draft: Draft): DayOrder[] {
  return table.columns.map(({ meaning, name }, i) => {
    if (!dateMeanings.includes(meaning) || kind === 'document') return 'day-first';
    const { order, isSure } = dayOrderOf(table.rows.map(({ cells }) => cells[i]));
    if (!isSure)
      draft.notes.push({
        code: 'read/day-first',
        severity: 'warning',
        where: { file: table.name, column: name },
        values: {},
      });
    return order;
  });
}

/** The fields of one row. What a cell got wrong is an issue at its row and column, and the field is left out. */
function readRow(table: Table, kind: FieldKind, row: Row, orders: readonly DayOrder[], draft: Draft): Loose {
  const fields: Loose = {};
  table.columns.forEach(({ meaning, name }, i) => {
    const cell = row.cells[i];
    if (meaning === 'skip' || isEmpty(cell)) return;
    if (meaning === 'property') {
      put(fields, freeName(kind, propertyOfHeader(name)), readAny(cell));
      return;
    }
    const problem = (code: string, expected = '', isBad = true) => {
      const found = String(readText(cell)).slice(0, 60);
      draft.issues.push({
        code,
        severity: isBad ? 'error' : 'warning',
        where: { ...row.at, column: name },
        values: { found, expected },
      });
      if (isBad) badRows.add(fields);
    };
    if (meaning === 'interval') readInterval(cell, fields, problem);
    else if (kind === 'ties' && meaning === 'date') readMoment(cell, orders[i], fields, problem);
    else if (meaning === 'sign') readSign(cell, fields, problem);
    else if (meaning === 'directed' || meaning === drawnDirection)
      readDirection(cell, meaning, fields, problem);
    else readField(kind, meaning, cell, orders[i], fields, problem);
  });
  return fields;
}

/** Records with a cell that could not be read; they are dropped when a person loads the good rows. */
const badRows = new WeakSet<Loose>();
export const isBadRow = (fields: object): boolean => badRows.has(fields as Loose);

type Problem = (code: string, expected?: string, isBad?: boolean) => void;

/** Cells that only leave their own field out: the record is right without. */
const harmless = ['cell/number', 'cell/grade', 'cell/choice', 'cell/json', 'cell/flag'];

function readField(
  kind: FieldKind,
  meaning: string,
  cell: unknown,
  order: DayOrder,
  fields: Loose,
  problem: Problem,
): void {
  const reading = findField(kind, meaning)?.read(cell, order);
  if (!reading) return;
  if ('issue' in reading) problem(reading.issue, reading.expected, !harmless.includes(reading.issue));
  else setField(kind, fields, meaning, reading.value);
}

/** `influence.rationale` and `names.fa` are fields of a record within; a rating's own column holds its value. */
function setField(kind: FieldKind, fields: Loose, meaning: string, value: unknown): void {
  const dot = meaning.indexOf('.');
  const outer = dot < 0 ? meaning : meaning.slice(0, dot);
  const isRating = outer === 'influence' || outer === 'interest';
  const isMap = (mapFields[kind] ?? []).includes(outer) && dot > 0;
  if (!isRating && !isMap) {
    put(fields, meaning, value);
    return;
  }
  const within = { ...(fields[outer] as Loose | undefined) };
  put(within, dot < 0 ? 'value' : meaning.slice(dot + 1), value);
  fields[outer] = within;
}

function readInterval(cell: unknown, fields: Loose, problem: Problem): void {
  const span = findSpan(cell);
  if (!span) problem('cell/date');
  for (const end of ['from', 'to'] as const)
    if (span?.[end] && fields[end] === undefined) fields[end] = span[end];
}

/** A single date of a tie is all that is known of it: it held then. */
function readMoment(cell: unknown, order: DayOrder, fields: Loose, problem: Problem): void {
  const reading = findField('ties', 'from')?.read(cell, order);
  if (!reading) return;
  if ('issue' in reading) problem(reading.issue);
  else for (const end of ['from', 'to']) if (fields[end] === undefined) fields[end] = reading.value;
}

function readSign(cell: unknown, fields: Loose, problem: Problem): void {
  const found = findSign(readText(cell) ?? '');
  if (!found) {
    problem('cell/sign');
    return;
  }
  fields.sign = found.sign;
  if (found.strength !== undefined) fields.strength ??= found.strength;
  if (found.isMixed) mixedTies.add(fields);
}

const mixedTies = new WeakSet<Loose>();

/** A graph format draws every edge directed or not; that counts only where the type of the tie says otherwise. */
export const drawnDirection = 'drawn direction';

function readDirection(cell: unknown, field: string, fields: Loose, problem: Problem): void {
  const text = (readText(cell) ?? '').toLowerCase();
  if (/^(directed|true|yes|1|one.?way)$/.test(text)) fields[field] = true;
  else if (/^(undirected|mutual|mixed|false|no|0|both|two.?way)$/.test(text)) fields[field] = false;
  else problem('cell/choice', 'directed, undirected', false);
}

const freeName = (kind: FieldKind, name: string): string =>
  findField(kind, name.split('.')[0]) || ['names', 'external', 'claims', 'roles', 'layout'].includes(name)
    ? `${name} (column)`
    : name;

function toActor(record: DraftRecord, draft: Draft): DraftRecord[] {
  const { fields, at } = record;
  const id = fields.id ?? fields.name;
  if (id === undefined) {
    draft.issues.push({ code: 'row/no-actor', severity: 'error', where: at, values: {} });
    return [];
  }
  fields.id = id;
  if (fields.name === undefined) fields.name = id;
  if (fields.role !== undefined) {
    fields.roles ??= [{ role: fields.role }];
    delete fields.role;
  }
  for (const name of ['influence', 'interest']) {
    if (fields[name] !== undefined && (fields[name] as Loose).value === undefined) delete fields[name];
  }
  return [record];
}

/** Without both ends it is no tie; with both signs it is two. */
function toTie(record: DraftRecord, draft: Draft): DraftRecord[] {
  const { fields, at } = record;
  for (const end of ['source', 'target']) {
    if (fields[end] !== undefined) continue;
    draft.issues.push({ code: 'row/no-end', severity: 'error', where: at, values: { end } });
    return [];
  }
  if (!mixedTies.has(fields)) return [record];
  draft.notes.push({ code: 'read/mixed-sign', severity: 'warning', where: at, values: {} });
  const negative = {
    ...fields,
    sign: -1,
    ...(fields.id === undefined ? {} : { id: `${String(fields.id)} (-)` }),
  };
  fields.sign = 1;
  return [record, { fields: negative, at }];
}

function toEvent(record: DraftRecord, draft: Draft): DraftRecord[] {
  record.fields.kind ??= 'event';
  if (record.fields.date !== undefined) return required(record, 'title', draft);
  draft.issues.push({ code: 'row/no-title', severity: 'error', where: record.at, values: { field: 'date' } });
  return [];
}

function required(record: DraftRecord, field: string, draft: Draft): DraftRecord[] {
  const { fields, at } = record;
  if (fields[field] === undefined && fields.id !== undefined) fields[field] = fields.id;
  if (fields[field] !== undefined) return [record];
  draft.issues.push({ code: 'row/no-title', severity: 'error', where: at, values: { field } });
  return [];
}

function noteUnused(tables: readonly Table[], draft: Draft): void {
  for (const table of tables) {
    if (table.kind === 'unused' && table.rows.length > 0)
      draft.notes.push({
        code: 'read/unused-table',
        severity: 'warning',
        where: { file: table.name },
        values: { rows: table.rows.length },
      });
  }
}

/** Ids for records that have none, in the order of the file, never one that is taken. */
function nameRecords(prefix: string, records: readonly DraftRecord[]): void {
  const taken = new Set(records.map(({ fields }) => fields.id));
  let n = 0;
  for (const { fields } of records) {
    if (fields.id !== undefined) continue;
    do n++;
    while (taken.has(`${prefix}-${n}`));
    fields.id = `${prefix}-${n}`;
  }
}

/**
 * A column of sources names them by id or by title. Without a list of sources each name becomes one.
 * A tie's sources are claims that support it.
 */
function citeSources(
  records: readonly DraftRecord[],
  listed: DraftRecord[],
  hasSources: boolean,
  draft: Draft,
): DraftRecord[] {
  const sources = [...listed];
  for (const { fields } of sources) {
    fields.id ??= String(fields.title).slice(0, 200);
    if (typeof fields.url === 'string' && !/^https?:\/\/\S+$/.test(fields.url)) {
      put(fields, 'address', fields.url);
      delete fields.url;
    }
  }
  const known = new Map<unknown, unknown>();
  for (const { fields } of sources) if (!known.has(fields.title)) known.set(fields.title, fields.id);
  for (const { fields } of sources) known.set(fields.id, fields.id);
  let made = 0;
  const ids = new Set(sources.map(({ fields }) => fields.id));
  const freeId = (name: string): string => {
    let id = name.slice(0, 200);
    for (let n = 2; ids.has(id); n++) id = `${name.slice(0, 190)} (${n})`;
    ids.add(id);
    return id;
  };
  const idOf = (name: string, at: Place): string => {
    const id = known.get(name) as string | undefined;
    if (id !== undefined || hasSources) return id ?? name;
    const isAddress = /^https?:\/\/\S+$/.test(name);
    const fields: Loose = { id: freeId(name), title: name, ...(isAddress ? { url: name } : {}) };
    known.set(name, fields.id);
    sources.push({ fields, at });
    made++;
    return fields.id as string;
  };
  for (const { fields, at } of records) {
    if (!Array.isArray(fields.sources)) continue;
    const ids = (fields.sources as string[]).map((name) => idOf(name, at));
    if ('source' in fields && 'target' in fields) {
      fields.claims ??= ids.map((source) => ({ source }));
      delete fields.sources;
    } else fields.sources = ids;
  }
  if (made > 0)
    draft.notes.push({ code: 'read/sources-made', severity: 'warning', where: {}, values: { count: made } });
  return sources;
}

/** Places that actors stand at in the file become the layout. */
function takeLayout(actors: readonly DraftRecord[]): Loose | undefined {
  const positions: Record<string, [number, number]> = {};
  const pinned: unknown[] = [];
  for (const { fields } of actors) {
    const { x, y } = fields;
    if (typeof x === 'number' && typeof y === 'number') put(positions, String(fields.id), [x, y]);
    if (fields.pinned === true) pinned.push(fields.id);
    for (const name of ['x', 'y', 'pinned']) delete fields[name];
  }
  return Object.keys(positions).length + pinned.length > 0 ? { positions, pinned } : undefined;
}

/**
 * Whole weights from 1 to 5 are strengths. With a negative one among them, and no signs, the sign of the weight is the
 * sign of the tie. Other weights stay the property `weight`.
 */
function settleWeights(ties: readonly DraftRecord[], draft: Draft): void {
  const weighted = ties.filter(({ fields }) => typeof fields.weight === 'number');
  if (weighted.length === 0) return;
  const weights = weighted.map(({ fields }) => fields.weight as number);
  const areSigns =
    weights.some((weight) => weight < 0) && !ties.some(({ fields }) => fields.sign !== undefined);
  const areGrades =
    weights.every((weight) => Number.isInteger(weight) && Math.abs(weight) >= 1 && Math.abs(weight) <= 5) &&
    (areSigns || weights.every((weight) => weight > 0)) &&
    !(areSigns && weights.every((weight) => Math.abs(weight) === 1));
  for (const { fields } of weighted) {
    const weight = fields.weight as number;
    if (areSigns) fields.sign = Math.sign(weight);
    if (areGrades && fields.strength === undefined) fields.strength = Math.abs(weight);
    if (areGrades ? fields.strength === Math.abs(weight) : fields.strength === weight) delete fields.weight;
    else if (areSigns && Math.abs(weight) === 1) delete fields.weight;
  }
  if (areSigns) draft.notes.push({ code: 'read/weight-signs', severity: 'warning', where: {}, values: {} });
  const kept = ties.filter(({ fields }) => fields.weight !== undefined).length;
  if (kept > 0)
    draft.notes.push({ code: 'read/weight-kept', severity: 'warning', where: {}, values: { count: kept } });
}

/** @see drawnDirection */
function settleDirections(ties: readonly DraftRecord[], vocabulary: Loose | undefined): void {
  const { types } = vocabularyOf(vocabulary ? { vocabulary: vocabulary as never } : {});
  for (const { fields } of ties) {
    const drawn = fields[drawnDirection];
    delete fields[drawnDirection];
    const usual = types.get(String(fields.type))?.directed ?? false;
    if (fields.directed === undefined && drawn !== undefined && drawn !== usual) fields.directed = drawn;
  }
}

/** What a table of keys and values says of the document itself. */
function documentFields(tables: readonly Table[], draft: Draft): Loose {
  const fields: Loose = {};
  for (const table of tables.filter(({ kind }) => kind === 'document')) {
    for (const { cells, at } of table.rows) {
      const key = readText(cells[0]);
      if (key === undefined || key === 'vocabulary') continue;
      const value = ['format', 'version', 'actors', 'ties', 'events', 'sources'].includes(key)
        ? undefined
        : documentText(key, cells[1]);
      if (value === undefined)
        draft.issues.push({
          code: 'cell/json',
          severity: 'error',
          where: { ...at, column: 'value' },
          values: { found: key, expected: '' },
        });
      else put(fields, key, value);
    }
  }
  return fields;
}

const plainKeys = ['title', 'description', 'language', 'updated', 'checked', 'viewpoint', '$schema'];
const documentText = (key: string, cell: unknown): unknown =>
  plainKeys.includes(key) ? (readText(cell) ?? '') : readJson(cell);

function documentValue(tables: readonly Table[], key: string): Loose | undefined {
  const row = tables
    .filter(({ kind }) => kind === 'document')
    .flatMap(({ rows }) => rows)
    .find(({ cells }) => readText(cells[0]) === key);
  const value = row && readJson(row.cells[1]);
  return typeof value === 'object' && value !== null ? (value as Loose) : undefined;
}

function keptProperties(tables: readonly Table[]): Draft['kept'] {
  return tables.flatMap(({ kind, columns, rows }) =>
    columns.flatMap(({ meaning, name }, i) => {
      const collection = collectionOf[kind];
      if (meaning !== 'property' || collection === undefined || kind === 'incidents') return [];
      const count = rows.filter(({ cells }) => !isEmpty(cells[i])).length;
      return count === 0 ? [] : [{ collection, name: propertyOfHeader(name), count }];
    }),
  );
}
