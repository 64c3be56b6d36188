/** Structural balance of a slice: signs, triads, camps; and how it changes over time. */
import { sliceNetwork, type Slice, type SlicedNetwork } from '../model/slice.ts';
import type { Network } from '../model/network.ts';
import { frustrationOf, type Frustration, type FrustrationOptions } from './frustration.ts';
import type { Gap } from './measure.ts';
import { signedGraphOf, type MixedPair, type SignOptions } from './signedGraph.ts';
import { triadCensus, type TriadCensus } from './triads.ts';

export type BalanceOptions = SignOptions & FrustrationOptions;

export interface Balance {
  readonly pairs: { readonly positive: number; readonly negative: number };
  /** Pairs with ties of both signs, left out of everything else here. */
  readonly mixed: readonly MixedPair[];
  readonly census: TriadCensus;
  readonly frustration: Frustration;
  /** Set if balance is not defined, because no tie has a sign. */
  readonly gap?: Gap;
}

/** How far friends of friends are friends, and enemies of enemies too. Cartwright and Harary (1956). */
export function balanceOf(sliced: SlicedNetwork, options: BalanceOptions = {}): Balance {
  const graph = signedGraphOf(sliced, options);
  const positive = graph.pairs.filter(({ sign }) => sign > 0).length;
  return {
    pairs: { positive, negative: graph.pairs.length - positive },
    mixed: graph.mixed,
    census: triadCensus(graph),
    frustration: frustrationOf(graph, options),
    ...(graph.pairs.length + graph.mixed.length === 0 ? { gap: 'no-signed-ties' as const } : {}),
  };
}

export interface BalanceAt {
  readonly at: string;
  readonly pairs: number;
  readonly mixed: number;
  readonly balancedShare: number | undefined;
  readonly index: number;
  readonly lowerBound: number;
  readonly optimal: boolean;
  /** The share of signed pairs that fit: 1 is full balance; `undefined` without pairs. */
  readonly fit: number | undefined;
}

/** Balance at each moment, for a curve over the years. */
export function balanceOverTime(
  network: Network,
  slice: Slice,
  moments: readonly string[],
  { onProgress, ...options }: BalanceOptions = {},
): BalanceAt[] {
  return moments.map((at, i) => {
    const { pairs, mixed, census, frustration } = balanceOf(sliceNetwork(network, { ...slice, at }), options);
    const count = pairs.positive + pairs.negative;
    onProgress?.((i + 1) / moments.length);
    const { index, lowerBound, optimal } = frustration;
    return {
      at,
      pairs: count,
      mixed: mixed.length,
      balancedShare: census.balancedShare,
      index,
      lowerBound,
      optimal,
      fit: count === 0 ? undefined : 1 - index / count,
    };
  });
}

export interface TriadsAt {
  readonly at: string;
  readonly balanced: number;
  /** All that have three signs. */
  readonly signed: number;
}

/** The triads alone at each moment: quick, for they need no search for camps. */
export const triadsOverTime = (
  network: Network,
  slice: Slice,
  moments: readonly string[],
  options: SignOptions = {},
): TriadsAt[] =>
  moments.map((at) => {
    const { balanced, unbalanced } = triadCensus(
      signedGraphOf(sliceNetwork(network, { ...slice, at }), options),
    );
    return { at, balanced, signed: balanced + unbalanced };
  });
