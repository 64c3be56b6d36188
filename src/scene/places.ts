/** Where the actors of a document are known to stand: as stored with it, or as they were laid out before. */
import { placeNewcomers } from '../layout/newcomers.ts';
import type { Positions } from '../layout/positions.ts';
import { influenceOf, type Network } from '../model/network.ts';
import type { Actor, ActorId } from '../model/schema.ts';
import { shortName } from './names.ts';
import { screenSizes } from './sizes.ts';
import { measureText } from './text/measureText.ts';

export const layoutSizes = {
  radius: (actor: Actor): number => screenSizes.radius * Math.sqrt(influenceOf(actor)),
  labelSize: (actor: Actor) => ({
    width: measureText(shortName(actor), screenSizes.text[1]),
    height: screenSizes.text[1] * 1.2,
  }),
} as const;

const kept = new WeakMap<Network, Positions>();

/** Remembers where a layout put the actors of a network. */
export function keepPositions(network: Network, positions: Positions): Positions {
  kept.set(network, positions);
  return positions;
}

/**
 * Stored positions are taken as they are, and newcomers stand amid their neighbours. `undefined` for a network without
 * any that was not laid out yet.
 */
export function knownPositions(network: Network): Positions | undefined {
  const known = kept.get(network);
  if (known) return known;
  const stored = storedPositions(network);
  if (stored.size === network.actors.length) return keepPositions(network, stored);
  return stored.size > 0 ? keepPositions(network, placeNewcomers(network, stored, layoutSizes)) : undefined;
}

function storedPositions(network: Network): Positions {
  const places = network.document.layout?.positions ?? {};
  return new Map(
    network.actors.flatMap(({ id }): [ActorId, { x: number; y: number }][] =>
      Object.hasOwn(places, id) ? [[id, { x: places[id][0], y: places[id][1] }]] : [],
    ),
  );
}
