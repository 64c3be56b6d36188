/** How good a placement is, in the measures that the literature compares layouts by. */
import { segmentsCross } from '../math/segments.ts';

/**
 * Normalised stress: the mean of ((αx − d) / d)² over all pairs, x the distance on the plane, d the given one, α the
 * scale that makes it least, so that layouts of different sizes compare. 0 is perfect, 1 is all on one spot.
 * Definition: Gansner, Koren and North 2005 with weights d⁻²; scaling as in Welch and Kobourov 2017.
 */
export function normalisedStress(at: Float64Array, distances: Float64Array): number {
  const n = at.length / 2;
  let [xx, x1, pairs] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const d = distances[i * n + j];
      if (!(d > 0)) continue;
      const ratio = Math.hypot(at[2 * i] - at[2 * j], at[2 * i + 1] - at[2 * j + 1]) / d;
      xx += ratio * ratio;
      x1 += ratio;
      pairs++;
    }
  }
  // With α = Σr / Σr², Σ(αr − 1)² = N − (Σr)² / Σr².
  if (pairs === 0) return 0;
  return xx === 0 ? 1 : Math.max(0, 1 - (x1 * x1) / (xx * pairs));
}

/** Pairs of straight edges that cross; edges with a common end do not. */
export function countCrossings(
  at: Float64Array,
  edges: readonly { source: number; target: number }[],
): number {
  let crossings = 0;
  edges.forEach(({ source: a, target: b }, i) => {
    for (const { source: c, target: d } of edges.slice(i + 1)) {
      if (a === c || a === d || b === c || b === d) continue;
      const p = (node: number): [number, number] => [at[2 * node], at[2 * node + 1]];
      if (segmentsCross(...p(a), ...p(b), ...p(c), ...p(d))) crossings++;
    }
  });
  return crossings;
}

/** Pairs of boxes, given by their halves around each node, that overlap by more than a rounding error. */
export function countOverlaps(
  at: Float64Array,
  boxes: readonly { halfWidth: number; halfHeight: number }[],
): number {
  let overlaps = 0;
  boxes.forEach((a, i) => {
    for (let j = i + 1; j < boxes.length; j++) {
      const b = boxes[j];
      const clearX = Math.abs(at[2 * i] - at[2 * j]) >= a.halfWidth + b.halfWidth - 1e-6;
      const clearY = Math.abs(at[2 * i + 1] - at[2 * j + 1]) >= a.halfHeight + b.halfHeight - 1e-6;
      if (!clearX && !clearY) overlaps++;
    }
  });
  return overlaps;
}
