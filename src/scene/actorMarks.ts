/** An actor's shape and fill: kind and role, without colour. */
import type { Role, Shape } from '../model/schema.ts';
import { digits, polyline, xy, type Point } from './curve.ts';
import type { Mark, Paint } from './marks.ts';
import { below, bust, outlineOf, unitShapes } from './shapes.ts';
import type { Sizes } from './sizes.ts';

export interface ActorLook {
  shape: Shape;
  role: Role;
  /** Radius of the circle of equal area. */
  radius: number;
  ink: string;
  canvas: string;
  /** Workshop symbols: everyone a circle, external influence a half-circle. */
  classic?: boolean;
}

export function actorMarks(at: Point, look: ActorLook, sizes: Sizes): Mark[] {
  const shape = look.classic ? 'circle' : look.shape;
  const width = look.role === 'third-party' ? sizes.thickOutline : sizes.outline;
  const filled = look.role === 'party';
  // The outline is drawn inside the area, so that a hollow shape is no larger than a filled one.
  const radius = look.radius - width / 2;
  const paint: Paint = {
    fill: filled ? look.ink : look.canvas,
    stroke: look.ink,
    strokeWidth: width,
    join: 'round',
  };
  const body = outline(shape, radius, at, paint);
  if (look.role === 'external') {
    const half = lowerHalf(shape, radius, at, { fill: look.ink });
    return look.classic ? [{ ...half, stroke: look.ink, strokeWidth: width }] : [...body, half];
  }
  if (look.role === 'third-party') return [...body, centreDot(shape, radius, at, look.ink)];
  return body;
}

function outline(shape: Shape, r: number, at: Point, paint: Paint): Mark[] {
  if (shape === 'circle') return [{ shape: 'circle', cx: at[0], cy: at[1], r, ...paint }];
  if (shape === 'person') return [{ shape: 'path', d: headPath(r, at) + shouldersPath(r, at), ...paint }];
  return [{ shape: 'path', d: `${polyline(outlineOf(shape, r, at))}Z`, ...paint }];
}

/** From the bust's own coordinates to the scene's. */
const placed = (r: number, at: Point) => {
  const { scale, centre } = unitShapes.person;
  return (x: number, y: number): Point => [
    at[0] + (x - centre[0]) * scale * r,
    at[1] + (y - centre[1]) * scale * r,
  ];
};

function headPath(r: number, at: Point): string {
  const place = placed(r, at);
  const radius = digits(bust.head.r * unitShapes.person.scale * r);
  const left = xy(place(-bust.head.r, bust.head.y));
  const right = xy(place(bust.head.r, bust.head.y));
  return `M${left}A${radius} ${radius} 0 1 1 ${right}A${radius} ${radius} 0 1 1 ${left}Z`;
}

function shouldersPath(r: number, at: Point): string {
  const place = placed(r, at);
  const { top, bottom, half } = bust.shoulders;
  const point = (x: number, y: number) => xy(place(x, y));
  return (
    `M${point(-half, bottom)}C${point(-half, top + 0.25)} ${point(-half * 0.55, top)} ${point(0, top)}` +
    `C${point(half * 0.55, top)} ${point(half, top + 0.25)} ${point(half, bottom)}Z`
  );
}

function lowerHalf(shape: Shape, r: number, at: Point, paint: Paint): Mark & { shape: 'path' } {
  const [x, y] = at;
  if (shape === 'circle') {
    const radius = digits(r);
    const d = `M${xy([x - r, y])}A${radius} ${radius} 0 0 0 ${xy([x + r, y])}Z`;
    return { shape: 'path', d, ...paint };
  }
  if (shape === 'person') return { shape: 'path', d: shouldersPath(r, at), ...paint };
  return { shape: 'path', d: `${polyline(below(outlineOf(shape, r, at), y))}Z`, ...paint };
}

function centreDot(shape: Shape, r: number, [x, y]: Point, fill: string): Mark {
  const low = shape === 'person' ? 0.52 : shape === 'house' ? 0.05 : 0;
  return { shape: 'circle', cx: x, cy: y + low * r, r: r * 0.28, fill };
}
