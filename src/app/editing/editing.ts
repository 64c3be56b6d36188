/** What of a network can be changed in the place of the panel. */
import type { Collection } from '../../model/edit.ts';

export type EditableCollection = Extract<Collection, 'actors' | 'ties' | 'events' | 'sources'>;

export interface EditedRecord {
  what: EditableCollection;
  /** Absent for a new record. */
  id?: string;
  /** Fields that a new record begins with. */
  start?: Readonly<Record<string, unknown>>;
}

export type Editing =
  | { kind: 'start' }
  | ({ kind: 'record' } & EditedRecord)
  | { kind: 'document' }
  | { kind: 'vocabulary' }
  | { kind: 'duplicates' }
  | { kind: 'many' }
  | { kind: 'split'; id: string }
  | { kind: 'history' };
