/** What the words about a view say, as data: who is central, what is new since the last event, how the parties are tied. */
import { intervalOf } from '../model/date.ts';
import { influenceOf, roleIn } from '../model/network.ts';
import type { Actor, ActorId, PeaceEvent, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { eventsInOrder } from './eventSteps.ts';
import { tiesByActor } from './names.ts';
import type { View } from './view.ts';

/** The actors with most ties, at most so many; of equal ones the first by id. None without ties. */
export function mostTied(sliced: SlicedNetwork, count: number): { actor: Actor; ties: number }[] {
  const byActor = tiesByActor(sliced);
  return sliced.actors
    .map((actor) => ({ actor, ties: byActor.get(actor.id)?.length ?? 0 }))
    .filter(({ ties }) => ties > 0)
    .sort((a, b) => b.ties - a.ties || (a.actor.id < b.actor.id ? -1 : 1))
    .slice(0, count);
}

export interface SinceEvent {
  event: PeaceEvent;
  /** Whether the shown time lies on the event's own days. */
  isNow: boolean;
  /** Shown ties that began on the event's first day or after it. */
  began: Tie[];
  /** Ties between shown actors that lasted to the day before the event or longer, and are over. */
  ended: Tie[];
}

/** What is new since the last event that began by the end of the shown time; nothing where the time has no end. */
export function sinceLastEvent(
  { network, interval, actors, ties }: SlicedNetwork,
  { withoutFamilies, withoutConfidence }: Pick<View, 'withoutFamilies' | 'withoutConfidence'>,
): SinceEvent | undefined {
  if (!Number.isFinite(interval.last)) return undefined;
  const firstDay = (event: PeaceEvent): number => intervalOf(event.date).first;
  const past = eventsInOrder(network).filter((each) => firstDay(each) <= interval.last);
  const since = Math.max(...past.map(firstDay));
  // Of several on one day the first, as the panel and the date have it.
  const event = past.find((each) => firstDay(each) === since);
  if (!event) return undefined;
  const shown = new Set<string>(actors.map(({ id }) => id));
  return {
    event,
    isNow: intervalOf(event.end ?? event.date).last >= interval.first,
    began: ties.filter((tie) => network.periodOfTie(tie).first >= since),
    ended: network.ties.filter((tie) => {
      const { last } = network.periodOfTie(tie);
      return (
        last >= since - 1 &&
        last < interval.first &&
        shown.has(tie.source) &&
        shown.has(tie.target) &&
        !withoutFamilies.includes(network.familyOf(tie)) &&
        !withoutConfidence.includes(tie.confidence)
      );
    }),
  };
}

export interface PartyPair {
  ends: readonly [Actor, Actor];
  ties: Tie[];
}

/** The pairs of parties with ties other than membership, the most influential first. */
export function partyPairs({ network, interval, actors, ties }: SlicedNetwork): PartyPair[] {
  const parties = new Map<ActorId, Actor>(
    actors.filter((actor) => roleIn(actor, interval) === 'party').map((actor) => [actor.id, actor]),
  );
  const pairs = new Map<string, PartyPair>();
  for (const tie of ties) {
    const ends = [tie.source, tie.target].sort().flatMap((id) => parties.get(id) ?? []);
    if (ends.length < 2 || ends[0] === ends[1] || network.familyOf(tie) === 'structure') continue;
    const key = JSON.stringify(ends.map(({ id }) => id));
    const pair = pairs.get(key) ?? { ends: [ends[0], ends[1]], ties: [] };
    pair.ties.push(tie);
    pairs.set(key, pair);
  }
  const weight = ({ ends }: PartyPair): number => influenceOf(ends[0]) + influenceOf(ends[1]);
  return [...pairs]
    .sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}
