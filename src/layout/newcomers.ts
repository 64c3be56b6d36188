/** Places for the few who have none among many who stay: no simulation, so that it costs nothing to have at hand. */
import type { Network } from '../model/network.ts';
import type { Actor, ActorId } from '../model/schema.ts';
import { removeOverlaps } from './boxCollide.ts';
import { clearanceOf, ownClearance, type LayoutSizes } from './clearance.ts';
import { graphOf, type Graph } from './graph.ts';
import { spreadDiscs } from './large/spread.ts';
import type { LayoutPoint, Positions } from './positions.ts';

/** Of more actors, not every pair is looked at. */
const mostCompared = 600;
/** Px from a single neighbour. */
const besides = 70;

/**
 * Everyone who has a place keeps it; a newcomer stands amid its neighbours, near a single one on the outer side, or at
 * the lower edge where it has none; nobody overlaps another because of it. Deterministic, to two decimals.
 */
export function placeNewcomers(network: Network, known: Positions, sizes: LayoutSizes): Positions {
  const graph = graphOf(network);
  const places = graph.ids.map((id) => known.get(id as ActorId));
  const isFixed = places.map((place) => place !== undefined);
  placeAmidNeighbours(graph, places);
  const at = Float64Array.from(places.flatMap((place) => [place?.x ?? 0, place?.y ?? 0]));
  const actors = graph.ids.map((id) => network.actorById.get(id as ActorId) as Actor);
  const stays = (i: number): boolean => isFixed[i];
  if (actors.length > mostCompared) {
    spreadDiscs(
      at,
      Float64Array.from(actors, (actor) => ownClearance(sizes.radius(actor))),
      stays,
    );
  } else removeOverlaps(at, clearanceOf(actors, sizes), stays);
  return new Map(
    graph.ids.map((id, i) => [
      id as ActorId,
      known.get(id as ActorId) ?? { x: round(at[2 * i]), y: round(at[2 * i + 1]) },
    ]),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100 || 0;

/** Those with the most neighbours in place first, so that a chain of newcomers grows from where it is tied on. */
function placeAmidNeighbours({ ids, edges }: Graph, places: (LayoutPoint | undefined)[]): void {
  const near: number[][] = ids.map(() => []);
  for (const { source, target } of edges) {
    near[source].push(target);
    near[target].push(source);
  }
  const placedBeside = (i: number): LayoutPoint[] => near[i].flatMap((j) => places[j] ?? []);
  const pending = new Set(ids.flatMap((_, i) => (places[i] ? [] : [i])));
  while (pending.size > 0) {
    let next = -1;
    for (const i of pending) if (next < 0 || placedBeside(i).length > placedBeside(next).length) next = i;
    pending.delete(next);
    places[next] = placeFor(
      placedBeside(next),
      places.flatMap((place) => place ?? []),
    );
  }
}

function placeFor(neighbours: readonly LayoutPoint[], all: readonly LayoutPoint[]): LayoutPoint {
  if (all.length === 0) return { x: 0, y: 0 };
  const centre = middleOf(all);
  if (neighbours.length === 0) {
    return { x: centre.x, y: Math.max(...all.map(({ y }) => y)) + besides };
  }
  const amid = middleOf(neighbours);
  if (neighbours.length > 1) return amid;
  const [dx, dy] = [amid.x - centre.x, amid.y - centre.y];
  const far = Math.hypot(dx, dy);
  const [ux, uy] = far > 0 ? [dx / far, dy / far] : [1, 0];
  return { x: amid.x + besides * ux, y: amid.y + besides * uy };
}

const middleOf = (points: readonly LayoutPoint[]): LayoutPoint => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
