import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, placeActors, projectInto } from '../../src/scene/camera.ts';
import { centreAfter, zoomedTo } from '../../src/scene/cameraMoves.ts';
import { frames } from '../../src/scene/frames.ts';
import { markScale, screenProjection } from '../../src/scene/mapScene.ts';
import { viewSchema, type View } from '../../src/scene/view.ts';

const number = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const point = fc.record({ x: number(2000), y: number(2000) });
const size = fc.double({ min: 1, max: 2000, noNaN: true });
const box = fc.record({ x: number(100), y: number(100), width: size, height: size });
const camera: fc.Arbitrary<View['camera']> = fc.option(
  fc.record({ x: number(500), y: number(500), zoom: fc.double({ min: 0.4, max: 12, noNaN: true }) }),
);
const fit = { margin: { x: 20, y: 10 }, maxScale: 2 };

describe('bounds', () => {
  test('hold every point and no more', () => {
    expect(boundsOf([{ x: 1, y: 5 }, { x: -3, y: 2 }, { x: 0, y: 9 }])).toEqual({ x: -3, y: 2, width: 4, height: 7 }); // prettier-ignore
  });

  test('of nothing are nothing at the origin', () => {
    expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});

describe('the projection', () => {
  test('and its way back lead to the same point', () => {
    fc.assert(
      fc.property(box, box, camera, point, (room, bounds, look, { x, y }) => {
        const { toScene, toLayout } = projectInto(room, bounds, look, fit);
        const back = toLayout(toScene({ x, y }));
        expect(back.x).toBeCloseTo(x, 5);
        expect(back.y).toBeCloseTo(y, 5);
        const [sx, sy] = toScene(toLayout([x, y]));
        expect(sx).toBeCloseTo(x, 5);
        expect(sy).toBeCloseTo(y, 5);
      }),
    );
  });

  test('keeps the shape of things: distances grow by one factor, right stays right, down stays down', () => {
    fc.assert(
      fc.property(box, box, camera, point, (room, bounds, look, { x, y }) => {
        const { toScene, scale } = projectInto(room, bounds, look, fit);
        const [[ax, ay], [bx, by]] = [toScene({ x, y }), toScene({ x: x + 3, y: y + 4 })];
        expect(bx - ax).toBeCloseTo(3 * scale, 5);
        expect(by - ay).toBeCloseTo(4 * scale, 5);
        expect(scale).toBeGreaterThan(0);
      }),
    );
  });

  test('without a camera holds all bounds within the margins, in the middle', () => {
    fc.assert(
      fc.property(box, (bounds) => {
        const room = { x: 5, y: 6, width: 800, height: 640 };
        const { toScene, zoom } = projectInto(room, bounds, null, fit);
        const [left, top] = toScene(bounds);
        const [right, bottom] = toScene({ x: bounds.x + bounds.width, y: bounds.y + bounds.height });
        expect(left).toBeGreaterThanOrEqual(5 + 20 - 1e-6);
        expect(right).toBeLessThanOrEqual(805 - 20 + 1e-6);
        expect(top).toBeGreaterThanOrEqual(6 + 10 - 1e-6);
        expect(bottom).toBeLessThanOrEqual(646 - 10 + 1e-6);
        expect((left + right) / 2).toBeCloseTo(405, 6);
        expect((top + bottom) / 2).toBeCloseTo(326, 6);
        expect(zoom).toBe(1);
      }),
    );
  });

  test('does not tear a handful of actors apart, nor divide by nothing', () => {
    const room = { x: 0, y: 0, width: 800, height: 640 };
    expect(projectInto(room, { x: 0, y: 0, width: 1, height: 1 }, null, fit).scale).toBe(2);
    expect(projectInto(room, { x: 7, y: 8, width: 0, height: 0 }, null, fit).toScene({ x: 7, y: 8 })).toEqual([400, 320]); // prettier-ignore
  });

  test('with a camera has its point in the middle, and its zoom times the fitted scale', () => {
    fc.assert(
      fc.property(box, box, camera, (room, bounds, look) => {
        if (!look) return;
        const fitted = projectInto(room, bounds, null, fit);
        const looked = projectInto(room, bounds, look, fit);
        const [x, y] = looked.toScene(look);
        expect(x).toBeCloseTo(room.x + room.width / 2, 6);
        expect(y).toBeCloseTo(room.y + room.height / 2, 6);
        expect(looked.scale).toBeCloseTo(fitted.scale * look.zoom, 6);
      }),
    );
  });
});

describe('where actors are placed', () => {
  const positions = new Map([['a', { x: 1, y: 2 }]]) as never;

  test('is where the person put them, else where they settled, else the origin', () => {
    const places = placeActors(['a', 'b', 'c'], positions, { b: [7, 8] } as never);
    expect([...places]).toEqual([
      ['a', { x: 1, y: 2 }],
      ['b', { x: 7, y: 8 }],
      ['c', { x: 0, y: 0 }],
    ]);
    expect(placeActors(['a'], positions, { a: [7, 8] } as never).get('a')).toEqual({ x: 7, y: 8 });
  });

  test('is a place for actors named like a property of every object', () => {
    for (const id of ['constructor', '__proto__', 'toString']) {
      expect(placeActors([id], positions, {}).get(id)).toEqual({ x: 0, y: 0 });
    }
  });
});

describe('a gesture', () => {
  const positions = new Map([
    ['a', { x: -300, y: -200 }],
    ['b', { x: 300, y: 250 }],
  ]) as never;
  const look = (given: View['camera']) =>
    screenProjection({ positions, view: viewSchema.parse({ camera: given }) }, frames.wide);

  test('leaves the picture as it was transformed, whatever was looked at before', () => {
    const move = fc.record({
      k: fc.double({ min: 0.8, max: 1.25, noNaN: true }),
      x: number(200),
      y: number(200),
    });
    const before = fc.option(
      fc.record({ x: number(300), y: number(300), zoom: fc.double({ min: 0.6, max: 9, noNaN: true }) }),
    );
    fc.assert(
      fc.property(before, move, point, (given, transform, at) => {
        const old = look(given);
        const now = look(centreAfter(transform, old, frames.wide));
        const [x, y] = old.toScene(at);
        const [nx, ny] = now.toScene(at);
        // The camera is rounded to a tenth of a layout unit and a thousandth of the zoom (at least 0.48).
        const centre = now.toLayout([400, 320]);
        const far = Math.hypot(at.x - centre.x, at.y - centre.y) * now.scale;
        const slack = 0.08 * now.scale + far * 0.002 + 1e-6;
        expect(Math.abs(nx - (transform.k * x + transform.x))).toBeLessThanOrEqual(slack);
        expect(Math.abs(ny - (transform.k * y + transform.y))).toBeLessThanOrEqual(slack);
      }),
    );
  });

  test('stays between 0.4 and 12 times the fitted view', () => {
    expect(centreAfter({ k: 1000, x: 0, y: 0 }, look(null), frames.wide).zoom).toBe(12);
    expect(centreAfter({ k: 0.001, x: 0, y: 0 }, look(null), frames.wide).zoom).toBe(0.4);
    expect(zoomedTo(look(null), frames.wide, 99).zoom).toBe(12);
    expect(zoomedTo(look(null), frames.wide, 0).zoom).toBe(0.4);
  });

  test('that only zooms keeps the middle', () => {
    fc.assert(
      fc.property(number(300), number(300), fc.double({ min: 0.4, max: 12, noNaN: true }), (x, y, zoom) => {
        const camera = zoomedTo(look({ x, y, zoom: 2 }), frames.wide, zoom);
        expect(Math.abs(camera.x - x)).toBeLessThanOrEqual(0.05 + 1e-6);
        expect(Math.abs(camera.y - y)).toBeLessThanOrEqual(0.05 + 1e-6);
        expect(Math.abs(camera.zoom - zoom)).toBeLessThanOrEqual(0.0005 + 1e-9);
      }),
    );
  });

  test('gives a camera that a link can carry', () => {
    const camera = centreAfter({ k: 1.1, x: 3, y: 4 }, look(null), frames.wide);
    expect(viewSchema.safeParse({ camera }).success).toBe(true);
  });
});

test('marks grow with a closer look, less than the distances between them, and within bounds', () => {
  const zooms = [0.01, 0.4, 0.7, 1, 2, 4, 8, 12, 1000];
  const scales = zooms.map(markScale);
  expect([...scales].sort((a, b) => a - b)).toEqual(scales);
  expect(markScale(1)).toBe(1);
  expect(scales[0]).toBeGreaterThan(0.5);
  expect(scales.at(-1)).toBeLessThan(2);
});
