/** A public copy as a network, with everybody left standing where they stood. */
import { Network } from '../model/network.ts';
import { publicCopy, type PublicReport } from '../model/publicCopy.ts';
import type { Positions } from '../layout/positions.ts';

/** @param positions of the whole network: what is left keeps its places, or they would tell that somebody is gone */
export function publicNetwork(
  network: Network,
  positions: Positions | undefined,
): { network: Network; report: PublicReport } {
  const places = positions && Object.fromEntries([...positions].map(([id, { x, y }]) => [id, [x, y]]));
  const placed = places
    ? {
        ...network.document,
        layout: {
          pinned: [],
          ...network.document.layout,
          positions: places as Record<string, [number, number]>,
        },
      }
    : network.document;
  const { document, report } = publicCopy(placed);
  return { network: new Network(document), report };
}
