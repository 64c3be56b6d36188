/** What of the drawn ties names keep off: their lines, their ends and the marks along them. */
import type { Network } from '../model/network.ts';
import type { Tie } from '../model/schema.ts';
import { lengthOf, pointAt, samples, type Curve, type Point } from './curve.ts';
import { isWeak } from './evidence.ts';
import type { LabelObstacles } from './labels.ts';
import type { Box } from './marks.ts';
import type { Sizes } from './sizes.ts';
import { headCorners } from './tieMarks.ts';

export interface DrawnTie {
  tie: Tie;
  /** From the rim of the source to that of the target. */
  curve: Curve;
}

const around = ([x, y]: Point, half: number): Box => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
});

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function tieObstacles(
  drawn: readonly DrawnTie[],
  network: Network,
  sizes: Sizes,
): Pick<LabelObstacles, 'ties' | 'tieSpacing' | 'heads' | 'beads'> {
  // Close enough that no line runs through a name between two of its points.
  const tieSpacing = sizes.text[2] * 0.35;
  return {
    tieSpacing,
    ties: drawn.flatMap(({ curve }) => samples(curve, Math.max(2, Math.ceil(lengthOf(curve) / tieSpacing)))),
    heads: drawn.flatMap((each) => headOf(each, network, sizes) ?? []),
    beads: drawn.flatMap((each) => beadsOf(each, network, sizes)),
  };
}

/** An arrowhead, or the square at a parent's end. */
function headOf({ tie, curve }: DrawnTie, network: Network, sizes: Sizes): Box | undefined {
  const { form } = network.typeOf(tie);
  const length = Math.max(lengthOf(curve), 1e-6);
  if (network.isDirected(tie)) return boxAround(headCorners(curve, sizes));
  if (form !== 'open-square-end' && form !== 'filled-square-end') return undefined;
  return around(pointAt(curve, Math.max(0.6, 1 - (sizes.bead * 0.66) / length)), sizes.bead * 0.85);
}

const withBead = new Set([
  'open-circle',
  'filled-square',
  'filled-diamond',
  'open-diamond',
  'dotted-diamond',
]);

function beadsOf({ tie, curve }: DrawnTie, network: Network, sizes: Sizes): Box[] {
  return [
    ...(withBead.has(network.typeOf(tie).form) ? [around(pointAt(curve, 0.5), sizes.bead * 1.4)] : []),
    ...(isWeak(tie) ? [around(pointAt(curve, 0.7), sizes.bead * 1.6)] : []),
  ];
}
