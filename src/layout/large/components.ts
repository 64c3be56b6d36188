/** The parts of a large graph that no edge joins. */
import { neighboursOf, type LargeGraph } from './hops.ts';

export interface Part extends LargeGraph {
  /** The nodes in the whole graph; edges count from the first of them. */
  nodes: Int32Array;
}

/** The largest part first, equals by their first node; nodes within a part in their order. O(nodes + edges). */
export function partsOf(graph: LargeGraph): Part[] {
  const sets = connectedSets(graph).sort((a, b) => b.length - a.length || a[0] - b[0]);
  const partOf = new Int32Array(graph.n);
  const placeIn = new Int32Array(graph.n);
  const parts = sets.map((nodes, p): Part & { edges: { source: number; target: number }[] } => {
    nodes.forEach((node, i) => {
      partOf[node] = p;
      placeIn[node] = i;
    });
    return { n: nodes.length, nodes, edges: [] };
  });
  for (const { source, target } of graph.edges) {
    parts[partOf[source]].edges.push({ source: placeIn[source], target: placeIn[target] });
  }
  return parts;
}

function connectedSets(graph: LargeGraph): Int32Array[] {
  const { from, near } = neighboursOf(graph);
  const seen = new Uint8Array(graph.n);
  const queue = new Int32Array(graph.n);
  const sets: Int32Array[] = [];
  for (let start = 0; start < graph.n; start++) {
    if (seen[start]) continue;
    let [head, tail] = [0, 0];
    seen[start] = 1;
    queue[tail++] = start;
    while (head < tail) {
      const node = queue[head++];
      for (let e = from[node]; e < from[node + 1]; e++) {
        if (seen[near[e]]) continue;
        seen[near[e]] = 1;
        queue[tail++] = near[e];
      }
    }
    sets.push(queue.slice(0, tail).sort());
  }
  return sets;
}
