import { forceSimulation } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxCollide, removeOverlaps, type Clearance } from '../../src/layout/boxCollide.ts';

interface Box {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}
const clearanceOf =
  (boxes: readonly Box[]): Clearance =>
  (i, j) => ({
    x: boxes[i].halfWidth + boxes[j].halfWidth,
    y: boxes[i].halfHeight + boxes[j].halfHeight,
  });
const placesOf = (boxes: readonly Box[]) => Float64Array.from(boxes.flatMap(({ x, y }) => [x, y]));
/** Pairs that are nearer than their clearance on both axes. */
const overlapping = (at: ArrayLike<number>, boxes: readonly Box[]): string[] =>
  boxes.flatMap((_, i) =>
    boxes.flatMap((_, j) => {
      if (j <= i) return [];
      const clear = clearanceOf(boxes)(i, j);
      const isApart =
        Math.abs(at[2 * i] - at[2 * j]) >= clear.x - 1e-5 ||
        Math.abs(at[2 * i + 1] - at[2 * j + 1]) >= clear.y - 1e-5;
      return isApart ? [] : [`${i} ${j}`];
    }),
  );
const box = (x: number, y: number, halfWidth = 10, halfHeight = 5): Box => ({ x, y, halfWidth, halfHeight });

describe('the force that keeps boxes apart', () => {
  const settled = (boxes: readonly Box[], strength?: number) => {
    const nodes = boxes.map(({ x, y }) => ({ x, y }));
    forceSimulation(nodes)
      .velocityDecay(0)
      .force('boxes', boxCollide(clearanceOf(boxes), strength))
      .stop()
      .tick();
    return nodes.map(({ x, y }) => [x, y]);
  };

  test('moves two along the axis on which they overlap less, half each', () => {
    // 4 of 20 on x, 9 of 10 on y: x it is, 2 to either side.
    expect(settled([box(0, 0), box(16, 1)], 1)).toEqual([
      [-2, 0],
      [18, 1],
    ]);
    // 19 of 20 on x, 2 of 10 on y.
    expect(settled([box(0, 0), box(1, 8)], 1)).toEqual([
      [0, -1],
      [1, 9],
    ]);
  });

  test('moves them by its strength only', () => {
    expect(settled([box(0, 0), box(16, 1)], 0.5)).toEqual([
      [-1, 0],
      [17, 1],
    ]);
  });

  test('leaves alone what touches or is apart', () => {
    const boxes = [box(0, 0), box(20, 0), box(0, 10)];
    expect(settled(boxes, 1)).toEqual(boxes.map(({ x, y }) => [x, y]));
  });

  test('parts two on one spot', () => {
    const [[, y0], [, y1]] = settled([box(3, 3), box(3, 3)], 1);
    expect(Math.abs(y1 - y0)).toBe(10);
  });
});

describe('the removal of overlaps', () => {
  const anyBox = fc.record({
    x: fc.integer({ min: -240, max: 240 }).map((quarters) => quarters / 4),
    y: fc.integer({ min: -240, max: 240 }).map((quarters) => quarters / 4),
    halfWidth: fc.integer({ min: 1, max: 25 }),
    halfHeight: fc.integer({ min: 1, max: 12 }),
  });
  const boxes = fc.array(anyBox, { minLength: 1, maxLength: 14 });

  test('leaves none, wherever the boxes begin', () => {
    fc.assert(
      fc.property(boxes, (given) => {
        const at = placesOf(given);
        removeOverlaps(at, clearanceOf(given));
        expect(at.every(Number.isFinite)).toBe(true);
        expect(overlapping(at, given)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves none where all begin on one spot', () => {
    fc.assert(
      fc.property(boxes, (given) => {
        const together = given.map((each) => ({ ...each, x: 0, y: 0 }));
        const at = placesOf(together);
        removeOverlaps(at, clearanceOf(together));
        expect(overlapping(at, together)).toEqual([]);
      }),
    );
  });

  test('moves nothing where nothing overlaps', () => {
    const apart = [box(0, 0), box(20, 0), box(0, 10), box(-50, 4)];
    const at = placesOf(apart);
    removeOverlaps(at, clearanceOf(apart));
    expect(at).toEqual(placesOf(apart));
  });

  test('leaves the fixed where they are, two that overlap included, and moves the others off them', () => {
    fc.assert(
      fc.property(boxes, fc.nat(3), (given, fixedCount) => {
        const isFixed = (i: number) => i < fixedCount;
        const at = placesOf(given);
        removeOverlaps(at, clearanceOf(given), isFixed);
        expect(at.slice(0, 2 * fixedCount)).toEqual(placesOf(given).slice(0, 2 * fixedCount));
        const withFree = overlapping(at, given).filter(
          (pair) => !pair.split(' ').every((i) => isFixed(Number(i))),
        );
        expect(withFree).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('takes a box out of a gap between two fixed ones that is too narrow for it', () => {
    // The gap between the fixed is 18 wide, the free box 20: it would go from side to side for ever.
    const given = [box(-19, 0), box(19, 0), box(0, 0)];
    const at = placesOf(given);
    removeOverlaps(at, clearanceOf(given), (i) => i < 2);
    expect(overlapping(at, given)).toEqual([]);
    // Out of the gap it has to go up or down by 10, on rings of 4.
    expect(Math.hypot(at[4], at[5])).toBeLessThan(20);
  });

  test('gives the same places for the same boxes', () => {
    fc.assert(
      fc.property(boxes, (given) => {
        const [one, other] = [placesOf(given), placesOf(given)];
        removeOverlaps(one, clearanceOf(given));
        removeOverlaps(other, clearanceOf(given));
        expect(one).toEqual(other);
      }),
    );
  });
});
