/** Numbers of references on the ties of a map, each where it covers least. */
import type { Box, Mark, ScenePlaces } from './marks.ts';
import { numbersText, type References } from './references.ts';
import type { Sizes } from './sizes.ts';
import { measureText } from './text/measureText.ts';
import type { Theme } from './theme.ts';
import { middleText } from './textMarks.ts';

/** Shares of a tie's length, the best first. Its middle is left to the sign that tells its kind. */
const shares = [0.36, 0.64, 0.28, 0.72, 0.42, 0.58, 0.22, 0.78];

type Point = readonly [number, number];

/** The point at a share of the length of a line. */
function pointAt(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map(([x, y], i) => Math.hypot(x - points[i][0], y - points[i][1]));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const [[x1, y1], [x2, y2]] = [points[i], points[i + 1]];
      return [x1 + ((x2 - x1) * left) / length, y1 + ((y2 - y1) * left) / length];
    }
    left -= length;
  }
  return points[points.length - 1];
}

/** The area that two boxes share. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

export function referenceMarks(
  places: ScenePlaces,
  references: References,
  { sizes, theme }: { sizes: Sizes; theme: Theme },
): Mark[] {
  const size = sizes.text[2];
  const taken: Box[] = places.actors.flatMap(({ x, y, radius, label }) => [
    { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
    ...(label ? [label] : []),
  ]);
  const numbers = new Map<string, string>(
    references.ties.map(({ tie, numbers: own }) => [tie.id, numbersText(own)]),
  );
  return places.ties.flatMap(({ id, points }): Mark[] => {
    const text = numbers.get(id);
    if (text === undefined || points.length < 2) return [];
    const width = measureText(text, size) + size * 0.3;
    const height = size * 1.1;
    const boxAt = (share: number): Box => {
      const [x, y] = pointAt(points, share);
      return { x: x - width / 2, y: y - height / 2, width, height };
    };
    const covered = (box: Box): number => taken.reduce((sum, other) => sum + shared(box, other), 0);
    const best = shares
      .map((share) => boxAt(share))
      .map((box) => ({ box, cost: covered(box) }))
      .reduce((a, b) => (b.cost < a.cost ? b : a)).box;
    taken.push(best);
    return [
      {
        shape: 'group',
        id: `reference-${id}`,
        marks: [
          { shape: 'rect', ...best, fill: theme.canvas },
          middleText(
            best.x + width / 2,
            best.y + height / 2 + size * 0.35,
            text,
            { size, weight: 'normal' },
            theme.text,
          ),
        ],
      },
    ];
  });
}
