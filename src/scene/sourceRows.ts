/** The Sources face as data: every source, with how much rests on it. */
import { formatDate } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Network } from '../model/network.ts';
import type { Source, SourceId } from '../model/schema.ts';
import { secrecyOf } from '../model/secrecy.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { sourceUses, type SourceUses } from '../model/sourceUses.ts';
import { filterRows, sortRows, type Row } from './tableRows.ts';
import type { View } from './view.ts';

export const sourceColumns = [
  'title',
  'date',
  'kind',
  'ties',
  'alone',
  'disputed',
  'events',
  'actors',
  'by',
  'identifier',
] as const;

export const sourceKindLabel = (kind: string | undefined, messages: Messages): string => {
  const labels = messages.app.panels.sourceKind;
  return kind === undefined ? '' : Object.hasOwn(labels, kind) ? labels[kind] : kind;
};

/** Author and publisher, as far as the data has them. */
export const issuerOf = ({ author, publisher }: Source): string =>
  [author, publisher].filter(Boolean).join(', ');

/** Kinds of the network's sources, most frequent first, with how many of each there are. */
export function sourceKinds(network: Network): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind = '' } of network.document.sources) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** The sources that the claims of the shown ties name. */
const citedIn = ({ ties }: SlicedNetwork): ReadonlySet<SourceId> =>
  new Set(ties.flatMap(({ claims }) => claims.map(({ source }) => source)));

/** The rows that the view asks for: all sources or those of the shown ties, of one kind or any, filtered and sorted. */
export function sourceRows(sliced: SlicedNetwork, view: View, messages: Messages): Row[] {
  const { document } = sliced.network;
  const uses = sourceUses(document);
  const cited = view.sourcesOf === 'shown' ? citedIn(sliced) : undefined;
  const rows = document.sources
    .filter(({ id, kind = '' }) => (cited?.has(id) ?? true) && (view.sourceKind ?? kind) === kind)
    .map((source) => ({
      id: source.id,
      cells: cellsOf(source, uses.get(source.id), messages),
      secrecy: secrecyOf(source),
    }));
  return sortRows(filterRows(rows, view.query), sourceColumns, view.sort, messages.language);
}

function cellsOf(source: Source, uses: SourceUses | undefined, messages: Messages): Row['cells'] {
  const count = (items: readonly unknown[] | undefined) => ({
    text: items?.length ? String(items.length) : '',
    order: items?.length ?? 0,
  });
  return [
    { text: source.title },
    { text: source.date ? formatDate(source.date, messages) : '', order: source.date ?? '' },
    { text: sourceKindLabel(source.kind, messages) },
    count(uses?.ties),
    count(uses?.alone),
    count(uses?.disputed),
    count(uses?.events),
    count(uses?.actors),
    { text: issuerOf(source) },
    { text: source.identifier ?? '' },
  ];
}
