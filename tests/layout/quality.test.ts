import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCrossings, countOverlaps, normalisedStress } from '../../src/layout/quality.ts';
import { hopDistances, plainCrossings, plainStress, type Edge, type Point } from './plainQuality.ts';

const flat = (points: readonly Point[]) => Float64Array.from(points.flatMap(({ x, y }) => [x, y]));
const square: Point[] = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: 2, y: 2 },
  { x: 0, y: 2 },
];
/** Corners of a polygon so uneven that no three of its diagonals meet in one point. */
const convex = (n: number): Point[] =>
  Array.from({ length: n }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.1 * Math.sin(i))) / n;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
const complete = (n: number): Edge[] =>
  Array.from({ length: n }, (_, source) => source).flatMap((source) =>
    Array.from({ length: n - source - 1 }, (_, k) => ({ source, target: source + 1 + k })),
  );

describe('crossings', () => {
  test.each<[string, Point[], Edge[], number]>([
    ['of the sides of a square', square, [0, 1, 2, 3].map((i) => ({ source: i, target: (i + 1) % 4 })), 0],
    ['of all six ties of four actors on a square: the diagonals', square, complete(4), 1],
    // Each four corners of a convex polygon give one crossing: n over 4.
    ['of all ties of five actors on a circle', convex(5), complete(5), 5],
    ['of all ties of six actors on a circle', convex(6), complete(6), 15],
    [
      // Each two of the three above with each two of the three below: 3 times 3.
      'of three actors above, each tied to three below',
      [0, 1, 2].flatMap((x) => [
        { x: x + 0.1 * x * x, y: 0 },
        { x, y: 1 },
      ]),
      [0, 2, 4].flatMap((source) => [1, 3, 5].map((target) => ({ source, target }))),
      9,
    ],
    [
      'of the ties of a star',
      [{ x: 0, y: 0 }, ...convex(7)],
      [1, 2, 3, 4, 5, 6, 7].map((target) => ({ source: 0, target })),
      0,
    ],
    [
      'of two parallel ties of one pair',
      square,
      [
        { source: 0, target: 2 },
        { source: 2, target: 0 },
      ],
      0,
    ],
    ['of no ties', square, [], 0],
  ])('%s', (_name, points, edges, expected) => {
    expect(countCrossings(flat(points), edges)).toBe(expected);
    expect(plainCrossings(points, edges)).toBe(expected);
  });

  test('of any drawing on a grid are those of the definition', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) });
    const node = fc.nat(9);
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 10, maxLength: 10 }),
        fc.array(fc.record({ source: node, target: node }), { maxLength: 15 }),
        (points, edges) => {
          const proper = edges.filter(({ source, target }) => source !== target);
          expect(countCrossings(flat(points), proper)).toBe(plainCrossings(points, proper));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('normalised stress', () => {
  const matrix = (hops: readonly (readonly number[])[]) => Float64Array.from(hops.flat());
  const chain = (n: number) =>
    hopDistances(
      n,
      Array.from({ length: n - 1 }, (_, i) => ({ source: i, target: i + 1 })),
    );

  test('of a chain in even steps is 0, at any size and turn', () => {
    const points = [0, 1, 2, 3].map((i) => ({ x: 30 * i, y: 40 * i }));
    expect(normalisedStress(flat(points), matrix(chain(4)))).toBeCloseTo(0, 12);
  });

  test('of a chain of three with steps 1 and 2 is 2/29', () => {
    // Drawn by wished: 1/1, 2/1 and 3/2, of which the sum is 9/2 and that of the squares 29/4: 1 - (81/4) / (3 * 29/4).
    const points = [0, 1, 3].map((x) => ({ x, y: 0 }));
    expect(normalisedStress(flat(points), matrix(chain(3)))).toBeCloseTo(2 / 29, 12);
    expect(plainStress(points, chain(3))).toBeCloseTo(2 / 29, 12);
  });

  test('of actors that all stand on one spot is 1: no scale brings them nearer to their distances', () => {
    expect(normalisedStress(new Float64Array(6), matrix(chain(3)))).toBe(1);
  });

  test('of fewer than two actors is 0', () => {
    expect(normalisedStress(new Float64Array(0), new Float64Array(0))).toBe(0);
    expect(normalisedStress(Float64Array.of(3, 4), Float64Array.of(0))).toBe(0);
  });

  test('of any drawing of a chain is that of the definition', () => {
    const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 9 }), (points) => {
        fc.pre(points.some(({ x, y }) => x !== points[0].x || y !== points[0].y));
        const hops = chain(points.length);
        expect(normalisedStress(flat(points), matrix(hops))).toBeCloseTo(plainStress(points, hops), 9);
      }),
    );
  });
});

describe('overlaps', () => {
  const box = { halfWidth: 3, halfHeight: 1 };
  test.each([
    ['side by side, touching', [0, 0, 6, 0], 0],
    ['side by side, too near', [0, 0, 5.9, 0], 1],
    ['one above the other, touching', [0, 0, 0, 2], 0],
    ['one above the other, too near', [0, 0, 1, 1.9], 1],
    ['three on one spot', [0, 0, 0, 0, 0, 0], 3],
    // The first and second overlap, the second and third do, the first and third do not.
    ['three in a row', [0, 0, 4, 0, 8, 0], 2],
  ])('of boxes of 6 by 2, %s', (_name, at, expected) => {
    expect(
      countOverlaps(
        Float64Array.from(at),
        Array.from({ length: at.length / 2 }, () => box),
      ),
    ).toBe(expected);
  });
});
