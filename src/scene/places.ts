/** Where the actors of a document are known to stand: as stored with it, or as they were laid out before. */
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

/** As stored with the document or found before: `undefined` while some actor has no place. */
export function knownPositions(network: Network): Positions | undefined {
  const known = kept.get(network);
  if (known) return known;
  const stored = storedPositions(network);
  return stored.size === network.actors.length ? keepPositions(network, stored) : undefined;
}

/** Of those actors that have a place in the document. */
export function storedPositions(network: Network): Positions {
  const places = network.document.layout?.positions ?? {};
  return new Map(
    network.actors.flatMap(({ id }): [ActorId, { x: number; y: number }][] =>
      Object.hasOwn(places, id) ? [[id, { x: places[id][0], y: places[id][1] }]] : [],
    ),
  );
}
