/** The graph that measures are taken on: actors and pairs, in numbers that loops can run over fast. */
import type { ActorId, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';

export interface ProjectionOptions {
  /** Whether measures count the weight of ties; otherwise a pair is tied or not. */
  weighted?: boolean;
  /** Whether measures follow the direction of ties; a tie without one runs both ways. */
  directed?: boolean;
}

/** Neighbours of each actor in rising order: those of actor `i` stand from `offsets[i]` to `offsets[i + 1]`. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** All 1 in an unweighted projection. */
  readonly weights: Float64Array;
}

export interface Projection {
  readonly actors: readonly ActorId[];
  readonly indexOf: ReadonlyMap<ActorId, number>;
  readonly weighted: boolean;
  readonly directed: boolean;
  /** To whom an actor's ties run; in an undirected projection the same as `incoming` and `either`. */
  readonly outgoing: Adjacency;
  readonly incoming: Adjacency;
  /** With direction left out; the weights of both directions are added. */
  readonly either: Adjacency;
  /** The weights of each actor's ties in sum, parallel ties each for itself, whatever `weighted` says. */
  readonly strength: Float64Array;
}

/**
 * What a tie counts in weighted measures: the weight that came with it from a file, else its strength from 1 to 5, else
 * 1.
 */
export function weightOf(tie: Tie): number {
  const own = (tie as Record<string, unknown>)['weight'];
  const weight = typeof own === 'string' ? Number(own) : own;
  return typeof weight === 'number' && weight > 0 && Number.isFinite(weight) ? weight : (tie.strength ?? 1);
}

/**
 * The simple graph of a slice's actors and ties: parallel ties of a pair are one (their weights added), self-ties are
 * left out, signs are ignored. Undirected and unweighted unless the options say otherwise.
 */
export function projectionOf(
  { network, actors, ties }: Pick<SlicedNetwork, 'network' | 'actors' | 'ties'>,
  { weighted = false, directed = false }: ProjectionOptions = {},
): Projection {
  const ids = actors.map(({ id }) => id);
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const size = ids.length;
  const arcs = new Map<number, number>();
  const pairs = new Map<number, number>();
  const strength = new Float64Array(size);
  const add = (to: Map<number, number>, a: number, b: number, weight: number): void => {
    const key = a * size + b;
    to.set(key, (to.get(key) ?? 0) + weight);
  };
  for (const tie of ties) {
    const [a, b] = [indexOf.get(tie.source), indexOf.get(tie.target)];
    if (a === undefined || b === undefined || a === b) continue;
    const weight = weightOf(tie);
    strength[a] += weight;
    strength[b] += weight;
    add(pairs, a, b, weight);
    add(pairs, b, a, weight);
    if (!directed) continue;
    add(arcs, a, b, weight);
    if (!network.isDirected(tie)) add(arcs, b, a, weight);
  }
  const either = adjacencyOf(size, pairs, weighted);
  const outgoing = directed ? adjacencyOf(size, arcs, weighted) : either;
  const incoming = directed ? adjacencyOf(size, reversed(size, arcs), weighted) : either;
  return { actors: ids, indexOf, weighted, directed, outgoing, incoming, either, strength };
}

const reversed = (size: number, arcs: ReadonlyMap<number, number>): Map<number, number> =>
  new Map([...arcs].map(([key, weight]) => [(key % size) * size + Math.floor(key / size), weight]));

function adjacencyOf(size: number, arcs: ReadonlyMap<number, number>, weighted: boolean): Adjacency {
  const keys = Float64Array.from(arcs.keys()).sort();
  const offsets = new Int32Array(size + 1);
  const neighbours = new Int32Array(keys.length);
  const weights = new Float64Array(keys.length).fill(1);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at];
    offsets[Math.floor(key / size) + 1]++;
    neighbours[at] = key % size;
    if (weighted) weights[at] = arcs.get(key) ?? 1;
  }
  for (let i = 0; i < size; i++) offsets[i + 1] += offsets[i];
  return { offsets, neighbours, weights };
}

export const countOfNeighbours = ({ offsets }: Adjacency, actor: number): number =>
  offsets[actor + 1] - offsets[actor];

/** Whether there is an arc, by halving the sorted list of neighbours. */
export function hasArc({ offsets, neighbours }: Adjacency, from: number, to: number): boolean {
  let [low, high] = [offsets[from], offsets[from + 1] - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (neighbours[middle] === to) return true;
    if (neighbours[middle] < to) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
