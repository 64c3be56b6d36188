/** What changed between two moments. */
import type { Network } from '../model/network.ts';
import type { ActorId, Sign, Tie, TieId } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { signOfPair } from './sharedNeighbours.ts';

/** One relation that goes on in another form: the tie that ended and the one in its place. */
export interface ChangedTie {
  before: TieId;
  after: TieId;
  /** What is different; sign before status before type, where several are. */
  what: 'sign' | 'status' | 'type';
}
export interface ChangedSign {
  ends: readonly [Tie['source'], Tie['target']];
  before: Sign | undefined;
  after: Sign | undefined;
}
export interface Difference {
  /** Active only at the second moment; only at the first; at both. In document order. */
  new: TieId[];
  ended: TieId[];
  unchanged: TieId[];
  /** In document order of the later tie; neither of the two is among the new and the ended. */
  changed: ChangedTie[];
  /** Pairs whose ties all agree in sign at both moments, and not in the same one. */
  signs: ChangedSign[];
  /** Actors in one of the two slices only, in document order. */
  actors: { new: ActorId[]; ended: ActorId[] };
}

/**
 * Compares the ties of two slices of one network. Of the ties of a pair that ended and those that are new, two are one
 * changed relation if they lie in one family, or if their signs are opposite; each tie is matched once, within the
 * family first, the earlier begun first. Membership is never a changed relation.
 */
export function compareMoments(before: SlicedNetwork, after: SlicedNetwork): Difference {
  const { network } = before;
  const [then, now] = [idsOf(before), idsOf(after)];
  const gone = network.ties.filter(({ id }) => then.has(id) && !now.has(id));
  const come = network.ties.filter(({ id }) => now.has(id) && !then.has(id));
  const changed = matched(network, gone, come);
  const [left, entered] = [new Set(changed.map((c) => c.before)), new Set(changed.map((c) => c.after))];
  const order = new Map(network.ties.map(({ id }, i) => [id, i]));
  return {
    new: come.filter(({ id }) => !entered.has(id)).map(({ id }) => id),
    ended: gone.filter(({ id }) => !left.has(id)).map(({ id }) => id),
    unchanged: network.ties.filter(({ id }) => then.has(id) && now.has(id)).map(({ id }) => id),
    changed: changed.sort((a, b) => (order.get(a.after) ?? 0) - (order.get(b.after) ?? 0)),
    signs: changedSigns(before, after),
    actors: { new: actorsOnlyIn(after, before), ended: actorsOnlyIn(before, after) },
  };
}

function actorsOnlyIn(one: SlicedNetwork, other: SlicedNetwork): ActorId[] {
  const ids = new Set(other.actors.map(({ id }) => id));
  return one.actors.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
}

const idsOf = ({ ties }: SlicedNetwork): Set<TieId> => new Set(ties.map(({ id }) => id));
const pairOf = ({ source, target }: Tie): string => JSON.stringify([source, target].sort());

function byPair(ties: readonly Tie[]): Map<string, Tie[]> {
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) pairs.set(pairOf(tie), [...(pairs.get(pairOf(tie)) ?? []), tie]);
  return pairs;
}

function matched(network: Network, gone: readonly Tie[], come: readonly Tie[]): ChangedTie[] {
  const earlierFirst = (a: Tie, b: Tie): number =>
    network.periodOfTie(a).first - network.periodOfTie(b).first || (a.id < b.id ? -1 : 1);
  const spoken = (ties: readonly Tie[]): Tie[] =>
    ties.filter((tie) => network.familyOf(tie) !== 'structure').sort(earlierFirst);
  const arrivals = byPair(spoken(come));
  const changes: ChangedTie[] = [];
  for (const [pair, departures] of byPair(spoken(gone))) {
    let rest = arrivals.get(pair) ?? [];
    let waiting = departures;
    for (const fits of [sameFamily, oppositeSign]) {
      waiting = waiting.filter((from) => {
        const to = rest.find((tie) => fits(network, from, tie) && whatChanged(network, from, tie));
        const what = to && whatChanged(network, from, to);
        if (!to || !what) return true;
        rest = rest.filter((tie) => tie !== to);
        changes.push({ before: from.id, after: to.id, what });
        return false;
      });
    }
  }
  return changes;
}

const sameFamily = (network: Network, a: Tie, b: Tie): boolean => network.familyOf(a) === network.familyOf(b);
const oppositeSign = (network: Network, a: Tie, b: Tie): boolean =>
  network.signOf(a) * network.signOf(b) === -1;

/** `undefined` for two ties that differ in date or direction alone: one ended and another began. */
function whatChanged(network: Network, a: Tie, b: Tie): ChangedTie['what'] | undefined {
  if (network.signOf(a) !== network.signOf(b)) return 'sign';
  if (a.status !== b.status) return 'status';
  return a.type === b.type ? undefined : 'type';
}

function changedSigns(before: SlicedNetwork, after: SlicedNetwork): ChangedSign[] {
  const { network } = before;
  const [then, now] = [byPair(before.ties), byPair(after.ties)];
  return [...then].flatMap(([pair, ties]): ChangedSign[] => {
    const later = now.get(pair);
    if (!later) return [];
    const signs = [signOfPair(network, ties), signOfPair(network, later)];
    if (signs[0] === undefined || signs[1] === undefined || signs[0] === signs[1]) return [];
    const [source, target] = JSON.parse(pair) as [Tie['source'], Tie['target']];
    return [{ ends: [source, target], before: signs[0], after: signs[1] }];
  });
}
