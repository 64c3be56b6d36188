import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, pointAt, samples, type Point } from '../../src/scene/curve.ts';
import { strandCurve, type Bend, type Obstacle } from '../../src/scene/routes.ts';

const at = (id: string, x: number, y: number, radius = 5, shape: Obstacle['shape'] = 'circle'): Obstacle => ({
  id,
  at: [x, y],
  radius,
  shape,
});
const [a, b] = [at('a', 0, 0), at('b', 100, 0)];
/** Of the straight line's length. */
const bowed = (bow: number): Bend => ({ bow, lean: 0 });
const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

describe('a strand', () => {
  test('runs from rim to rim, with the gap', () => {
    const { start, end } = strandCurve(a, b, bowed(0), 0, 1);
    expect(start[0]).toBeCloseTo(6, 2);
    expect(end[0]).toBeCloseTo(94, 2);
    expect([start[1], end[1]].map((y) => Math.round(y))).toEqual([0, 0]);
  });

  test('meets a diamond at its corner', () => {
    // Area π for radius 1: half a diagonal is √(π/2).
    const { start } = strandCurve(at('a', 0, 0, 5, 'diamond'), b, bowed(0), 0, 1);
    const corner = 5 * Math.sqrt(Math.PI / 2);
    // The gap is kept from the sides, which lie at 45 degrees: the corner itself is the nearest point.
    expect(start[0]).toBeCloseTo(corner + 1, 2);
  });

  test('ends as far from a slanting side as from a circle', () => {
    // From the right into the upper right side of a diamond, 2 above its middle.
    const { end } = strandCurve(at('a', 60, -2), at('b', 0, -2, 5, 'diamond'), bowed(0), 2, 1);
    const half = 5 * Math.sqrt(Math.PI / 2);
    // Its lower right side is where x + (y + 2) is half a diagonal: the distance is that over the root of two.
    expect((end[0] + Math.abs(end[1] + 2) - half) / Math.SQRT2).toBeCloseTo(1, 2);
  });

  test('stays outside both shapes, wherever these are and however it is bowed', () => {
    const coordinate = fc.integer({ min: -200, max: 200 });
    const offset = fc.double({ min: -12, max: 12, noNaN: true });
    const share = fc.double({ min: -0.25, max: 0.25, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, share, share, offset, (x, y, bow, lean, beside) => {
        const other = at('b', x, y, 7);
        fc.pre(Math.hypot(x, y) > 60);
        for (const point of samples(strandCurve(a, other, { bow, lean }, beside, 1), 40)) {
          expect(distance(point, a.at)).toBeGreaterThanOrEqual(a.radius + 1 - 0.01);
          expect(distance(point, other.at)).toBeGreaterThanOrEqual(other.radius + 1 - 0.01);
        }
      }),
    );
  });

  test('lies beside the others of its pair in the order of their offsets, each as far as it says', () => {
    const middles = [-10, -5, 0, 5, 10].map(
      (offset) => pointAt(strandCurve(a, b, bowed(0), offset, 1), 0.5)[1],
    );
    middles.forEach((y, i) => expect(y).toBeCloseTo([-10, -5, 0, 5, 10][i], 1));
  });

  test('is the same line seen from either end', () => {
    const [there, back] = [
      strandCurve(a, b, { bow: 0.08, lean: 0.1 }, 3, 1),
      strandCurve(b, a, { bow: -0.08, lean: -0.1 }, -3, 1),
    ];
    expect(distance(there.start, back.end)).toBeLessThan(0.01);
    expect(distance(there.control, back.control)).toBeLessThan(0.01);
  });

  test('is short but finite between shapes that touch, overlap or lie on each other', () => {
    for (const x of [10, 8, 1, 0]) {
      const curve = strandCurve(a, at('b', x, 0), bowed(0), 3, 1);
      for (const [px, py] of samples(curve, 4)) expect(Number.isFinite(px) && Number.isFinite(py)).toBe(true);
      expect(lengthOf(curve)).toBeLessThan(10);
    }
  });
});
