import { toMeasure, type ActorMeasure } from './measure.ts';
import type { Projection } from './projection.ts';
import { isSameLength, pathSearch } from './shortestPaths.ts';

/**
 * How much of the traffic between other actors runs through each actor: the share of shortest paths, summed over pairs.
 * Range 0 to 1: divided by the number of pairs of others, (n - 1)(n - 2) / 2, or twice that with direction (Freeman
 * 1979). Isolates: 0; fewer than three actors: 0 for all. Weighted: a step is 1 / weight long. O(actors × ties).
 * Method: Brandes (2001), doi:10.1080/0022250X.2001.9990249.
 */
export function actorBetweenness(projection: Projection): ActorMeasure {
  const { actors, outgoing, incoming, weighted } = projection;
  const size = actors.length;
  const total = new Float64Array(size);
  const paths = new Float64Array(size);
  const dependency = new Float64Array(size);
  const search = pathSearch(outgoing, weighted);
  const { order, distance } = search;
  const { offsets, neighbours, weights } = incoming;
  const precedes = weighted
    ? (from: number, to: number, weight: number): boolean =>
        distance[from] < distance[to] && isSameLength(distance[from] + 1 / weight, distance[to])
    : (from: number, to: number): boolean => distance[from] + 1 === distance[to];

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
  // Each pair was counted from both ends, with direction or without: n - 1 times n - 2 ordered pairs of others.
  const pairs = (size - 1) * (size - 2);
  return toMeasure(
    projection,
    total.map((sum) => (pairs > 0 ? sum / pairs : 0)),
  );
}
