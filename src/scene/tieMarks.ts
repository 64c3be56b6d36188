/** A tie's form along its centre line: every form is unique without colour. */
import type { TieForm } from '../model/schema.ts';
import {
  beside,
  curvePath,
  lengthOf,
  normalAt,
  part,
  pointAt,
  polyline,
  samples,
  unitNormal,
  type Curve,
  type Point,
} from './curve.ts';
import type { Box, Mark, Paint } from './marks.ts';
import type { Sizes } from './sizes.ts';

export interface TieLook {
  form: TieForm;
  colour: string;
  canvas: string;
  /** Weak evidence: long dashes and a round badge. */
  doubtful: boolean;
  status: 'active' | 'suspended' | 'broken';
  /** An arrowhead at the end of the curve. */
  arrow: boolean;
}

/** @param curve from the rim of the source to the rim of the target */
export function tieMarks(curve: Curve, look: TieLook, sizes: Sizes): Mark[] {
  const length = lengthOf(curve);
  const headShare = look.arrow ? headShareOf(length, sizes) : 0;
  const shaft = headShare > 0 ? part(curve, 0, 1 - headShare * 0.8) : curve;
  const context = { curve: shaft, length: length * (1 - headShare * 0.8), look, sizes };
  return [
    ...forms[look.form](context),
    ...(headShare > 0 ? [arrowhead(curve, look, sizes)] : []),
    ...bars(curve, look, sizes),
    ...(look.doubtful ? doubtBadge(pointAt(shaft, 0.7), look, sizes) : []),
  ];
}

/** Where the look's own signs stand on the line: its bead and its question mark. */
export function ownBadges(curve: Curve, look: Pick<TieLook, 'form' | 'doubtful'>, sizes: Sizes): Box[] {
  const around = (t: number, half: number): Box => {
    const [x, y] = pointAt(curve, t);
    return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
  };
  return [
    ...(beaded.has(look.form) ? [around(0.5, sizes.bead * 1.4)] : []),
    ...(look.doubtful ? [around(0.7, sizes.bead * 1.45)] : []),
  ];
}
const beaded: ReadonlySet<TieForm> = new Set([
  'open-circle',
  'filled-square',
  'filled-diamond',
  'open-diamond',
  'dotted-diamond',
]);

interface FormContext {
  curve: Curve;
  length: number;
  look: TieLook;
  sizes: Sizes;
}
type Draw = (context: FormContext) => Mark[];

const stroke = ({ look, sizes }: FormContext, width: number): Paint => ({
  fill: 'none',
  stroke: look.colour,
  strokeWidth: width,
  ...(look.doubtful ? { dash: sizes.dash } : {}),
});
const along = (context: FormContext, width = context.sizes.line, curve = context.curve): Mark => ({
  shape: 'path',
  d: curvePath(curve),
  ...stroke(context, width),
});
const withBead =
  (bead: (at: Point, context: FormContext) => Mark[]): Draw =>
  (context) => [along(context), ...bead(pointAt(context.curve, 0.5), context)];

const solid = ({ look }: FormContext): Paint => ({ fill: look.colour });
const hollow = ({ look, sizes }: FormContext): Paint => ({
  fill: look.canvas,
  stroke: look.colour,
  strokeWidth: sizes.line,
});
const square = ([x, y]: Point, half: number, paint: Paint): Mark => ({
  shape: 'rect',
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
  ...paint,
});
const diamond = ([x, y]: Point, half: number, paint: Paint): Mark => ({
  shape: 'path',
  d: `${polyline([
    [x - half, y],
    [x, y - half],
    [x + half, y],
    [x, y + half],
  ])}Z`,
  ...paint,
});

const forms: Readonly<Record<TieForm, Draw>> = {
  line: (context) => [along(context)],
  double: (context) => {
    const { line, gap } = context.sizes.double;
    const half = (line + gap) / 2;
    return [-half, half].map((distance) => along(context, line, beside(context.curve, distance)));
  },
  thick: (context) => [along(context, context.sizes.thick)],
  dots: (context) => [
    {
      ...along(context, context.sizes.dots.size),
      dash: [0, context.sizes.dots.apart],
      cap: 'round',
    } as Mark,
  ],
  'open-circle': withBead(([cx, cy], context) => [
    { shape: 'circle', cx, cy, r: context.sizes.bead, ...hollow(context) },
  ]),
  'filled-square': withBead((at, context) => [square(at, context.sizes.bead * 0.95, solid(context))]),
  'filled-diamond': withBead((at, context) => [diamond(at, context.sizes.bead * 1.45, solid(context))]),
  'open-diamond': withBead((at, context) => [diamond(at, context.sizes.bead * 1.4, hollow(context))]),
  'dotted-diamond': withBead((at, context) => [
    diamond(at, context.sizes.bead * 1.5, hollow(context)),
    { shape: 'circle', cx: at[0], cy: at[1], r: context.sizes.bead * 0.42, ...solid(context) },
  ]),
  ticks: (context) => [along(context), crossTicks(context)],
  zigzag: (context) => [
    { shape: 'path', d: zigzagPath(context), ...stroke(context, context.sizes.line), join: 'miter' },
  ],
  'open-square-end': (context) => structure(context, hollow({ ...context, sizes: thinned(context.sizes) })),
  'filled-square-end': (context) => structure(context, solid(context)),
};

/** How far a form's line reaches to either side of its centre, without the beads and ticks on it. */
export function halfWidth(form: TieForm, { line, thick, thin, double, dots, zigzag }: Sizes): number {
  const widths: Partial<Record<TieForm, number>> = {
    double: 2 * double.line + double.gap,
    thick,
    dots: dots.size,
    zigzag: 2 * zigzag.amplitude + line,
    'open-square-end': thin,
    'filled-square-end': thin,
  };
  return (widths[form] ?? line) / 2;
}

const thinned = (sizes: Sizes): Sizes => ({ ...sizes, line: sizes.thin * 1.25 });

/** A thin line with a small square at the parent's or the newer actor's end. */
function structure(context: FormContext, paint: Paint): Mark[] {
  const half = context.sizes.bead * 0.66;
  const share = context.length > 0 ? Math.min(0.4, half / context.length) : 0;
  return [along(context, context.sizes.thin), square(pointAt(context.curve, 1 - share), half, paint)];
}

/** Short strokes across, evenly spaced around the middle: at least two. */
function crossTicks(context: FormContext): Mark {
  const { curve, length, sizes } = context;
  const count = Math.max(2, Math.floor((length - sizes.tick.length * 2) / sizes.tick.apart));
  const step = length > 0 ? Math.min(sizes.tick.apart / length, 0.6 / count) : 0;
  const d = Array.from({ length: count }, (_, i) => across(curve, 0.5 + (i - (count - 1) / 2) * step, sizes));
  return { shape: 'path', d: d.join(''), fill: 'none', stroke: context.look.colour, strokeWidth: sizes.line };
}

const across = (curve: Curve, t: number, { tick }: Sizes): string => {
  const [[x, y], [nx, ny], half] = [pointAt(curve, t), normalAt(curve, t), tick.length / 2];
  return polyline([
    [x - nx * half, y - ny * half],
    [x + nx * half, y + ny * half],
  ]);
};

/** Real geometry, with a short straight lead at either end. */
function zigzagPath({ curve, length, sizes }: FormContext): string {
  const { amplitude, wave } = sizes.zigzag;
  const halfWaves = Math.max(4, 2 * Math.round((length - wave) / wave));
  const lead = length > 0 ? Math.min(0.15, wave / 2 / length) : 0;
  const peaks = Array.from({ length: halfWaves }, (_, i): Point => {
    const t = lead + ((i + 0.5) / halfWaves) * (1 - 2 * lead);
    const [[x, y], [nx, ny]] = [pointAt(curve, t), normalAt(curve, t)];
    const side = i % 2 === 0 ? amplitude : -amplitude;
    return [x + nx * side, y + ny * side];
  });
  return polyline([curve.start, pointAt(curve, lead), ...peaks, pointAt(curve, 1 - lead), curve.end]);
}

const headShareOf = (length: number, { arrow }: Sizes): number =>
  length > 0 ? Math.min(0.5, arrow.length / length) : 0;

/** The tip of the arrowhead at the end of a line, and its two other corners. */
export function headCorners(curve: Curve, sizes: Sizes): [Point, Point, Point] {
  const [tip, base] = [curve.end, pointAt(curve, 1 - headShareOf(lengthOf(curve), sizes))];
  const [nx, ny] = unitNormal(base, tip);
  const half = sizes.arrow.width / 2;
  const wing = (side: number): Point => [base[0] + nx * half * side, base[1] + ny * half * side];
  return [tip, wing(1), wing(-1)];
}

const arrowhead = (curve: Curve, look: TieLook, sizes: Sizes): Mark => ({
  shape: 'path',
  d: `${polyline(headCorners(curve, sizes))}Z`,
  fill: look.colour,
});

/** One bar across a suspended tie, two across a broken one. */
function bars(curve: Curve, look: TieLook, sizes: Sizes): Mark[] {
  if (look.status === 'active') return [];
  const length = Math.max(lengthOf(curve), 1e-6);
  const step = (sizes.line * 3) / length;
  const places = look.status === 'suspended' ? [0.3] : [0.3 - step / 2, 0.3 + step / 2];
  const long = { ...sizes, tick: { ...sizes.tick, length: sizes.tick.length * 1.7 } };
  const d = places.map((t) => across(curve, t, long)).join('');
  return [{ shape: 'path', d, fill: 'none', stroke: look.colour, strokeWidth: sizes.line * 1.4 }];
}

/** A round badge with a question mark drawn as a path, so that it reads at any size and in any font. */
export function doubtBadge([x, y]: Point, look: Pick<TieLook, 'colour' | 'canvas'>, sizes: Sizes): Mark[] {
  const r = sizes.bead * 1.45;
  const at = (dx: number, dy: number): string => `${xyOf(x + dx * r, y + dy * r)}`;
  const hook = `M${at(-0.36, -0.28)}C${at(-0.36, -0.78)} ${at(0.4, -0.78)} ${at(0.36, -0.24)}C${at(0.34, 0.06)} ${at(0, 0)} ${at(0, 0.26)}`;
  return [
    {
      shape: 'circle',
      cx: x,
      cy: y,
      r,
      fill: look.canvas,
      stroke: look.colour,
      strokeWidth: sizes.line * 0.8,
    },
    { shape: 'path', d: hook, fill: 'none', stroke: look.colour, strokeWidth: sizes.line, cap: 'round' },
    { shape: 'circle', cx: x, cy: y + r * 0.55, r: sizes.line * 0.62, fill: look.colour },
  ];
}
const xyOf = (x: number, y: number): string => polyline([[x, y]]).slice(1);

/** A sample of a form for a key: a straight stretch of a length, at a place. */
export const tieSample = (from: Point, length: number, look: TieLook, sizes: Sizes): Mark[] => {
  const [x, y] = from;
  return tieMarks({ start: [x, y], control: [x + length / 2, y], end: [x + length, y] }, look, sizes);
};

/** The centre line as points, for pointing at it and for keeping labels off it. */
export const centreLine = (curve: Curve): Point[] => samples(curve, 16);
