import { toMeasure, type ActorMeasure } from './measure.ts';
import type { Adjacency, Projection } from './projection.ts';
import { isSameLength, pathSearch } from './shortestPaths.ts';

/**
 * How much of the traffic between other actors runs through each actor: the share of shortest paths, summed over pairs.
 * Range 0 to 1: divided by the number of pairs of others, (n - 1)(n - 2) / 2, or twice that with direction (Freeman
 * 1979). Isolates: 0; fewer than three actors: 0 for all. Weighted: a step is 1 / weight long. O(actors × ties).
 * Method: Brandes (2001), doi:10.1080/0022250X.2001.9990249.
 */
export function actorBetweenness(projection: Projection): ActorMeasure {
  const size = projection.actors.length;
  const total = projection.weighted ? weightedSums(projection) : stepSums(projection.outgoing);
  // Each pair was counted from both ends, with direction or without: n - 1 times n - 2 ordered pairs of others.
  const pairs = (size - 1) * (size - 2);
  return toMeasure(
    projection,
    total.map((sum) => (pairs > 0 ? sum / pairs : 0)),
  );
}

/** More steps than there are in any network, and far enough from 2 ** 31 for differences to be taken. */
const unreached = 2 ** 30;

/** 1 where the first is less than the second, else 0. Of an arc nobody can foretell it, and a wrongly foretold `if` costs. */
const isLess = (a: number, b: number): number => (a - b) >>> 31;

/**
 * Where each step is 1 long: the search counts paths as it goes and keeps the arcs that lead on, by rank of their
 * start, so that the way back reads them once and writes to no other actor. What is written behind the last arc or the
 * last actor that counts is written over by the next.
 */
function stepSums({ offsets, neighbours }: Adjacency): Float64Array {
  const size = offsets.length - 1;
  const total = new Float64Array(size);
  const paths = new Float64Array(size);
  /** What each path to an actor is worth to those before it. */
  const share = new Float64Array(size);
  const level = new Int32Array(size);
  const order = new Int32Array(size + 1);
  const onward = new Int32Array(neighbours.length + 1);
  const firstOnward = new Int32Array(size);
  for (let start = 0; start < size; start++) {
    level.fill(unreached);
    paths.fill(0);
    level[start] = 0;
    paths[start] = 1;
    order[0] = start;
    let reached = 1;
    let arcs = 0;
    for (let rank = 0; rank < reached; rank++) {
      const at = order[rank];
      const here = level[at];
      const next = here + 1;
      const count = paths[at];
      const first = arcs;
      const end = offsets[at + 1];
      firstOnward[rank] = first;
      for (let k = offsets[at]; k < end; k++) {
        const other = neighbours[k];
        onward[arcs] = other;
        arcs += isLess(here, level[other]);
      }
      for (let k = first; k < arcs; k++) {
        const other = onward[k];
        paths[other] += count;
        order[reached] = other;
        reached += isLess(next, level[other]);
        level[other] = next;
      }
    }
    for (let rank = reached - 1; rank > 0; rank--) {
      const at = order[rank];
      const first = firstOnward[rank];
      let sum = 0;
      while (arcs > first) sum += share[onward[--arcs]];
      const dependency = paths[at] * sum;
      total[at] += dependency;
      share[at] = (1 + dependency) / paths[at];
    }
  }
  return total;
}

/** Where a step is 1 / weight long; paths whose lengths differ by no more than rounding count as alike. */
function weightedSums({ actors, outgoing, incoming }: Projection): Float64Array {
  const size = actors.length;
  const total = new Float64Array(size);
  const paths = new Float64Array(size);
  const dependency = new Float64Array(size);
  const search = pathSearch(outgoing, true);
  const { order, distance } = search;
  const { offsets, neighbours, weights } = incoming;
  const precedes = (from: number, to: number, weight: number): boolean =>
    distance[from] < distance[to] && isSameLength(distance[from] + 1 / weight, distance[to]);

  for (let start = 0; start < size; start++) {
    const reached = search.from(start);
    paths.fill(0);
    dependency.fill(0);
    paths[start] = 1;
    for (let rank = 1; rank < reached; rank++) {
      const at = order[rank];
      let count = 0;
      for (let k = offsets[at]; k < offsets[at + 1]; k++) {
        if (precedes(neighbours[k], at, weights[k])) count += paths[neighbours[k]];
      }
      paths[at] = count;
    }
    for (let rank = reached - 1; rank > 0; rank--) {
      const at = order[rank];
      const share = (1 + dependency[at]) / paths[at];
      for (let k = offsets[at]; k < offsets[at + 1]; k++) {
        const before = neighbours[k];
        if (precedes(before, at, weights[k])) dependency[before] += paths[before] * share;
      }
      total[at] += dependency[at];
    }
  }
  return total;
}
