import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, pointAt, samples, type Point } from '../../src/scene/curve.ts';
import { bowOf, strandCurve, type Obstacle } from '../../src/scene/routes.ts';

const at = (id: string, x: number, y: number, radius = 5, shape: Obstacle['shape'] = 'circle'): Obstacle => ({
  id,
  at: [x, y],
  radius,
  shape,
});
const [a, b] = [at('a', 0, 0), at('b', 100, 0)];
const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

describe('the way between two actors', () => {
  test('is straight where nobody stands in it', () => {
    expect(bowOf(a, b, [a, b], 2)).toBe(0);
    expect(bowOf(a, b, [a, b, at('c', 50, 30), at('d', 300, 0)], 2)).toBe(0);
  });

  test('bends round an actor in the middle, clear of its shape', () => {
    const c = at('c', 50, 0);
    const bow = bowOf(a, b, [a, b, c], 2);
    expect(bow).not.toBe(0);
    const way = strandCurve(a, b, bow, 0, 1);
    expect(Math.min(...samples(way, 100).map((point) => distance(point, c.at)))).toBeGreaterThan(c.radius);
  });

  test('bends to the side where there is more room', () => {
    // The curve is bowed to the right of its direction for a positive number, which is down here.
    expect(bowOf(a, b, [a, b, at('c', 50, -3)], 2)).toBeGreaterThan(0);
    expect(bowOf(a, b, [a, b, at('c', 50, 3)], 2)).toBeLessThan(0);
  });

  test('bends no further than about a quarter of its length', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => at(`c${i}`, 50, (i - 10) * 10, 8));
    expect(Math.abs(bowOf(a, b, [a, b, ...crowd], 2))).toBeLessThanOrEqual(26);
  });
});

describe('a strand', () => {
  test('runs from rim to rim, with the gap', () => {
    const { start, end } = strandCurve(a, b, 0, 0, 1);
    expect(start[0]).toBeCloseTo(6, 2);
    expect(end[0]).toBeCloseTo(94, 2);
    expect([start[1], end[1]].map((y) => Math.round(y))).toEqual([0, 0]);
  });

  test('meets a diamond at its corner', () => {
    // Area π for radius 1: half a diagonal is √(π/2).
    const { start } = strandCurve(at('a', 0, 0, 5, 'diamond'), b, 0, 0, 1);
    expect(start[0]).toBeCloseTo(5 * Math.sqrt(Math.PI / 2) + 1, 2);
  });

  test('stays outside both shapes, wherever these are and however it is bowed', () => {
    const coordinate = fc.integer({ min: -200, max: 200 });
    const offset = fc.double({ min: -12, max: 12, noNaN: true });
    const bow = fc.double({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, bow, offset, (x, y, bent, beside) => {
        const other = at('b', x, y, 7);
        const length = Math.hypot(x, y);
        fc.pre(length > 60 && Math.abs(bent) < length / 4);
        for (const point of samples(strandCurve(a, other, bent, beside, 1), 40)) {
          expect(distance(point, a.at)).toBeGreaterThanOrEqual(a.radius + 1 - 0.01);
          expect(distance(point, other.at)).toBeGreaterThanOrEqual(other.radius + 1 - 0.01);
        }
      }),
    );
  });

  test('lies beside the others of its pair in the order of their offsets, each as far as it says', () => {
    const middles = [-10, -5, 0, 5, 10].map((offset) => pointAt(strandCurve(a, b, 0, offset, 1), 0.5)[1]);
    middles.forEach((y, i) => expect(y).toBeCloseTo([-10, -5, 0, 5, 10][i], 1));
  });

  test('is the same line seen from either end', () => {
    const [there, back] = [strandCurve(a, b, 8, 3, 1), strandCurve(b, a, -8, -3, 1)];
    expect(distance(there.start, back.end)).toBeLessThan(0.01);
    expect(distance(there.control, back.control)).toBeLessThan(0.01);
  });

  test('is short but finite between shapes that touch, overlap or lie on each other', () => {
    for (const x of [10, 8, 1, 0]) {
      const curve = strandCurve(a, at('b', x, 0), 0, 3, 1);
      for (const [px, py] of samples(curve, 4)) expect(Number.isFinite(px) && Number.isFinite(py)).toBe(true);
      expect(lengthOf(curve)).toBeLessThan(10);
    }
  });
});
