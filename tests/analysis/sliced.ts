/** Whole networks as slices, for tests of measures. */
import type { Network } from '../../src/model/network.ts';
import { sliceNetwork, type Slice, type SlicedNetwork } from '../../src/model/slice.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

export const everything: Slice = {
  at: 'all',
  withoutFamilies: [],
  withoutKinds: [],
  withoutConfidence: [],
  limit: 'all',
  always: [],
};

export const sliced = (network: Network, more: Partial<Slice> = {}): SlicedNetwork =>
  sliceNetwork(network, { ...everything, ...more });

/** A network of arcs or pairs with weights. */
export const weightedNetwork = (
  actors: readonly string[],
  ties: readonly (readonly [string, string, number])[],
  directed = false,
): Network =>
  networkOf({
    actors: actors.map((id) => actor(id)),
    ties: ties.map(([a, b, weight], i) => tie(`t${i}`, a, b, 'cooperation', { weight, directed })),
  });
