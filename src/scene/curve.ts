/** Quadratic Bézier curves: the centre line of a tie. */
export type Point = readonly [number, number];
export interface Curve {
  start: Point;
  control: Point;
  end: Point;
}

const lerp = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [ax + (bx - ax) * t, ay + (by - ay) * t];
const round = (value: number): number => Math.round(value * 100) / 100 || 0;
/** A number as it stands in a path: two decimals, no trailing zeros. */
export const digits = (value: number): string => String(round(value));
export const xy = ([x, y]: Point): string => `${digits(x)} ${digits(y)}`;
export const polyline = (points: readonly Point[]): string => `M${points.map(xy).join('L')}`;

/**
 * A curve between two points whose middle lies `bow` beside the straight line (to the right of its direction).
 * @param lean how far its control is moved towards the end, as a share of the length
 */
export function arc(start: Point, end: Point, bow: number, lean = 0): Curve {
  const [nx, ny] = unitNormal(start, end);
  const [mx, my] = lerp(start, end, 0.5 + lean);
  return { start, end, control: [mx + nx * 2 * bow, my + ny * 2 * bow] };
}

/** Unit vector at right angles to a direction; zero for two equal points. */
export function unitNormal([ax, ay]: Point, [bx, by]: Point): Point {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? [0, 0] : [-(by - ay) / length, (bx - ax) / length];
}

export const pointAt = ({ start, control, end }: Curve, t: number): Point =>
  lerp(lerp(start, control, t), lerp(control, end, t), t);

export const normalAt = ({ start, control, end }: Curve, t: number): Point =>
  unitNormal(lerp(start, control, t), lerp(control, end, t));

/** The part between two parameters (de Casteljau). */
export function part(curve: Curve, from: number, to: number): Curve {
  const blossom = (a: number, b: number): Point =>
    lerp(lerp(curve.start, curve.control, a), lerp(curve.control, curve.end, a), b);
  return { start: blossom(from, from), control: blossom(from, to), end: blossom(to, to) };
}

/** The same curve the other way. */
export const reversed = ({ start, control, end }: Curve): Curve => ({ start: end, control, end: start });

/** A curve beside this one, near enough for the small distances of double lines. */
export function beside(curve: Curve, distance: number): Curve {
  const shift = (at: Point, [nx, ny]: Point): Point => [at[0] + nx * distance, at[1] + ny * distance];
  return {
    start: shift(curve.start, normalAt(curve, 0)),
    control: shift(curve.control, normalAt(curve, 0.5)),
    end: shift(curve.end, normalAt(curve, 1)),
  };
}

const isStraight = ({ start, control, end }: Curve): boolean => {
  const [mx, my] = lerp(start, end, 0.5);
  return Math.hypot(control[0] - mx, control[1] - my) < 0.01;
};

export const curvePath = (curve: Curve): string =>
  isStraight(curve)
    ? `M${xy(curve.start)}L${xy(curve.end)}`
    : `M${xy(curve.start)}Q${xy(curve.control)} ${xy(curve.end)}`;

/** Evenly spaced in the parameter, both ends included. */
export const samples = (curve: Curve, count: number): Point[] =>
  Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));

export function lengthOf(curve: Curve): number {
  const points = samples(curve, 12);
  return points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i][0], y - points[i][1]), 0);
}
