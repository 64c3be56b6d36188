/**
 * The last touch: single nodes are moved while that makes the picture easier to read at the dates that will be looked at:
 * fewer crossings, no tie under a foreign actor, short ties, parts beside their whole, the distances of the start kept.
 * Method: simulated annealing over a weighted sum of these (Davidson and Harel 1996, doi:10.1145/234535.234538).
 */
import { normal, seededRandom } from '../math/random.ts';
import { distanceToSegment } from '../math/segments.ts';
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
  /** By node: indices of the edges at it. */
  edgesAt: readonly (readonly number[])[];
}

const prepare = ({ weight, nodes, edges }: Sight, n: number): PreparedSight => {
  const edgesAt = Array.from({ length: n }, (): number[] => []);
  edges.forEach(({ source, target }, e) => {
    for (const node of [source, target]) edgesAt[node].push(e);
  });
  const isSeen = new Uint8Array(n);
  for (const node of nodes) isSeen[node] = 1;
  return {
    weight,
    isSeen,
    nodes: Int32Array.from(nodes),
    ends: Int32Array.from(edges.flatMap(({ source, target }) => [source, target])),
    quiet: Uint8Array.from(edges, ({ quiet }) => (quiet ? 1 : 0)),
    edgesAt,
  };
};

/** A placement on the way, and what it costs. */
interface Picture extends Omit<RefineProblem, 'sights'> {
  at: Float64Array;
  sights: readonly PreparedSight[];
  /** By node: the part of the whole cost that depends on where it is. */
  energy: Float64Array;
  /** By node: on which side of an edge it is, and how far from its line, times the edge's length. */
  sides: Float64Array;
}

function pictureOf(at: Float64Array, problem: RefineProblem): Picture {
  const n = at.length / 2;
  const sights = problem.sights.map((sight) => prepare(sight, n));
  const picture = { ...problem, at, sights, energy: new Float64Array(n), sides: new Float64Array(n) };
  picture.energy.forEach((_, i, energy) => (energy[i] = nodeEnergy(i, picture)));
  return picture;
}

/** @returns better coordinates; the input is left as it is */
export function refine(
  start: Float64Array,
  problem: RefineProblem,
  { seed = 1, moves = 20_000 } = {},
): Float64Array {
  const random = seededRandom(seed);
  const at = Float64Array.from(start);
  const free = Array.from({ length: at.length / 2 }, (_, i) => i).filter((i) => !problem.isFixed(i));
  if (free.length === 0 || moves === 0) return at;
  const picture = pictureOf(at, problem);
  for (let move = 0; move < moves; move++) {
    const heat = 1 - move / moves;
    const i = free[Math.floor(random() * free.length)];
    const [x, y] = [at[2 * i], at[2 * i + 1]];
    const reach = problem.unit * (0.08 + 1.6 * heat ** 3);
    // Drawn before the move is weighed: nineteen in twenty are refused, and need not be summed to the end.
    const most = picture.energy[i] - (0.02 + 2 * heat * heat) * Math.log(1 - random());
    at[2 * i] = clamp(x + normal(random) * reach, problem.halfWidth);
    at[2 * i + 1] = clamp(y + normal(random) * reach, problem.halfHeight);
    if (nodeEnergy(i, picture, { most }) <= most) noteMove(i, x, y, picture);
    else at.set([x, y], 2 * i);
  }
  return at;
}

const clamp = (value: number, half: number): number => Math.max(-half, Math.min(half, value));

/** Brings the energies up to date after node `i` has come from `(x, y)`. */
function noteMove(i: number, x: number, y: number, picture: Picture): void {
  const { at, energy } = picture;
  const [newX, newY] = [at[2 * i], at[2 * i + 1]];
  at.set([x, y], 2 * i);
  nodeEnergy(i, picture, { share: -1 });
  at.set([newX, newY], 2 * i);
  energy[i] = nodeEnergy(i, picture, { share: 1 });
}

interface Weighing {
  /** The sum is broken off when it is above. */
  most?: number;
  /** How many times each term is added to the energies of the other nodes that it depends on. */
  share?: number;
}

/** The part of the whole cost that depends on where node `i` is. No term is below zero. */
function nodeEnergy(i: number, picture: Picture, { most = Infinity, share = 0 }: Weighing = {}): number {
  let sum = pairEnergy(i, picture, share);
  for (const sight of picture.sights) {
    if (sum > most) return sum;
    const { weight } = sight;
    const rest = (most - sum) / weight;
    sum += weight * crowding(i, picture, sight, weight * share);
    sum += weight * sightEnergy(i, picture, sight, { most: rest, share: weight * share });
  }
  return sum;
}

/** Overlaps, distances and parts. */
function pairEnergy(i: number, picture: Picture, share: number): number {
  const { at, energy, distances, unit, clearance, parts } = picture;
  const n = energy.length;
  const [x, y] = [at[2 * i], at[2 * i + 1]];
  let sum = 0;
  const add = (term: number, j: number): void => {
    sum += term;
    energy[j] += share * term;
  };
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    const [dx, dy] = [at[2 * j] - x, at[2 * j + 1] - y];
    const clear = clearance(Math.min(i, j), Math.max(i, j));
    const [overX, overY] = [clear.x - Math.abs(dx), clear.y - Math.abs(dy)];
    const wished = distances[i * n + j] * unit;
    const off = (Math.sqrt(dx * dx + dy * dy) - wished) / wished;
    const overlap =
      overX > 0 && overY > 0 ? cost.overlap * (0.25 + Math.min(overX / clear.x, overY / clear.y)) : 0;
    add(overlap + (cost.stress * off * off) / 8, j);
  }
  for (const [part, whole] of parts) {
    if (part !== i && whole !== i) continue;
    const other = part === i ? whole : part;
    const apart = Math.hypot(at[2 * other] - x, at[2 * other + 1] - y) / (0.75 * unit);
    add(cost.part * Math.max(0, apart - 1), other);
  }
  return sum;
}

/** How much nearer a node stands to those seen with it than an even spread would have it. */
function crowding(i: number, picture: Picture, { isSeen, nodes }: PreparedSight, share: number): number {
  if (!isSeen[i]) return 0;
  const { at, energy, halfWidth, halfHeight } = picture;
  const room = 1.05 * Math.sqrt((4 * halfWidth * halfHeight) / nodes.length);
  let sum = 0;
  for (const k of nodes) {
    if (k === i) continue;
    const [dx, dy] = [at[2 * k] - at[2 * i], at[2 * k + 1] - at[2 * i + 1]];
    const near = 1 - Math.sqrt(dx * dx + dy * dy) / room;
    if (near <= 0) continue;
    const term = cost.crowd * near * near;
    sum += term;
    energy[k] += share * term;
  }
  return sum;
}

function sightEnergy(
  i: number,
  picture: Picture,
  sight: PreparedSight,
  { most, share }: Required<Weighing>,
): number {
  const { at, energy, radius, unit, sides } = picture;
  const { ends, nodes } = sight;
  let sum = 0;
  for (const e of sight.edgesAt[i]) {
    if (sum > most) return sum;
    const [a, b] = [ends[2 * e], ends[2 * e + 1]];
    const [ax, ay, bx, by] = [at[2 * a], at[2 * a + 1], at[2 * b], at[2 * b + 1]];
    const [ux, uy] = [bx - ax, by - ay];
    for (let k = 0; k < sides.length; k++) sides[k] = ux * (at[2 * k + 1] - ay) - uy * (at[2 * k] - ax);
    const length = Math.sqrt(ux * ux + uy * uy);
    let ofEdge = (cost.length * length) / (2.6 * unit);
    ofEdge += crossingsOf(e, picture, sight, share);
    for (const k of nodes) {
      if (k === a || k === b || Math.abs(sides[k]) > (radius[k] + 6) * length) continue;
      const cover = coverOf(at[2 * k], at[2 * k + 1], radius[k], ax, ay, bx, by);
      ofEdge += cover;
      energy[k] += share * cover;
    }
    sum += ofEdge;
    energy[a === i ? b : a] += share * ofEdge;
  }
  return sight.isSeen[i] && sum <= most ? sum + coverFrom(i, picture, sight, share) : sum;
}

/** What it costs that edges of others pass under or close by node `i`. */
function coverFrom(
  i: number,
  { at, energy, radius }: Picture,
  { ends }: PreparedSight,
  share: number,
): number {
  const [x, y, r] = [at[2 * i], at[2 * i + 1], radius[i]];
  let sum = 0;
  for (let f = 0; f < ends.length; f += 2) {
    const [c, d] = [ends[f], ends[f + 1]];
    if (c === i || d === i) continue;
    const cover = coverOf(x, y, r, at[2 * c], at[2 * c + 1], at[2 * d], at[2 * d + 1]);
    if (cover === 0) continue;
    sum += cover;
    energy[c] += share * cover;
    energy[d] += share * cover;
  }
  return sum;
}

/** What the crossings of edge `e` cost, on which side of it each node is given. Edges that share an end do not cross. */
function crossingsOf(
  e: number,
  { at, energy, sides }: Picture,
  { ends, quiet }: PreparedSight,
  share: number,
): number {
  const [a, b] = [ends[2 * e], ends[2 * e + 1]];
  const [ax, ay, bx, by] = [at[2 * a], at[2 * a + 1], at[2 * b], at[2 * b + 1]];
  let sum = 0;
  for (let f = 0; f < quiet.length; f++) {
    const c = ends[2 * f];
    const d = ends[2 * f + 1];
    if (sides[c] * sides[d] >= 0) continue;
    const [cx, cy] = [at[2 * c], at[2 * c + 1]];
    const [ux, uy] = [at[2 * d] - cx, at[2 * d + 1] - cy];
    if ((ux * (ay - cy) - uy * (ax - cx)) * (ux * (by - cy) - uy * (bx - cx)) >= 0) continue;
    const term = quiet[e] || quiet[f] ? cost.quietCrossing : cost.crossing;
    sum += term;
    if (share === 0) continue;
    energy[c] += share * term;
    energy[d] += share * term;
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
export const totalEnergy = (at: Float64Array, problem: RefineProblem): number =>
  pictureOf(at, problem).energy.reduce((sum, each) => sum + each, 0) / 2;
