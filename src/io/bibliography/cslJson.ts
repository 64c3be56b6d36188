/** Sources as CSL-JSON, the form that Zotero, Pandoc and citeproc read. https://citationstyles.org, schema 1.0.2. */
import type { Source } from '../../model/schema.ts';
import { toReference, type Reference } from './reference.ts';

export const writeCslJson = (sources: readonly Source[]): string =>
  `${JSON.stringify(
    sources.map((source) => toItem(toReference(source))),
    null,
    2,
  )}\n`;

const toItem = (reference: Reference): Record<string, unknown> => ({
  id: reference.id,
  type: reference.type,
  title: reference.title,
  ...(reference.authors.length > 0 ? { author: reference.authors } : {}),
  ...(reference.container ? { 'container-title': reference.container } : {}),
  ...(reference.publisher ? { publisher: reference.publisher } : {}),
  ...(reference.date ? { issued: { 'date-parts': [reference.date] } } : {}),
  ...(reference.genre ? { genre: reference.genre } : {}),
  ...(reference.number ? { number: reference.number } : {}),
  ...(reference.doi ? { DOI: reference.doi } : {}),
  ...(reference.isbn ? { ISBN: reference.isbn } : {}),
  ...(reference.url ? { URL: reference.url } : {}),
  ...(reference.archive ? { note: `Archived: ${reference.archive}` } : {}),
  ...(reference.language ? { language: reference.language } : {}),
});
