/** A source as reference managers know it: one form from which CSL-JSON, BibTeX and RIS are written. */
import type { Source } from '../../model/schema.ts';

/** A person by parts, or any other author by the whole name. */
export type AuthorName = { family: string; given: string } | { literal: string };

/** Types of CSL 1.0.2 that sources map to. */
export type ReferenceType =
  | 'article-journal'
  | 'article-newspaper'
  | 'book'
  | 'dataset'
  | 'document'
  | 'entry-encyclopedia'
  | 'interview'
  | 'report'
  | 'speech'
  | 'thesis'
  | 'treaty'
  | 'webpage';

export interface Reference {
  id: string;
  type: ReferenceType;
  title: string;
  authors: readonly AuthorName[];
  /** What it appeared in: a journal or a newspaper. */
  container?: string;
  publisher?: string;
  /** Year, month, day, as far as known. */
  date?: readonly number[];
  genre?: string;
  doi?: string;
  isbn?: string;
  /** The document's own number, such as a UN symbol. */
  number?: string;
  url?: string;
  archive?: string;
  language?: string;
}

const types: Readonly<Record<string, ReferenceType>> = {
  agreement: 'document',
  article: 'article-journal',
  book: 'book',
  dataset: 'dataset',
  declaration: 'document',
  document: 'document',
  encyclopedia: 'entry-encyclopedia',
  interview: 'interview',
  news: 'article-newspaper',
  official: 'document',
  press: 'article-newspaper',
  report: 'report',
  scholarship: 'article-journal',
  speech: 'speech',
  thesis: 'thesis',
  treaty: 'treaty',
  'un-report': 'report',
  // A report with a genre is what reference managers cite with issuing body and symbol.
  'un-resolution': 'report',
  website: 'webpage',
};
const genres: Readonly<Record<string, string>> = {
  agreement: 'Agreement',
  declaration: 'Declaration',
  'un-report': 'UN report',
  'un-resolution': 'UN resolution',
};
/** Kinds whose authors are people; the others are issued by parties and bodies. */
const byPeople = new Set(['article', 'book', 'report', 'scholarship', 'thesis', 'un-report']);
const inContainer = new Set<ReferenceType>(['article-journal', 'article-newspaper', 'entry-encyclopedia']);

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
/** On one line, without control characters: no format knows another kind of text. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

export function toReference(source: Source): Reference {
  const kind = source.kind ?? '';
  const type = own(types, kind) ?? 'document';
  const [doi, isbn] = ['DOI', 'ISBN'].map(
    (name) => new RegExp(`^${name}:? *(\\S+)$`, 'i').exec(source.identifier ?? '')?.[1],
  );
  const publisher = source.publisher && oneLine(source.publisher);
  return {
    id: source.id,
    type,
    title: oneLine(source.title),
    authors: source.author ? authorsOf(oneLine(source.author), byPeople.has(kind)) : [],
    ...(publisher ? { [inContainer.has(type) ? 'container' : 'publisher']: publisher } : {}),
    ...(source.date ? { date: source.date.split('-').map(Number) } : {}),
    ...(own(genres, kind) ? { genre: own(genres, kind) } : {}),
    ...(doi ? { doi } : {}),
    ...(isbn ? { isbn } : {}),
    ...(source.identifier && !doi && !isbn ? { number: oneLine(source.identifier) } : {}),
    ...(source.url ? { url: source.url } : {}),
    ...(source.archive ? { archive: source.archive } : {}),
    ...(source.language ? { language: oneLine(source.language) } : {}),
  };
}

/** `A. B. Name`, with the particles of a family name (`van Linschoten`) before it. */
const person =
  /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*) ((?:(?:al|bin|da|de|den|der|di|du|la|van|von) )*\p{Lu}[\p{L}.'’-]*)$/u;

/** People by parts where every name of the list reads as one; anything else stays one whole name. */
function authorsOf(author: string, people: boolean): AuthorName[] {
  const names = author.split(/, | and /).map((name) => person.exec(name));
  return people && names.every((name) => name !== null)
    ? names.map(([, given, family]) => ({ family, given }))
    : [{ literal: author }];
}
