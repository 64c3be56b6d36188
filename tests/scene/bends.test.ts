import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bendOf } from '../../src/scene/bends.ts';
import { samples, type Point } from '../../src/scene/curve.ts';
import { strandCurve, type Bend, type Obstacle } from '../../src/scene/routes.ts';
import { outlineOf } from '../../src/scene/shapes.ts';
import { segmentDistance } from './drawnLines.ts';

const at = (id: string, x: number, y: number, radius = 5, shape: Obstacle['shape'] = 'circle'): Obstacle => ({
  id,
  at: [x, y],
  radius,
  shape,
});
const [a, b] = [at('a', 0, 0), at('b', 100, 0)];
const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);
const bend = (others: readonly Obstacle[], offsets: readonly number[] = [0]): Bend =>
  bendOf(a, b, [a, b, ...others], { offsets, half: 0.5, clearance: 2 });
const nearest = (way: Bend, to: Obstacle, offset = 0): number =>
  Math.min(...samples(strandCurve(a, b, way, offset, 1), 200).map((point) => distance(point, to.at)));

describe('the bend between two actors', () => {
  test('is none where nobody stands in the way', () => {
    const none = { bow: 0, lean: 0 };
    expect(bend([])).toEqual(none);
    expect(bend([at('c', 50, 30), at('d', 300, 0)])).toEqual(none);
  });

  test('goes round an actor in the middle, clear of its shape', () => {
    const c = at('c', 50, 0);
    expect(nearest(bend([c]), c)).toBeGreaterThan(c.radius + 0.5);
  });

  test('goes to the side where there is more room', () => {
    // The curve is bowed to the right of its direction for a positive number, which is down here.
    expect(bend([at('c', 50, -3)]).bow).toBeGreaterThan(0);
    expect(bend([at('c', 50, 3)]).bow).toBeLessThan(0);
  });

  test('leans towards whom it goes round', () => {
    const late = at('c', 85, 0);
    const way = bend([late]);
    expect(way.lean).toBeGreaterThan(0);
    expect(nearest(way, late)).toBeGreaterThan(late.radius + 0.5);
  });

  test('goes round all strands of a pair at once', () => {
    const c = at('c', 50, 8);
    const offsets = [-6, 0, 6];
    for (const offset of offsets)
      expect(nearest(bend([c], offsets), c, offset)).toBeGreaterThan(c.radius + 0.5);
  });

  test('knows the corners of a shape: a triangle stands out above and hardly below', () => {
    // Area π for radius 1: 1.56 from its middle to a corner, half of that to a side.
    const over = at('c', 50, 6, 5, 'triangle');
    const under = at('c', 50, -6, 5, 'triangle');
    expect(bend([over]).bow).not.toBe(0);
    expect(bend([under]).bow).toBeGreaterThanOrEqual(0);
    expect(Math.abs(bend([under]).bow)).toBeLessThan(Math.abs(bend([over]).bow));
  });

  test('is no more than about a quarter of the length', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => at(`c${i}`, 50, (i - 10) * 10, 8));
    expect(Math.abs(bend(crowd).bow)).toBeLessThanOrEqual(0.26);
  });

  test('clears a single actor of any shape wherever it stands amid the line', () => {
    const where = fc.record({ x: fc.integer({ min: 30, max: 70 }), y: fc.integer({ min: -20, max: 20 }) });
    const shape = fc.constantFrom('hexagon', 'triangle', 'diamond', 'house', 'person', 'rectangle');
    fc.assert(
      fc.property(where, shape, ({ x, y }, kind) => {
        const c = at('c', x, y, 5, kind);
        const corners = outlineOf(kind as 'house', 5, [x, y]);
        for (const point of samples(strandCurve(a, b, bend([c]), 0, 1), 100)) {
          const off = Math.min(
            ...corners.map((corner, i) => segmentDistance(point, corner, corners[(i + 1) % corners.length])),
          );
          expect(off).toBeGreaterThan(0.45);
        }
      }),
    );
  });
});
