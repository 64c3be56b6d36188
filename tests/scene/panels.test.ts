import { describe, expect, test } from 'vitest';
import { gridOf } from '../../src/scene/panels.ts';
import { figure } from './bundled.ts';
import type { GroupMark, Mark, RectMark, Scene } from '../../src/scene/marks.ts';

const moments = ['1989-02-15', '1996-09-27', '2010-01-01', '2021-08-31'];
const small = figure({ face: 'compare', compare: moments });

const layer = (scene: Scene, id: string): readonly Mark[] =>
  scene.layers.find((each) => each.id === id)?.marks ?? [];
const groups = (marks: readonly Mark[]): GroupMark[] => marks.filter((mark) => mark.shape === 'group');
/** The frames of the panels, left upper corners. */
const frames = layer(small, 'annotations').filter(
  (mark) => mark.shape === 'rect' && mark.fill === 'none',
) as RectMark[];

describe('the grid of small multiples', () => {
  test.each([
    [3, { width: 300, height: 100 }, 3, 1],
    [3, { width: 100, height: 300 }, 1, 3],
    [4, { width: 200, height: 200 }, 2, 2],
    [5, { width: 300, height: 200 }, 3, 2],
    [6, { width: 300, height: 200 }, 3, 2],
    [1, { width: 10, height: 10 }, 1, 1],
  ])('of %i in %j has %i columns and %i rows', (count, room, columns, rows) => {
    expect(gridOf(count, room)).toEqual({ columns, rows });
  });
});

describe('small multiples as one figure', () => {
  test('have a frame and a date for each moment', () => {
    expect(frames).toHaveLength(4);
    const texts = layer(small, 'annotations').flatMap((mark) => (mark.shape === 'text' ? [mark.text] : []));
    for (const date of ['15 February 1989', '27 September 1996', '1 January 2010', '31 August 2021'])
      expect(texts.filter((text) => text === date)).toHaveLength(1);
  });

  test('put an actor at the same place of each frame in which it stands', () => {
    const offsets = new Map<string, [number, number][]>();
    for (const { id, x, y } of small.places.actors) {
      const frame = frames.find(
        (each) => x >= each.x && x <= each.x + each.width && y >= each.y && y <= each.y + each.height,
      )!;
      offsets.set(id, [...(offsets.get(id) ?? []), [x - frame.x, y - frame.y]]);
    }
    const repeated = [...offsets.values()].filter((places) => places.length > 1);
    expect(repeated.length).toBeGreaterThan(20);
    for (const [[x, y], ...others] of repeated)
      for (const [ox, oy] of others) {
        expect(ox).toBeCloseTo(x, 6);
        expect(oy).toBeCloseTo(y, 6);
      }
  });

  test('draw influence as large as the legend says', () => {
    /** To the outer edge of the outline. */
    const radii = (marks: readonly Mark[]): number[] =>
      marks.flatMap((mark) =>
        mark.shape === 'circle'
          ? [mark.r + (mark.stroke && mark.stroke !== 'none' ? (mark.strokeWidth ?? 0) / 2 : 0)]
          : mark.shape === 'group'
            ? radii(mark.marks)
            : [],
      );
    const legend = Math.max(...radii(layer(small, 'legend')));
    // The Soviet Union and the United States have influence 5, the highest, and are drawn as circles.
    const drawn = Math.max(...groups(layer(small, 'actors')).flatMap(({ marks }) => radii(marks)));
    expect(drawn / legend).toBeCloseTo(1, 2);
  });

  test('name each mark once in the file', () => {
    const ids = small.layers.flatMap(({ marks }) => groups(marks).flatMap(({ id }) => id ?? []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.some((id) => id.startsWith('moment-4-'))).toBe(true);
  });

  test('share one legend', () => {
    const titles = layer(small, 'legend').flatMap((mark) =>
      mark.shape === 'text' && mark.weight === 'bold' ? [mark.text] : [],
    );
    expect(titles.length).toBeGreaterThan(3);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
