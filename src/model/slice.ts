/** What of a network is shown: a time, ticked families, kinds and confidence, and how many actors. */
import { beginningOfTime, endOfTime, findInterval, overlaps, periodOf, type Interval } from './date.ts';
import { byInfluenceIn, type Network } from './network.ts';
import { isAccordingTo, reportedFrom } from './claims.ts';
import type { Actor, ActorId, Confidence, Family, Tie } from './schema.ts';

export interface Slice {
  /** A partial date (`2020-02-29`, `2014`), a span `FROM/TO` with either end open, or `all`. */
  at: string;
  /** What is left out, so that what a document adds is shown. */
  withoutFamilies: readonly Family[];
  withoutKinds: readonly string[];
  withoutConfidence: readonly Confidence[];
  /** How many actors at most, the most influential first; `all` for no limit. */
  limit: number | 'all';
  /** Shown whatever the limit: the selected and pinned. */
  always: readonly ActorId[];
  /** `then`: without ties that no source had reported by the end of the time. */
  known?: 'now' | 'then';
  /** Whose account; none for the data set's own. */
  according?: string | null;
}

export interface SlicedNetwork {
  network: Network;
  interval: Interval;
  actors: readonly Actor[];
  ties: readonly Tie[];
  /** What was active at that time before any filter. */
  active: { actors: readonly Actor[]; ties: readonly Tie[] };
}

/** The interval that `at` means; `undefined` if it is none, or if it ends before it begins. */
export function findMoment(at: string): Interval | undefined {
  if (at === 'all') return { first: beginningOfTime, last: endOfTime };
  const [from, to, more] = at.split('/');
  if (more !== undefined) return undefined;
  if (to === undefined) return findInterval(from);
  const [start, end] = [from ? findInterval(from) : undefined, to ? findInterval(to) : undefined];
  if ((from && !start) || (to && !end)) return undefined;
  const span = { first: start?.first ?? beginningOfTime, last: end?.last ?? endOfTime };
  return span.first <= span.last ? span : undefined;
}

export const isActive = (actor: Actor, interval: Interval): boolean => overlaps(periodOf(actor), interval);

/**
 * Actors and ties of the network that the slice asks for. A tie is shown if it can have been active in the interval
 * and both its actors are shown. Ties to an actor outside its own lifetime are left out.
 * @throws {RangeError} if `at` is no date or span; use `findMoment` on what a person wrote.
 */
export function sliceNetwork(network: Network, slice: Slice): SlicedNetwork {
  const interval = findMoment(slice.at);
  if (!interval) throw new RangeError(`not a date or span: ${slice.at}`);
  const activeActors = network.actors.filter((actor) => isActive(actor, interval));
  const alive = new Set(activeActors.map((actor) => actor.id));
  const activeTies = network.tiesIn(interval).filter((tie) => alive.has(tie.source) && alive.has(tie.target));

  const candidates = activeActors.filter((actor) => !slice.withoutKinds.includes(actor.kind));
  const top =
    slice.limit === 'all' ? candidates : [...candidates].sort(byInfluenceIn(interval)).slice(0, slice.limit);
  const shown = new Set(top.map((actor) => actor.id));
  for (const actor of activeActors) if (slice.always.includes(actor.id)) shown.add(actor.id);
  return {
    network,
    interval,
    actors: network.actors.filter((actor) => shown.has(actor.id)),
    ties: activeTies.filter(
      (tie) =>
        shown.has(tie.source) &&
        shown.has(tie.target) &&
        !slice.withoutFamilies.includes(network.familyOf(tie)) &&
        !slice.withoutConfidence.includes(tie.confidence) &&
        (slice.known !== 'then' || reportedFrom(network, tie) <= interval.last) &&
        (!slice.according || isAccordingTo(tie, slice.according)),
    ),
    active: { actors: activeActors, ties: activeTies },
  };
}
