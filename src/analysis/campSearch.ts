/** A good division into camps, fast and without proof: what exact methods begin with, and what large networks get. */
import type { Random } from '../math/random.ts';
import type { Adjacency } from './projection.ts';

/** Pairs with signs: the weights of an adjacency are 1 or -1. */
export type SignedAdjacency = Adjacency;

export interface CampSearch {
  /** The camp of each actor, from 0. */
  camp: Int32Array;
  /** How many pairs do not fit. */
  cost: number;
}

/** Pairs that do not fit: friends in two camps, foes in one. */
export function misfits({ offsets, neighbours, weights }: SignedAdjacency, camp: Int32Array): number {
  let count = 0;
  for (let i = 0; i < camp.length; i++) {
    for (let k = offsets[i]; k < offsets[i + 1]; k++)
      if (i < neighbours[k] && weights[k] > 0 !== (camp[i] === camp[neighbours[k]])) count++;
  }
  return count;
}

/**
 * Moves one actor at a time to the camp where most fits, the one that gains most first; an actor that moved rests for
 * some moves, so that the search leaves what looks best from near (tabu search, Glover 1989).
 */
export function searchCamps(graph: SignedAdjacency, camps: number, random: Random): CampSearch {
  const size = graph.offsets.length - 1;
  const moves = Math.min(20 * size, Math.ceil(4_000_000 / Math.max(1, size * camps)));
  const starts = size > 500 ? 1 : size > 100 ? 4 : 12;
  let best: CampSearch = { camp: new Int32Array(size), cost: Infinity };
  for (let run = 0; run < starts && best.cost > 0; run++) {
    const found = tabuRun(graph, camps, moves, random);
    if (found.cost < best.cost) best = found;
  }
  return best;
}

function tabuRun(graph: SignedAdjacency, camps: number, moves: number, random: Random): CampSearch {
  const { offsets, neighbours, weights } = graph;
  const size = offsets.length - 1;
  const camp = Int32Array.from({ length: size }, () => Math.floor(random() * camps));
  // How much an actor would like each camp: friends less foes in it.
  const pull = new Float64Array(size * camps);
  for (let i = 0; i < size; i++)
    for (let k = offsets[i]; k < offsets[i + 1]; k++) pull[i * camps + camp[neighbours[k]]] += weights[k];
  const rests = new Int32Array(size);
  let cost = misfits(graph, camp);
  let best: CampSearch = { camp: camp.slice(), cost };
  for (let move = 1; move <= moves && best.cost > 0; move++) {
    let [actor, to, gain] = [-1, -1, -Infinity];
    for (let i = 0; i < size; i++) {
      for (let c = 0; c < camps; c++) {
        if (c === camp[i]) continue;
        const gains = pull[i * camps + c] - pull[i * camps + camp[i]];
        if (gains > gain && (rests[i] < move || cost - gains < best.cost)) [actor, to, gain] = [i, c, gains];
      }
    }
    if (actor < 0) continue;
    for (let k = offsets[actor]; k < offsets[actor + 1]; k++) {
      pull[neighbours[k] * camps + camp[actor]] -= weights[k];
      pull[neighbours[k] * camps + to] += weights[k];
    }
    camp[actor] = to;
    cost -= gain;
    rests[actor] = move + 3 + Math.floor(random() * 8);
    if (cost < best.cost) best = { camp: camp.slice(), cost };
  }
  return best;
}

/** Negative triangles that share no pair, taken one after the other: each has a pair that does not fit. */
export function disjointTriangles(graph: SignedAdjacency, isBad: (negative: number) => boolean): number {
  const { offsets, neighbours, weights } = graph;
  const size = offsets.length - 1;
  const used = new Set<number>();
  const near = new Int8Array(size);
  let count = 0;
  const key = (a: number, b: number): number => (a < b ? a * size + b : b * size + a);
  for (let a = 0; a < size; a++) {
    for (let k = offsets[a]; k < offsets[a + 1]; k++) near[neighbours[k]] = weights[k];
    for (let k = offsets[a]; k < offsets[a + 1]; k++) {
      const b = neighbours[k];
      if (b < a) continue;
      for (let l = offsets[b]; l < offsets[b + 1] && !used.has(key(a, b)); l++) {
        const c = neighbours[l];
        if (c < b || near[c] === 0 || used.has(key(a, c)) || used.has(key(b, c))) continue;
        if (!isBad([weights[k], weights[l], near[c]].filter((sign) => sign < 0).length)) continue;
        for (const pair of [key(a, b), key(a, c), key(b, c)]) used.add(pair);
        count++;
      }
    }
    for (let k = offsets[a]; k < offsets[a + 1]; k++) near[neighbours[k]] = 0;
  }
  return count;
}
