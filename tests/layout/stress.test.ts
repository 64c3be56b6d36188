import { describe, expect, test } from 'vitest';
import { stressPlacement } from '../../src/layout/stress.ts';
import { hopDistances, plainStress, type Point } from './plainQuality.ts';

const pointsOf = (at: Float64Array): Point[] =>
  Array.from({ length: at.length / 2 }, (_, i) => ({ x: at[2 * i], y: at[2 * i + 1] }));
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('a placement by distances', () => {
  test('finds a drawing again, but for its place and turn, from the distances in it', () => {
    const drawing: Point[] = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 3, y: 4 },
      { x: -2, y: 5 },
      { x: 1, y: -6 },
    ];
    const given = drawing.flatMap((a) => drawing.map((b) => distance(a, b)));
    const found = pointsOf(stressPlacement(Float64Array.from(given), drawing.length, { rounds: 200 }));
    found.forEach((a, i) =>
      found.forEach((b, j) => expect(distance(a, b)).toBeCloseTo(distance(drawing[i], drawing[j]), 2)),
    );
  });

  test('draws a ring of eight as a ring: the stress that its best drawing has, the regular polygon', () => {
    const hops = hopDistances(
      8,
      Array.from({ length: 8 }, (_, i) => ({ source: i, target: (i + 1) % 8 })),
    );
    const polygon = Array.from({ length: 8 }, (_, i) => ({
      x: Math.cos((i * Math.PI) / 4),
      y: Math.sin((i * Math.PI) / 4),
    }));
    const placed = pointsOf(stressPlacement(Float64Array.from(hops.flat()), 8, { rounds: 100 }));
    expect(plainStress(placed, hops)).toBeCloseTo(plainStress(polygon, hops), 2);
  });

  test.each([0, 1, 2])('is finite for %i actors', (n) => {
    const given = Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 0 : 1));
    const at = stressPlacement(given, n);
    expect(at).toHaveLength(2 * n);
    expect(at.every(Number.isFinite)).toBe(true);
  });

  test('is the same for the same seed, and another for another', () => {
    const given = Float64Array.of(0, 1, 2, 1, 0, 1, 2, 1, 0);
    expect(stressPlacement(given, 3, { seed: 4 })).toEqual(stressPlacement(given, 3, { seed: 4 }));
    expect(stressPlacement(given, 3, { seed: 4 })).not.toEqual(stressPlacement(given, 3, { seed: 5 }));
  });
});
