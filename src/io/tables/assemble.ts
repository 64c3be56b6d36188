/** Tables to one document, record by record, with the place of each record in the person's own file. */
import type { Issue } from '../../model/issue.ts';
import { readJson, readText } from './cells.ts';
import { put, type Draft, type DraftRecord, type Loose } from './draft.ts';
import type { FieldKind } from './fields.ts';
import { addUpIncidents, type IncidentRule } from './incidents.ts';
import { propertyOfHeader } from './meanings.ts';
import { ownVocabulary, type VocabularyOptions } from './ownVocabulary.ts';
import { cellReaders, isMixed, readRow } from './readRow.ts';
import { resolverOf } from './references.ts';
import { citeSources, nameRecords, settleDirections, settleWeights, takeLayout } from './settle.ts';
import { isEmpty, type Table } from './table.ts';
import { plainKeys } from './writeRows.ts';

/** What becomes of types and kinds that Parley does not ship, and how incidents are added up. */
export interface AssembleOptions extends VocabularyOptions {
  incidents?: IncidentRule;
  title?: string;
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
  const draft: Draft = { document: {}, places: {}, columns: {}, issues: [], notes: [], kept: [], words: [] };
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const read = (kind: FieldKind): DraftRecord[] =>
    tables
      .filter((table) => table.kind === kind)
      .flatMap((table) => {
        noteColumns(table, kind, draft);
        const readers = cellReaders(table, kind, draft);
        return table.rows
          .map((row) => {
            tick?.(done++, total);
            return { fields: readRow(table, readers, row, draft), at: row.at };
          })
          .filter(({ fields }) => isAnything(fields));
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
  const { vocabulary, notes, words } = ownVocabulary(everyone, ties, documentValue(tables, 'vocabulary'), {
    ...options,
    isOwnFile: tables.some(({ kind }) => kind === 'document'),
  });
  draft.notes.push(...notes);
  draft.words = words;
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

function isAnything(fields: Loose): boolean {
  for (const _ in fields) return true;
  return false;
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

function noteColumns(table: Table, kind: FieldKind, draft: Draft): void {
  const collection = collectionOf[kind] ?? kind;
  const columns = Object.fromEntries(
    table.columns.filter(({ meaning }) => meaning !== 'property').map(({ meaning, name }) => [meaning, name]),
  );
  // Without ids the names are the ids.
  if (columns.id === undefined && columns.name !== undefined) columns.id = columns.name;
  draft.columns = { ...draft.columns, [collection]: { ...columns, ...draft.columns[collection] } };
}

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
  if (!isMixed(fields)) return [record];
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
