/** The fields of each kind of record, in the order of the form. */
import { confidence, precision, role, stance, status, track } from '../../model/schema.ts';
import type { EditableCollection } from './editing.ts';

export type FieldInput =
  | { input: 'text' | 'long' | 'date' | 'flag' | 'lines' | 'grade' }
  /** One of a few words; `words` names their labels. */
  | { input: 'choice'; of: readonly string[]; words: ChoiceWords; none?: boolean }
  /** Any of a few words, each ticked. */
  | { input: 'words'; of: readonly string[]; words: ChoiceWords }
  /** One or several of the network's records. */
  | { input: 'record' | 'records'; of: 'actors' | 'events' | 'sources' | 'ties' }
  /** A kind or type of the vocabulary. */
  | { input: 'vocabulary'; of: 'kinds' | 'types' }
  /** Rows of fields. */
  | { input: 'rows'; fields: readonly Field[] };

export type ChoiceWords =
  | 'confidence'
  | 'status'
  | 'stance'
  | 'role'
  | 'track'
  | 'support'
  | 'precision'
  | 'directed'
  | 'sign'
  | 'claimStance'
  | 'fields';

export type Field = FieldInput & {
  path: string;
  required?: boolean;
  /** Shown from the start; the others wait under “More fields”. */
  first?: boolean;
};

const supports = ['troops', 'sanctuary', 'weapons', 'materiel', 'training', 'funds', 'intelligence'];

/** Fields that can be marked one by one, where not the whole record is. */
const secretFields = (...of: readonly string[]): Field => ({
  path: 'sensitiveFields',
  input: 'words',
  of,
  words: 'fields',
  first: true,
});

export const recordFields: Readonly<Record<EditableCollection, readonly Field[]>> = {
  actors: [
    { path: 'name', input: 'text', required: true, first: true },
    { path: 'short', input: 'text', first: true },
    { path: 'kind', input: 'vocabulary', of: 'kinds', required: true, first: true },
    {
      path: 'roles',
      input: 'rows',
      first: true,
      fields: [
        { path: 'role', input: 'choice', of: role.options, words: 'role', required: true },
        { path: 'from', input: 'date' },
        { path: 'to', input: 'date' },
      ],
    },
    { path: 'from', input: 'date', first: true },
    { path: 'to', input: 'date', first: true },
    { path: 'influence.value', input: 'grade', first: true },
    { path: 'sensitive', input: 'flag', first: true },
    secretFields(
      'organ',
      'goals',
      'needs',
      'description',
      'aliases',
      'influence.rationale',
      'interest.rationale',
    ),
    { path: 'influence.rationale', input: 'long' },
    { path: 'interest.value', input: 'grade' },
    { path: 'interest.rationale', input: 'long' },
    { path: 'position', input: 'choice', of: stance.options, words: 'stance', none: true },
    { path: 'affiliation', input: 'record', of: 'actors' },
    { path: 'organ', input: 'text' },
    { path: 'goals', input: 'long' },
    { path: 'needs', input: 'long' },
    { path: 'description', input: 'long' },
    { path: 'aliases', input: 'lines' },
    { path: 'names.fa', input: 'text' },
    { path: 'shorts.fa', input: 'text' },
    { path: 'names.ps', input: 'text' },
    { path: 'shorts.ps', input: 'text' },
    { path: 'external.wikidata', input: 'text' },
    { path: 'sources', input: 'records', of: 'sources' },
  ],
  ties: [
    { path: 'source', input: 'record', of: 'actors', required: true, first: true },
    { path: 'type', input: 'vocabulary', of: 'types', required: true, first: true },
    { path: 'target', input: 'record', of: 'actors', required: true, first: true },
    { path: 'from', input: 'date', first: true },
    { path: 'to', input: 'date', first: true },
    { path: 'confidence', input: 'choice', of: confidence.options, words: 'confidence', first: true },
    { path: 'summary', input: 'long', first: true },
    {
      path: 'claims',
      input: 'rows',
      first: true,
      fields: [
        { path: 'source', input: 'record', of: 'sources', required: true },
        { path: 'stance', input: 'choice', of: ['supports', 'disputes'], words: 'claimStance' },
        { path: 'locator', input: 'text' },
        { path: 'quote', input: 'text' },
        { path: 'reported', input: 'date' },
      ],
    },
    { path: 'sensitive', input: 'flag', first: true },
    secretFields('summary', 'note', 'viewpoint', 'claims.quote'),
    { path: 'status', input: 'choice', of: status.options, words: 'status' },
    { path: 'precision', input: 'choice', of: precision.options, words: 'precision', none: true },
    { path: 'directed', input: 'choice', of: ['true', 'false'], words: 'directed', none: true },
    { path: 'sign', input: 'choice', of: ['1', '0', '-1'], words: 'sign', none: true },
    { path: 'strength', input: 'grade' },
    { path: 'support', input: 'words', of: supports, words: 'support' },
    { path: 'track', input: 'choice', of: track.options, words: 'track', none: true },
    { path: 'between', input: 'records', of: 'actors' },
    { path: 'event', input: 'record', of: 'events' },
    { path: 'note', input: 'long' },
    { path: 'viewpoint', input: 'text' },
  ],
  events: [
    { path: 'title', input: 'text', required: true, first: true },
    { path: 'date', input: 'date', required: true, first: true },
    { path: 'end', input: 'date', first: true },
    { path: 'kind', input: 'text', required: true, first: true },
    {
      path: 'participants',
      input: 'rows',
      first: true,
      fields: [
        { path: 'actor', input: 'record', of: 'actors', required: true },
        { path: 'role', input: 'text', required: true },
      ],
    },
    { path: 'summary', input: 'long', first: true },
    { path: 'sensitive', input: 'flag', first: true },
    secretFields('summary', 'effect'),
    { path: 'effect', input: 'long' },
    { path: 'absent', input: 'records', of: 'actors' },
    { path: 'begins', input: 'records', of: 'ties' },
    { path: 'changes', input: 'records', of: 'ties' },
    { path: 'ends', input: 'records', of: 'ties' },
    { path: 'sources', input: 'records', of: 'sources' },
  ],
  sources: [
    { path: 'title', input: 'text', required: true, first: true },
    { path: 'author', input: 'text', first: true },
    { path: 'publisher', input: 'text', first: true },
    { path: 'date', input: 'date', first: true },
    { path: 'kind', input: 'text', first: true },
    { path: 'url', input: 'text', first: true },
    { path: 'sensitive', input: 'flag', first: true },
    secretFields('author', 'publisher', 'identifier', 'url', 'archive'),
    { path: 'identifier', input: 'text' },
    { path: 'archive', input: 'text' },
    { path: 'language', input: 'text' },
  ],
};

/** What a new record begins with. */
export const freshRecord: Readonly<Record<EditableCollection, Readonly<Record<string, unknown>>>> = {
  actors: { kind: 'state' },
  ties: { type: 'cooperation', confidence: 'medium' },
  events: { kind: 'meeting' },
  sources: {},
};

/** Choices that the document holds as a number or as yes and no. */
export const choiceValue = (path: string, text: string): unknown => {
  if (text === '') return undefined;
  if (path === 'sign') return Number(text);
  if (path === 'directed') return text === 'true';
  return text;
};
