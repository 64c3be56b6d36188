import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupedLayout } from '../../src/layout/groupedLayout.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { convexHull, haloColour } from '../../src/scene/groupMarks.ts';
import { drawnMeasure, formatMeasure, rankIn } from '../../src/scene/measured.ts';
import { overlayOf } from '../../src/scene/overlayOf.ts';
import { themes } from '../../src/scene/theme.ts';
import { defaultView, type View } from '../../src/scene/view.ts';
import { bundled, figure, messages, viewOf } from './bundled.ts';
import { boxOf, flat, overlap, textBox } from './extents.ts';
import { actor, networkOf, tie } from './network.ts';
import type { TextMark } from '../../src/scene/marks.ts';

const star = networkOf({
  actors: [actor('hub'), actor('x'), actor('y'), actor('z'), actor('alone')],
  ties: [tie('1', 'hub', 'x', 'talks'), tie('2', 'hub', 'y', 'talks'), tie('3', 'hub', 'z', 'talks')],
});
const view = (more: Partial<View> = {}): View => ({ ...defaultView, at: 'all', ...more });

describe('a drawn measure', () => {
  test('lies between nothing and the highest for sizes, between the lowest and the highest for halos', () => {
    // Degrees 3, 1, 1, 1, 0.
    const size = drawnMeasure(star, view(), 'degree', { fromZero: true });
    expect([size.least, size.most]).toEqual([0, 3]);
    expect(size.shares.get('x')).toBeCloseTo(1 / 3, 12);
    expect(size.shares.get('hub')).toBe(1);
    const halo = drawnMeasure(star, view(), 'closeness', { fromZero: false });
    expect(halo.shares.get('alone')).toBe(0);
    expect(halo.shares.get('hub')).toBe(1);
  });

  test('does not depend on how many actors are drawn', () => {
    const few = drawnMeasure(star, view({ limit: 1 }), 'betweenness', { fromZero: true });
    expect(few.most).toBe(drawnMeasure(star, view(), 'betweenness', { fromZero: true }).most);
  });

  test('ranks equal values alike', () => {
    const values = new Map(Object.entries({ a: 5, b: 3, c: 3, d: 1 })) as unknown as Map<ActorId, number>;
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => rankIn(values, id as ActorId))).toEqual([
      1,
      2,
      2,
      4,
      undefined,
    ]);
  });

  test('is written with the digits that count', () => {
    expect([3, 0.5, 0.12345, 0.00321, 12.34].map(formatMeasure)).toEqual([
      '3',
      '0.500',
      '0.123',
      '0.0032',
      '12.3',
    ]);
  });

  test('has a halo that is darker the higher it is, in every theme apart from the canvas', () => {
    for (const theme of Object.values(themes)) {
      const colours = [0, 0.25, 0.5, 0.75, 1].map((share) => haloColour(share, theme));
      expect(new Set([...colours, theme.canvas]).size).toBe(6);
    }
  });
});

describe('a hull', () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  test('turns one way only and holds every point', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 20 }), (points) => {
        const hull = convexHull(points);
        const turn = (o: readonly number[], a: readonly number[], b: readonly number[]): number =>
          (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
        hull.forEach((corner, i) => {
          const next = hull[(i + 1) % hull.length];
          for (const each of points) expect(turn(corner, next, each)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});

describe('places by group', () => {
  const settled = new Map(
    Array.from({ length: 23 }, (_, i) => [`a${i}` as ActorId, { x: (i * 37) % 400, y: (i * 91) % 300 }]),
  );
  const ids = [...settled.keys()];
  const groups = [ids.slice(0, 9), ids.slice(9, 12), ids.slice(12, 13)];
  test('keep groups apart: everyone is nearer to the middle of its own than to that of another', () => {
    const places = groupedLayout(settled, groups);
    expect([...places.keys()].sort()).toEqual([...ids].sort());
    const all = [...groups, ids.slice(13)];
    const middles = all.map((members) => {
      const at = members.map((id) => places.get(id) ?? { x: NaN, y: NaN });
      return {
        x: at.reduce((sum, { x }) => sum + x, 0) / at.length,
        y: at.reduce((sum, { y }) => sum + y, 0) / at.length,
      };
    });
    all.forEach((members, g) => {
      for (const id of members) {
        const at = places.get(id) ?? { x: NaN, y: NaN };
        const distances = middles.map(({ x, y }) => Math.hypot(at.x - x, at.y - y));
        expect(distances.indexOf(Math.min(...distances))).toBe(g);
      }
    });
  });

  test('are the same for the same groups', () => {
    expect(groupedLayout(settled, groups)).toEqual(groupedLayout(new Map(settled), groups));
  });
});

describe('a map with sizes, halos and communities', () => {
  const more = { sizeBy: 'betweenness', halo: 'closeness', groups: 'communities' };
  test('names them in its legend, and sets no text on another', () => {
    for (const arrange of ['settled', 'groups']) {
      const scene = figure({ ...more, arrange }, { size: 'a4-landscape' });
      const texts = scene.layers
        .flatMap(({ marks }) => flat(marks))
        .filter((mark): mark is TextMark => mark.shape === 'text');
      const words = texts.map(({ text }) => text).join(' ');
      expect(words).toContain('Size: betweenness');
      expect(words).toContain('Disc: closeness');
      expect(words).toContain('Community 1');
      texts.forEach((a, i) =>
        texts.slice(i + 1).forEach((b) => {
          expect([a.text, b.text, overlap(textBox(a), textBox(b), 0.05)]).toEqual([a.text, b.text, false]);
        }),
      );
    }
  });

  test('draws a hull around each community of two and more that is shown', () => {
    const overlay = overlayOf(bundled, viewOf(more), messages);
    const scene = figure(more);
    const camps = scene.layers.find(({ id }) => id === 'camps');
    const hulls = flat(camps?.marks ?? []).filter((mark) => mark.shape === 'path');
    expect(hulls.length).toBeGreaterThan(1);
    expect(hulls.length).toBeLessThanOrEqual(overlay.groups?.length ?? 0);
    for (const hull of hulls) expect(boxOf(hull).width).toBeGreaterThan(0);
  });
});
