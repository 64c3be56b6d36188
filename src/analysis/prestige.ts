/** Measures by which an actor counts for as much as those it is tied to. */
import { toMeasure, withoutValues, type ActorMeasure } from './measure.ts';
import type { Projection } from './projection.ts';

const manyRounds = 50_000;

/**
 * Eigenvector centrality: an actor counts for as much as its neighbours count in sum. Euclidean length 1, none below 0.
 * With direction: the ties that arrive count. Where several parts are equally strong, all of them keep their shares;
 * weaker parts go to 0. None without ties, none for a directed network without a cycle (all would be 0), and none
 * where the method does not settle. Definition: Bonacich (1972), doi:10.1080/0022250X.1972.9989806. Method: powers of
 * the adjacency matrix plus the identity, from equal values.
 */
export function actorEigenvector(projection: Projection): ActorMeasure {
  const { actors, incoming } = projection;
  const size = actors.length;
  if (size === 0) return withoutValues('no-actors');
  if (incoming.neighbours.length === 0) return withoutValues('no-ties');
  if (projection.directed && !hasCycle(projection)) return withoutValues('no-cycle');
  const { offsets, neighbours, weights } = incoming;
  let values = new Float64Array(size).fill(1 / Math.sqrt(size));
  let next = new Float64Array(size);
  for (let round = 0; round < manyRounds; round++) {
    let squares = 0;
    for (let i = 0; i < size; i++) {
      let sum = values[i];
      for (let k = offsets[i]; k < offsets[i + 1]; k++) sum += weights[k] * values[neighbours[k]];
      next[i] = sum;
      squares += sum * sum;
    }
    const length = Math.sqrt(squares);
    let change = 0;
    for (let i = 0; i < size; i++) {
      next[i] /= length;
      change += Math.abs(next[i] - values[i]);
    }
    [values, next] = [next, values];
    if (change < 1e-13 * size) return toMeasure(projection, values);
  }
  return withoutValues('no-convergence');
}

/** Whether a directed graph has a cycle: whether taking away those without an arriving tie leaves anyone (Kahn 1962). */
function hasCycle({ actors, outgoing, incoming }: Projection): boolean {
  const arriving = Int32Array.from(actors, (_, i) => incoming.offsets[i + 1] - incoming.offsets[i]);
  const free = [...arriving.keys()].filter((i) => arriving[i] === 0);
  let taken = 0;
  for (let at = free.pop(); at !== undefined; at = free.pop()) {
    taken++;
    for (let k = outgoing.offsets[at]; k < outgoing.offsets[at + 1]; k++) {
      if (--arriving[outgoing.neighbours[k]] === 0) free.push(outgoing.neighbours[k]);
    }
  }
  return taken < actors.length;
}

/**
 * PageRank: how often a walker visits an actor who follows a tie with probability `damping`, else starts again anywhere;
 * where no tie leads on, it starts again. Sum 1. Weighted: strong ties are followed more often.
 * Definition: Brin and Page (1998), doi:10.1016/S0169-7552(98)00110-X.
 */
export function actorPageRank(projection: Projection, damping = 0.85): ActorMeasure {
  const { actors, incoming, outgoing } = projection;
  const size = actors.length;
  const sent = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let k = outgoing.offsets[i]; k < outgoing.offsets[i + 1]; k++) sent[i] += outgoing.weights[k];
  }
  const { offsets, neighbours, weights } = incoming;
  let rank = new Float64Array(size).fill(1 / size);
  let next = new Float64Array(size);
  const part = new Float64Array(size);
  for (let round = 0; round < manyRounds; round++) {
    let stranded = 0;
    for (let i = 0; i < size; i++) {
      if (sent[i] > 0) part[i] = rank[i] / sent[i];
      else stranded += rank[i];
    }
    const base = (1 - damping + damping * stranded) / size;
    let change = 0;
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let k = offsets[i]; k < offsets[i + 1]; k++) sum += part[neighbours[k]] * weights[k];
      next[i] = base + damping * sum;
      change += Math.abs(next[i] - rank[i]);
    }
    [rank, next] = [next, rank];
    if (change < 1e-13) break;
  }
  return toMeasure(projection, rank);
}
