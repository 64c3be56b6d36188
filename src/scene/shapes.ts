/** The shapes of actors: one area for one influence, whatever the kind, so that size can be compared across kinds. */
import { distanceToSegment } from '../math/segments.ts';
import type { Shape } from '../model/schema.ts';
import type { Point } from './curve.ts';

const regular = (corners: number, turn: number): Point[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners;
    return [Math.cos(angle), Math.sin(angle)];
  });

/** Head and shoulders as an outline: what ties meet, and what the drawn figure is measured by. */
export const bust = {
  head: { y: -0.62, r: 0.42 },
  shoulders: { top: -0.1, bottom: 0.92, half: 0.86 },
} as const;
const bustOutline: Point[] = [
  [0, -1.04],
  [0.36, -0.85],
  [0.42, -0.55],
  [0.3, -0.2],
  [0.7, 0.2],
  [0.86, 0.92],
  [-0.86, 0.92],
  [-0.7, 0.2],
  [-0.3, -0.2],
  [-0.42, -0.55],
  [-0.36, -0.85],
];

const outlines: Readonly<Record<Exclude<Shape, 'circle'>, readonly Point[]>> = {
  hexagon: regular(6, 0),
  triangle: regular(3, -Math.PI / 2),
  diamond: regular(4, 0),
  house: [
    [0, -1],
    [0.9, -0.25],
    [0.9, 0.8],
    [-0.9, 0.8],
    [-0.9, -0.25],
  ],
  person: bustOutline,
  rectangle: [
    [-1.2, -0.7],
    [1.2, -0.7],
    [1.2, 0.7],
    [-1.2, 0.7],
  ],
};

/** Area and centroid of a polygon (shoelace). */
function measure(points: readonly Point[]): { area: number; centre: Point } {
  let [area, cx, cy] = [0, 0, 0];
  points.forEach(([x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length];
    const cross = x * ny - nx * y;
    area += cross / 2;
    cx += ((x + nx) * cross) / 6;
    cy += ((y + ny) * cross) / 6;
  });
  return { area: Math.abs(area), centre: [cx / area, cy / area] };
}

interface UnitShape {
  /** Corners around the centroid, area π: the same as a circle of radius 1. */
  outline: readonly Point[];
  /** From the drawing's own coordinates to the unit's. */
  scale: number;
  centre: Point;
}

function toUnit(points: readonly Point[]): UnitShape {
  const { area, centre } = measure(points);
  const scale = Math.sqrt(Math.PI / area);
  return {
    scale,
    centre,
    outline: points.map(([x, y]) => [(x - centre[0]) * scale, (y - centre[1]) * scale]),
  };
}

export const unitShapes = Object.fromEntries(
  Object.entries(outlines).map(([shape, points]) => [shape, toUnit(points)]),
) as Readonly<Record<Exclude<Shape, 'circle'>, UnitShape>>;

/** Corners of a shape of radius r around a point; the radius is that of the circle of equal area. */
export const outlineOf = (shape: Exclude<Shape, 'circle'>, r: number, [x, y]: Point): Point[] =>
  unitShapes[shape].outline.map(([ux, uy]) => [x + ux * r, y + uy * r]);

/** How far a point lies outside the shape of radius 1 around the origin; below zero within it. */
export function distanceTo(shape: Shape, [x, y]: Point): number {
  if (shape === 'circle') return Math.hypot(x, y) - 1;
  const { outline } = unitShapes[shape];
  let nearest = Infinity;
  let isWithin = false;
  outline.forEach(([ax, ay], i) => {
    const [bx, by] = outline[(i + 1) % outline.length];
    nearest = Math.min(nearest, distanceToSegment(x, y, ax, ay, bx, by));
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isWithin = !isWithin;
  });
  return isWithin ? -nearest : nearest;
}

/** How far the shape of radius 1 reaches along a direction: of its corners the foremost. */
export const support = (shape: Shape, [dx, dy]: Point): number =>
  shape === 'circle'
    ? 1
    : unitShapes[shape].outline.reduce((most, [x, y]) => Math.max(most, x * dx + y * dy), 0);

const furthestCorners = Object.fromEntries(
  Object.entries(unitShapes).map(([shape, { outline }]) => [
    shape,
    Math.max(...outline.map(([x, y]) => Math.hypot(x, y))),
  ]),
);
/** From the centre of the shape of radius 1 to its furthest corner. */
export const furthest = (shape: Shape): number => (shape === 'circle' ? 1 : furthestCorners[shape]);

/** The box of the shape of radius 1 around its centre: `[left, top, right, bottom]`. */
export function extent(shape: Shape): readonly [number, number, number, number] {
  if (shape === 'circle') return [-1, -1, 1, 1];
  const { outline } = unitShapes[shape];
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The part of a polygon below a height (Sutherland and Hodgman, one edge). */
export function below(points: readonly Point[], height: number): Point[] {
  return points.flatMap((at, i): Point[] => {
    const next = points[(i + 1) % points.length];
    const inside = at[1] >= height;
    const crosses = inside !== next[1] >= height;
    const t = (height - at[1]) / (next[1] - at[1]);
    const cut: Point[] = crosses ? [[at[0] + (next[0] - at[0]) * t, height]] : [];
    return inside ? [at, ...cut] : cut;
  });
}
