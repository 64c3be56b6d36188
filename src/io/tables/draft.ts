/** What tables come to before they are checked: records with the place of each in the person's own file. */
import type { Issue, Place } from '../../model/issue.ts';
import type { UnknownWord } from './ownVocabulary.ts';

export type Loose = Record<string, unknown>;

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
  words: UnknownWord[];
}

/** A record as it is being read, with its place. */
export interface DraftRecord {
  fields: Loose;
  at: Place;
}

/** Sets without the trap that a key called `__proto__` is: no other one reaches beyond the record. */
export function put(record: Loose, key: string, value: unknown): void {
  record[key === '__proto__' ? 'proto' : key] = value;
}
