/** Who stands between two actors at a moment. */
import { alterOf, type Network } from '../model/network.ts';
import type { ActorId, Sign, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';

export interface SharedNeighbour {
  id: ActorId;
  /** Its ties to each of the two. */
  ties: readonly [readonly Tie[], readonly Tie[]];
  /** To whom of the two it has a negative tie. */
  negativeTo: readonly ActorId[];
  /** Whether one of its ties to the two is mediation, facilitation or guarantee. */
  hasMediated: boolean;
  /** Signs of its two legs and of the pair itself; `undefined` where neutral or mixed. */
  signs: readonly [Sign | undefined, Sign | undefined, Sign | undefined];
}

/**
 * Third actors with ties to both, membership left out: those with a mediating tie first, then by how many non-negative
 * ties they have to both together, then by id.
 */
export function sharedNeighbours(
  { network, ties }: SlicedNetwork,
  a: ActorId,
  b: ActorId,
): SharedNeighbour[] {
  const between = ties.filter((tie) => touches(tie, a) && touches(tie, b));
  const legs = (ego: ActorId): Map<ActorId, Tie[]> => {
    const byAlter = new Map<ActorId, Tie[]>();
    for (const tie of ties) {
      if (!touches(tie, ego) || network.familyOf(tie) === 'structure') continue;
      const alter = alterOf(tie, ego);
      if (alter !== a && alter !== b) byAlter.set(alter, [...(byAlter.get(alter) ?? []), tie]);
    }
    return byAlter;
  };
  const [ofA, ofB] = [legs(a), legs(b)];
  const pairSign = signOfPair(network, between);
  return [...ofA]
    .flatMap(([id, toA]): SharedNeighbour[] => {
      const toB = ofB.get(id);
      if (!toB) return [];
      const signs = [signOfPair(network, toA), signOfPair(network, toB), pairSign] as const;
      const hasNegative = (some: readonly Tie[]) => some.some((tie) => network.signOf(tie) < 0);
      const negativeTo = [...(hasNegative(toA) ? [a] : []), ...(hasNegative(toB) ? [b] : [])];
      const hasMediated = [...toA, ...toB].some((tie) => network.familyOf(tie) === 'mediation');
      return [{ id, ties: [toA, toB], negativeTo, hasMediated, signs }];
    })
    .sort(
      (x, y) =>
        Number(y.hasMediated) - Number(x.hasMediated) ||
        nonNegative(network, y) - nonNegative(network, x) ||
        (x.id < y.id ? -1 : 1),
    );
}

const touches = (tie: Tie, id: ActorId): boolean => tie.source === id || tie.target === id;
const nonNegative = (network: Network, { ties }: SharedNeighbour): number =>
  ties.flat().filter((tie) => network.signOf(tie) >= 0).length;

/** The sign that all signed ties of a pair share; `undefined` if there is none, or if they differ. */
export function signOfPair(network: Network, ties: readonly Tie[]): Sign | undefined {
  const signs = new Set(ties.map((tie) => network.signOf(tie)).filter((sign) => sign !== 0));
  return signs.size === 1 ? [...signs][0] : undefined;
}

/**
 * Whether a triad is balanced: the product of its three signs is positive. `undefined` if a side has no sign.
 * Definition: Cartwright and Harary 1956, doi:10.1037/h0046049.
 */
export function isBalanced(signs: SharedNeighbour['signs']): boolean | undefined {
  const [a, b, c] = signs;
  return a === undefined || b === undefined || c === undefined ? undefined : a * b * c > 0;
}
