import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import { sliceNetwork } from '../../src/model/slice.ts';
import { defaultFigure, figureSizes } from '../../src/scene/figure.ts';
import { figureOf } from '../../src/scene/figureOf.ts';
import { gridPlaces, involvementClass } from '../../src/scene/gridFigure.ts';
import { boxesOverlap } from '../../src/scene/labels.ts';
import type { Box, Mark, Scene } from '../../src/scene/marks.ts';
import { measureText } from '../../src/scene/text/measureText.ts';
import { defaultView, type View } from '../../src/scene/view.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { bundled } from './bundled.ts';
import { actor, networkOf, tie } from './network.ts';

const messages = messagesFor('en');
const rated = (id: string, influence: number | undefined, interest: number | undefined) =>
  actor(id, {
    ...(influence ? { influence: { value: influence } } : {}),
    ...(interest ? { interest: { value: interest } } : {}),
  });
const network = networkOf({
  actors: [rated('a', 5, 1), rated('b', 5, 5), rated('c', undefined, undefined), rated('d', 1, 3)],
  ties: [tie('1', 'a', 'b', 'talks'), tie('2', 'a', 'd', 'mediation'), tie('3', 'a', 'd', 'armed-conflict')],
});
const sliced = sliceNetwork(network, { ...sliceOf(defaultView), at: 'all', limit: 'all' });

describe('places in the grid', () => {
  test('are by coded influence and interest; an unrated influence counts as 2, as on the map', () => {
    expect(
      gridPlaces({ sliced }, 'interest').map((place) => [place.actor.id, place.influence, place.across]),
    ).toEqual([
      ['a', 5, 1],
      ['b', 5, 5],
      ['c', 2, 0],
      ['d', 1, 3],
    ]);
  });

  test('by involvement count ties of talks and mediation only', () => {
    // a has two of them, b and d one each, c none; the war does not count.
    expect(gridPlaces({ sliced }, 'involvement').map((place) => [place.actor.id, place.across])).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 1],
      ['d', 2],
    ]);
    expect([0, 1, 2, 3, 4, 6, 7, 40].map(involvementClass)).toEqual([1, 2, 3, 3, 4, 4, 5, 5]);
  });
});

const texts = (marks: readonly Mark[]): Box[] =>
  marks.flatMap((mark) => {
    if (mark.shape === 'group') return texts(mark.marks);
    if (mark.shape !== 'text') return [];
    const width = measureText(mark.text, mark.size, mark.weight);
    const x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
    return [{ x, y: mark.y - mark.size * 0.7, width, height: mark.size * 0.7 }];
  });
const overlaps = ({ layers }: Scene): number => {
  const boxes = layers.flatMap(({ marks }) => texts(marks));
  let count = 0;
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => boxesOverlap(a, b) && count++));
  return count;
};

describe('the figures of matrix and grid', () => {
  const faces = ['matrix', 'grid'] as const;
  test('of the bundled network have no text over text and none beyond the edge, at any size', () => {
    for (const face of faces) {
      for (const size of figureSizes) {
        const view: View = { ...defaultView, face };
        const scene = figureOf(bundled, view, { ...defaultFigure, size }, messages);
        expect([face, size, overlaps(scene)]).toEqual([face, size, 0]);
        for (const box of scene.layers.flatMap(({ marks }) => texts(marks))) {
          expect([face, size, box.x >= 0, box.x + box.width <= scene.width + 0.01]).toEqual([
            face,
            size,
            true,
            true,
          ]);
          expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
        }
      }
    }
  });

  test('show each actor of the view once', () => {
    for (const face of faces) {
      const view: View = { ...defaultView, face };
      const scene = figureOf(bundled, view, defaultFigure, messages);
      const ids = scene.layers
        .flatMap(({ marks }) => marks)
        .flatMap((mark) =>
          mark.shape === 'group' && mark.id?.startsWith('actor-') ? [mark.ref?.id ?? ''] : [],
        );
      const shown = sliceNetwork(bundled, sliceOf(view)).actors.map((each) => each.id);
      expect(ids.sort()).toEqual([...shown].sort());
    }
  });

  test('of any view of the grid have no name over another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1988', '2001-12-05', '2020-02-29', 'all'),
        fc.constantFrom('interest', 'involvement'),
        fc.constantFrom(12, 40, 'all'),
        (at, across, limit) => {
          const view: View = { ...defaultView, face: 'grid', at, across, limit } as View;
          expect(overlaps(figureOf(bundled, view, defaultFigure, messages))).toBe(0);
        },
      ),
      { numRuns: 12 },
    );
  });
});
