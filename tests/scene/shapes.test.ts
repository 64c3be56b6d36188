import { describe, expect, test } from 'vitest';
import { below, distanceTo, extent, outlineOf, support, unitShapes } from '../../src/scene/shapes.ts';
import type { Point } from '../../src/scene/curve.ts';

const kinds = Object.keys(unitShapes) as (keyof typeof unitShapes)[];

/** Area by counting points of a fine grid inside the polygon (ray crossing): independent of the shoelace. */
function gridArea(points: readonly Point[], step = 0.01): number {
  let inside = 0;
  for (let x = -2; x < 2; x += step) {
    for (let y = -2; y < 2; y += step) {
      let within = false;
      points.forEach(([ax, ay], i) => {
        const [bx, by] = points[(i + 1) % points.length];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
      });
      if (within) inside++;
    }
  }
  return inside * step * step;
}

describe.each(kinds)('the %s', (kind) => {
  test('has the area of the circle of the same influence', () => {
    expect(gridArea(outlineOf(kind, 1, [0, 0]))).toBeCloseTo(Math.PI, 1);
  });

  test('is cut in two by its middle line without losing area', () => {
    const outline = outlineOf(kind, 1, [0, 0]);
    const flipped = outline.map(([x, y]): Point => [x, -y]);
    expect(gridArea(below(outline, 0)) + gridArea(below(flipped, 0))).toBeCloseTo(Math.PI, 1);
  });

  test('has its corners on its rim, none beyond what it reaches in a direction or its extent', () => {
    const [left, top, right, bottom] = extent(kind);
    for (const [x, y] of unitShapes[kind].outline) {
      const length = Math.hypot(x, y);
      expect(distanceTo(kind, [x, y])).toBeCloseTo(0, 9);
      expect(support(kind, [x / length, y / length])).toBeGreaterThanOrEqual(length - 1e-9);
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(right);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y).toBeLessThanOrEqual(bottom);
    }
    expect(distanceTo(kind, [0, 0])).toBeLessThan(0);
    expect(distanceTo(kind, [0, 50])).toBeCloseTo(50 - bottom, 0);
  });
});

test('a diamond reaches √(π/2) sideways, and its sides lie √(π/2)/√2 from its middle', () => {
  const half = Math.sqrt(Math.PI / 2);
  expect(support('diamond', [1, 0])).toBeCloseTo(half, 9);
  expect(distanceTo('diamond', [0, 0])).toBeCloseTo(-half / Math.SQRT2, 9);
  expect(distanceTo('diamond', [half + 1, 0])).toBeCloseTo(1, 9);
  expect(distanceTo('diamond', [half, half])).toBeCloseTo(half / Math.SQRT2, 9);
});
