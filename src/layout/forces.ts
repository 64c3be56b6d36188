/** d3's force simulation, ticked by hand from a good start. */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import { seededRandom } from '../math/random.ts';
import { boxCollide, type Clearance } from './boxCollide.ts';
import type { Graph } from './graph.ts';

export interface ForceNode extends SimulationNodeDatum {
  x: number;
  y: number;
  /** Where it started: it is held near there, so that the distances of the start survive. */
  homeX: number;
  homeY: number;
}
export interface ForceOptions {
  /** Px for an ordinary tie. */
  unit: number;
  clearance: Clearance;
  /** How strongly nodes are held where they started; 0 to 1. */
  hold: number;
  isFixed?: (i: number) => boolean;
}

export function forceLayoutOf(
  { edges }: Graph,
  start: Float64Array,
  { unit, clearance, hold, isFixed = () => false }: ForceOptions,
): Simulation<ForceNode, SimulationLinkDatum<ForceNode>> {
  const nodes: ForceNode[] = Array.from({ length: start.length / 2 }, (_, i) => {
    const [x, y] = [start[2 * i], start[2 * i + 1]];
    return { x, y, homeX: x, homeY: y, ...(isFixed(i) ? { fx: x, fy: y } : {}) };
  });
  const links = edges.map(({ source, target, length, weight }) => ({ source, target, length, weight }));
  const heaviest = Math.max(1, ...links.map(({ weight }) => weight));
  return forceSimulation<ForceNode>(nodes)
    .randomSource(seededRandom(7))
    .force(
      'link',
      forceLink<ForceNode, (typeof links)[number]>(links)
        .distance(({ length }) => length * unit)
        .strength(({ weight }) => 0.02 + 0.1 * (weight / heaviest)),
    )
    .force(
      'charge',
      forceManyBody<ForceNode>()
        .strength(-unit * 0.5)
        .distanceMax(unit * 3),
    )
    .force('homeX', forceX<ForceNode>(({ homeX }) => homeX).strength(hold))
    .force('homeY', forceY<ForceNode>(({ homeY }) => homeY).strength(hold))
    .force('boxes', boxCollide<ForceNode>(clearance))
    .stop();
}

/** Where the nodes of a simulation are now. */
export const coordinatesOf = (nodes: readonly ForceNode[]): Float64Array =>
  Float64Array.from(nodes.flatMap(({ x, y }) => [x, y]));
