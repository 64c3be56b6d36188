/** Lines, shapes and heads of a drawn map as points, read from its marks by definitions of the tests' own. */
import type { Box, GroupMark, LayerId, Mark, PathMark, RectMark, Scene } from '../../src/scene/marks.ts';
import { bundled } from './bundled.ts';
import { flat } from './extents.ts';

export type At = readonly [number, number];

/** Pieces of a curve: at the sizes of a figure each is far shorter than a line is wide. */
const pieces = 96;

const mix = ([ax, ay]: At, [bx, by]: At, t: number): At => [ax + (bx - ax) * t, ay + (by - ay) * t];
/** De Casteljau's construction for a Bézier curve of any degree. */
export const bezier = (points: readonly At[], t: number): At =>
  points.length === 1
    ? points[0]
    : bezier(
        points.slice(1).map((to, i) => mix(points[i], to, t)),
        t,
      );

/** Half a circle or more or less between two points: by the centre that the SVG specification's F.6.5 finds. */
function arcPoints(from: At, [r, , , large, sweep, x, y]: readonly number[]): At[] {
  const [dx, dy] = [x - from[0], y - from[1]];
  const half = Math.hypot(dx, dy) / 2;
  const radius = Math.max(r, half);
  const up = Math.sqrt(Math.max(0, radius * radius - half * half)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(from[0] + x) / 2 - (up * dy) / (2 * half), (from[1] + y) / 2 + (up * dx) / (2 * half)];
  const start = Math.atan2(from[1] - cy, from[0] - cx);
  let turn = Math.atan2(y - cy, x - cx) - start;
  if (sweep === 1 && turn <= 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn >= 0) turn -= 2 * Math.PI;
  return Array.from({ length: pieces }, (_, i): At => {
    const angle = start + (turn * (i + 1)) / pieces;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}

/** The parts of a path, each as the points of its line; a closed one ends where it begins. */
export function linesOf(d: string): At[][] {
  const lines: At[][] = [];
  for (const [, command, text] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = [...text.matchAll(/-?\d+(\.\d+)?/g)].map(([digits]) => Number(digits));
    const pairs = Array.from({ length: numbers.length / 2 }, (_, i): At => [
      numbers[2 * i],
      numbers[2 * i + 1],
    ]);
    if (command === 'M') {
      lines.push([pairs[0]]);
      continue;
    }
    const line = lines[lines.length - 1];
    const from = line[line.length - 1];
    if (command === 'L') line.push(...pairs);
    else if (command === 'Z') line.push(line[0]);
    else if (command === 'A') line.push(...arcPoints(from, numbers));
    else if (command === 'Q' || command === 'C')
      line.push(...Array.from({ length: pieces }, (_, i) => bezier([from, ...pairs], (i + 1) / pieces)));
    else throw new Error(`the command ${command} is not known here`);
  }
  return lines;
}

export const groupsOf = (scene: Scene, ...ids: LayerId[]): GroupMark[] =>
  scene.layers
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ marks }) => marks)
    .filter((mark): mark is GroupMark => mark.shape === 'group');

const circle = (cx: number, cy: number, r: number): At[] =>
  Array.from({ length: pieces + 1 }, (_, i): At => {
    const angle = (2 * Math.PI * i) / pieces;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });

export interface DrawnShape {
  id: string;
  /** Around its fill. */
  rings: At[][];
  /** How far the stroke of its outline reaches beyond them. */
  rim: number;
  /** A circle around all of it. */
  centre: At;
  reach: number;
}
/** The bodies of the actors: the first mark of each, which the others lie within. */
export const shapesOf = (scene: Scene): DrawnShape[] =>
  groupsOf(scene, 'actors', 'actors-context').map(({ ref, marks: [body] }) => {
    const { strokeWidth = 0 } = body as PathMark;
    const rings =
      body.shape === 'circle' ? [circle(body.cx, body.cy, body.r)] : linesOf((body as PathMark).d);
    const points = rings.flat();
    const centre: At = [
      points.reduce((sum, [x]) => sum + x, 0) / points.length,
      points.reduce((sum, [, y]) => sum + y, 0) / points.length,
    ];
    const reach = Math.max(...points.map(([x, y]) => Math.hypot(x - centre[0], y - centre[1]))) + strokeWidth;
    return { id: ref!.id, rings, rim: strokeWidth / 2, centre, reach };
  });

export interface DrawnTie {
  id: string;
  from: string;
  to: string;
  /** The lines that are stroked along the tie, without what crosses them. */
  lines: At[][];
  /** The furthest that a line reaches from the straight way between two of its points, as zigzags do, with its stroke. */
  half: number;
  /** Corners of the arrowhead, the tip first, or of the square at an end. */
  end?: At[];
  isArrow: boolean;
}
const endsInSquare = new Set(
  [...bundled.vocabulary.types].flatMap(([id, { form }]) => (form.endsWith('square-end') ? [id] : [])),
);
const isPath = (mark: Mark): mark is PathMark => mark.shape === 'path';
export const tiesOf = (scene: Scene): DrawnTie[] =>
  groupsOf(scene, 'ties', 'ties-context').map(({ ref, marks, data }) => {
    const paths = flat(marks).filter(isPath);
    // What crosses a line is many strokes, and the sign of doubt has a curve of the third degree.
    const along = paths.filter(({ fill, d }) => fill === 'none' && !/M.*M|C/.test(d));
    const head = paths.find(({ fill, d }) => fill !== 'none' && /^M[^A-Z]*L[^A-Z]*L[^A-Z]*Z$/.test(d));
    // Other squares are beads on a line.
    const square = endsInSquare.has(data!.type)
      ? flat(marks).find((mark): mark is RectMark => mark.shape === 'rect')
      : undefined;
    const lines = along.map(({ d }) => linesOf(d)[0]);
    return {
      id: ref!.id,
      from: data!.from,
      to: data!.to,
      lines,
      half: Math.max(...along.map(({ strokeWidth = 0 }) => strokeWidth / 2)) + swing(lines[0]),
      isArrow: head !== undefined,
      ...(head ? { end: linesOf(head.d)[0].slice(0, 3) } : square ? { end: cornersOf(square) } : {}),
    };
  });

/** Half of how far a line of straight pieces goes to and fro; nothing for a smooth one. */
function swing(line: readonly At[]): number {
  const [a, b, c] = line.slice(Math.floor(line.length / 2));
  return c && line.length < pieces ? segmentDistance(b, a, c) / 2 : 0;
}

export function segmentDistance([px, py]: At, [ax, ay]: At, [bx, by]: At): number {
  const [ux, uy] = [bx - ax, by - ay];
  const square = ux * ux + uy * uy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * ux + (py - ay) * uy) / square));
  return Math.hypot(px - ax - t * ux, py - ay - t * uy);
}

/** By counting crossings of a ray with the rings. */
const isWithin = ([x, y]: At, rings: readonly (readonly At[])[]): boolean =>
  rings.some((ring) => {
    let within = false;
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
    }
    return within;
  });

/** How far a point lies from what is inked of a shape, below zero within it; at least so far where it is far off. */
export function distanceTo(at: At, { rings, rim, centre, reach }: DrawnShape): number {
  const far = Math.hypot(at[0] - centre[0], at[1] - centre[1]) - reach;
  if (far > 2) return far;
  let nearest = Infinity;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++)
      nearest = Math.min(nearest, segmentDistance(at, ring[i - 1], ring[i]));
  return (isWithin(at, rings) ? -nearest : nearest) - rim;
}

/** Points along a line, none further from the next than a step. */
export const dense = (points: readonly At[], step: number): At[] =>
  points.flatMap((to, i) => {
    if (i === 0) return [to];
    const from = points[i - 1];
    const count = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    return Array.from({ length: count }, (_, k) => mix(from, to, (k + 1) / count));
  });

const cornersOf = ({ x, y, width, height }: Box): At[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Whether a convex polygon and a box share more than an edge (separating axes). */
export function meets(polygon: readonly At[], box: Box): boolean {
  const axes: At[] = [
    [1, 0],
    [0, 1],
    ...polygon.map(([ax, ay], i): At => {
      const [bx, by] = polygon[(i + 1) % polygon.length];
      return [ay - by, bx - ax];
    }),
  ];
  return axes.every(([nx, ny]) => {
    if (nx === 0 && ny === 0) return true;
    const spread = (points: readonly At[]) => {
      const along = points.map(([px, py]) => px * nx + py * ny);
      return [Math.min(...along), Math.max(...along)];
    };
    const [[a, b], [c, d]] = [spread(polygon), spread(cornersOf(box))];
    return a < d - 1e-6 && c < b - 1e-6;
  });
}
