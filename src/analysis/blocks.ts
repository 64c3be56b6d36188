/** Where a graph would fall apart: its blocks, cut points and bridges. */
import type { Adjacency } from './projection.ts';

export interface Blocks {
  /** Largest sets of actors that no single actor's removal takes apart; a bridge is a block of two. No isolates. */
  readonly blocks: readonly (readonly number[])[];
  /** Actors whose removal takes their component apart, in rising order. */
  readonly cutPoints: readonly number[];
  /** Pairs whose ties alone hold two parts together. */
  readonly bridges: readonly (readonly [number, number])[];
}

/** O(actors + ties), without recursion. Method: Hopcroft and Tarjan (1973), doi:10.1145/362248.362272. */
export function blocksOf({ offsets, neighbours }: Pick<Adjacency, 'offsets' | 'neighbours'>): Blocks {
  const size = offsets.length - 1;
  const depth = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = offsets.slice(0, size);
  const parent = new Int32Array(size).fill(-1);
  const open: number[] = [];
  const blocks: number[][] = [];
  const memberships = new Int32Array(size);
  for (let root = 0; root < size; root++) {
    if (depth[root] >= 0 || offsets[root] === offsets[root + 1]) continue;
    depth[root] = 0;
    open.push(root);
    for (let at = root; at >= 0;) {
      if (next[at] < offsets[at + 1]) {
        const other = neighbours[next[at]++];
        if (depth[other] < 0) {
          depth[other] = low[other] = depth[at] + 1;
          parent[other] = at;
          open.push(other);
          at = other;
        } else if (other !== parent[at]) low[at] = Math.min(low[at], depth[other]);
        continue;
      }
      const above = parent[at];
      if (above >= 0) {
        low[above] = Math.min(low[above], low[at]);
        if (low[at] >= depth[above]) {
          const block = open.splice(open.lastIndexOf(at));
          block.push(above);
          blocks.push(block.sort((a, b) => a - b));
          for (const member of block) memberships[member]++;
        }
      }
      at = above;
    }
    open.length = 0;
  }
  return {
    blocks,
    cutPoints: [...memberships.keys()].filter((i) => memberships[i] > 1),
    bridges: blocks.filter((block) => block.length === 2).map(([a, b]) => [a, b] as const),
  };
}
