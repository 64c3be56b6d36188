/** The whole time of a network on one axis: stacked ties by family, eras, events; what the timeline under the map draws. */
import { dayOf, findInterval, isoOf, periodOf, type Day, type Interval } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { ActorId, Era, Family, PeaceEvent, Tie } from '../model/schema.ts';
import { families } from '../model/vocabulary.ts';
import { eventsInOrder } from './eventSteps.ts';

/** Days from left to right, both ends included. */
export interface TimeAxis extends Interval {
  width: number;
}

/**
 * From the year of the first era or event, or of the first tie where there are none, to the last check of the data, or
 * to its last date. What is older than the range counts from its start.
 */
export function timeRange(network: Network): Interval {
  const { eras, checked } = network.document;
  const told = [
    ...network.events.flatMap(({ date, end }) => [date, end]),
    ...eras.flatMap(({ from, to }) => [from, to]),
  ];
  const tied = network.ties.flatMap(({ from, to }) => [from, to]);
  const daysOf = (dates: readonly (string | undefined)[]): Day[] =>
    dates
      .flatMap((date) => (date ? (findInterval(date) ?? []) : []))
      .flatMap((interval) => [interval.first, interval.last]);
  const all = daysOf([...told, ...tied]);
  if (all.length === 0) return { first: dayOf(2000), last: dayOf(2000, 12, 31) };
  const first = least(told.some(Boolean) ? daysOf(told) : all);
  const end = -least(all.map((day) => -day));
  const last = checked ? (findInterval(checked)?.last ?? end) : end;
  return { first: dayOf(Number(isoOf(first).slice(0, 4))), last: Math.max(last, first) };
}

const least = (days: readonly Day[]): Day => days.reduce((a, b) => Math.min(a, b), Infinity);

export const xOf = ({ first, last, width }: TimeAxis, day: Day): number =>
  Math.min(1, Math.max(0, (day - first) / (last + 1 - first))) * width;

/** The day under a place of the axis, within its ends. */
export const dayAt = ({ first, last, width }: TimeAxis, x: number): Day =>
  Math.min(last, Math.max(first, Math.floor(first + (x / width) * (last + 1 - first))));

/** First days of the months of a range. */
function monthStarts({ first, last }: Interval): Day[] {
  const [year, month] = isoOf(first).split('-').map(Number);
  const starts: Day[] = [];
  for (let i = 0; ; i++) {
    const day = dayOf(year, month + i);
    if (day > last) return starts;
    // The first month of a shorter range begins with the range.
    starts.push(Math.max(day, first));
  }
}

/**
 * How many of the ties are active in each month of the range, on the mean of its days: a tie that ends on the day on
 * which another begins is not counted beside it for the month. Time O(months + ties).
 */
export function tiesByMonth(network: Network, ties: readonly Tie[], range: Interval): number[] {
  const starts = [...monthStarts(range), range.last + 1];
  const months = starts.length - 1;
  const whole = new Array<number>(months + 1).fill(0);
  const days = new Array<number>(months).fill(0);
  const monthOf = (day: Day): number => {
    let [low, high] = [0, months - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  for (const tie of ties) {
    const period = network.periodOfTie(tie);
    const [from, to] = [Math.max(period.first, range.first), Math.min(period.last, range.last)];
    if (from > to) continue;
    const [first, last] = [monthOf(from), monthOf(to)];
    if (first === last) days[first] += to - from + 1;
    else {
      days[first] += starts[first + 1] - from;
      days[last] += to - starts[last] + 1;
      whole[first + 1]++;
      whole[last]--;
    }
  }
  let sum = 0;
  return days.map((count, i) => (sum += whole[i]) + count / (starts[i + 1] - starts[i]));
}

/** The ties of an actor that are counted over time: without the families that are left out. */
export const countedTies = (network: Network, id: ActorId, without: readonly Family[]): Tie[] =>
  (network.tiesByActor.get(id) ?? []).filter((tie) => !without.includes(network.familyOf(tie)));

/** The most of the ties that are active on one day of the range. */
export function mostAtOnce(network: Network, ties: readonly Tie[], range: Interval): number {
  const changes = ties
    .map((tie) => network.periodOfTie(tie))
    .filter(({ first, last }) => first <= range.last && last >= range.first)
    .flatMap(({ first, last }): [Day, number][] => [
      [first, 1],
      [last + 1, -1],
    ])
    // On one day those that have ended go before those that begin.
    .sort(([a, up], [b, down]) => (a === b ? up - down : a < b ? -1 : 1));
  let [now, most] = [0, 0];
  for (const [, change] of changes) most = Math.max(most, (now += change));
  return most;
}

export interface Stack {
  family: Family;
  /** Area of the family upon those below it. */
  path: string;
}
export interface Stacks {
  stacks: Stack[];
  /** What the full height stands for: the most ties in one month. */
  most: number;
  /** How many ties the ego has over time, on a scale of its own, if one is given; at most so many on one day. */
  line?: { path: string; most: number };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Areas by family, stacked upward within the box. */
export function buildStacks(
  network: Network,
  axis: TimeAxis,
  { x, y: top, height }: { x: number; y: number; height: number },
  { without, ties, ego }: { without: readonly Family[]; ties: readonly Tie[]; ego?: readonly Tie[] },
): Stacks {
  const starts = [...monthStarts(axis), axis.last + 1].map((day) => round(x + xOf(axis, day)));
  const shown = families.filter((family) => !without.includes(family));
  const counts = shown.map((family) =>
    tiesByMonth(
      network,
      ties.filter((tie) => network.familyOf(tie) === family),
      axis,
    ),
  );
  const totals = starts.slice(1).map((_, i) => counts.reduce((sum, each) => sum + each[i], 0));
  const most = Math.max(1, ...totals);
  const scale = (most: number) => (count: number) => round(top + height - (count / most) * height);
  const y = scale(most);
  const below = new Array<number>(totals.length).fill(0);
  const stacks = shown.map((family, f): Stack => {
    const bottom = [...below];
    counts[f].forEach((count, i) => (below[i] += count));
    return { family, path: `${steps(starts, below.map(y))}${backwards(starts, bottom.map(y))}Z` };
  });
  if (!ego) return { stacks, most };
  const own = tiesByMonth(network, ego, axis);
  const mostOwn = Math.max(1, ...own);
  const line = steps(starts, own.map(scale(mostOwn)));
  return { stacks, most, line: { path: line, most: mostAtOnce(network, ego, axis) } };
}

/** Level over each month; points that change nothing are left out. */
const steps = (xs: readonly number[], ys: readonly number[]): string =>
  ys.map((y, i) => (i === 0 ? `M${xs[0]} ${y}` : y === ys[i - 1] ? '' : `H${xs[i]}V${y}`)).join('') +
  `H${xs[ys.length]}`;
const backwards = (xs: readonly number[], ys: readonly number[]): string =>
  `V${ys.at(-1)}` +
  ys
    .map((y, i) => (i > 0 && y !== ys[i - 1] ? `H${xs[i]}V${ys[i - 1]}` : ''))
    .reverse()
    .join('') +
  `H${xs[0]}`;

export type FlagForm = 'signing' | 'meeting' | 'rupture';
const formOfKind: Readonly<Record<string, FlagForm>> = {
  agreement: 'signing',
  ceasefire: 'signing',
  'confidence-building': 'signing',
  resolution: 'signing',
  talks: 'meeting',
  conference: 'meeting',
};
/** What was signed or resolved is a square, a meeting a circle, what happened on the ground or in power a bar. */
export const flagForm = ({ kind }: PeaceEvent): FlagForm =>
  Object.hasOwn(formOfKind, kind) ? formOfKind[kind] : 'rupture';

/** The outline of a flag around a point. */
export function flagPath([x, y]: readonly [number, number], form: FlagForm, r: number): string {
  const at = (dx: number, dy: number): string => `${round(x + dx * r)} ${round(y + dy * r)}`;
  if (form === 'signing') return `M${at(-1, -1)}L${at(1, -1)}L${at(1, 1)}L${at(-1, 1)}Z`;
  if (form === 'rupture') return `M${at(-0.34, -1.4)}L${at(0.34, -1.4)}L${at(0.34, 1.4)}L${at(-0.34, 1.4)}Z`;
  const radius = round(r * 1.08);
  return `M${at(-1.08, 0)}A${radius} ${radius} 0 1 0 ${at(1.08, 0)}A${radius} ${radius} 0 1 0 ${at(-1.08, 0)}Z`;
}

export interface Flag {
  event: PeaceEvent;
  form: FlagForm;
  x: number;
}
export const flagsOn = (network: Network, axis: TimeAxis): Flag[] =>
  eventsInOrder(network).map((event) => ({
    event,
    form: flagForm(event),
    x: xOf(axis, findInterval(event.date)?.first ?? axis.first),
  }));

/** The flag nearest to a place, within a distance. */
export function flagAt(flags: readonly Flag[], x: number, within: number): Flag | undefined {
  const near = flags.filter((flag) => Math.abs(flag.x - x) <= within);
  return near.length === 0
    ? undefined
    : near.reduce((best, flag) => (Math.abs(flag.x - x) < Math.abs(best.x - x) ? flag : best));
}

export interface Band {
  era: Era;
  /** From 1, as the eras stand in the document. */
  number: number;
  x: number;
  width: number;
}
export const bandsOn = (network: Network, axis: TimeAxis): Band[] =>
  network.document.eras.map((era, i) => {
    const { first, last } = periodOf(era);
    const x = xOf(axis, first);
    return { era, number: i + 1, x, width: xOf(axis, last + 1) - x };
  });

/** Years to write under the axis, far enough apart for their digits. */
export function yearTicks(axis: TimeAxis, room: number): { year: number; x: number }[] {
  const [from, to] = [axis.first, axis.last].map((day) => Number(isoOf(day).slice(0, 4)));
  const every =
    [1, 2, 5, 10, 20, 50, 100].find((step) => ((to - from + 1) / step) * room <= axis.width) ?? 200;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter((year) => year % every === 0)
    .map((year) => ({ year, x: xOf(axis, dayOf(year)) }));
}

/** As many words of a title as the width holds, with an ellipsis where some are left out; empty where none fits. */
export function fittedTitle(title: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(title) <= width) return title;
  const words = title.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const cut = `${words.slice(0, count).join(' ')} …`;
    if (widthOf(cut) <= width) return cut;
  }
  return '';
}
