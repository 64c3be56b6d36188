import { nearestNames } from '../model/nearest.ts';
import type { Network } from '../model/network.ts';
import type { ActorId } from '../model/schema.ts';
import { exitCodes, Outcome, type Streams } from './outcome.ts';

/** The actors of a list with commas; the first that the network does not know ends the command, with what is near. */
export function actorsNamed(network: Network, text: string, streams: Streams): ActorId[] {
  const ids = text.split(',').map((id) => id.trim());
  for (const id of ids) {
    if (network.actorById.has(id as ActorId)) continue;
    const near = nearestNames(id, network.actorById.keys());
    const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
    streams.err(`There is no actor "${id}" in this network.${hint}\n`);
    throw new Outcome(exitCodes.no);
  }
  return ids as ActorId[];
}
