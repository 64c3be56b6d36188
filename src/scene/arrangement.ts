/** Where the actors of a document stand: as stored, with a layout for those that have no place yet. */
import { layoutNetwork } from '../layout/networkLayout.ts';
import type { Positions } from '../layout/positions.ts';
import type { Network } from '../model/network.ts';
import { placedPositions } from './placed.ts';
import { keepPositions, layoutSizes } from './places.ts';

/** Found once a network; where some actors have a stored place, only newcomers are placed, amid their neighbours. */
export const arrangedPositions = (network: Network): Positions =>
  placedPositions(network) ?? keepPositions(network, layoutNetwork(network, { ...layoutSizes, tries: 2 }));
