/** Stepping from event to event. */
import { intervalOf } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { EventId, PeaceEvent } from '../model/schema.ts';
import { findMoment } from '../model/slice.ts';

const startOf = (event: PeaceEvent): number => intervalOf(event.date).first;

/** All events by their first day, then by id. */
export const eventsInOrder = (network: Network): PeaceEvent[] =>
  [...network.events].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));

interface Place {
  at: string;
  event: EventId | null;
}

/** The event after the current one, or after the date; several on one day follow each other. */
export function nextEvent(network: Network, { at, event }: Place): PeaceEvent | undefined {
  const all = eventsInOrder(network);
  const current = all.findIndex(({ id }) => id === event);
  if (current >= 0) return all[current + 1];
  const moment = findMoment(at);
  return moment && all.find((each) => startOf(each) > moment.last);
}

export function previousEvent(network: Network, { at, event }: Place): PeaceEvent | undefined {
  const all = eventsInOrder(network);
  const current = all.findIndex(({ id }) => id === event);
  if (current >= 0) return all[current - 1];
  const moment = findMoment(at);
  return moment && all.findLast((each) => startOf(each) < moment.first);
}

/** Events that lie on the moment: overlap a date, or begin in a span. */
export function eventsAt(network: Network, at: string): PeaceEvent[] {
  const moment = findMoment(at);
  if (!moment) return [];
  return eventsInOrder(network).filter((event) => {
    const first = startOf(event);
    const last = intervalOf(event.end ?? event.date).last;
    return first <= moment.last && last >= moment.first;
  });
}
