/** What a drawing is judged by, quick enough for large ones. */
import { partsOf } from '../../src/layout/large/components.ts';
import { hopsFrom, neighboursOf } from '../../src/layout/large/hops.ts';
import type { GeneratedGraph } from './generatedGraph.ts';

/**
 * Normalised stress: the mean over connected pairs of ((drawn - steps) / steps)², at the scale that suits the drawing best. Of large
 * drawings over the pairs of 300 evenly picked nodes with all others.
 */
export function stressOf(graph: GeneratedGraph, at: ArrayLike<number>): number {
  const { n } = graph;
  const sources = Array.from({ length: Math.min(n, 300) }, (_, k) => Math.floor((k * n) / Math.min(n, 300)));
  const hops = hopsFrom(neighboursOf(graph), sources);
  const partOf = new Int32Array(n);
  partsOf(graph).forEach(({ nodes }, part) => nodes.forEach((node) => (partOf[node] = part)));
  let [linear, square, pairs] = [0, 0, 0];
  sources.forEach((source, row) => {
    for (let j = 0; j < n; j++) {
      const steps = hops[row * n + j];
      if (j === source || partOf[j] !== partOf[source]) continue;
      const drawn = Math.hypot(at[2 * source] - at[2 * j], at[2 * source + 1] - at[2 * j + 1]);
      linear += drawn / steps;
      square += (drawn * drawn) / (steps * steps);
      pairs++;
    }
  });
  return 1 - (linear * linear) / square / pairs;
}

/**
 * Pairs of discs that overlap, the drawing scaled to be as wide as another one (by the mean square distance from the
 * middle): every drawing can be made free of overlaps by drawing it larger. O(n log n).
 */
export function overlapsIn(at: ArrayLike<number>, asWideAs: ArrayLike<number>, radius: number): number {
  const scale = spreadOf(asWideAs) / spreadOf(at);
  const order = Array.from({ length: at.length / 2 }, (_, i) => i).sort((a, b) => at[2 * a] - at[2 * b]);
  // Discs that only touch do not count.
  const clear = (2 * radius * 0.9999) / scale;
  let count = 0;
  order.forEach((i, k) => {
    for (let l = k + 1; l < order.length && at[2 * order[l]] - at[2 * i] < clear; l++) {
      const j = order[l];
      if (Math.hypot(at[2 * j] - at[2 * i], at[2 * j + 1] - at[2 * i + 1]) < clear) count++;
    }
  });
  return count;
}

function spreadOf(at: ArrayLike<number>): number {
  const values = Array.from(at);
  const mean = (axis: number): number =>
    values.reduce((sum, value, k) => sum + (k % 2 === axis ? value : 0), 0) / (values.length / 2);
  const middle = [mean(0), mean(1)];
  return Math.sqrt(values.reduce((sum, value, k) => sum + (value - middle[k % 2]) ** 2, 0) / values.length);
}
