/**
 * An edit: what differs between two documents, as records added, updated (from and to) and removed, with their places.
 * It applies and is reversed without looking anything up, so that undo is the same act as doing. After tldraw's RecordsDiff.
 */
import type { NetworkDocument } from './schema.ts';

export const collections = [
  'sources',
  'actors',
  'ties',
  'events',
  'eras',
  'themes',
  'stories',
  'scenarios',
] as const;
export type Collection = (typeof collections)[number];
export type RecordOf<C extends Collection> = NetworkDocument[C][number];
type AnyRecord = RecordOf<Collection>;

export const recordIn = <C extends Collection>(
  document: NetworkDocument,
  what: C,
  id: string,
): RecordOf<C> | undefined => (document[what] as RecordOf<C>[]).find((record) => record.id === id);

/** A record and its index in its collection: of an added one after the edit, of a removed one before it. */
export interface Placed<T> {
  at: number;
  record: T;
}
export interface RecordsDiff<T> {
  added: readonly Placed<T>[];
  updated: readonly (readonly [from: T, to: T])[];
  removed: readonly Placed<T>[];
}

/** What was done, as data; `i18n` makes the sentence. */
export interface EditName {
  verb: 'add' | 'change' | 'remove' | 'merge' | 'split' | 'arrange' | 'mark' | 'unmark' | 'replace';
  what: Collection | 'vocabulary' | 'document' | 'layout' | 'network';
  /** How the record is called, where it is one. */
  name?: string;
  /** How many records were meant; absent for one. */
  count?: number;
}

export interface Edit {
  name: EditName;
  records: Readonly<{ [C in Collection]?: RecordsDiff<RecordOf<C>> }>;
  /** Everything else of the document by its property, vocabulary and layout included; `undefined` where absent. */
  fields: Readonly<Record<string, readonly [from: unknown, to: unknown]>>;
}

const isCollection = (key: string): key is Collection => (collections as readonly string[]).includes(key);

/** The edit that makes `after` of `before`. Records are compared by identity, then by content; O(records). */
export function editBetween(name: EditName, before: NetworkDocument, after: NetworkDocument): Edit {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields = [...keys].flatMap((key): [string, readonly [unknown, unknown]][] => {
    const [from, to] = [before[key], after[key]];
    return isCollection(key) || isSame(from, to) ? [] : [[key, [from, to]]];
  });
  const records = collections.flatMap((key): [Collection, RecordsDiff<AnyRecord>][] => {
    const diff = recordsBetween(before[key] as AnyRecord[], after[key] as AnyRecord[]);
    return diff ? [[key, diff]] : [];
  });
  return {
    name,
    records: Object.fromEntries(records) as Edit['records'],
    fields: Object.fromEntries(fields),
  };
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && sameContent(a, b));

function sameContent(a: object, b: object): boolean {
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}

function recordsBetween<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
): RecordsDiff<T> | undefined {
  if (before === after) return undefined;
  const earlier = new Map(before.map((record) => [record.id, record]));
  const later = new Map(after.map((record) => [record.id, record]));
  const kept = before.filter(({ id }) => later.has(id)).map(({ id }) => id);
  const stays = after.filter(({ id }) => earlier.has(id)).every(({ id }, i) => id === kept[i]);
  // Records that changed places among each other are taken out and put in again.
  const isKept = (id: string): boolean => stays && earlier.has(id) && later.has(id);
  const placed = (records: readonly T[]): Placed<T>[] =>
    records.flatMap((record, at) => (isKept(record.id) ? [] : [{ at, record }]));
  const updated = stays
    ? kept.flatMap((id): [T, T][] => {
        const [from, to] = [earlier.get(id) as T, later.get(id) as T];
        return isSame(from, to) ? [] : [[from, to]];
      })
    : [];
  const diff = { added: placed(after), updated, removed: placed(before) };
  return diff.added.length + diff.updated.length + diff.removed.length > 0 ? diff : undefined;
}

export const isEmptyEdit = ({ records, fields }: Edit): boolean =>
  Object.keys(records).length === 0 && Object.keys(fields).length === 0;

/**
 * The document after the edit; the one before stays as it is.
 * @throws {RangeError} if a record to be updated or removed is not there: the edit belongs to another document
 */
export function applyEdit(document: NetworkDocument, edit: Edit): NetworkDocument {
  const after: Record<string, unknown> = { ...document };
  for (const [key, [, to]] of Object.entries(edit.fields)) {
    if (to === undefined) delete after[key];
    else after[key] = to;
  }
  for (const [key, diff] of Object.entries(edit.records)) {
    after[key] = applied(document[key as Collection] as AnyRecord[], diff as RecordsDiff<AnyRecord>);
  }
  return after as NetworkDocument;
}

function applied<T extends { id: string }>(records: readonly T[], diff: RecordsDiff<T>): T[] {
  const gone = new Set(diff.removed.map(({ record }) => record.id));
  const changed = new Map(diff.updated.map(([, to]) => [to.id, to]));
  const known = new Set(records.map(({ id }) => id));
  for (const id of [...gone, ...changed.keys()]) {
    if (!known.has(id)) throw new RangeError(`There is no record "${id}" to change.`);
  }
  const result = records.filter(({ id }) => !gone.has(id)).map((record) => changed.get(record.id) ?? record);
  if (diff.added.length === 0) return result;
  const added = new Map(diff.added.map(({ at, record }) => [at, record]));
  const all: T[] = [];
  let next = 0;
  while (all.length < result.length + diff.added.length) {
    const newcomer = added.get(all.length);
    if (newcomer) all.push(newcomer);
    else if (next < result.length) all.push(result[next++]);
    else break;
  }
  return all;
}

/** The edit that takes this one back. */
export function reverseEdit({ name, records, fields }: Edit): Edit {
  const flipped = Object.entries(records).map(([key, diff]) => [
    key,
    {
      added: diff.removed,
      removed: diff.added,
      updated: diff.updated.map(([from, to]) => [to, from] as const),
    },
  ]);
  return {
    name,
    records: Object.fromEntries(flipped) as Edit['records'],
    fields: Object.fromEntries(Object.entries(fields).map(([key, [from, to]]) => [key, [to, from]])),
  };
}
