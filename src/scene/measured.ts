/** Measures of what a view asks for: everyone who is active, the ties that pass its filters. */
import { measuresOf, type Measures } from '../analysis/measures.ts';
import type { ActorId } from '../model/schema.ts';
import type { Network } from '../model/network.ts';
import { sliceNetwork, type SlicedNetwork } from '../model/slice.ts';
import { kept } from './kept.ts';
import type { DrawnMeasure } from './overlay.ts';
import type { View } from './view.ts';
import { sliceOf, type drawnMeasures } from './viewChoices.ts';

export type MeasureName = (typeof drawnMeasures)[number];

/** Without the limit to the most influential: a measure must not depend on how many actors are drawn. */
export function wholeSlice(network: Network, view: View): SlicedNetwork {
  const slice = { ...sliceOf(view), limit: 'all' as const, always: [] };
  return kept(network, `slice ${JSON.stringify(slice)}`, () => sliceNetwork(network, slice));
}

export const measuresFor = (network: Network, view: View): Measures =>
  measuresOf(wholeSlice(network, view), { weighted: view.weighted, directed: view.directed });

/** Values between the lowest and the highest; from 0 upwards where the size of a shape stands for them. */
export function drawnMeasure(
  network: Network,
  view: View,
  name: MeasureName,
  { fromZero }: { fromZero: boolean },
): DrawnMeasure {
  const { values } = measuresFor(network, view).of(name);
  const numbers = [...values.values()];
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  const least = fromZero ? 0 : numbers.reduce((a, b) => Math.min(a, b), most);
  const range = most - least;
  return {
    shares: new Map([...values].map(([id, value]) => [id, range > 0 ? (value - least) / range : 0])),
    least,
    most,
  };
}

/** Whole numbers as they are, others with three digits that count. */
export const formatMeasure = (value: number): string =>
  Number.isInteger(value)
    ? String(value)
    : value.toFixed(Math.abs(value) < 0.01 ? 4 : Math.abs(value) < 10 ? 3 : 1);

/** 1 for the highest; equal values share a rank. */
export function rankIn(values: ReadonlyMap<ActorId, number>, id: ActorId): number | undefined {
  const own = values.get(id);
  if (own === undefined) return undefined;
  let higher = 0;
  for (const value of values.values()) if (value > own + 1e-12) higher++;
  return higher + 1;
}
