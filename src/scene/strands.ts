/** Which ties of a pair are drawn, and how they lie beside each other. */
import type { Network } from '../model/network.ts';
import type { Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { families } from '../model/vocabulary.ts';
import type { Emphasis } from './emphasis.ts';

export interface Pair {
  /** In order of their ids, so that sides do not depend on a tie's direction. */
  ends: readonly [string, string];
  /** Side by side in this order. */
  drawn: readonly Tie[];
  /** Ties of the pair that are shown but not drawn: the count badge. */
  hidden: number;
  lit: 'lit' | 'half' | 'dim';
}

/**
 * The pairs of the slice. At rest a pair has at most two strands: its most recent non-negative tie and its most recent
 * negative one. A lit pair is fanned: all its ties, by family and then start. Self-ties are drawn as no strand.
 */
export function pairsOf(sliced: SlicedNetwork, emphasis: Emphasis | undefined): Pair[] {
  const byPair = new Map<string, Tie[]>();
  for (const tie of sliced.ties) {
    if (tie.source === tie.target) continue;
    const ends = tie.source < tie.target ? [tie.source, tie.target] : [tie.target, tie.source];
    const key = JSON.stringify(ends);
    byPair.set(key, [...(byPair.get(key) ?? []), tie]);
  }
  return [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, ties]) => {
      const lit = litness(ties, emphasis);
      const drawn = tiesInOrder(
        sliced.network,
        lit === 'lit' && emphasis ? litTies(ties, emphasis) : atRest(sliced.network, ties),
      );
      return { ends: JSON.parse(key) as [string, string], drawn, hidden: ties.length - drawn.length, lit };
    });
}

function litness(ties: readonly Tie[], emphasis: Emphasis | undefined): Pair['lit'] {
  if (!emphasis || ties.some((tie) => emphasis.ties.has(tie.id))) return 'lit';
  return ties.some((tie) => emphasis.halfTies.has(tie.id)) ? 'half' : 'dim';
}

const litTies = (ties: readonly Tie[], emphasis: Emphasis): Tie[] =>
  ties.filter((tie) => emphasis.ties.has(tie.id));

function atRest(network: Network, ties: readonly Tie[]): Tie[] {
  const isNegative = (tie: Tie) => network.signOf(tie) < 0;
  // Membership is quiet: it gives way to any other tie of the pair.
  const spoken = ties.filter((tie) => network.familyOf(tie) !== 'structure');
  const rest = spoken.length > 0 ? spoken : ties;
  const latest = (some: readonly Tie[]) => [...some].sort((a, b) => byRecency(network, a, b)).slice(0, 1);
  return [...latest(rest.filter((tie) => !isNegative(tie))), ...latest(rest.filter(isNegative))];
}

const byId = (a: Tie, b: Tie): number => (a.id < b.id ? -1 : 1);
const byRecency = (network: Network, a: Tie, b: Tie): number => {
  const [first, second] = [network.periodOfTie(a).first, network.periodOfTie(b).first];
  return first === second ? byId(a, b) : second - first;
};
/** By family, then start: the order of fanned strands and of ties in words. */
export const tiesInOrder = (network: Network, ties: readonly Tie[]): Tie[] =>
  [...ties].sort(
    (a, b) =>
      families.indexOf(network.familyOf(a)) - families.indexOf(network.familyOf(b)) ||
      -byRecency(network, a, b),
  );
