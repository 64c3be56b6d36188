/** Layouts of graphs that are too large to be tuned node by node. */
import { seededRandom, shuffle, type Random } from '../../math/random.ts';
import { partsOf, type Part } from './components.ts';
import { hopsFrom, neighboursOf, type LargeGraph, type Neighbours } from './hops.ts';
import { majorizeOnce } from './majorize.ts';
import { packAround } from './pack.ts';
import { pivotPlacement } from './pivotPlacement.ts';
import { lowerSampledStress } from './sampledStress.ts';
import { spreadDiscs } from './spread.ts';

export interface LargeOptions {
  /** By node: half of what it keeps clear of others, in px. */
  radii: Float64Array;
  /** Where pinned nodes stay, in px. */
  pinAt: (i: number) => { x: number; y: number } | undefined;
  /** Gets pictures on the way to the last one, from the first that is of use; nodes may still overlap there. */
  onPicture?: (at: Float64Array) => void;
}
type Pins = readonly ({ x: number; y: number } | undefined)[];

/** Up to so many nodes, the steps between all of them fit into memory and time. */
const mostMajorized = 2_500;
const pivotCount = 50;
/** Of the picture's disc, what the discs of the nodes fill. */
const fill = 0.22;
/** Small parts stand so much farther apart than they have to. */
const roomy = 1.4;
/** After this round a picture is worth to be seen: no longer torn by wide moves, and not nearly the last one. */
const shownRound = 13;

/**
 * Coordinates `x0 y0 x1 y1 …` in px, centred, no two nodes nearer than their radii, pins kept. Deterministic. Parts that
 * no tie joins are laid out each by itself, the small ones around the largest. Ties count as one step whatever their kind.
 */
export function largeLayout(graph: LargeGraph, { radii, pinAt, onPicture }: LargeOptions): Float64Array {
  const pins = Array.from({ length: graph.n }, (_, i) => pinAt(i));
  const isFixed = (i: number): boolean => pins[i] !== undefined;
  // Around pins there is no telling where a part would find room.
  const whole: Part = { ...graph, nodes: Int32Array.from(pins.keys()) };
  const [largest, ...others] = pins.some((pin) => pin !== undefined) ? [whole] : partsOf(graph);
  const smaller = others.map((part): PlacedPart => {
    const within = radiiIn(part, radii);
    const at = connectedLayout(part, within, []);
    spreadDiscs(at, within, () => false);
    return { part, at };
  });
  const show =
    onPicture && ((at: Float64Array): void => onPicture(together({ part: largest, at }, smaller, radii)));
  const at = connectedLayout(largest, radiiIn(largest, radii), pins, show);
  const placed = together({ part: largest, at }, smaller, radii);
  spreadDiscs(placed, radii, isFixed);
  return placed;
}

interface PlacedPart {
  part: Part;
  at: Float64Array;
}
const radiiIn = ({ nodes }: Part, radii: Float64Array): Float64Array =>
  Float64Array.from(nodes, (node) => radii[node]);

/** The largest part in the middle, the others around it. */
function together(largest: PlacedPart, others: readonly PlacedPart[], radii: Float64Array): Float64Array {
  const placed = new Float64Array(2 * radii.length);
  const put = ({ part, at }: PlacedPart, { x, y }: { x: number; y: number }): void =>
    part.nodes.forEach((node, i) => placed.set([at[2 * i] + x, at[2 * i + 1] + y], 2 * node));
  put(largest, { x: 0, y: 0 });
  if (others.length === 0) return placed;
  const discs = Array.from(largest.part.nodes, (node, i) => ({
    x: largest.at[2 * i],
    y: largest.at[2 * i + 1],
    radius: radii[node],
  }));
  const middles = packAround(
    discs,
    others.map(({ part, at }) =>
      part.nodes.reduce(
        (most, node, i) => Math.max(most, Math.hypot(at[2 * i], at[2 * i + 1]) + radii[node] * roomy),
        0,
      ),
    ),
  );
  others.forEach((part, k) => put(part, middles[k]));
  return placed;
}

/**
 * Of a graph in one part. A first picture from distances to a few pivots; then less stress, over all pairs where there
 * are few enough of them, else over a sample. Nodes may overlap.
 */
function connectedLayout(
  graph: LargeGraph,
  radii: Float64Array,
  pins: Pins,
  show?: (at: Float64Array) => void,
): Float64Array {
  const { n } = graph;
  if (n === 1 && !pins[0]) return new Float64Array(2);
  const random = seededRandom(11);
  const neighbours = neighboursOf(graph);
  const sources = pivotsAmong(n, random);
  const sample = { sources, hops: hopsFrom(neighbours, sources) };
  const hasPins = pins.some((pin) => pin !== undefined);
  const started = pivotPlacement(sample.hops, sources, n, random);
  const at = hasPins ? started : upright(started);
  const unit = unitFor(at, radii);
  const inPx = (steps: Float64Array): Float64Array => {
    const scale = hasPins ? unit : unitFor(steps, radii);
    const placed = (hasPins ? steps : upright(steps)).map((value) => value * scale);
    pins.forEach((pin, i) => pin && placed.set([pin.x, pin.y], 2 * i));
    return placed;
  };
  if (hasPins) setAround(at, pins, unit);
  if (n <= mostMajorized) majorize(at, neighbours, (i) => pins[i] !== undefined);
  else {
    show?.(inPx(at));
    lowerSampledStress(at, graph, neighbours, sample, random, (round) => {
      if (round === shownRound) show?.(inPx(at));
    });
  }
  return inPx(at);
}

const pivotsAmong = (n: number, random: Random): number[] =>
  shuffle(
    Array.from({ length: n }, (_, i) => i),
    random,
  ).slice(0, pivotCount);

/** Px a step, so that the nodes' discs fill their share of the disc that the picture is. */
function unitFor(at: Float64Array, radii: Float64Array): number {
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
  const squares = at.reduce((sum, value) => sum + value * value, 0) / radii.length;
  // Of an even disc, the mean square distance from the middle is half the square of its radius.
  return Math.sqrt(area / fill / Math.PI) / Math.sqrt(2 * squares || 1);
}

/** Puts pins in their places, in steps, and the rest around them. */
function setAround(at: Float64Array, pins: Pins, unit: number): void {
  const pinned = pins.flatMap((pin, i) => (pin ? [{ i, x: pin.x / unit, y: pin.y / unit }] : []));
  const shift = (key: 'x' | 'y', axis: number): number =>
    pinned.reduce((sum, pin) => sum + pin[key] - at[2 * pin.i + axis], 0) / pinned.length;
  const [dx, dy] = [shift('x', 0), shift('y', 1)];
  for (let k = 0; k < at.length; k++) at[k] += k % 2 === 0 ? dx : dy;
  for (const { i, x, y } of pinned) at.set([x, y], 2 * i);
}

function majorize(at: Float64Array, neighbours: Neighbours, isFixed: (i: number) => boolean): void {
  const n = at.length / 2;
  const hops = hopsFrom(
    neighbours,
    Array.from({ length: n }, (_, i) => i),
  );
  const sweeps = n > 1_000 ? 8 : 25;
  for (let sweep = 0; sweep < sweeps; sweep++) majorizeOnce(at, hops, isFixed);
}

/** Centred, and turned so that it is widest sideways. */
function upright(at: Float64Array): Float64Array {
  const n = at.length / 2;
  let [mx, my, xx, xy, yy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    mx += at[2 * i] / n;
    my += at[2 * i + 1] / n;
  }
  for (let i = 0; i < n; i++) {
    const [x, y] = [at[2 * i] - mx, at[2 * i + 1] - my];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return at.map((_, k) => {
    const [x, y] = [at[k - (k % 2)] - mx, at[k - (k % 2) + 1] - my];
    return k % 2 === 0 ? x * cos + y * sin : y * cos - x * sin;
  });
}
