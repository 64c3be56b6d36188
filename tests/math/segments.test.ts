import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToSegment, segmentsCross } from '../../src/math/segments.ts';

type Segment = readonly [number, number, number, number];

describe('two segments', () => {
  test.each<[string, Segment, Segment, boolean]>([
    ['the diagonals of a square', [0, 0, 2, 2], [0, 2, 2, 0], true],
    ['its opposite sides', [0, 0, 2, 0], [0, 2, 2, 2], false],
    ['two sides with a common corner', [0, 0, 2, 0], [2, 0, 2, 2], false],
    ['one that ends on the other (a T)', [0, 0, 4, 0], [2, 0, 2, 3], false],
    ['one whose line, but not itself, crosses', [0, 0, 4, 0], [2, 1, 2, 3], false],
    ['two that lie on one line and overlap', [0, 0, 4, 0], [2, 0, 6, 0], false],
    ['a segment and itself', [0, 0, 4, 1], [0, 0, 4, 1], false],
    ['one of no length on the other', [0, 0, 4, 0], [2, 0, 2, 0], false],
  ])('%s', (_name, one, other, expected) => {
    expect(segmentsCross(...one, ...other)).toBe(expected);
  });

  const number = fc.integer({ min: -6, max: 6 });
  const segment = fc.tuple(number, number, number, number);

  test('cross where the solution of their two lines lies inside both', () => {
    fc.assert(
      fc.property(segment, segment, ([ax, ay, bx, by], [cx, cy, dx, dy]) => {
        // a + t (b - a) = c + u (d - c), by Cramer's rule in whole numbers.
        const determinant = (bx - ax) * (cy - dy) - (by - ay) * (cx - dx);
        const t = (cx - ax) * (cy - dy) - (cy - ay) * (cx - dx);
        const u = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        const isInside = (part: number) =>
          part * Math.sign(determinant) > 0 && Math.abs(part) < Math.abs(determinant);
        const expected = determinant !== 0 && isInside(t) && isInside(u);
        expect(segmentsCross(ax, ay, bx, by, cx, cy, dx, dy)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('cross whichever is named first and from whichever end', () => {
    fc.assert(
      fc.property(segment, segment, ([ax, ay, bx, by], [cx, cy, dx, dy]) => {
        const once = segmentsCross(ax, ay, bx, by, cx, cy, dx, dy);
        expect(segmentsCross(cx, cy, dx, dy, ax, ay, bx, by)).toBe(once);
        expect(segmentsCross(bx, by, ax, ay, cx, cy, dx, dy)).toBe(once);
      }),
    );
  });
});

describe('the distance of a point to a segment', () => {
  test.each<[string, [number, number], Segment, number]>([
    ['beside its middle', [2, 3], [0, 0, 4, 0], 3],
    // Beyond the end by 3 and 4.
    ['beyond its end', [7, 4], [0, 0, 4, 0], 5],
    ['before its start', [-3, -4], [0, 0, 4, 0], 5],
    ['on it', [1, 1], [0, 0, 3, 3], 0],
    // The foot of the height on the diagonal of a unit square.
    ['aslant', [1, 0], [0, 0, 1, 1], Math.SQRT1_2],
    ['of no length', [3, 4], [0, 0, 0, 0], 5],
  ])('%s', (_name, [x, y], segment, expected) => {
    expect(distanceToSegment(x, y, ...segment)).toBeCloseTo(expected, 12);
  });

  test('is the least of the distances to its points', () => {
    const number = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(number, number, number, number, number, number, (px, py, ax, ay, bx, by) => {
        const found = distanceToSegment(px, py, ax, ay, bx, by);
        const sampled = Array.from({ length: 1001 }, (_, i) =>
          Math.hypot(px - ax - (i / 1000) * (bx - ax), py - ay - (i / 1000) * (by - ay)),
        );
        const least = Math.min(...sampled);
        expect(found).toBeLessThanOrEqual(least + 1e-9);
        // The nearest sample is at most half a step, 57 / 2000, along the segment.
        expect(found).toBeGreaterThanOrEqual(least - 0.03);
      }),
    );
  });
});
