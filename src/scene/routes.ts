/** Where a pair's strands run: fanned side by side along a bend, cut at the rims of the shapes. */
import type { Shape } from '../model/schema.ts';
import { arc, pointAt, unitNormal, part, reversed, type Curve, type Point } from './curve.ts';
import { distanceTo } from './shapes.ts';

export interface Obstacle {
  id: string;
  at: Point;
  radius: number;
  shape: Shape;
}

/**
 * How a pair's line bends, in shares of its length: how far its middle lies beside the straight line, and how far the
 * bend is moved towards the second end.
 */
export interface Bend {
  bow: number;
  lean: number;
}

/**
 * One strand of a pair, from rim to rim, in the direction from `a` to `b`.
 * @param offset how far the strand lies beside the pair's middle line
 */
export function strandCurve(
  a: Obstacle,
  b: Obstacle,
  { bow, lean }: Bend,
  offset: number,
  gap: number,
): Curve {
  const [nx, ny] = unitNormal(a.at, b.at);
  const side = sideOf(a, b, offset);
  const shift = ([x, y]: Point): Point => [x + nx * side, y + ny * side];
  const length = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]);
  const whole = arc(shift(a.at), shift(b.at), bow * length + (offset - side), lean);
  return trimmed(whole, a, b, gap);
}

/** Strands leave a shape side by side only as far as the shape is wide; the rest of the offset is a bow. */
export const sideOf = (a: Obstacle, b: Obstacle, offset: number): number =>
  Math.sign(offset) * Math.min(Math.abs(offset), 0.45 * Math.min(a.radius, b.radius));

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
    return radius * distanceTo(shape, [(x - at[0]) / radius, (y - at[1]) / radius]) < gap;
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
