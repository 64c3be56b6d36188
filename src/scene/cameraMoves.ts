/** New cameras from gestures. */
import type { Projection } from './camera.ts';
import type { Frame } from './frames.ts';
import type { View } from './view.ts';

type Camera = NonNullable<View['camera']>;
const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
const limited = (zoom: number): number => Math.min(12, Math.max(0.4, zoom));

/** The camera that shows what a transform of the picture shows: a point p stands at k·p + (x, y). */
export function centreAfter(
  transform: { k: number; x: number; y: number },
  projection: Projection,
  frame: Frame,
): Camera {
  const { k, x, y } = transform;
  const centre = projection.toLayout([(frame.width / 2 - x) / k, (frame.height / 2 - y) / k]);
  return { x: round(centre.x, 1), y: round(centre.y, 1), zoom: round(limited(projection.zoom * k), 3) };
}

/** The same centre, another zoom. */
export const zoomedTo = (projection: Projection, frame: Frame, zoom: number): Camera =>
  centreAfter(
    {
      k: limited(zoom) / projection.zoom,
      x: (frame.width / 2) * (1 - limited(zoom) / projection.zoom),
      y: (frame.height / 2) * (1 - limited(zoom) / projection.zoom),
    },
    projection,
    frame,
  );
