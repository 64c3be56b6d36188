/** A network as layouts see it: nodes by index, one edge a pair with a wished length and a weight. */
import { periodOf } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { Family, Tie } from '../model/schema.ts';

export interface GraphEdge {
  source: number;
  target: number;
  /** In units of an ordinary tie. */
  length: number;
  weight: number;
}
export interface Graph {
  ids: readonly string[];
  edges: readonly GraphEdge[];
}

/** Members stand close to what they belong to; enemies further apart than friends. */
const wishedLength: Readonly<Record<Family, number>> = {
  cooperation: 1,
  talks: 1,
  mediation: 1.05,
  pressure: 1.25,
  hostility: 1.35,
  structure: 0.5,
};

/** The union of all dates, in the order of ids. Self-ties are left out. */
export function graphOf(network: Network): Graph {
  const ids = network.actors.map(({ id }) => id as string).sort();
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const pairs = new Map<string, { source: number; target: number; ties: Tie[] }>();
  for (const tie of network.ties) {
    const [a, b] = [indexOf.get(tie.source), indexOf.get(tie.target)];
    if (a === undefined || b === undefined || a === b) continue;
    const [source, target] = a < b ? [a, b] : [b, a];
    const key = `${source} ${target}`;
    const pair = pairs.get(key) ?? { source, target, ties: [] };
    pair.ties.push(tie);
    pairs.set(key, pair);
  }
  const edges = [...pairs.values()]
    .sort((a, b) => a.source - b.source || a.target - b.target)
    .map(({ source, target, ties }) => ({
      source,
      target,
      ...edgeOf(network, ties.sort(byId), ids[source], ids[target]),
    }));
  return { ids, edges };
}

/** Sums are made in the order of ids: another order of addition could change their last digit, and with it the layout. */
const byId = (a: Tie, b: Tie): number => (a.id < b.id ? -1 : 1);

function edgeOf(
  network: Network,
  ties: readonly Tie[],
  a: string,
  b: string,
): { length: number; weight: number } {
  const weights = ties.map((tie) => (tie.strength ?? 3) * (0.4 + Math.min(1, yearsOf(tie) / 8)));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const length =
    ties.reduce((sum, tie, i) => sum + wishedLength[network.familyOf(tie)] * weights[i], 0) / weight;
  const belongs = [
    [a, b],
    [b, a],
  ].some(([part, whole]) => network.actorById.get(part as never)?.affiliation === whole);
  return belongs ? { length: 0.42, weight: weight * 3 } : { length, weight };
}

function yearsOf(tie: Tie): number {
  const { first, last } = periodOf(tie);
  const years = (last - first) / 365.25;
  return Number.isFinite(years) ? years : 10;
}

/**
 * Length of the shortest path between all nodes, as a matrix in rows. Unreachable pairs get the longest path plus one.
 * Method: Dijkstra 1959 from each node, O(n² log n + n m) with a plain array as the queue for small n.
 */
export function distances({ ids, edges }: Graph): Float64Array {
  const n = ids.length;
  const near: { to: number; length: number }[][] = Array.from({ length: n }, () => []);
  for (const { source, target, length } of edges) {
    near[source].push({ to: target, length });
    near[target].push({ to: source, length });
  }
  const all = new Float64Array(n * n).fill(Infinity);
  let longest = 0;
  for (let from = 0; from < n; from++) {
    const row = all.subarray(from * n, from * n + n);
    row[from] = 0;
    const open = new Set([from]);
    while (open.size > 0) {
      let at = -1;
      for (const node of open) if (at < 0 || row[node] < row[at]) at = node;
      open.delete(at);
      longest = Math.max(longest, row[at]);
      for (const { to, length } of near[at]) {
        if (row[at] + length < row[to]) {
          row[to] = row[at] + length;
          open.add(to);
        }
      }
    }
  }
  return all.map((length) => (length === Infinity ? longest + 1 : length));
}
