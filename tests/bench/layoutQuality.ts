/** What a drawing is judged by, quick enough for large ones. */
import { hopsFrom, neighboursOf } from '../../src/layout/large/hops.ts';
import type { GeneratedGraph } from './generatedGraph.ts';

/**
 * Normalised stress: the mean over pairs of ((drawn - steps) / steps)², at the scale that suits the drawing best. Of large
 * drawings over the pairs of 300 evenly picked nodes with all others.
 */
export function stressOf({ n, edges }: GeneratedGraph, at: ArrayLike<number>): number {
  const sources = Array.from({ length: Math.min(n, 300) }, (_, k) => Math.floor((k * n) / Math.min(n, 300)));
  const graph = { ids: Array.from({ length: n }, (_, i) => String(i)), edges: edges as never };
  const hops = hopsFrom(neighboursOf(graph), sources);
  let [linear, square, pairs] = [0, 0, 0];
  sources.forEach((source, row) => {
    for (let j = 0; j < n; j++) {
      const steps = hops[row * n + j];
      if (j === source) continue;
      const drawn = Math.hypot(at[2 * source] - at[2 * j], at[2 * source + 1] - at[2 * j + 1]);
      linear += drawn / steps;
      square += (drawn * drawn) / (steps * steps);
      pairs++;
    }
  });
  return 1 - (linear * linear) / square / pairs;
}
