/** How a tie fares between two moments, on its line: plus for new, cross for ended, triangle for changed. */
import { part, pointAt, polyline, type Curve, type Point } from './curve.ts';
import type { Mark } from './marks.ts';
import type { Change } from './shown.ts';
import type { Sizes } from './sizes.ts';
import { tieMarks, type TieLook } from './tieMarks.ts';

/** Beside the middle, where forms have their beads. */
const badgeAt = 0.62;

/** The round badge that tells the change; nothing for what is unchanged. */
export function changeBadge(
  at: Point,
  change: Change,
  look: Pick<TieLook, 'colour' | 'canvas'>,
  sizes: Sizes,
): Mark[] {
  if (change === 'unchanged') return [];
  const [x, y] = at;
  const r = sizes.bead * 1.5;
  const arm = r * 0.55;
  const strokes = {
    new: `M${point(x - arm, y)}L${point(x + arm, y)}M${point(x, y - arm)}L${point(x, y + arm)}`,
    ended: `M${point(x - arm * 0.8, y - arm * 0.8)}L${point(x + arm * 0.8, y + arm * 0.8)}M${point(x + arm * 0.8, y - arm * 0.8)}L${point(x - arm * 0.8, y + arm * 0.8)}`,
  };
  const disc: Mark = {
    shape: 'circle',
    cx: x,
    cy: y,
    r,
    fill: look.canvas,
    stroke: look.colour,
    strokeWidth: sizes.line,
  };
  if (change !== 'changed')
    return [
      disc,
      { shape: 'path', d: strokes[change], fill: 'none', stroke: look.colour, strokeWidth: sizes.line * 1.3 },
    ];
  const triangle = polyline([
    [x, y - arm * 1.05],
    [x + arm, y + arm * 0.75],
    [x - arm, y + arm * 0.75],
  ]);
  return [disc, { shape: 'path', d: `${triangle}Z`, fill: look.colour }];
}
const point = (x: number, y: number): string => polyline([[x, y]]).slice(1);

/** A line that tells the change; what became another is drawn as it was in its first half and as it is in the second. */
export function changingTieMarks(
  curve: Curve,
  change: Change,
  looks: { now: TieLook; before?: TieLook },
  sizes: Sizes,
): Mark[] {
  const badge = changeBadge(pointAt(curve, change === 'changed' ? 0.5 : badgeAt), change, looks.now, sizes);
  if (!looks.before) return [...tieMarks(curve, looks.now, sizes), ...badge];
  return [
    ...tieMarks(part(curve, 0, 0.5), { ...looks.before, arrow: false }, sizes),
    ...tieMarks(part(curve, 0.5, 1), looks.now, sizes),
    ...badge,
  ];
}
