/** Measures of a whole network. */
import type { ActorId } from '../model/schema.ts';
import type { Gap, NetworkMeasure } from './measure.ts';
import { countOfNeighbours, hasArc, type Adjacency, type Projection } from './projection.ts';
import { pathSearch } from './shortestPaths.ts';
import { actorBetweenness } from './betweenness.ts';

const undefinedFor = (gap: Gap): NetworkMeasure => ({ gap });
const valueOf = (value: number): NetworkMeasure => ({ value });

/** How many pairs are tied, of all that could be; with direction: of all ordered pairs. Range 0 to 1. */
export function networkDensity({ actors, outgoing }: Projection): NetworkMeasure {
  const size = actors.length;
  return size < 2
    ? undefinedFor('too-few-actors')
    : valueOf(outgoing.neighbours.length / (size * (size - 1)));
}

/** The parts that no tie connects, direction left out: the largest first, among equals that of the earlier actor. */
export function componentsOf({ actors, either }: Projection): ActorId[][] {
  const search = pathSearch(either, false);
  const seen = new Uint8Array(actors.length);
  const components: ActorId[][] = [];
  for (let i = 0; i < actors.length; i++) {
    if (seen[i]) continue;
    const members = search.order.slice(0, search.from(i)).sort();
    for (const member of members) seen[member] = 1;
    components.push(Array.from(members, (member) => actors[member]));
  }
  return components.sort((a, b) => b.length - a.length);
}

export interface Distances {
  /** The longest of the shortest paths. */
  readonly diameter: NetworkMeasure;
  readonly average: NetworkMeasure;
}

/**
 * Diameter and mean distance within the largest component. With direction: over the pairs of which the second can be
 * reached from the first. Weighted: a step is 1 / weight long.
 */
export function networkDistances(projection: Projection): Distances {
  const [largest = []] = componentsOf(projection);
  if (largest.length < 2)
    return { diameter: undefinedFor('too-few-actors'), average: undefinedFor('too-few-actors') };
  const search = pathSearch(projection.outgoing, projection.weighted);
  let [longest, sum, pairs] = [0, 0, 0];
  for (const id of largest) {
    const reached = search.from(projection.indexOf.get(id) ?? 0);
    for (let rank = 1; rank < reached; rank++) sum += search.distance[search.order[rank]];
    longest = Math.max(longest, search.distance[search.order[reached - 1]]);
    pairs += reached - 1;
  }
  return { diameter: valueOf(longest), average: valueOf(sum / pairs) };
}

/**
 * How many directed ties are answered by one in the other direction. Range 0 to 1. Only a projection with direction
 * has it; in one where no tie has a direction all are answered.
 */
export function networkReciprocity({ actors, outgoing, directed }: Projection): NetworkMeasure {
  if (!directed) return undefinedFor('no-directed-ties');
  if (outgoing.neighbours.length === 0) return undefinedFor('no-ties');
  let answered = 0;
  for (let i = 0; i < actors.length; i++) {
    for (let k = outgoing.offsets[i]; k < outgoing.offsets[i + 1]; k++)
      if (hasArc(outgoing, outgoing.neighbours[k], i)) answered++;
  }
  return valueOf(answered / outgoing.neighbours.length);
}

/**
 * How often two neighbours of an actor are tied themselves: three times the triangles by the paths of two steps.
 * Range 0 to 1. Direction is left out. Definition: Wasserman and Faust (1994), p. 243.
 */
export function networkTransitivity({ actors, either }: Projection): NetworkMeasure {
  let [closed, open] = [0, 0];
  for (let i = 0; i < actors.length; i++) {
    const degree = countOfNeighbours(either, i);
    open += degree * (degree - 1);
    closed += 2 * tiedNeighbours(either, i);
  }
  return open === 0 ? undefinedFor('no-triads') : valueOf(closed / open);
}

function tiedNeighbours(graph: Adjacency, i: number): number {
  const { offsets, neighbours } = graph;
  let tied = 0;
  for (let k = offsets[i]; k < offsets[i + 1]; k++)
    for (let l = k + 1; l < offsets[i + 1]; l++) if (hasArc(graph, neighbours[k], neighbours[l])) tied++;
  return tied;
}

/**
 * How far the ties gather on one actor: the differences of all degrees to the highest, by what they are in a star.
 * Range 0 (all alike) to 1 (a star). Direction and weights are left out. Definition: Freeman (1979),
 * doi:10.1016/0378-8733(78)90021-7.
 */
export function networkCentralisation({ actors, either }: Projection): NetworkMeasure {
  const size = actors.length;
  if (size < 3) return undefinedFor('too-few-actors');
  const degrees = actors.map((_, i) => countOfNeighbours(either, i));
  return valueOf(belowHighest(degrees) / ((size - 1) * (size - 2)));
}

/** How far the traffic gathers on one actor: as `networkCentralisation`, of betweenness. Freeman (1979). */
export function networkBetweennessCentralisation(projection: Projection): NetworkMeasure {
  const size = projection.actors.length;
  if (size < 3) return undefinedFor('too-few-actors');
  return valueOf(belowHighest([...actorBetweenness(projection).values.values()]) / (size - 1));
}

function belowHighest(values: readonly number[]): number {
  const highest = values.reduce((max, value) => Math.max(max, value), -Infinity);
  return values.reduce((sum, value) => sum + highest - value, 0);
}
