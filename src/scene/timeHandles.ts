/** What can be moved along the timeline: the date, both ends of a span, or each of the compared moments. */
import { isoOf, type Day } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import { findMoment } from '../model/slice.ts';
import { timeRange } from './timeline.ts';
import type { View } from './view.ts';
import { isComparison, isSpan } from './viewChoices.ts';

export interface TimeHandle {
  index: number;
  what: 'moment' | 'from' | 'to' | 'compared';
  day: Day;
}

/** In order of time for a span, in their own order for compared moments; each within the time of the data. */
export function timeHandles(network: Network, view: View): TimeHandle[] {
  const range = timeRange(network);
  const within = (day: Day): Day => Math.min(range.last, Math.max(range.first, day));
  if (isComparison(view))
    return view.compare.map((at, index) => ({
      index,
      what: 'compared',
      day: within(findMoment(at)?.first ?? range.first),
    }));
  const { first, last } = findMoment(view.at) ?? range;
  if (!isSpan(view)) return [{ index: 0, what: 'moment', day: within(first) }];
  return [
    { index: 0, what: 'from', day: within(first) },
    { index: 1, what: 'to', day: within(last) },
  ];
}

/** The view with a handle on another day. An end of a span stops at the other; the opened event is let go. */
export function withHandleAt(network: Network, view: View, index: number, day: Day): View {
  const handles = timeHandles(network, view);
  const handle = handles[index];
  if (!handle) return view;
  const to = isoOf(day);
  if (handle.what === 'compared')
    return { ...view, compare: view.compare.map((at, i) => (i === index ? to : at)) };
  if (handle.what === 'moment') return { ...view, at: to, event: null };
  const [from, end] = handles.map((each) => each.day);
  const span = handle.what === 'from' ? [Math.min(day, end), end] : [from, Math.max(day, from)];
  return { ...view, at: span.map(isoOf).join('/'), event: null };
}
