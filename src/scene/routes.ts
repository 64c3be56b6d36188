/** Where a pair's strands run: bent round actors in the way, fanned side by side, cut at the rims of the shapes. */
import { distanceToSegment } from '../math/segments.ts';
import type { Shape } from '../model/schema.ts';
import { arc, pointAt, samples, unitNormal, part, reversed, type Curve, type Point } from './curve.ts';
import { reach } from './shapes.ts';

export interface Obstacle {
  id: string;
  at: Point;
  radius: number;
  shape: Shape;
}

/**
 * How far the middle of a pair's line is bowed so that it passes under no foreign actor, as far as a modest bow can
 * help: the least bow with the least covered. Zero if the straight line is free.
 * @param clearance kept between the line and a foreign shape
 */
export function bowOf(a: Obstacle, b: Obstacle, others: readonly Obstacle[], clearance: number): number {
  const length = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]);
  const near = others.filter(
    (other) =>
      other.id !== a.id && other.id !== b.id && isNear(other, a.at, b.at, widest * length + clearance),
  );
  if (near.length === 0) return 0;
  const steps = [0, 0.04, -0.04, 0.08, -0.08, 0.12, -0.12, 0.16, -0.16, 0.2, -0.2, 0.26, -0.26];
  let best = { bow: 0, cost: Infinity };
  for (const step of steps) {
    // Farther bows cost more by their length alone.
    if (Math.abs(step) * length * 1.2 >= best.cost) break;
    const bow = step * length;
    const covered = coverage(arc(a.at, b.at, bow), near, clearance);
    const cost = covered * 30 + Math.abs(step) * length * 1.2;
    if (cost < best.cost - 1e-9) best = { bow, cost };
  }
  return best.bow;
}

/** Whether a shape lies within reach of the lines between two points, bowed as far as they may be. */
function isNear({ at, radius }: Obstacle, a: Point, b: Point, reach: number): boolean {
  return distanceToSegment(at[0], at[1], a[0], a[1], b[0], b[1]) < reach + radius;
}
const widest = 0.26;

/** How deep a curve runs into the shapes, summed over the shapes. */
function coverage(curve: Curve, others: readonly Obstacle[], clearance: number): number {
  const points = samples(curve, 16);
  return others.reduce((sum, { at, radius }) => {
    let nearest = Infinity;
    for (let i = 1; i < points.length; i++) {
      const [from, to] = [points[i - 1], points[i]];
      nearest = Math.min(nearest, distanceToSegment(at[0], at[1], from[0], from[1], to[0], to[1]));
    }
    return sum + Math.max(0, radius + clearance - nearest);
  }, 0);
}

/**
 * One strand of a pair, from rim to rim, in the direction from `a` to `b`.
 * @param offset how far the strand lies beside the pair's middle line
 */
export function strandCurve(a: Obstacle, b: Obstacle, bow: number, offset: number, gap: number): Curve {
  const [nx, ny] = unitNormal(a.at, b.at);
  // Strands leave a shape side by side only as far as the shape is wide; the rest of the offset is a bow.
  const side = Math.sign(offset) * Math.min(Math.abs(offset), 0.45 * Math.min(a.radius, b.radius));
  const shift = ([x, y]: Point): Point => [x + nx * side, y + ny * side];
  return trimmed(arc(shift(a.at), shift(b.at), bow + (offset - side)), a, b, gap);
}

/** The part of a curve between the rims of two shapes. */
function trimmed(curve: Curve, a: Obstacle, b: Obstacle, gap: number): Curve {
  const from = exitOf(curve, a, gap);
  const to = 1 - exitOf(reversed(curve), b, gap);
  return from < to ? part(curve, from, to) : part(curve, 0.49, 0.51);
}

/** The parameter at which a curve that starts within a shape is clear of it, found by halving. */
function exitOf(curve: Curve, { at, radius, shape }: Obstacle, gap: number): number {
  const isInside = (t: number): boolean => {
    const [x, y] = pointAt(curve, t);
    const [dx, dy] = [x - at[0], y - at[1]];
    const distance = Math.hypot(dx, dy);
    return distance < 1e-9 || distance < reach(shape, [dx / distance, dy / distance]) * radius + gap;
  };
  let [inside, outside] = [0, 0.5];
  if (isInside(outside)) return outside;
  for (let i = 0; i < 18; i++) {
    const middle = (inside + outside) / 2;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}
