import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitsAt, type Slack } from '../../src/scene/hitTest.ts';
import type { ScenePlaces } from '../../src/scene/marks.ts';

/** Two actors on one height, 100 apart, and two ties between them: one straight, one over the top by 40. */
const places: ScenePlaces = {
  actors: [
    { id: 'a', x: 0, y: 0, radius: 10 },
    { id: 'b', x: 100, y: 0, radius: 5 },
  ],
  ties: [
    { id: 'straight', source: 'a', target: 'b', points: [[10, 0], [95, 0]] }, // prettier-ignore
    { id: 'high', source: 'a', target: 'b', points: [[10, 0], [50, -40], [95, 0]] }, // prettier-ignore
  ],
  unlabelled: [],
};
const slack: Slack = { actor: 12, tie: 6 };
const ids = (x: number, y: number, with_ = slack) => hitsAt(places, x, y, with_).map(({ id }) => id);

describe('what lies under a point', () => {
  test('is an actor within its shape, at no distance', () => {
    expect(hitsAt(places, -6, -7, slack)).toEqual([{ kind: 'actor', id: 'a', distance: 0 }]);
  });

  test('is a small actor within the least target, and not beyond', () => {
    // b has a radius of 5 and a target of 12.
    expect(ids(100, 11.9)).toEqual(['b']);
    expect(hitsAt(places, 100, 12, slack)).toEqual([{ kind: 'actor', id: 'b', distance: 7 }]);
    expect(ids(100, 12.1)).toEqual([]);
  });

  test('is a large actor within its own shape alone where the target is smaller', () => {
    expect(ids(-10, 0, { actor: 4, tie: 0 })).toEqual(['a']);
    expect(ids(-10.1, 0, { actor: 4, tie: 0 })).toEqual([]);
  });

  test('is a tie as far from its line as the slack says', () => {
    expect(ids(50, 6)).toEqual(['straight']);
    expect(ids(50, 6.1)).toEqual([]);
    expect(ids(50, -40)).toEqual(['high']);
  });

  test('has actors before ties, whatever is nearer', () => {
    // 11 beside the middle of a, on both lines' first point.
    expect(ids(11, 0)).toEqual(['a', 'straight', 'high']);
  });

  test('has the nearer tie first, and by id where both are as near', () => {
    expect(ids(50, -20, { actor: 0, tie: 40 })).toEqual(['high', 'straight']);
    expect(ids(10, 0, { actor: 0, tie: 40 }).slice(1)).toEqual(['high', 'straight']);
  });

  test('is nothing on an empty scene', () => {
    expect(hitsAt({ actors: [], ties: [], unlabelled: [] }, 0, 0, slack)).toEqual([]);
  });

  test('a tie of one point or none is hit by nothing', () => {
    const ties = [[], [[0, 0] as const]].map((points, i) => ({
      id: `t${i}`,
      source: 'a',
      target: 'b',
      points,
    }));
    expect(hitsAt({ actors: [], ties, unlabelled: [] }, 0, 0, slack)).toEqual([]);
  });

  test('is within reach of the point, whatever the scene: checked on points along each line', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const point = fc.tuple(coordinate, coordinate);
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        point,
        (lines, at) => {
          const ties = lines.map((points, i) => ({ id: `t${i}`, source: 'a', target: 'b', points }));
          const hits = hitsAt({ actors: [], ties, unlabelled: [] }, at[0], at[1], { actor: 0, tie: 8 });
          for (const { id, points } of ties) {
            const steps = points.slice(1).flatMap(([bx, by], i) =>
              Array.from({ length: 201 }, (_, k) => {
                const [ax, ay] = points[i];
                return Math.hypot(ax + ((bx - ax) * k) / 200 - at[0], ay + ((by - ay) * k) / 200 - at[1]);
              }),
            );
            const nearest = Math.min(...steps);
            const hit = hits.find((each) => each.id === id);
            // The steps are at most 0.71 apart, so that the nearest of them is within 0.36 along the line.
            if (nearest <= 8 - 1e-9) expect(hit?.distance).toBeLessThanOrEqual(nearest + 1e-9);
            if (hit) expect(nearest).toBeLessThanOrEqual(Math.hypot(hit.distance, 0.36) + 1e-9);
          }
        },
      ),
    );
  });
});
