/**
 * The last touch: single nodes are moved while that makes the picture easier to read at the dates that will be looked at:
 * fewer crossings, no tie under a foreign actor, short ties, parts beside their whole, the distances of the start kept.
 * Method: simulated annealing over a weighted sum of these (Davidson and Harel 1996, doi:10.1145/234535.234538).
 */
import { normal, seededRandom } from '../math/random.ts';
import { distanceToSegment, segmentsCross } from '../math/segments.ts';
import type { Clearance } from './boxCollide.ts';

/** What is seen at one date. */
export interface Sight {
  weight: number;
  nodes: readonly number[];
  edges: readonly { source: number; target: number; quiet: boolean }[];
}
export interface RefineProblem {
  sights: readonly Sight[];
  distances: Float64Array;
  clearance: Clearance;
  radius: readonly number[];
  /** Node and the node that it belongs to. */
  parts: readonly (readonly [number, number])[];
  halfWidth: number;
  halfHeight: number;
  unit: number;
  isFixed: (i: number) => boolean;
}

const cost = {
  crossing: 2.6,
  quietCrossing: 1,
  covered: 3,
  length: 0.4,
  overlap: 6,
  part: 2.2,
  stress: 3,
  crowd: 2,
} as const;

interface PreparedSight {
  weight: number;
  nodes: Int32Array;
  ends: Int32Array;
  quiet: Uint8Array;
  /** By node: 1 if it is seen. */
  isSeen: Uint8Array;
  /** Indices of the edges at each node. */
  at: Map<number, number[]>;
}

const prepare = ({ weight, nodes, edges }: Sight, n: number): PreparedSight => {
  const at = new Map<number, number[]>();
  edges.forEach(({ source, target }, e) => {
    for (const node of [source, target]) at.set(node, [...(at.get(node) ?? []), e]);
  });
  const isSeen = new Uint8Array(n);
  for (const node of nodes) isSeen[node] = 1;
  return {
    weight,
    isSeen,
    nodes: Int32Array.from(nodes),
    ends: Int32Array.from(edges.flatMap(({ source, target }) => [source, target])),
    quiet: Uint8Array.from(edges, ({ quiet }) => (quiet ? 1 : 0)),
    at,
  };
};

/** @returns better coordinates; the input is left as it is */
export function refine(
  start: Float64Array,
  problem: RefineProblem,
  { seed = 1, moves = 20_000 } = {},
): Float64Array {
  const random = seededRandom(seed);
  const at = Float64Array.from(start);
  const n = at.length / 2;
  const sights = problem.sights.map((sight) => prepare(sight, at.length / 2));
  const free = Array.from({ length: n }, (_, i) => i).filter((i) => !problem.isFixed(i));
  if (free.length === 0) return at;
  const energy = (i: number) => nodeEnergy(i, at, n, sights, problem);
  for (let move = 0; move < moves; move++) {
    const heat = 1 - move / moves;
    const i = free[Math.floor(random() * free.length)];
    const [x, y] = [at[2 * i], at[2 * i + 1]];
    const before = energy(i);
    const reach = problem.unit * (0.08 + 1.6 * heat * heat);
    at[2 * i] = clamp(x + normal(random) * reach, problem.halfWidth);
    at[2 * i + 1] = clamp(y + normal(random) * reach, problem.halfHeight);
    const worse = energy(i) - before;
    if (worse > 0 && random() >= Math.exp(-worse / (0.02 + 1.1 * heat * heat))) {
      at[2 * i] = x;
      at[2 * i + 1] = y;
    }
  }
  return at;
}

const clamp = (value: number, half: number): number => Math.max(-half, Math.min(half, value));

/** The part of the whole cost that depends on where node `i` is. */
function nodeEnergy(
  i: number,
  at: Float64Array,
  n: number,
  sights: readonly PreparedSight[],
  problem: RefineProblem,
): number {
  const [x, y] = [at[2 * i], at[2 * i + 1]];
  let sum = 0;
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    const [dx, dy] = [at[2 * j] - x, at[2 * j + 1] - y];
    const clear = problem.clearance(Math.min(i, j), Math.max(i, j));
    const [overX, overY] = [clear.x - Math.abs(dx), clear.y - Math.abs(dy)];
    if (overX > 0 && overY > 0) sum += cost.overlap * (0.25 + Math.min(overX / clear.x, overY / clear.y));
    const wished = problem.distances[i * n + j] * problem.unit;
    const off = (Math.hypot(dx, dy) - wished) / wished;
    sum += (cost.stress * off * off) / 8;
  }
  for (const [part, whole] of problem.parts) {
    if (part !== i && whole !== i) continue;
    const other = part === i ? whole : part;
    sum +=
      cost.part *
      Math.max(0, Math.hypot(at[2 * other] - x, at[2 * other + 1] - y) / (0.75 * problem.unit) - 1);
  }
  for (const sight of sights)
    sum += sight.weight * (sightEnergy(i, at, sight, problem) + crowding(i, at, sight, problem));
  return sum;
}

/** How much nearer a node stands to those seen with it than an even spread would have it. */
function crowding(
  i: number,
  at: Float64Array,
  { isSeen, nodes }: PreparedSight,
  { halfWidth, halfHeight }: RefineProblem,
): number {
  if (!isSeen[i]) return 0;
  const room = 1.05 * Math.sqrt((4 * halfWidth * halfHeight) / nodes.length);
  let sum = 0;
  for (const k of nodes) {
    if (k === i) continue;
    const near = 1 - Math.hypot(at[2 * k] - at[2 * i], at[2 * k + 1] - at[2 * i + 1]) / room;
    if (near > 0) sum += cost.crowd * near * near;
  }
  return sum;
}

function sightEnergy(
  i: number,
  at: Float64Array,
  sight: PreparedSight,
  { radius, unit }: RefineProblem,
): number {
  const own = sight.at.get(i);
  if (!own) return 0;
  const { ends, quiet, nodes } = sight;
  let sum = 0;
  for (const e of own) {
    const [a, b] = [ends[2 * e], ends[2 * e + 1]];
    const [ax, ay, bx, by] = [at[2 * a], at[2 * a + 1], at[2 * b], at[2 * b + 1]];
    sum += (cost.length * Math.hypot(bx - ax, by - ay)) / (2.6 * unit);
    sum += crossingsOf(e, a, b, at, sight);
    for (const k of nodes) {
      if (k !== a && k !== b) sum += coverOf(at[2 * k], at[2 * k + 1], radius[k], ax, ay, bx, by);
    }
  }
  if (nodes.length === 0) return sum;
  for (let f = 0; f < quiet.length; f++) {
    const [c, d] = [ends[2 * f], ends[2 * f + 1]];
    if (c !== i && d !== i) {
      sum += coverOf(at[2 * i], at[2 * i + 1], radius[i], at[2 * c], at[2 * c + 1], at[2 * d], at[2 * d + 1]);
    }
  }
  return sum;
}

function crossingsOf(
  e: number,
  a: number,
  b: number,
  at: Float64Array,
  { ends, quiet }: PreparedSight,
): number {
  const [ax, ay, bx, by] = [at[2 * a], at[2 * a + 1], at[2 * b], at[2 * b + 1]];
  const [left, right, top, bottom] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
  let sum = 0;
  for (let f = 0; f < quiet.length; f++) {
    const c = ends[2 * f];
    const d = ends[2 * f + 1];
    if (c === a || c === b || d === a || d === b) continue;
    const cx = at[2 * c];
    const dx = at[2 * d];
    if ((cx < left && dx < left) || (cx > right && dx > right)) continue;
    const cy = at[2 * c + 1];
    const dy = at[2 * d + 1];
    if ((cy < top && dy < top) || (cy > bottom && dy > bottom)) continue;
    if (segmentsCross(ax, ay, bx, by, cx, cy, dx, dy))
      sum += quiet[e] || quiet[f] ? cost.quietCrossing : cost.crossing;
  }
  return sum;
}

/** What it costs that an edge passes under or close by a node. */
function coverOf(x: number, y: number, r: number, ax: number, ay: number, bx: number, by: number): number {
  const room = r + 6;
  if ((x < ax - room && x < bx - room) || (x > ax + room && x > bx + room)) return 0;
  if ((y < ay - room && y < by - room) || (y > ay + room && y > by + room)) return 0;
  const gap = room - distanceToSegment(x, y, ax, ay, bx, by);
  return gap > 0 ? cost.covered * Math.min(1, gap / r) : 0;
}

/** The whole cost, each pair and crossing counted once: what runs from several seeds are compared by. */
export function totalEnergy(at: Float64Array, problem: RefineProblem): number {
  const sights = problem.sights.map((sight) => prepare(sight, at.length / 2));
  const n = at.length / 2;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += nodeEnergy(i, at, n, sights, problem);
  return sum / 2;
}
