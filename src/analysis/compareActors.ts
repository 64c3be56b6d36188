import { alterOf } from '../model/network.ts';
import type { ActorId } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';

export interface ComparedActors {
  both: ActorId[];
  onlyA: ActorId[];
  onlyB: ActorId[];
}

/** The neighbours of two actors: shared, and of one of them alone, in document order. The two themselves are left out. */
export function compareActors({ network, ties }: SlicedNetwork, a: ActorId, b: ActorId): ComparedActors {
  const neighbours = (ego: ActorId): ReadonlySet<ActorId> =>
    new Set(ties.filter((tie) => tie.source === ego || tie.target === ego).map((tie) => alterOf(tie, ego)));
  const [ofA, ofB] = [neighbours(a), neighbours(b)];
  const others = network.actors.map(({ id }) => id).filter((id) => id !== a && id !== b);
  return {
    both: others.filter((id) => ofA.has(id) && ofB.has(id)),
    onlyA: others.filter((id) => ofA.has(id) && !ofB.has(id)),
    onlyB: others.filter((id) => ofB.has(id) && !ofA.has(id)),
  };
}
