import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arc,
  beside,
  curvePath,
  lengthOf,
  part,
  pointAt,
  reversed,
  type Point,
} from '../../src/scene/curve.ts';

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const point = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>;
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a curve', () => {
  test('bowed by 5 has its middle 5 to the right of a line that runs east', () => {
    expect(pointAt(arc([0, 0], [10, 0], 5), 0.5)).toEqual([5, 5]);
  });

  test('from 0 to 10 without a bow is 10 long and written as a line', () => {
    const line = arc([0, 0], [10, 0], 0);
    expect(lengthOf(line)).toBeCloseTo(10, 9);
    expect(curvePath(line)).toBe('M0 0L10 0');
  });

  test('runs through the same points in its parts', () => {
    fc.assert(
      fc.property(
        point,
        point,
        fc.double({ min: -200, max: 200, noNaN: true }),
        share,
        share,
        (a, b, bow, t, u) => {
          const [from, to] = [Math.min(t, u), Math.max(t, u)];
          const whole = arc(a, b, bow);
          const some = part(whole, from, to);
          const [x, y] = pointAt(whole, from + (to - from) / 2);
          const [px, py] = pointAt(some, 0.5);
          expect(Math.hypot(x - px, y - py)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  test('runs backwards through the same points', () => {
    fc.assert(
      fc.property(point, point, share, (a, b, t) => {
        const [x, y] = pointAt(arc(a, b, 20), t);
        const [rx, ry] = pointAt(reversed(arc(a, b, 20)), 1 - t);
        expect(Math.hypot(x - rx, y - ry)).toBeLessThan(1e-6);
      }),
    );
  });

  test('beside a straight line keeps its distance', () => {
    const line = beside(arc([0, 0], [10, 0], 0), 2);
    expect(line.start).toEqual([0, 2]);
    expect(line.end).toEqual([10, 2]);
  });
});
