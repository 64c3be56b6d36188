/** Sources as BibTeX, in UTF-8. */
import type { Source } from '../../model/schema.ts';
import { toReference, type AuthorName, type Reference, type ReferenceType } from './reference.ts';

const entryTypes: Readonly<Partial<Record<ReferenceType, string>>> = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  book: 'book',
  'entry-encyclopedia': 'incollection',
  report: 'techreport',
  thesis: 'phdthesis',
};
/** Where the issuing body of each type of entry stands. */
const publisherFields: Readonly<Record<string, string>> = {
  book: 'publisher',
  techreport: 'institution',
  phdthesis: 'school',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The signs that BibTeX and TeX read as their own. A brace would count for the field's end even behind a backslash. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};
const escaped = (text: string): string => text.replace(/[\\{}~^$&#_%]/g, (sign) => signs[sign]);
/** An address is taken as it stands; what would end the field is written in per cent. */
const address = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);

/** Each source is one entry. Its key is its id, reduced to plain letters and digits, and numbered where two meet. */
export function writeBibtex(sources: readonly Source[]): string {
  const keys = new Set<string>();
  return sources.map((source) => entry(toReference(source), freeKey(source.id, keys))).join('\n');
}

function freeKey(id: string, taken: Set<string>): string {
  const base = id.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'source';
  let key = base;
  // BibTeX takes keys that differ only in case for the same.
  for (let n = 2; taken.has(key.toLowerCase()); n++) key = `${base}-${n}`;
  taken.add(key.toLowerCase());
  return key;
}

const name = (author: AuthorName): string =>
  'literal' in author
    ? `{${escaped(author.literal)}}`
    : `${escaped(author.family)}, ${escaped(author.given)}`;

function entry(reference: Reference, key: string): string {
  const type = entryTypes[reference.type] ?? 'misc';
  const [year, month, day] = reference.date ?? [];
  const text = (value: string | undefined) => (value ? `{${escaped(value)}}` : undefined);
  const fields: [string, string | undefined][] = [
    // The second pair of braces keeps names of states and people in capitals.
    ['title', `{{${escaped(reference.title)}}}`],
    ['author', reference.authors.length > 0 ? `{${reference.authors.map(name).join(' and ')}}` : undefined],
    [type === 'incollection' ? 'booktitle' : 'journal', text(reference.container)],
    [publisherFields[type] ?? 'publisher', text(reference.publisher)],
    ['year', year === undefined ? undefined : `{${String(year).padStart(4, '0')}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['type', text(reference.genre)],
    ['number', text(reference.number)],
    ['doi', text(reference.doi)],
    ['isbn', text(reference.isbn)],
    ['url', reference.url && `{${address(reference.url)}}`],
    ['note', reference.archive && `{Archived: ${address(reference.archive)}}`],
    ['langid', text(reference.language)],
  ];
  const lines = fields.filter(([, value]) => value).map(([field, value]) => `  ${field} = ${value},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}
