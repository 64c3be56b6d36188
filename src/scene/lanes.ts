/** Ties as bars on a time axis, in lanes: where each begins and ends, how surely, and where its words stand. */
import { endOf, overlaps, startOf } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { Tie } from '../model/schema.ts';
import { xOf, type TimeAxis } from './timeline.ts';

export interface Bar {
  tie: Tie;
  /** Places on the axis: the widest that the dates can mean. */
  from: number;
  to: number;
  /** Between these it is certain; `sureFrom` lies beyond `sureTo` where no day is. */
  sureFrom: number;
  sureTo: number;
  /** Began before the axis or on an unknown day; goes on at its end. */
  openStart: boolean;
  openEnd: boolean;
  label: string;
  /** Where the label stands: right of the bar, left of it, or on it. */
  side: 'right' | 'left' | 'on' | 'none';
  row: number;
}
export interface Lane {
  id: string;
  title: string;
  bars: readonly Bar[];
  rows: number;
}

export interface LaneWords {
  /** Of each tie the lane that it stands in; lanes follow each other in the order of their first bars. */
  laneOf: (tie: Tie) => { id: string; title: string };
  /** The words beside a bar, the fullest first. */
  labelsOf: (tie: Tie) => readonly string[];
  widthOf: (text: string) => number;
  /** Kept free between a bar and its words, and between one and the next. */
  gap: number;
}

/** The lanes of the ties that have a day on the axis. No two bars of a row, with their words, overlap. */
export function planLanes(network: Network, ties: readonly Tie[], axis: TimeAxis, words: LaneWords): Lane[] {
  const inOrder = ties
    .filter((tie) => overlaps(network.periodOfTie(tie), axis))
    .sort(
      (a, b) =>
        network.periodOfTie(a).first - network.periodOfTie(b).first ||
        network.periodOfTie(a).last - network.periodOfTie(b).last ||
        (a.id < b.id ? -1 : 1),
    );
  const lanes = new Map<string, { title: string; bars: Bar[]; ends: number[] }>();
  for (const tie of inOrder) {
    const { id, title } = words.laneOf(tie);
    const lane = lanes.get(id) ?? { title, bars: [], ends: [] };
    lanes.set(id, lane);
    const bar = labelled(barOf(network, tie, axis), words.labelsOf(tie), axis.width, words);
    const [low, high] = extentOf(bar, words);
    const free = lane.ends.findIndex((end) => end + words.gap <= low);
    const row = free < 0 ? lane.ends.length : free;
    lane.ends[row] = high;
    lane.bars.push({ ...bar, row });
  }
  return [...lanes].map(([id, { title, bars, ends }]) => ({ id, title, bars, rows: ends.length }));
}

type PlainBar = Omit<Bar, 'label' | 'side' | 'row'>;

/** @param tie one that has a day on the axis */
export function barOf(network: Network, tie: Tie, axis: TimeAxis): PlainBar {
  const { first, last } = network.periodOfTie(tie);
  const start = startOf(tie);
  const end = endOf(tie);
  return {
    tie,
    from: xOf(axis, first),
    to: xOf(axis, last + 1),
    sureFrom: xOf(axis, start?.last ?? axis.first),
    sureTo: xOf(axis, end ? end.first + 1 : axis.last + 1),
    openStart: first < axis.first || !start || tie.precision === 'or-earlier',
    openEnd: last > axis.last,
  };
}

/**
 * The first of the labels that has room right of the bar, left of it or on it; the longer ones are tried first. None
 * where no label has any.
 */
function labelled(bar: PlainBar, labels: readonly string[], width: number, { widthOf, gap }: LaneWords): Bar {
  for (const label of labels) {
    const room = widthOf(label) + gap;
    if (bar.to + room <= width) return { ...bar, label, side: 'right', row: 0 };
    if (bar.from - room >= 0) return { ...bar, label, side: 'left', row: 0 };
    if (bar.to - bar.from >= room) return { ...bar, label, side: 'on', row: 0 };
  }
  return { ...bar, label: '', side: 'none', row: 0 };
}

function extentOf({ from, to, label, side }: Bar, { widthOf, gap }: LaneWords): [number, number] {
  const room = widthOf(label) + gap;
  if (side === 'right') return [from, to + room];
  if (side === 'left') return [from - room, to];
  return [from, to];
}

/** Where words on a bar begin: near its start. */
export const onBar = ({ from, to }: Pick<Bar, 'from' | 'to'>, room: number): number =>
  Math.min(from + room * 0.12, to - room);
