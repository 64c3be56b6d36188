/** The qualities of a drawing by their definitions, and the drawing that d3-force alone makes: what ours is held against. */
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3';

export interface Edge {
  source: number;
  target: number;
}
export interface Point {
  x: number;
  y: number;
}

/** Number of ties on the shortest way between each two nodes, by breadth-first search; infinite where there is none. */
export function hopDistances(n: number, edges: readonly Edge[]): number[][] {
  const near = Array.from({ length: n }, (): number[] => []);
  for (const { source, target } of edges) {
    near[source].push(target);
    near[target].push(source);
  }
  return near.map((_, start) => {
    const hops = Array<number>(n).fill(Infinity);
    hops[start] = 0;
    const queue = [start];
    for (const node of queue) {
      for (const next of near[node]) {
        if (hops[next] < Infinity) continue;
        hops[next] = hops[node] + 1;
        queue.push(next);
      }
    }
    return hops;
  });
}

/** Mean over all connected pairs of (scale * distance on the plane - hops)^2 / hops^2, the drawing scaled at its best. */
export function plainStress(points: readonly Point[], hops: readonly (readonly number[])[]): number {
  const pairs = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b, k) => {
      const wished = hops[i][i + 1 + k];
      return Number.isFinite(wished) ? [{ drawn: Math.hypot(a.x - b.x, a.y - b.y), wished }] : [];
    }),
  );
  const sum = (each: (pair: { drawn: number; wished: number }) => number) =>
    pairs.reduce((total, pair) => total + each(pair), 0);
  // The derivative by the scale is zero here.
  const scale =
    sum(({ drawn, wished }) => drawn / wished) /
    sum(({ drawn, wished }) => (drawn * drawn) / (wished * wished));
  return sum(({ drawn, wished }) => ((scale * drawn - wished) / wished) ** 2) / pairs.length;
}

/** Pairs of edges without a common end whose segments meet in a point inside both: the two lines solved by Cramer's rule. */
export function plainCrossings(points: readonly Point[], edges: readonly Edge[]): number {
  const cross = (a: Point, b: Point, c: Point, d: Point): boolean => {
    const determinant = (b.x - a.x) * (c.y - d.y) - (b.y - a.y) * (c.x - d.x);
    const t = ((c.x - a.x) * (c.y - d.y) - (c.y - a.y) * (c.x - d.x)) / determinant;
    const u = ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / determinant;
    return t > 0 && t < 1 && u > 0 && u < 1;
  };
  let crossings = 0;
  for (const [i, one] of edges.entries()) {
    for (const other of edges.slice(i + 1)) {
      if (new Set([one.source, one.target, other.source, other.target]).size < 4) continue;
      const ends = [one.source, one.target, other.source, other.target].map((node) => points[node]);
      if (cross(ends[0], ends[1], ends[2], ends[3])) crossings++;
    }
  }
  return crossings;
}

/** Pairs of circles that touch or overlap, by their places among the points. */
export function overlappingCircles(points: readonly Point[], radii: readonly number[]): [number, number][] {
  return points.flatMap((a, i) =>
    points.flatMap((b, j): [number, number][] =>
      j > i && Math.hypot(a.x - b.x, a.y - b.y) <= radii[i] + radii[j] ? [[i, j]] : [],
    ),
  );
}

/** What d3-force draws by its defaults: the layout that most pages of this kind have. */
export function plainForceLayout(n: number, edges: readonly Edge[]): Point[] {
  const nodes = Array.from({ length: n }, (): SimulationNodeDatum => ({}));
  forceSimulation(nodes)
    .force('charge', forceManyBody())
    .force('link', forceLink(edges.map(({ source, target }) => ({ source, target }))))
    .force('center', forceCenter())
    .stop()
    .tick(300);
  return nodes.map(({ x = 0, y = 0 }) => ({ x, y }));
}
