/** Steps between nodes of a large graph, counted along its edges: one row of bytes a source. */

/** What a layout of a large graph looks at: nodes by index, and which are tied. */
export interface LargeGraph {
  n: number;
  edges: readonly { source: number; target: number }[];
}

/** The neighbours of node `i` are `near[from[i]]` to `near[from[i + 1] - 1]`. */
export interface Neighbours {
  from: Int32Array;
  near: Int32Array;
}

export function neighboursOf({ n, edges }: LargeGraph): Neighbours {
  const from = new Int32Array(n + 1);
  for (const { source, target } of edges) {
    from[source + 1]++;
    from[target + 1]++;
  }
  for (let i = 0; i < n; i++) from[i + 1] += from[i];
  const next = from.slice(0, n);
  const near = new Int32Array(2 * edges.length);
  for (const { source, target } of edges) {
    near[next[source]++] = target;
    near[next[target]++] = source;
  }
  return { from, near };
}

/** More steps than this count as this many. */
const farthest = 254;

/**
 * Rows of steps from each source to all nodes, by breadth-first search. Nodes that cannot be reached stand one step
 * beyond the farthest that can.
 */
export function hopsFrom({ from, near }: Neighbours, sources: ArrayLike<number>): Uint8Array {
  const n = from.length - 1;
  const hops = new Uint8Array(n * sources.length);
  const queue = new Int32Array(n);
  for (let row = 0; row < sources.length; row++) {
    const steps = hops.subarray(row * n, row * n + n).fill(255);
    let [head, tail] = [0, 0];
    steps[sources[row]] = 0;
    queue[tail++] = sources[row];
    while (head < tail) {
      const node = queue[head++];
      const next = Math.min(farthest, steps[node] + 1);
      for (let e = from[node]; e < from[node + 1]; e++) {
        const other = near[e];
        if (steps[other] !== 255) continue;
        steps[other] = next;
        queue[tail++] = other;
      }
    }
    if (tail === n) continue;
    const beyond = Math.min(farthest, steps[queue[tail - 1]] + 1);
    for (let i = 0; i < n; i++) if (steps[i] === 255) steps[i] = beyond;
  }
  return hops;
}
