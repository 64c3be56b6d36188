/** How a tie or an actor fares between two moments: plus for new, cross for ended, triangle for changed. */
import { part, pointAt, polyline, xy, type Curve, type Point } from './curve.ts';
import type { Mark } from './marks.ts';
import type { Change } from './shown.ts';
import { scaleMarks, type Sizes } from './sizes.ts';
import { tieMarks, type TieLook } from './tieMarks.ts';

export const changeBadgeRadius = ({ bead }: Sizes): number => bead * 1.45;

/** A disc of the tie's own colour with a plus, a bare cross, or a triangle; nothing for what is unchanged. */
export function changeBadge(
  [x, y]: Point,
  change: Change,
  { colour, canvas }: Pick<TieLook, 'colour' | 'canvas'>,
  sizes: Sizes,
): Mark[] {
  if (change === 'unchanged') return [];
  const r = changeBadgeRadius(sizes);
  const arm = r * (change === 'new' ? 0.58 : 0.5);
  const halo: Mark = { shape: 'circle', cx: x, cy: y, r, fill: canvas };
  const lines = (d: string, stroke: string): Mark => ({
    shape: 'path',
    d,
    fill: 'none',
    stroke,
    strokeWidth: sizes.line * 1.3,
  });
  if (change === 'new') {
    const plus = `${polyline([
      [x - arm, y],
      [x + arm, y],
    ])}${polyline([
      [x, y - arm],
      [x, y + arm],
    ])}`;
    return [{ ...halo, fill: colour, stroke: canvas, strokeWidth: sizes.line * 0.6 }, lines(plus, canvas)];
  }
  if (change === 'ended') {
    const cross = [-arm, arm].map((dy) =>
      polyline([
        [x - arm, y - dy],
        [x + arm, y + dy],
      ]),
    );
    return [halo, lines(cross.join(''), colour)];
  }
  const triangle = [
    [x, y - r],
    [x + r * 0.95, y + r * 0.7],
    [x - r * 0.95, y + r * 0.7],
  ] as const;
  return [
    {
      shape: 'path',
      d: `M${triangle.map(xy).join('L')}Z`,
      fill: colour,
      stroke: canvas,
      strokeWidth: sizes.line,
      join: 'round',
    },
  ];
}

/** Thinner than what there is: it is no more. */
export const endedSizes = (sizes: Sizes): Sizes => scaleMarks(sizes, 0.78);

/**
 * A line that tells the change, with its badge at a share of its length; what became another is drawn as it was up to
 * the badge and as it is beyond.
 */
export function changingTieMarks(
  curve: Curve,
  { change, at }: { change: Change; at: number },
  looks: { now: TieLook; before?: TieLook },
  sizes: Sizes,
): Mark[] {
  const badge = changeBadge(pointAt(curve, at), change, looks.now, sizes);
  if (!looks.before)
    return [...tieMarks(curve, looks.now, change === 'ended' ? endedSizes(sizes) : sizes), ...badge];
  return [
    ...tieMarks(part(curve, 0, at), { ...looks.before, arrow: false }, sizes),
    ...tieMarks(part(curve, at, 1), looks.now, sizes),
    ...badge,
  ];
}

/** At the shape's shoulder: a plus for an actor that has come, a cross for one that is no more. */
export function actorChangeBadge(
  [x, y]: Point,
  radius: number,
  change: 'new' | 'ended',
  look: Pick<TieLook, 'colour' | 'canvas'>,
  sizes: Sizes,
): Mark[] {
  const out = radius * 0.8;
  return changeBadge([x + out, y - out], change, look, sizes);
}
