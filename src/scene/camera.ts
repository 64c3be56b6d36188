/** From layout units to a place in the scene, and back. */
import type { LayoutPoint, Positions } from '../layout/positions.ts';
import type { Point } from './curve.ts';
import type { Box } from './marks.ts';
import type { View } from './view.ts';

export interface Projection {
  toScene: (point: LayoutPoint) => Point;
  toLayout: (point: Point) => LayoutPoint;
  /** Scene units a layout unit. */
  scale: number;
  /** How much closer than the fitted view; 1 when fitted. */
  zoom: number;
}

/** The box around all positions; a box of no size at the origin if there are none. */
export function boundsOf(points: Iterable<LayoutPoint>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

export interface FitOptions {
  /** Room kept at the sides for shapes and labels, in scene units. */
  margin: { x: number; y: number };
  /** The largest scale, so that a handful of actors is not torn apart. */
  maxScale: number;
}

/**
 * Fits the bounds into the box, or looks where the camera says: its zoom is relative to the fitted view, so that a
 * link means the same on every screen.
 */
export function projectInto(box: Box, bounds: Box, camera: View['camera'], fit: FitOptions): Projection {
  const room = {
    x: Math.max(1, box.width - 2 * fit.margin.x),
    y: Math.max(1, box.height - 2 * fit.margin.y),
  };
  const fitted = Math.min(
    fit.maxScale,
    room.x / Math.max(bounds.width, 1e-9),
    room.y / Math.max(bounds.height, 1e-9),
  );
  const zoom = camera?.zoom ?? 1;
  const scale = fitted * zoom;
  const centre = camera ?? { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return {
    scale,
    zoom,
    toScene: ({ x, y }) => [middle.x + (x - centre.x) * scale, middle.y + (y - centre.y) * scale],
    toLayout: ([x, y]) => ({ x: centre.x + (x - middle.x) / scale, y: centre.y + (y - middle.y) / scale }),
  };
}

/** Settled positions with the person's own moves on top; an actor without any place stands at the origin. */
export function placeActors(
  ids: Iterable<string>,
  positions: Positions,
  moved: View['moved'],
): Map<string, LayoutPoint> {
  const places = new Map<string, LayoutPoint>();
  for (const id of ids) {
    const own = Object.hasOwn(moved, id) ? (moved as Record<string, [number, number]>)[id] : undefined;
    places.set(id, own ? { x: own[0], y: own[1] } : (positions.get(id as never) ?? { x: 0, y: 0 }));
  }
  return places;
}
