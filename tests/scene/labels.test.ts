import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, type LabelRequest } from '../../src/scene/labels.ts';
import type { Box } from '../../src/scene/marks.ts';

const frame: Box = { x: 0, y: 0, width: 400, height: 300 };
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1e-9 &&
  b.x < a.x + a.width - 1e-9 &&
  a.y < b.y + b.height - 1e-9 &&
  b.y < a.y + a.height - 1e-9;

const request = (id: string, x: number, y: number, width: number, priority: number): LabelRequest => ({
  id,
  at: [x, y],
  shape: { x: x - 8, y: y - 8, width: 16, height: 16 },
  width,
  height: 14,
  priority,
});
const obstacles = (requests: readonly LabelRequest[]) => ({
  shapes: requests.map(({ id, shape }) => ({ id, box: shape })),
  ties: [],
  frame,
});

describe('labels', () => {
  test('never overlap each other, a foreign shape, or the edge, wherever the actors are', () => {
    const anyRequests = fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: 400 }),
          fc.integer({ min: 0, max: 300 }),
          fc.integer({ min: 10, max: 120 }),
        ),
        {
          maxLength: 40,
        },
      )
      .map((all) => all.map(([x, y, width], i) => request(`n${i}`, x, y, width, i % 5)));
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const placed = [...placeLabels(requests, obstacles(requests), 3)];
        for (const [i, [id, { box }]] of placed.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(
            true,
          );
          for (const [, other] of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const { id: shape, shape: area } of requests) {
            if (shape !== id) expect(overlap(box, area)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an actor alone has its name to the right of it', () => {
    const [alone] = [request('a', 200, 150, 60, 1)];
    expect(placeLabels([alone], obstacles([alone]), 3).get('a')?.align).toBe('start');
  });

  test('where there is room for one only, the more important name has it', () => {
    // Two actors in a strip as high as one line; each name is almost as wide as the strip.
    const strip: Box = { x: 0, y: 140, width: 150, height: 20 };
    const both = [request('low', 10, 150, 100, 1), request('high', 140, 150, 100, 2)];
    const placed = placeLabels(both, { shapes: obstacles(both).shapes, ties: [], frame: strip }, 3);
    expect([...placed.keys()]).toEqual(['high']);
  });

  test('a name gives way to another place when a less lucky one needs its own', () => {
    const both = [request('a', 100, 150, 60, 2), request('b', 180, 150, 60, 1)];
    expect(placeLabels(both, obstacles(both), 3).size).toBe(2);
  });
});
