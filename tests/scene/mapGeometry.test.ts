/**
 * What a printed map promises of its lines, held against its marks: the bundled network at ten dates in every size.
 * Two of the dates are labelled in each language or pair of languages.
 */
import { describe, expect, test } from 'vitest';
import { figureSizes, sizePresets, type FigureSize } from '../../src/scene/figure.ts';
import type { ActorPlace, Box, RectMark, Scene } from '../../src/scene/marks.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { labelLanguages } from '../../src/scene/viewChoices.ts';
import { bundled, figure, tenDates } from './bundled.ts';
import {
  bezier,
  dense,
  distanceTo,
  groupsOf,
  meets,
  shapesOf,
  tiesOf,
  type At,
  type DrawnShape,
  type DrawnTie,
} from './drawnLines.ts';

/** As large as its text is beside that of a column, which is of 7 points. */
const enlarged = (size: FigureSize): number => sizePresets[size].textPt / 7;
/** Mm between a line's end and the shape that it meets, and between two strands of a pair. */
const [endGap, strandGap] = [0.4, 1.3 * 1.35];

const foreignTo = ({ from, to }: DrawnTie, shapes: readonly DrawnShape[]): DrawnShape[] =>
  shapes.filter(({ id }) => id !== from && id !== to);
/** How far a line passes beside the nearest of some shapes; below zero under one. */
function freeOf(line: readonly At[], shapes: readonly DrawnShape[]): number {
  let least = Infinity;
  for (const at of dense(line, 0.3))
    for (const shape of shapes) least = Math.min(least, distanceTo(at, shape));
  return least;
}

/** Whether some bow of a quarter of the length at most, leaving no steeper than allowed, keeps all of a pair clear. */
function couldPass([a, b]: readonly ActorPlace[], half: number, shapes: readonly DrawnShape[]): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const at = (along: number, beside: number): At => [
    a.x + dx * along - dy * beside,
    a.y + dy * along + dx * beside,
  ];
  for (let bow = -0.25; bow <= 0.25; bow += 0.025)
    for (let lean = -0.33; lean <= 0.33; lean += 0.11) {
      if (2 * Math.abs(bow) > 1.4 * (0.5 - Math.abs(lean))) continue;
      const corners = [at(0, 0), at(0.5 + lean, 2 * bow), at(1, 0)];
      const line = Array.from({ length: 65 }, (_, i) => bezier(corners, i / 64));
      if (freeOf(line, shapes) > half) return true;
    }
  return false;
}

/** The plates of the names, which cover what lies under them. */
const platesOf = (scene: Scene): Box[] =>
  groupsOf(scene, 'labels').map(({ marks }) =>
    marks.find((mark): mark is RectMark => mark.shape === 'rect')!,
  );

const maps = figureSizes.map((size, i) => ({
  size,
  drawn: tenDates.map((at, j) => {
    const labels = labelLanguages[(i + j) % labelLanguages.length];
    const scene = figure({ at, labels }, { size, data: false });
    return { at, scene, shapes: shapesOf(scene), ties: tiesOf(scene) };
  }),
}));
type Drawn = (typeof maps)[number]['drawn'][number];

/** Ties with a line whose middle runs under a foreign actor. */
const covered = ({ ties, shapes }: Drawn): DrawnTie[] =>
  ties.filter((tie) => tie.lines.some((line) => freeOf(line, foreignTo(tie, shapes)) < 0));

/** Whether all ties that are drawn between the same two could bend so that they run under nobody. */
function isNeedless(tie: DrawnTie, { scene, shapes, ties }: Drawn, size: FigureSize): boolean {
  const ends = scene.places.actors.filter(({ id }) => id === tie.from || id === tie.to);
  const pair = ties.filter(({ from, to }) => ends.every(({ id }) => id === from || id === to));
  const spread = ((pair.length - 1) / 2) * strandGap * enlarged(size);
  return couldPass(ends, spread + Math.max(...pair.map(({ half }) => half)), foreignTo(tie, shapes));
}

describe.each(maps)('on maps of size $size', ({ size, drawn }) => {
  test('no line passes under a foreign actor that it could bend round', () => {
    const needless = drawn.flatMap((map) =>
      covered(map).flatMap((tie) => (isNeedless(tie, map, size) ? [`${map.at}: ${tie.id}`] : [])),
    );
    expect(needless).toEqual([]);
  });

  test('no name covers an actor, or the end of a tie', () => {
    const hidden = drawn.flatMap(({ at, scene, shapes, ties }) =>
      platesOf(scene).flatMap((plate) =>
        [
          ...ties.filter(({ end }) => end && meets(end, plate)),
          ...shapes.filter(({ rings }) => rings.some((ring) => meets(ring, plate))),
        ].map(({ id }) => `${at}: ${id}`),
      ),
    );
    expect(hidden).toEqual([]);
  });

  test('arrowheads end at the shape that they point to, whatever its kind', () => {
    for (const { shapes, ties } of drawn)
      for (const { end, isArrow, to } of ties) {
        if (!end || !isArrow) continue;
        const off =
          distanceTo(
            end[0],
            shapes.find(({ id }) => id === to)!,
          ) / enlarged(size);
        // Within three quarters of a pixel, of which there are 96 to the inch.
        expect(Math.abs(off - endGap)).toBeLessThan(0.2);
      }
  });
});

test('few lines have to pass under a foreign actor', () => {
  const all = maps.flatMap(({ drawn }) => drawn.flatMap(({ ties }) => ties));
  const named = maps.flatMap(({ size, drawn }) =>
    drawn.flatMap((map) => covered(map).map(({ id }) => `${size}, ${map.at}: ${id}`)),
  );
  console.log(`${named.length} of ${all.length} ties pass under a foreign actor:\n${named.join('\n')}`);
  expect(named.length / all.length).toBeLessThan(1 / 300);
});

test('arrows point to actors of every kind', () => {
  const kinds = maps.flatMap(({ drawn }) =>
    drawn.flatMap(({ ties }) =>
      ties.flatMap(({ isArrow, to }) => (isArrow ? [bundled.actorById.get(to as ActorId)!.kind] : [])),
    ),
  );
  const shapes = new Set(kinds.map((kind) => bundled.vocabulary.kinds.get(kind)?.shape));
  expect([...shapes].sort()).toEqual(['circle', 'diamond', 'hexagon', 'house', 'person', 'triangle']);
});
