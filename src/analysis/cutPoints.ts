/** Whose exit would split a network, and which ties alone hold it together. */
import type { ActorId, Family, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { blocksOf } from './blocks.ts';
import { projectionOf, type Projection } from './projection.ts';

export interface CutPoint {
  readonly id: ActorId;
  /** The parts that its component would fall into, the largest first. */
  readonly pieces: readonly (readonly ActorId[])[];
}

export interface Bridge {
  readonly ends: readonly [ActorId, ActorId];
  readonly ties: readonly Tie[];
  /** The two parts that the pair holds together, that of the first end first. */
  readonly pieces: readonly [readonly ActorId[], readonly ActorId[]];
}

/** The families that carry talks. */
export const talkFamilies: readonly Family[] = ['talks', 'mediation'];

/**
 * Actors whose removal takes a component apart, over the ties of the given families: those who cut off most others
 * (all but the largest piece) first, then by id.
 */
export function cutPointsOf(sliced: SlicedNetwork, families: readonly Family[] = talkFamilies): CutPoint[] {
  const projection = ofFamilies(sliced, families);
  const cutOff = ({ pieces }: CutPoint): number =>
    pieces.slice(1).reduce((sum, piece) => sum + piece.length, 0);
  return blocksOf(projection.either)
    .cutPoints.map((at): CutPoint => {
      const starts = neighboursOf(projection, at);
      const pieces = partsFrom(projection, starts, (from, to) => from !== at && to !== at);
      return { id: projection.actors[at], pieces: pieces.sort((a, b) => b.length - a.length) };
    })
    .sort((a, b) => cutOff(b) - cutOff(a) || (a.id < b.id ? -1 : 1));
}

/** Pairs without whose ties two parts would fall apart: those with the larger smaller part first, then by ends. */
export function bridgesOf(sliced: SlicedNetwork, families: readonly Family[] = talkFamilies): Bridge[] {
  const projection = ofFamilies(sliced, families);
  const smaller = ({ pieces: [a, b] }: Bridge): number => Math.min(a.length, b.length);
  return blocksOf(projection.either)
    .bridges.map(([a, b]): Bridge => {
      const crosses = (from: number, to: number): boolean =>
        (from === a && to === b) || (from === b && to === a);
      const ends = [projection.actors[a], projection.actors[b]] as const;
      const [first, second] = [a, b].map((end) => partsFrom(projection, [end], (x, y) => !crosses(x, y))[0]);
      const ties = sliced.ties.filter(
        (tie) =>
          families.includes(sliced.network.familyOf(tie)) &&
          ends.includes(tie.source) &&
          ends.includes(tie.target) &&
          tie.source !== tie.target,
      );
      return { ends, ties, pieces: [first, second] };
    })
    .sort((x, y) => smaller(y) - smaller(x) || (x.ends.join(' ') < y.ends.join(' ') ? -1 : 1));
}

const ofFamilies = (sliced: SlicedNetwork, families: readonly Family[]): Projection =>
  projectionOf({
    ...sliced,
    ties: sliced.ties.filter((tie) => families.includes(sliced.network.familyOf(tie))),
  });

const neighboursOf = ({ either }: Projection, at: number): number[] =>
  Array.from(either.neighbours.subarray(either.offsets[at], either.offsets[at + 1]));

/** The parts that the starts lie in, where steps are taken that may be taken; each part once, in document order. */
function partsFrom(
  projection: Projection,
  starts: readonly number[],
  mayStep: (from: number, to: number) => boolean,
): ActorId[][] {
  const seen = new Set<number>();
  return starts.flatMap((start): ActorId[][] => {
    if (seen.has(start)) return [];
    const part = [start];
    seen.add(start);
    for (const at of part) {
      for (const next of neighboursOf(projection, at)) {
        if (seen.has(next) || !mayStep(at, next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    return [part.sort((a, b) => a - b).map((member) => projection.actors[member])];
  });
}
