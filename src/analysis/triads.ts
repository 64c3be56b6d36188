/** Triangles of friends and foes. */
import type { ActorId } from '../model/schema.ts';
import type { SignedGraph, SignedPair } from './signedGraph.ts';

export type TriadKind = '+++' | '++-' | '+--' | '---';

export interface SignedTriad {
  readonly actors: readonly [ActorId, ActorId, ActorId];
  readonly kind: TriadKind;
  readonly pairs: readonly [SignedPair, SignedPair, SignedPair];
}

export interface TriadCensus {
  readonly triads: Readonly<Record<TriadKind, number>>;
  readonly balanced: number;
  readonly unbalanced: number;
  /** Balanced triads of all; `undefined` if there is none. */
  readonly balancedShare: number | undefined;
}

const kinds: readonly TriadKind[] = ['---', '+--', '++-', '+++'];

/** Every three actors whose three pairs all have a sign, in the order of their actors. */
export function signedTriads({ actors, pairs }: SignedGraph): SignedTriad[] {
  const rank = new Map(actors.map((id, i) => [id, i]));
  const later = new Map<ActorId, Map<ActorId, SignedPair>>(actors.map((id) => [id, new Map()]));
  for (const pair of pairs) {
    const [a, b] = [...pair.ends].sort((x, y) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0));
    later.get(a)?.set(b, pair);
  }
  const found: SignedTriad[] = [];
  for (const a of actors) {
    const ofA = [...(later.get(a) ?? [])].sort(([x], [y]) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0));
    for (const [i, [b, ab]] of ofA.entries()) {
      for (const [c, ac] of ofA.slice(i + 1)) {
        const bc = later.get(b)?.get(c);
        if (!bc) continue;
        const positive = [ab, ac, bc].filter(({ sign }) => sign > 0).length;
        found.push({ actors: [a, b, c], kind: kinds[positive], pairs: [ab, ac, bc] });
      }
    }
  }
  return found;
}

/** A triad is balanced if the product of its signs is positive (Cartwright and Harary 1956, doi:10.1037/h0046049). */
export const isBalancedKind = (kind: TriadKind): boolean => kind === '+++' || kind === '+--';

/** How many triads there are of each kind, and the share of those that are balanced. */
export function triadCensus(graph: SignedGraph): TriadCensus {
  const triads = { '+++': 0, '++-': 0, '+--': 0, '---': 0 };
  for (const { kind } of signedTriads(graph)) triads[kind]++;
  const balanced = triads['+++'] + triads['+--'];
  const unbalanced = triads['++-'] + triads['---'];
  const all = balanced + unbalanced;
  return { triads, balanced, unbalanced, balancedShare: all === 0 ? undefined : balanced / all };
}

/**
 * Triads that are not balanced: first those with one negative pair, a friend of two that are foes; then those of three
 * foes, which weak balance allows (Davis 1967, doi:10.1177/001872676702000206).
 */
export function strainedTriads(graph: SignedGraph): SignedTriad[] {
  const triads = signedTriads(graph);
  return [...triads.filter(({ kind }) => kind === '++-'), ...triads.filter(({ kind }) => kind === '---')];
}
