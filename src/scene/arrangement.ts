/** Where the actors of a document stand: as stored, with a layout for those that have no place yet. */
import { layoutNetwork } from '../layout/networkLayout.ts';
import type { Positions } from '../layout/positions.ts';
import type { Network } from '../model/network.ts';
import { layoutTaskOf, placedPositions } from './placed.ts';
import { keepPositions, layoutSizes } from './places.ts';

/** Found once a network; where some actors have a stored place, only newcomers are placed, amid or beside them. */
export function arrangedPositions(network: Network): Positions {
  const placed = placedPositions(network);
  if (placed) return placed;
  const { network: part, whole } = layoutTaskOf(network);
  return keepPositions(network, whole(layoutNetwork(part, { ...layoutSizes, tries: 2 })));
}
