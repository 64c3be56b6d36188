/** Who is friend and foe: the signs of pairs, the ground of structural balance. */
import type { ActorId, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';

export interface SignedPair {
  readonly ends: readonly [ActorId, ActorId];
  readonly sign: 1 | -1;
  /** The signed ties of the pair. */
  readonly ties: readonly Tie[];
}

/** A pair with ties of both signs at once: it has no sign, and is listed instead. */
export type MixedPair = Omit<SignedPair, 'sign'>;

export interface SignedGraph {
  /** Actors with a positive or negative pair, in the order of the slice. */
  readonly actors: readonly ActorId[];
  readonly pairs: readonly SignedPair[];
  readonly mixed: readonly MixedPair[];
}

export interface SignOptions {
  /** Whether a signed agreement that holds is a positive tie; by default talks and agreements have no sign. */
  agreementsPositive?: boolean;
}

/**
 * The signs of a slice's pairs: positive or negative if all signed ties of the pair are. Ties without a sign (talks,
 * mediation, structure, what is suspended) and self-ties are left out; direction is ignored.
 */
export function signedGraphOf(
  { network, actors, ties }: SlicedNetwork,
  { agreementsPositive = false }: SignOptions = {},
): SignedGraph {
  const signOf = (tie: Tie): number =>
    agreementsPositive && tie.type === 'agreement' && tie.status === 'active' ? 1 : network.signOf(tie);
  const byPair = new Map<string, Tie[]>();
  for (const tie of ties) {
    if (tie.source === tie.target || signOf(tie) === 0) continue;
    const key = JSON.stringify(tie.source < tie.target ? [tie.source, tie.target] : [tie.target, tie.source]);
    const ofPair = byPair.get(key);
    if (ofPair) ofPair.push(tie);
    else byPair.set(key, [tie]);
  }
  const pairs: SignedPair[] = [];
  const mixed: MixedPair[] = [];
  const signed = new Set<ActorId>();
  for (const ofPair of byPair.values()) {
    const ends = [ofPair[0].source, ofPair[0].target] as const;
    const positive = ofPair.filter((tie) => signOf(tie) > 0).length;
    if (positive > 0 && positive < ofPair.length) {
      mixed.push({ ends, ties: ofPair });
      continue;
    }
    pairs.push({ ends, sign: positive > 0 ? 1 : -1, ties: ofPair });
    for (const end of ends) signed.add(end);
  }
  return { actors: actors.map(({ id }) => id).filter((id) => signed.has(id)), pairs, mixed };
}
