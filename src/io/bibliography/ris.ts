/** Sources as RIS: a tag and a value each line, CRLF. */
import type { Source } from '../../model/schema.ts';
import { toReference, type AuthorName, type Reference, type ReferenceType } from './reference.ts';

const recordTypes: Readonly<Partial<Record<ReferenceType, string>>> = {
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  dataset: 'DATA',
  'entry-encyclopedia': 'ENCYC',
  interview: 'PCOMM',
  report: 'RPRT',
  speech: 'SLIDE',
  thesis: 'THES',
  webpage: 'ELEC',
};

export const writeRis = (sources: readonly Source[]): string =>
  sources.map((source) => record(toReference(source))).join('\r\n');

/** A comma divides family name and given name, so that a whole name may have none. */
const name = (author: AuthorName): string =>
  'literal' in author ? author.literal.replace(/,/g, ';') : `${author.family}, ${author.given}`;

/** `2014/06/15`, as far as it is known. */
const dateOf = (parts: readonly number[]): string =>
  parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('/');

function record(reference: Reference): string {
  // Agreements and declarations have no type of their own; this one takes an issuing body, a number and a genre.
  const type = recordTypes[reference.type] ?? 'RPRT';
  const lines: [string, string | undefined][] = [
    ['TY', type],
    ['ID', reference.id.replace(/\s+/g, '-')],
    ['TI', reference.title],
    ...reference.authors.map((author): [string, string] => ['AU', name(author)]),
    ['T2', reference.container],
    ['PB', reference.publisher],
    ['PY', reference.date && String(reference.date[0]).padStart(4, '0')],
    ['DA', reference.date && dateOf(reference.date)],
    ['M3', reference.genre],
    ['SN', reference.isbn ?? reference.number],
    ['DO', reference.doi],
    ['UR', reference.url],
    ['N1', reference.archive && `Archived: ${reference.archive}`],
    ['LA', reference.language],
  ];
  return [...lines.filter(([, value]) => value), ['ER', ''] as const]
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}
