/** Words of the Sources face and of a source's panel. */
import { plural } from './phrases.ts';

export const sources = {
  label: 'Sources',
  filter: 'Filter sources',
  kind: 'Kind of source',
  anyKind: 'Every kind',
  kindCount: (kind: string, count: number): string => `${kind} (${count})`,
  onlyShown: 'Only of the ties shown',
  download: (count: number): string => `Take ${plural(count, 'source', 'sources')} along:`,
  formats: { csl: 'CSL-JSON', bibtex: 'BibTeX', ris: 'RIS' },
  saved: (count: number, file: string): string => `${plural(count, 'source', 'sources')} saved as ${file}.`,
  caption: (count: number, all: number): string =>
    count === all ? plural(all, 'source', 'sources') : `${count} of ${plural(all, 'source', 'sources')}`,
  empty: 'No source fits.',
  none: 'This network names no source.',
  columns: {
    title: 'Title',
    by: 'By',
    date: 'Date',
    kind: 'Kind',
    ties: 'Ties',
    alone: 'Only source of',
    disputed: 'Disputes',
    events: 'Events',
    actors: 'Actors',
    identifier: 'Number',
  },
  open: 'Open the source',
  copyAs: (format: string): string => `Copy ${format}`,
  disputes: 'Ties that it disputes',
  alone: 'Ties that rest on it alone',
  withOthers: 'Ties that it supports with others',
  events: 'Events',
  actors: 'Actors',
  others: 'Eras and themes',
};
