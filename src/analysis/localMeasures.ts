/** Measures that look at an actor and its neighbours. */
import { toMeasure, type ActorMeasure } from './measure.ts';
import { countOfNeighbours, type Projection } from './projection.ts';

/** With how many actors each actor is tied; with direction: arriving and leaving ties in sum. Freeman (1979). */
export const actorDegree = (projection: Projection): ActorMeasure =>
  toMeasure(
    projection,
    projection.actors.map((_, i) =>
      projection.directed
        ? countOfNeighbours(projection.outgoing, i) + countOfNeighbours(projection.incoming, i)
        : countOfNeighbours(projection.either, i),
    ),
  );

/** From how many actors a tie arrives. The degree, if the projection has no direction. */
export const actorInDegree = (projection: Projection): ActorMeasure =>
  toMeasure(
    projection,
    projection.actors.map((_, i) => countOfNeighbours(projection.incoming, i)),
  );

/** To how many actors a tie leaves. The degree, if the projection has no direction. */
export const actorOutDegree = (projection: Projection): ActorMeasure =>
  toMeasure(
    projection,
    projection.actors.map((_, i) => countOfNeighbours(projection.outgoing, i)),
  );

/** The weights of all ties of an actor in sum (Barrat et al. 2004, doi:10.1073/pnas.0400087101). */
export const actorStrength = (projection: Projection): ActorMeasure =>
  toMeasure(projection, projection.strength);

/**
 * How many of an actor's neighbours are tied to each other, of the pairs that could be. Range 0 to 1; fewer than two
 * neighbours: 0. Watts and Strogatz (1998), doi:10.1038/30918. Weighted: each triangle counts by the geometric mean of
 * its weights, the largest weight of the network being 1 (Onnela et al. 2005). With direction: triangles of all
 * directions (Fagiolo 2007, doi:10.1103/PhysRevE.76.026107).
 */
export function actorClustering(projection: Projection): ActorMeasure {
  const { actors, outgoing, incoming, either, directed } = projection;
  const largest = outgoing.weights.reduce((max, weight) => Math.max(max, weight), 0);
  const root = (weight: number): number => (projection.weighted ? Math.cbrt(weight / largest) : 1);
  const size = actors.length;
  // With direction a pair weighs as much as its arcs in sum: Fagiolo's matrix plus its transpose.
  const near = new Float64Array(size);
  const roots = new Float64Array(either.neighbours.length);
  for (let i = 0; i < size; i++) {
    for (const graph of directed ? [outgoing, incoming] : [either]) {
      for (let k = graph.offsets[i]; k < graph.offsets[i + 1]; k++)
        near[graph.neighbours[k]] += root(graph.weights[k]);
    }
    for (let k = either.offsets[i]; k < either.offsets[i + 1]; k++) {
      roots[k] = near[either.neighbours[k]];
      near[either.neighbours[k]] = 0;
    }
  }
  const values = actors.map((_, i) => {
    const [first, end] = [either.offsets[i], either.offsets[i + 1]];
    for (let k = first; k < end; k++) near[either.neighbours[k]] = roots[k];
    let triangles = 0;
    for (let k = first; k < end; k++) {
      const j = either.neighbours[k];
      for (let l = either.offsets[j]; l < either.offsets[j + 1]; l++)
        triangles += roots[k] * roots[l] * near[either.neighbours[l]];
    }
    for (let k = first; k < end; k++) near[either.neighbours[k]] = 0;
    const possible = directed ? directedPairs(projection, i) : (end - first) * (end - first - 1);
    return possible > 0 ? triangles / possible : 0;
  });
  return toMeasure(projection, values);
}

/** Twice d(d - 1) - 2b, where d counts arriving and leaving ties and b those that run both ways. */
function directedPairs({ outgoing, incoming, either }: Projection, i: number): number {
  const degree = countOfNeighbours(outgoing, i) + countOfNeighbours(incoming, i);
  const mutual = degree - countOfNeighbours(either, i);
  return 2 * (degree * (degree - 1) - 2 * mutual);
}

/**
 * How much an actor's relations lead back to the same few others: low for one that stands between separate groups.
 * Sum over its neighbours j of (p_ij + sum over q of p_iq p_qj)², where p is the share of an actor's ties that goes to
 * another. None for isolates. Direction is left out: ties of both directions add up.
 * Definition: Burt (1992), Structural Holes, p. 54 ff.
 */
export function actorConstraint(projection: Projection): ActorMeasure {
  const { actors, either, outgoing, incoming, directed } = projection;
  const { offsets, neighbours } = either;
  const size = actors.length;
  const weights = directed ? mutualWeights(size, either, [outgoing, incoming]) : either.weights;
  const sums = new Float64Array(size);
  for (let i = 0; i < size; i++) for (let k = offsets[i]; k < offsets[i + 1]; k++) sums[i] += weights[k];
  const invested = new Float64Array(size);
  const values = actors.map((_, i) => {
    const [first, end] = [offsets[i], offsets[i + 1]];
    if (first === end) return NaN;
    for (let k = first; k < end; k++) {
      const q = neighbours[k];
      const share = weights[k] / sums[i];
      invested[q] += share;
      for (let l = offsets[q]; l < offsets[q + 1]; l++)
        invested[neighbours[l]] += (share * weights[l]) / sums[q];
    }
    let constraint = 0;
    for (let k = first; k < end; k++) constraint += invested[neighbours[k]] ** 2;
    for (let k = first; k < end; k++) {
      const q = neighbours[k];
      invested[q] = 0;
      for (let l = offsets[q]; l < offsets[q + 1]; l++) invested[neighbours[l]] = 0;
    }
    return constraint;
  });
  return toMeasure(projection, values, 'no-neighbours');
}

/** The weights of arcs in both directions, added, in the order of the undirected neighbours. */
function mutualWeights(
  size: number,
  { offsets, neighbours }: Projection['either'],
  graphs: readonly Projection['either'][],
): Float64Array {
  const sums = new Float64Array(neighbours.length);
  const near = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (const graph of graphs) {
      for (let k = graph.offsets[i]; k < graph.offsets[i + 1]; k++)
        near[graph.neighbours[k]] += graph.weights[k];
    }
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      sums[k] = near[neighbours[k]];
      near[neighbours[k]] = 0;
    }
  }
  return sums;
}

/**
 * The largest k for which an actor belongs to a group where each is tied to k others of the group. Isolates: 0.
 * Direction and weights are left out. Definition: Seidman (1983), doi:10.1016/0378-8733(83)90028-X. Method: Batagelj
 * and Zaveršnik (2003).
 */
export function actorCore(projection: Projection): ActorMeasure {
  const { actors, either } = projection;
  const size = actors.length;
  const degree = Int32Array.from(actors, (_, i) => countOfNeighbours(either, i));
  const most = degree.reduce((max, each) => Math.max(max, each), 0);
  // Actors sorted by degree; `starts[d]` is where those of degree d begin.
  const starts = new Int32Array(most + 2);
  for (const each of degree) starts[each + 1]++;
  for (let d = 0; d <= most; d++) starts[d + 1] += starts[d];
  const place = new Int32Array(size);
  const order = new Int32Array(size);
  const fill = starts.slice();
  for (let i = 0; i < size; i++) {
    place[i] = fill[degree[i]]++;
    order[place[i]] = i;
  }
  for (let rank = 0; rank < size; rank++) {
    const at = order[rank];
    for (let k = either.offsets[at]; k < either.offsets[at + 1]; k++) {
      const other = either.neighbours[k];
      if (degree[other] <= degree[at]) continue;
      const front = order[starts[degree[other]]];
      [order[place[other]], order[place[front]]] = [front, other];
      [place[other], place[front]] = [place[front], place[other]];
      starts[degree[other]]++;
      degree[other]--;
    }
  }
  return toMeasure(projection, degree);
}
