/** Which way a pair's strands bend so that they run under no foreign actor. */
import { unitNormal } from './curve.ts';
import { sideOf, type Bend, type Obstacle } from './routes.ts';
import { furthest, support } from './shapes.ts';

const straight: Bend = { bow: 0, lean: 0 };
/** No line is bowed further, and none leaves its shape at more than some fifty degrees from the straight line. */
const widest = 0.26;
const steepest = 1.4;

const shares = (count: number, step: number): number[] =>
  Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step);
/** From the most to the least wanted: the straight line, then bows, each less wanted if it leans. */
const bends: readonly (Bend & { effort: number })[] = shares(13, widest / 13)
  .flatMap((bow) => (bow === 0 ? [straight] : shares(3, 0.11).map((lean): Bend => ({ bow, lean }))))
  .filter(({ bow, lean }) => (2 * Math.abs(bow)) / (0.5 - Math.abs(lean)) <= steepest)
  .map((bend) => ({ ...bend, effort: 1.2 * Math.abs(bend.bow) + 0.1 * Math.abs(bend.lean) }))
  .sort((a, b) => a.effort - b.effort);

export interface Room {
  /** How far each strand of the pair lies beside its middle line. */
  offsets: readonly number[];
  /** What a strand itself takes on either side. */
  half: number;
  /** Kept between a strand and a foreign shape where there is room. */
  clearance: number;
}

/** A shape seen from the first end of a pair: how far along the straight line and how far beside it. */
interface Seen extends Obstacle {
  along: number;
  beside: number;
}

/**
 * The bend by which a pair's strands pass under no foreign actor, as far as a modest bend can help: of those with the
 * least covered the least that keeps clear. Straight where nobody stands near.
 */
export function bendOf(a: Obstacle, b: Obstacle, others: readonly Obstacle[], room: Room): Bend {
  const [dx, dy] = [b.at[0] - a.at[0], b.at[1] - a.at[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return straight;
  const [nx, ny] = unitNormal(a.at, b.at);
  const offsets = room.offsets.map((offset) => ({ offset, side: sideOf(a, b, offset) }));
  const reach = room.half + room.clearance;
  const spread = Math.max(...room.offsets.map(Math.abs)) + reach;
  const near: Seen[] = [];
  for (const other of others) {
    if (other.id === a.id || other.id === b.id) continue;
    const [x, y] = [other.at[0] - a.at[0], other.at[1] - a.at[1]];
    const [along, beside] = [x * ny - y * nx, x * nx + y * ny];
    const out = furthest(other.shape) * other.radius + spread;
    if (along > -out && along < length + out && Math.abs(beside) < widest * length + out)
      near.push({ ...other, along, beside });
  }
  if (near.length === 0) return straight;
  let best = { bend: straight, cost: Infinity };
  for (const { effort, ...bend } of bends) {
    let cost = effort * length;
    // Those that follow cost more by their length alone.
    if (cost >= best.cost) break;
    for (const { offset, side } of offsets) {
      const strand = { length, side, bow: bend.bow * length + offset - side, lean: bend.lean };
      for (const other of near) {
        if (cost >= best.cost) break;
        const free = freeOf(strand, other, [nx, ny], reach) - room.half;
        // To run under a shape is worse than any bend, to run close by it far less bad.
        if (free < 0) cost += length - 300 * free;
        if (free < room.clearance) cost += 30 * (room.clearance - free);
      }
    }
    if (cost < best.cost - 1e-9) best = { bend, cost };
  }
  return best.bend;
}

interface Strand {
  length: number;
  side: number;
  bow: number;
  lean: number;
}

/** How far a strand passes beside a shape, below zero if it runs through it; infinite if further than asked. */
function freeOf(
  { length, side, bow, lean }: Strand,
  { along, beside, radius, shape }: Seen,
  [nx, ny]: readonly [number, number],
  asked: number,
): number {
  const out = furthest(shape) * radius + asked;
  // Beside the shape's middle: the strand goes t + 2 lean t(1 - t) of its length along.
  const share = Math.min(1, Math.max(0, along / length));
  const k = 1 + 2 * lean;
  let t = lean === 0 ? share : (k - Math.sqrt(Math.max(0, k * k - 8 * lean * share))) / (4 * lean);
  // A curve that is nowhere steeper passes no nearer than this.
  if (Math.abs(side + 4 * bow * t * (1 - t) - beside) > out * Math.hypot(1, steepest + 0.2)) return Infinity;
  const from = (share: number): [number, number] => [
    length * (share + 2 * lean * share * (1 - share)) - along,
    side + 4 * bow * share * (1 - share) - beside,
  ];
  // Newton's method for the nearest point.
  for (let i = 0; i < 3; i++) {
    const [vx, vy] = [length * (1 + 2 * lean * (1 - 2 * t)), 4 * bow * (1 - 2 * t)];
    const [x, y] = from(t);
    const bent = vx * vx + vy * vy - 4 * lean * length * x - 8 * bow * y;
    if (bent <= 0) break;
    t = Math.min(1, Math.max(0, t - (x * vx + y * vy) / bent));
  }
  const [x, y] = from(t);
  const nearest = Math.hypot(x, y);
  if (nearest > out) return Infinity;
  if (nearest === 0) return -radius;
  // A line that is straight for the width of the shape lies outside it by what the shape does not reach towards it.
  const [dx, dy] = [(x * ny + y * nx) / nearest, (y * ny - x * nx) / nearest];
  return nearest - support(shape, [dx, dy]) * radius;
}
