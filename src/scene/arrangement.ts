/** Where the actors of a document stand: as stored, with a layout for those that have no place yet. */
import { layoutNetwork } from '../layout/networkLayout.ts';
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

const arranged = new WeakMap<Network, Positions>();

/** Found once a network. Stored positions are taken as they are; only newcomers are placed, amid their neighbours. */
export function arrangedPositions(network: Network): Positions {
  const known = arranged.get(network);
  if (known) return known;
  const stored = storedPositions(network);
  const positions =
    stored.size === network.actors.length
      ? stored
      : layoutNetwork(
          network,
          stored.size > 0 ? { ...layoutSizes, start: stored, fixed: stored } : { ...layoutSizes, tries: 2 },
        );
  arranged.set(network, positions);
  return positions;
}

/** Where the actors stand, as far as that is settled: nothing is laid out here. */
export function knownPositions(network: Network): Positions | undefined {
  const stored = storedPositions(network);
  return stored.size === network.actors.length ? stored : arranged.get(network);
}

function storedPositions(network: Network): Positions {
  const places = network.document.layout?.positions ?? {};
  return new Map(
    network.actors.flatMap(({ id }): [ActorId, { x: number; y: number }][] =>
      Object.hasOwn(places, id) ? [[id, { x: places[id][0], y: places[id][1] }]] : [],
    ),
  );
}
