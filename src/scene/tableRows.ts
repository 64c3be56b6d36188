/** The Table as data: the same actors, ties and events as the map, as rows of words and numbers. */
import { formatDate, formatWhen } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import { ratingIn, roleIn, type Network } from '../model/network.ts';
import type { Actor, ActorId, PeaceEvent, Tie } from '../model/schema.ts';
import { secrecyOf, type Secrecy } from '../model/secrecy.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { eventKindLabel } from './eventKinds.ts';
import { eventsAt, eventsInOrder } from './eventSteps.ts';
import { evidenceFlags, restsOnLittle, sourceCount } from './evidence.ts';
import { kindLabel, participantText, shortName, tiesByActor, typeLabel } from './names.ts';
import { folded } from './text/fold.ts';
import type { View } from './view.ts';
import { isSpan } from './viewChoices.ts';

export interface Cell {
  text: string;
  /** What the column is sorted by, where it is not the text. */
  order?: number | string;
}
export interface Row {
  id: string;
  cells: readonly Cell[];
  /** Whether the record is marked to stay out of public copies. */
  secrecy?: Secrecy | undefined;
  /** Whether it is of the shown date, among rows that are of any. */
  isNow?: boolean;
}

export const tableColumns = {
  ties: [
    'source',
    'type',
    'direction',
    'target',
    'family',
    'sign',
    'from',
    'to',
    'status',
    'confidence',
    'sources',
    'flags',
  ],
  actors: ['name', 'kind', 'role', 'influence', 'interest', 'position', 'ties', 'from', 'to'],
  events: ['title', 'date', 'end', 'kind', 'participants', 'absent', 'summary', 'effect', 'sources'],
} as const;
export type TableKind = keyof typeof tableColumns;

type Asked = Pick<View, 'at' | 'evidence'>;
type RowMaker = (sliced: SlicedNetwork, messages: Messages, asked: Asked) => Row[];

const rowMakers: Readonly<Record<TableKind, RowMaker>> = {
  /** What the Evidence filter leaves dark on the map is left out here. */
  ties: (sliced, messages, { evidence }) =>
    sliced.ties
      .filter((tie) => restsOnLittle(tie, evidence))
      .map((tie) => ({ id: tie.id, cells: tieCells(sliced, tie, messages), secrecy: secrecyOf(tie) })),
  actors(sliced, messages) {
    const ties = tiesByActor(sliced);
    return sliced.actors.map((actor) => ({
      id: actor.id,
      cells: actorCells(sliced, actor, ties.get(actor.id)?.length ?? 0, messages),
      secrecy: secrecyOf(actor),
    }));
  },
  /** Those of a span. On a single date there is seldom one: there all are listed, and those of the date marked. */
  events({ network }, messages, asked) {
    const now = eventsAt(network, asked.at);
    const listed = isSpan(asked) ? now : eventsInOrder(network);
    return listed.map((event) => ({
      id: event.id,
      cells: eventCells(network, event, messages),
      secrecy: secrecyOf(event),
      isNow: !isSpan(asked) && now.includes(event),
    }));
  },
};

/** @param asked what of the view, beside the slice, decides which rows there are */
export const tableRows = (
  sliced: SlicedNetwork,
  kind: TableKind,
  messages: Messages,
  { at = 'all', evidence = 'all' }: Partial<Asked> = {},
): Row[] => rowMakers[kind](sliced, messages, { at, evidence });

/** Whether rows of any time are listed, those of the shown date marked. */
export const isOfAnyDate = (view: Pick<View, 'table' | 'at'>): boolean =>
  view.table === 'events' && !isSpan(view);

export const tableCaption = (
  view: Pick<View, 'table' | 'at'>,
  rows: readonly Row[],
  messages: Messages,
): string =>
  messages.app.table.caption[view.table](
    rows.length,
    formatWhen(isOfAnyDate(view) ? 'all' : view.at, messages),
  );

const number = (value: number | undefined): Cell => ({
  text: value === undefined ? '' : String(value),
  order: value ?? -1,
});
const date = (value: string | undefined, messages: Messages, open = ''): Cell => ({
  text: value ? formatDate(value, messages) : open,
  order: value ?? (open ? '9999' : ''),
});
/** Grades sort from the surest to the least sure, not by the alphabet. */
const grades = ['high', 'medium', 'low', 'disputed'];

function tieCells({ network }: SlicedNetwork, tie: Tie, messages: Messages): Cell[] {
  const words = messages.app.table;
  const name = (id: Tie['source']): Cell => {
    const actor = network.actorById.get(id);
    return { text: actor ? shortName(actor) : id };
  };
  const sources = sourceCount(tie);
  const flags = evidenceFlags(network, tie).map((flag) => words.evidence[flag]);
  return [
    name(tie.source),
    { text: typeLabel(network, tie.type, messages) },
    { text: network.isDirected(tie) ? words.directed : words.undirected },
    name(tie.target),
    { text: messages.vocabulary.family[network.familyOf(tie)] },
    { text: words.signs[String(network.signOf(tie))], order: -network.signOf(tie) },
    date(tie.from, messages),
    date(tie.to, messages, words.open),
    { text: messages.vocabulary.status[tie.status] },
    { text: messages.vocabulary.confidence[tie.confidence], order: grades.indexOf(tie.confidence) },
    number(sources),
    { text: flags.join(', ') },
  ];
}

function actorCells(
  { network, interval }: SlicedNetwork,
  actor: Actor,
  ties: number,
  messages: Messages,
): Cell[] {
  return [
    { text: actor.name },
    { text: kindLabel(network, actor.kind, messages) },
    { text: messages.vocabulary.role[roleIn(actor, interval)] },
    number(ratingIn(actor.influence, interval)?.value),
    number(ratingIn(actor.interest, interval)?.value),
    { text: actor.position ? messages.vocabulary.stance[actor.position] : '' },
    number(ties),
    date(actor.from, messages),
    date(actor.to, messages, messages.app.table.open),
  ];
}

function eventCells(network: Network, event: PeaceEvent, messages: Messages): Cell[] {
  const name = (id: ActorId): string => {
    const actor = network.actorById.get(id);
    return actor ? shortName(actor) : id;
  };
  return [
    { text: event.title },
    date(event.date, messages),
    date(event.end, messages),
    { text: eventKindLabel(event.kind, messages.language) },
    { text: event.participants.map(({ actor, role }) => participantText(name(actor), role)).join('; ') },
    { text: event.absent.map(name).join('; ') },
    { text: event.summary ?? '' },
    { text: event.effect ?? '' },
    number(event.sources.length),
  ];
}

/** Rows in which every word of the query occurs, in some cell. */
export function filterRows(rows: readonly Row[], query: string): Row[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return rows.filter(({ cells }) => {
    const text = folded(cells.map((cell) => cell.text).join(' \u0001 '));
    return words.every((word) => text.includes(word));
  });
}

/** @param sort a column, with `-` before it for descending; an unknown one leaves the order as it is */
export function sortRows(
  rows: readonly Row[],
  columns: readonly string[],
  sort: string,
  language: string,
): Row[] {
  const descending = sort.startsWith('-');
  const column = columns.indexOf(sort.replace(/^-/, ''));
  if (column < 0) return [...rows];
  const collator = new Intl.Collator(language, { numeric: true });
  const orderOf = (row: Row): number | string => row.cells[column].order ?? row.cells[column].text;
  const compare = (a: Row, b: Row): number => {
    const [x, y] = [orderOf(a), orderOf(b)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
  };
  return [...rows].sort((a, b) => (descending ? compare(b, a) : compare(a, b)) || (a.id < b.id ? -1 : 1));
}

/** RFC 4180, with CRLF. Cells that a spreadsheet would run as a formula are quoted with an apostrophe. */
export function toCsv(head: readonly string[], rows: readonly Row[]): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return [head, ...rows.map(({ cells }) => cells.map(({ text }) => text))]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');
}
