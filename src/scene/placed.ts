/** Keeps every actor where it stands while a network is edited. */
import { editBetween, applyEdit, type Edit } from '../model/edit.ts';
import { Network } from '../model/network.ts';
import type { ActorId, NetworkDocument } from '../model/schema.ts';
import { isLarge } from '../layout/large/largeTask.ts';
import { placeNewcomers } from '../layout/newcomers.ts';
import type { Positions } from '../layout/positions.ts';
import { keepPositions, knownPositions, layoutSizes, storedPositions } from './places.ts';

/**
 * Where some actors have a stored place these keep it, and newcomers stand amid their neighbours. `undefined` where there
 * is something to lay out: see `layoutTaskOf`.
 */
export function placedPositions(network: Network): Positions | undefined {
  const known = knownPositions(network);
  if (known) return known;
  const stored = storedPositions(network);
  return stored.size > 0 && !isCrowd(network.actors.length - stored.size)
    ? keepPositions(network, placeNewcomers(network, stored, layoutSizes))
    : undefined;
}

/** As many newcomers as make a large network are not placed one by one. */
const isCrowd = (newcomers: number): boolean => isLarge({ actors: { length: newcomers } });

interface PlaceTask {
  network: Network;
  /** What is found for it, with the places of those who have one. */
  whole: (found: Positions) => Positions;
}

/** What of a network is to be laid out: all of it, or a crowd of newcomers, who stand beside those who have a place. */
export function layoutTaskOf(network: Network): PlaceTask {
  const stored = storedPositions(network);
  if (stored.size === 0) return { network, whole: (found) => found };
  const actors = network.actors.filter(({ id }) => !stored.has(id));
  const ties = network.ties.filter(({ source, target }) => !stored.has(source) && !stored.has(target));
  const crowd = new Network({ ...network.document, actors, ties, events: [] });
  return { network: crowd, whole: (found) => new Map([...stored, ...movedBeside(found, stored)]) };
}

/** Px between those who have a place and a crowd of newcomers. */
const aisle = 120;

/** The crowd moved to the right of those who stay, its middle as high as theirs. */
function movedBeside(crowd: Positions, stay: Positions): Positions {
  const [theirs, own] = [extentOf(stay), extentOf(crowd)];
  const round = (value: number): number => Math.round(value * 100) / 100;
  const [dx, dy] = [theirs.right + aisle - own.left, (theirs.top + theirs.bottom - own.top - own.bottom) / 2];
  return new Map([...crowd].map(([id, { x, y }]) => [id, { x: round(x + dx), y: round(y + dy) }]));
}

function extentOf(positions: Positions): { left: number; right: number; top: number; bottom: number } {
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of positions.values()) {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  }
  return extent;
}

/** Newcomers to an empty map who need no more than a place beside each other. */
const mostInOpenSpace = 3;

/**
 * The edit, with places for all actors in the document's layout: those that were there keep theirs, newcomers stand
 * amid their neighbours; a crowd of them has none yet. The same edit where the network has never been arranged, or nothing about its actors changes.
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
  const positions = isCrowd(after.actors.length - kept.length) ? kept : withNewcomers(after, kept);
  return editBetween(edit.name, before.document, { ...after, layout: layoutOf(positions) });
}

function withNewcomers(document: NetworkDocument, kept: [string, [number, number]][]): typeof kept {
  const places = new Map(kept.map(([id, [x, y]]) => [id as ActorId, { x, y }]));
  const placed = placeNewcomers(new Network(document), places, layoutSizes);
  return [...placed].map(([id, { x, y }]) => [id, [x, y]]);
}
