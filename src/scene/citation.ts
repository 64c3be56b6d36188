/** A source as an author-date reference. */
import type { Source } from '../model/schema.ts';

/** `Barnett R. Rubin (2002). The Fragmentation of Afghanistan. Yale University Press. https://…` */
export function citationOf({ author, publisher, date, title, identifier, url }: Source): string {
  const who = author ?? publisher;
  const year = date?.split('-')[0];
  const parts = [
    who ? `${who}${year ? ` (${year})` : ''}` : year,
    title,
    author ? publisher : undefined,
    identifier,
  ].filter((part) => part !== undefined && part !== '');
  return [
    ...parts.map((part) => `${part}${/[.!?]$/.test(part ?? '') ? '' : '.'}`),
    ...(url ? [url] : []),
  ].join(' ');
}
