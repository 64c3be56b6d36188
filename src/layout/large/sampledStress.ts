/** Stress of graphs with too many pairs to count the steps between them all. */
import type { Random } from '../../math/random.ts';
import { hopsFrom, type LargeGraph, type Neighbours } from './hops.ts';

/** The steps between two nodes, as the way over the best of some hubs has them. */
type Estimate = (i: number, j: number) => number;

const hubCount = 16;
const rounds = 25;
const pairsPerNode = 12;
/** Of a tie, beside a pair that is drawn by chance: what is near has to be seen to be near. */
const tieWeight = 0.25;

/**
 * Lowers the stress of a drawing in steps, in place.
 * Method: stochastic gradient descent (Zheng, Pawar and Goodman 2019, doi:10.1109/TVCG.2018.2859997) over ties and over
 * pairs drawn by chance. Distances to a few fixed pivots only will not do here: nodes that never meet in a pair crowd
 * together. The steps of a pair are those over the best of the best tied nodes, corrected by what such ways are longer
 * than the shortest in a sample (landmarks: Potamias et al. 2009, doi:10.1145/1645953.1646063).
 * @param onRound told after each round, the drawing as it is then
 */
export function lowerSampledStress(
  at: Float64Array,
  { edges }: Pick<LargeGraph, 'edges'>,
  neighbours: Neighbours,
  sample: { sources: readonly number[]; hops: Uint8Array },
  random: Random,
  onRound?: (round: number) => void,
): void {
  const n = at.length / 2;
  const stepsOf = estimateOf(neighbours, sample);
  const [first, last] = [36, 0.01];
  for (let round = 0; round < rounds; round++) {
    const rate = first * (last / first) ** (round / (rounds - 1));
    for (let pair = pairsPerNode * n; pair > 0; pair--) {
      const [i, j] = [Math.floor(random() * n), Math.floor(random() * n)];
      if (i === j) continue;
      const steps = stepsOf(i, j);
      bring(at, i, j, steps, Math.min(1, rate / (steps * steps)));
    }
    const share = Math.min(1, rate * tieWeight);
    for (const { source, target } of edges) bring(at, source, target, 1, share);
    onRound?.(round);
  }
}

/** Moves two nodes, half each, towards the distance that they should have. */
function bring(at: Float64Array, i: number, j: number, steps: number, share: number): void {
  const dx = at[2 * i] - at[2 * j];
  const dy = at[2 * i + 1] - at[2 * j + 1];
  const length = Math.sqrt(dx * dx + dy * dy) + 1e-12;
  const pull = (share * (length - steps)) / (2 * length);
  at[2 * i] -= pull * dx;
  at[2 * i + 1] -= pull * dy;
  at[2 * j] += pull * dx;
  at[2 * j + 1] += pull * dy;
}

function estimateOf(
  neighbours: Neighbours,
  { sources, hops }: { sources: readonly number[]; hops: Uint8Array },
): Estimate {
  const { from } = neighbours;
  const n = from.length - 1;
  const degree = (i: number): number => from[i + 1] - from[i];
  const hubs = Array.from({ length: n }, (_, i) => i)
    .sort((a, b) => degree(b) - degree(a) || a - b)
    .slice(0, hubCount);
  const toHubs = byNode(hopsFrom(neighbours, hubs), hubs.length, n);
  const over = (i: number, j: number): number => {
    let least = 255;
    for (let h = 0; h < hubs.length; h++) {
      const way = toHubs[i * hubs.length + h] + toHubs[j * hubs.length + h];
      if (way < least) least = way;
    }
    return least;
  };
  const means = trueMeans(over, sources, hops, n);
  return (i, j) => means[over(i, j)];
}

/** Rows of hubs as rows of nodes, so that what is read together lies together. */
function byNode(rows: Uint8Array, k: number, n: number): Uint8Array {
  const turned = new Uint8Array(rows.length);
  for (let row = 0; row < k; row++) for (let i = 0; i < n; i++) turned[i * k + row] = rows[row * n + i];
  return turned;
}

/** By length of the way over a hub: how long the shortest way is in the mean, in the sample. */
function trueMeans(over: Estimate, sources: readonly number[], hops: Uint8Array, n: number): Float64Array {
  const [sums, counts] = [new Float64Array(256), new Float64Array(256)];
  sources.forEach((source, row) => {
    for (let j = 0; j < n; j++) {
      if (j === source) continue;
      const way = over(source, j);
      sums[way] += hops[row * n + j];
      counts[way]++;
    }
  });
  return sums.map((sum, way) => (counts[way] > 0 ? sum / counts[way] : Math.max(1, way)));
}
