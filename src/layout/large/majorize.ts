/** Brings drawn distances closer to the steps between all nodes. */

/**
 * One sweep over all nodes, in place: each goes to where its own stress, with weights steps⁻², has its least upper bound.
 * Method: stress majorization, node by node (Gansner, Koren and North 2005, doi:10.1007/978-3-540-31843-9_25).
 * @param at coordinates `x0 y0 x1 y1 …` in steps @param hops rows of steps from all nodes
 */
export function majorizeOnce(at: Float64Array, hops: Uint8Array, isFixed: (i: number) => boolean): void {
  const n = at.length / 2;
  for (let i = 0; i < n; i++) {
    if (isFixed(i)) continue;
    const [x, y] = [at[2 * i], at[2 * i + 1]];
    const row = i * n;
    let [sumX, sumY, weights] = [0, 0, 0];
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const steps = hops[row + j];
      const [dx, dy] = [x - at[2 * j], y - at[2 * j + 1]];
      const weight = 1 / (steps * steps);
      const reach = (weight * steps) / Math.sqrt(dx * dx + dy * dy + 1e-12);
      sumX += weight * at[2 * j] + reach * dx;
      sumY += weight * at[2 * j + 1] + reach * dy;
      weights += weight;
    }
    if (weights === 0) continue;
    at[2 * i] = sumX / weights;
    at[2 * i + 1] = sumY / weights;
  }
}
