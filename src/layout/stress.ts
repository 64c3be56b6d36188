/** Placement by distances: the nearer two nodes are in the graph, the nearer they stand. */
import { seededRandom, shuffle } from '../math/random.ts';

/**
 * Coordinates that come close to the given distances, in rows `x0 y0 x1 y1 …`.
 * Method: stochastic gradient descent on stress (Zheng, Pawar and Goodman 2019, doi:10.1109/TVCG.2018.2859997), weights
 * d⁻², exponential annealing over `rounds`, pairs in seeded random order.
 */
export function stressPlacement(
  distances: Float64Array,
  n: number,
  { seed = 1, rounds = 30 } = {},
): Float64Array {
  const random = seededRandom(seed);
  const at = Float64Array.from({ length: 2 * n }, () => random() - 0.5);
  const pairs: [number, number][] = [];
  let [shortest, longest] = [Infinity, 0];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const d = distances[i * n + j];
      if (d <= 0) continue;
      pairs.push([i, j]);
      shortest = Math.min(shortest, d);
      longest = Math.max(longest, d);
    }
  }
  const [first, last] = [longest * longest, 0.1 * shortest * shortest];
  for (let round = 0; round < rounds; round++) {
    const rate = first * Math.exp((Math.log(last / first) * round) / Math.max(1, rounds - 1));
    for (const [i, j] of shuffle(pairs, random)) {
      const d = distances[i * n + j];
      const step = Math.min(1, rate / (d * d));
      const [dx, dy] = [at[2 * i] - at[2 * j], at[2 * i + 1] - at[2 * j + 1]];
      const length = Math.hypot(dx, dy) || 1e-9;
      const pull = (step * (length - d)) / (2 * length);
      at[2 * i] -= pull * dx;
      at[2 * i + 1] -= pull * dy;
      at[2 * j] += pull * dx;
      at[2 * j + 1] += pull * dy;
    }
  }
  return at;
}
