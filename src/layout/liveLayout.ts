/** The running simulation while an actor is dragged. No clock of its own: the caller ticks. */
import type { Network } from '../model/network.ts';
import type { Actor, ActorId } from '../model/schema.ts';
import type { Clearance } from './boxCollide.ts';
import { forceLayoutOf } from './forces.ts';
import { graphOf } from './graph.ts';
import type { LayoutPoint } from './positions.ts';

export interface LiveOptions {
  radius: (actor: Actor) => number;
  /** Actors that may answer; the others stay. */
  moving: readonly ActorId[];
}
export interface LiveLayout {
  /** Holds an actor at a place. */
  drag: (id: ActorId, to: LayoutPoint) => void;
  /** One step; gives the places, to one decimal, of all that have left theirs by more than one unit. */
  tick: () => Record<ActorId, [number, number]>;
}

export function startLiveLayout(
  network: Network,
  places: ReadonlyMap<string, LayoutPoint>,
  options: LiveOptions,
): LiveLayout {
  const graph = graphOf(network);
  const moving = new Set<string>(options.moving);
  const radius = graph.ids.map((id) => options.radius(network.actorById.get(id as ActorId) as Actor));
  const start = Float64Array.from(
    graph.ids.flatMap((id) => {
      const at = places.get(id) ?? { x: 0, y: 0 };
      return [at.x, at.y];
    }),
  );
  const clearance: Clearance = (i, j) => {
    const clear = moving.has(graph.ids[i]) && moving.has(graph.ids[j]) ? radius[i] + radius[j] + 10 : 0;
    return { x: clear, y: clear };
  };
  const simulation = forceLayoutOf(graph, start, {
    unit: 90,
    clearance,
    hold: 0.25,
    isFixed: (i) => !moving.has(graph.ids[i]),
  });
  simulation.force('charge', null).alpha(0.5).alphaTarget(0.3);
  const nodes = simulation.nodes();
  return {
    drag: (id, { x, y }) => {
      const node = nodes[graph.ids.indexOf(id)];
      if (node) [node.fx, node.fy] = [x, y];
    },
    tick: () => {
      simulation.tick();
      const left = nodes.flatMap((node, i) => {
        const far = Math.hypot(node.x - start[2 * i], node.y - start[2 * i + 1]) > 1;
        return far ? [[graph.ids[i], [round(node.x), round(node.y)]] as const] : [];
      });
      return Object.fromEntries(left) as Record<ActorId, [number, number]>;
    },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
