/** The layout of a large network as plain numbers: quick to make, quick to hand to a worker and back. */
import type { Network } from '../../model/network.ts';
import type { Actor, ActorId } from '../../model/schema.ts';
import { ownClearance, type LayoutSizes } from '../clearance.ts';
import type { Positions } from '../positions.ts';
import { largeLayout } from './largeLayout.ts';

/** Beyond so many actors nobody sees what single moves would gain, and each costs more. */
const mostRefined = 150;
export const isLarge = ({ actors }: { actors: { length: number } }): boolean => actors.length > mostRefined;

export interface LargeTask {
  /** Nodes of each tied pair, `source0 target0 source1 target1 …`, each pair once, in order. */
  ends: Int32Array;
  radii: Float64Array;
  /** Actors that stay where they are, by node. */
  pins: ReadonlyMap<number, { x: number; y: number }>;
}

/** Nodes are the actors in the order of ids, so that the order of records decides nothing. */
const nodeIds = (network: Network): ActorId[] => network.actors.map(({ id }) => id).sort();

/** The union of all dates. Self-ties are left out. O(n log n) in actors and ties. */
export function largeTaskOf(network: Network, sizes: LayoutSizes & { fixed?: Positions }): LargeTask {
  const ids = nodeIds(network);
  const nodeOf = new Map(ids.map((id, i) => [id, i]));
  const keys = new Set<number>();
  for (const { source, target } of network.ties) {
    const [a, b] = [nodeOf.get(source), nodeOf.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    keys.add(Math.min(a, b) * ids.length + Math.max(a, b));
  }
  const ends = new Int32Array(2 * keys.size);
  Float64Array.from(keys)
    .sort()
    .forEach((key, e) => ends.set([Math.floor(key / ids.length), key % ids.length], 2 * e));
  const radii = Float64Array.from(ids, (id) =>
    ownClearance(sizes.radius(network.actorById.get(id) as Actor)),
  );
  const pins = [...(sizes.fixed ?? [])].flatMap(([id, place]): [number, { x: number; y: number }][] => {
    const node = nodeOf.get(id);
    return node === undefined ? [] : [[node, place]];
  });
  return { ends, radii, pins: new Map(pins) };
}

/** Coordinates `x0 y0 x1 y1 …` in px. @param onPicture gets pictures on the way, the first that is of use first */
export function runLargeTask(
  { ends, radii, pins }: LargeTask,
  onPicture?: (at: Float64Array) => void,
): Float64Array {
  const edges = Array.from({ length: ends.length / 2 }, (_, e) => ({
    source: ends[2 * e],
    target: ends[2 * e + 1],
  }));
  const graph = { n: radii.length, edges };
  return largeLayout(graph, { radii, pinAt: (i) => pins.get(i), ...(onPicture ? { onPicture } : {}) });
}

/** What a task came to, by actor, to two decimals; fixed places as they are. */
export const positionsFrom = (network: Network, at: Float64Array, fixed?: Positions): Positions =>
  new Map(
    nodeIds(network).map((id, i) => [id, fixed?.get(id) ?? { x: round(at[2 * i]), y: round(at[2 * i + 1]) }]),
  );

const round = (value: number): number => Math.round(value * 100) / 100 || 0;
