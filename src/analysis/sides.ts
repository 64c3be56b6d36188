/** Who belongs to whom at a time. */
import { overlaps, type Interval } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { ActorId } from '../model/schema.ts';
import { isActive } from '../model/slice.ts';

/**
 * The actors that stand for an actor in the interval: itself, those affiliated with it and those affiliated with them,
 * its members (`part-of`), and those it is affiliated with itself. In document order after the actor itself.
 */
export function sideOf(network: Network, actor: ActorId, interval: Interval): ActorId[] {
  const side = new Set<ActorId>([actor]);
  let above = network.actorById.get(actor)?.affiliation;
  while (above !== undefined && !side.has(above)) {
    side.add(above);
    above = network.actorById.get(above)?.affiliation;
  }
  const open = [actor];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { id, affiliation } of network.actors) {
      if (affiliation !== at || side.has(id)) continue;
      side.add(id);
      open.push(id);
    }
  }
  for (const tie of network.tiesByActor.get(actor) ?? [])
    if (tie.type === 'part-of' && tie.target === actor && overlaps(network.periodOfTie(tie), interval))
      side.add(tie.source);
  const isThere = (id: ActorId): boolean => {
    const found = network.actorById.get(id);
    return found !== undefined && isActive(found, interval);
  };
  return [
    actor,
    ...network.actors.map(({ id }) => id).filter((id) => id !== actor && side.has(id) && isThere(id)),
  ];
}
