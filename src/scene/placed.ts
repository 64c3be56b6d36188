/** Keeps every actor where it stands while a network is edited. */
import { editBetween, applyEdit, type Edit } from '../model/edit.ts';
import { Network } from '../model/network.ts';
import type { ActorId, NetworkDocument } from '../model/schema.ts';
import { placeNewcomers } from '../layout/newcomers.ts';
import type { Positions } from '../layout/positions.ts';
import { keepPositions, knownPositions, layoutSizes, storedPositions } from './places.ts';

/**
 * Where some actors have a stored place these keep it, and newcomers stand amid their neighbours. `undefined` for a
 * network that was never laid out.
 */
export function placedPositions(network: Network): Positions | undefined {
  const known = knownPositions(network);
  if (known) return known;
  const stored = storedPositions(network);
  return stored.size > 0 ? keepPositions(network, placeNewcomers(network, stored, layoutSizes)) : undefined;
}

/** Newcomers to an empty map who need no more than a place beside each other. */
const mostInOpenSpace = 3;

/**
 * The edit, with places for all actors in the document's layout: those that were there keep theirs, newcomers stand
 * amid their neighbours. The same edit where the network has never been arranged, or nothing about its actors changes.
 */
export function withPlaces(before: Network, edit: Edit): Edit {
  const actors = edit.records.actors;
  const stored = before.document.layout?.positions ?? {};
  const isStored = before.actors.every(({ id }) => Object.hasOwn(stored, id));
  if (!actors?.added.length && isStored) return edit;
  const known = placedPositions(before);
  if (!known) return edit;
  const after = applyEdit(before.document, edit);
  const given = after.layout?.positions ?? {};
  const kept = after.actors.flatMap(({ id }): [string, [number, number]][] => {
    const place = known.get(id);
    if (Object.hasOwn(given, id)) return [[id, given[id]]];
    return place ? [[id, [place.x, place.y]]] : [];
  });
  const layoutOf = (positions: [string, [number, number]][]): NetworkDocument['layout'] => ({
    pinned: [],
    ...after.layout,
    positions: Object.fromEntries(positions),
  });
  // Many at once where nobody stood before: a whole layout does better by them.
  if (kept.length === 0 && after.actors.length > mostInOpenSpace) return edit;
  const places = new Map(kept.map(([id, [x, y]]) => [id as ActorId, { x, y }]));
  const placed = placeNewcomers(new Network(after), places, layoutSizes);
  const positions = [...placed].map(([id, { x, y }]): [string, [number, number]] => [id, [x, y]]);
  return editBetween(edit.name, before.document, { ...after, layout: layoutOf(positions) });
}
