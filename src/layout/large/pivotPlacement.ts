/** A start for large graphs: where nodes stand follows from their distances to a few of them. */

/**
 * Coordinates `x0 y0 x1 y1 …` in steps, from rows of steps between some pivots and all nodes.
 * Method: PivotMDS (Brandes and Pich 2007, doi:10.1007/978-3-540-70904-6_6), the two leading eigenvectors by power
 * iteration; then scaled so that the drawn distances to the pivots are right in the mean.
 */
export function pivotPlacement(
  hops: Uint8Array,
  pivots: ArrayLike<number>,
  n: number,
  random: () => number,
): Float64Array {
  const k = pivots.length;
  const centred = doubleCentred(hops, k, n);
  const products = new Float64Array(k * k);
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < k; p++) {
      const value = centred[i * k + p];
      for (let q = p; q < k; q++) products[p * k + q] += value * centred[i * k + q];
    }
  }
  for (let p = 0; p < k; p++) for (let q = 0; q < p; q++) products[p * k + q] = products[q * k + p];
  const first = leadingVector(products, k, random);
  const second = leadingVector(products, k, random, first);
  const at = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < k; p++) {
      at[2 * i] += centred[i * k + p] * first[p];
      at[2 * i + 1] += centred[i * k + p] * second[p];
    }
  }
  const scale = scaleOf(at, hops, pivots, n);
  // Nodes with the same distances to all pivots would stand on one spot.
  return at.map((value) => value * scale + 0.5 * (random() - 0.5));
}

/** Squared steps less the means of their row and column, node by node. */
function doubleCentred(hops: Uint8Array, k: number, n: number): Float64Array {
  const squares = new Float64Array(n * k);
  const [byNode, byPivot] = [new Float64Array(n), new Float64Array(k)];
  let all = 0;
  for (let p = 0; p < k; p++) {
    for (let i = 0; i < n; i++) {
      const square = hops[p * n + i] ** 2;
      squares[i * k + p] = square;
      byNode[i] += square / k;
      byPivot[p] += square / n;
      all += square / (n * k);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < k; p++)
      squares[i * k + p] = -0.5 * (squares[i * k + p] - byNode[i] - byPivot[p] + all);
  }
  return squares;
}

/** The leading eigenvector of a symmetric matrix; the next one where the first is given. */
function leadingVector(
  matrix: Float64Array,
  k: number,
  random: () => number,
  without?: Float64Array,
): Float64Array {
  let vector = Float64Array.from({ length: k }, () => random() - 0.5);
  for (let round = 0; round < 60; round++) {
    const next = new Float64Array(k);
    for (let p = 0; p < k; p++) for (let q = 0; q < k; q++) next[p] += matrix[p * k + q] * vector[q];
    if (without) {
      const along = next.reduce((sum, value, p) => sum + value * without[p], 0);
      for (let p = 0; p < k; p++) next[p] -= along * without[p];
    }
    const length = Math.hypot(...next) || 1;
    vector = next.map((value) => value / length);
  }
  return vector;
}

/** What drawn distances have to be multiplied by so that their stress against the steps is least. */
function scaleOf(at: Float64Array, hops: Uint8Array, pivots: ArrayLike<number>, n: number): number {
  let [linear, square] = [0, 0];
  for (let p = 0; p < pivots.length; p++) {
    for (let i = 0; i < n; i++) {
      const steps = hops[p * n + i];
      if (steps === 0) continue;
      const drawn = Math.hypot(at[2 * i] - at[2 * pivots[p]], at[2 * i + 1] - at[2 * pivots[p] + 1]);
      linear += drawn / steps;
      square += (drawn * drawn) / (steps * steps);
    }
  }
  return square > 0 ? linear / square : 1;
}
