/** Groups with many ties inside and few between them. */
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom, shuffle } from '../math/random.ts';
import type { ActorId } from '../model/schema.ts';
import type { Projection } from './projection.ts';

export interface Communities {
  /** The number of each actor's community, from 0: the largest first, among equals the one of the earlier actor. */
  readonly of: ReadonlyMap<ActorId, number>;
  readonly groups: readonly (readonly ActorId[])[];
  /** 0 for a network without ties. */
  readonly modularity: number;
}

export interface CommunityOptions {
  seed?: number;
  /** The best of so many runs, by modularity; fewer on large networks. */
  runs?: number;
}

/**
 * Communities by the Louvain method: the best of several runs from a fixed seed, so that the same network gives the
 * same communities. Direction and signs are left out: the question is who is much tied to whom, not who is friendly
 * (for that see `frustration.ts`). An isolate is a community of its own.
 * Method: Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008, as in graphology, then refined.
 */
export function communitiesOf(projection: Projection, options: CommunityOptions = {}): Communities {
  const { actors, either } = projection;
  const { seed = 1, runs = actors.length > 1000 ? 1 : 20 } = options;
  if (either.neighbours.length === 0)
    return grouped(
      projection,
      actors.map((_, i) => i),
    );
  let best: number[] = [];
  let highest = -Infinity;
  for (let run = 0; run < runs; run++) {
    const membership = refined(projection, louvainRun(projection, seed + run));
    const modularity = modularityOf(projection, membership);
    if (modularity > highest + 1e-12) [best, highest] = [membership, modularity];
  }
  return grouped(projection, best);
}

/** One run; the seed decides in which order actors are looked at. */
function louvainRun({ actors, either }: Projection, seed: number): number[] {
  const random = seededRandom(seed);
  const graph = new Graph({ type: 'undirected' });
  for (const i of shuffle([...actors.keys()], random)) graph.addNode(i);
  for (let i = 0; i < actors.length; i++) {
    for (let k = either.offsets[i]; k < either.offsets[i + 1]; k++) {
      const other = either.neighbours[k];
      if (i < other) graph.addEdge(i, other, { weight: either.weights[k] });
    }
  }
  const found = louvain(graph, { rng: random, getEdgeWeight: 'weight' });
  return actors.map((_, i) => found[i]);
}

/**
 * Moves single actors to the neighbouring community that raises modularity most, until none does: the Louvain method
 * ends with groups that only whole groups could improve. Method: Rotta and Noack (2011), doi:10.1145/1963190.1970376.
 */
function refined({ actors, either }: Projection, start: readonly number[]): number[] {
  const { offsets, neighbours, weights } = either;
  const membership = [...start];
  const degree = new Float64Array(actors.length);
  const ends = new Float64Array(actors.length);
  const toward = new Float64Array(actors.length);
  for (let i = 0; i < actors.length; i++) {
    for (let k = offsets[i]; k < offsets[i + 1]; k++) degree[i] += weights[k];
    ends[membership[i]] += degree[i];
  }
  const total = degree.reduce((sum, each) => sum + each, 0);
  for (let moved = true; moved;) {
    moved = false;
    for (let i = 0; i < actors.length; i++) {
      const home = membership[i];
      for (let k = offsets[i]; k < offsets[i + 1]; k++) toward[membership[neighbours[k]]] += weights[k];
      const gainOf = (group: number): number =>
        toward[group] - (degree[i] * (ends[group] - (group === home ? degree[i] : 0))) / total;
      let [to, gain] = [home, gainOf(home) + 1e-12];
      for (let k = offsets[i]; k < offsets[i + 1]; k++) {
        const group = membership[neighbours[k]];
        if (gainOf(group) > gain) [to, gain] = [group, gainOf(group)];
      }
      for (let k = offsets[i]; k < offsets[i + 1]; k++) toward[membership[neighbours[k]]] = 0;
      if (to === home) continue;
      ends[home] -= degree[i];
      ends[to] += degree[i];
      membership[i] = to;
      moved = true;
    }
  }
  return membership;
}

/**
 * How many more ties fall within groups than would by chance with the same degrees. Range -1/2 to 1; 0 without ties.
 * Direction is left out. Definition: Newman and Girvan (2004), doi:10.1103/PhysRevE.69.026113.
 * @param membership a number for each actor of the projection, in its order
 */
export function modularityOf({ actors, either }: Projection, membership: readonly number[]): number {
  const within = new Map<number, number>();
  const ends = new Map<number, number>();
  let total = 0;
  for (let i = 0; i < actors.length; i++) {
    for (let k = either.offsets[i]; k < either.offsets[i + 1]; k++) {
      const weight = either.weights[k];
      total += weight;
      ends.set(membership[i], (ends.get(membership[i]) ?? 0) + weight);
      if (membership[either.neighbours[k]] === membership[i])
        within.set(membership[i], (within.get(membership[i]) ?? 0) + weight);
    }
  }
  if (total === 0) return 0;
  let modularity = 0;
  for (const [group, sum] of ends) modularity += (within.get(group) ?? 0) / total - (sum / total) ** 2;
  return modularity;
}

function grouped(projection: Projection, membership: readonly number[]): Communities {
  const byNumber = new Map<number, ActorId[]>();
  projection.actors.forEach((id, i) => {
    const group = byNumber.get(membership[i]);
    if (group) group.push(id);
    else byNumber.set(membership[i], [id]);
  });
  const groups = [...byNumber.values()].sort((a, b) => b.length - a.length);
  const of = new Map(groups.flatMap((group, number) => group.map((id) => [id, number] as const)));
  return { of, groups, modularity: modularityOf(projection, membership) };
}
