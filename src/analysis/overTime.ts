/** Measures and balance at many moments. */
import { dayOf, intervalOf, isoOf } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { ActorId } from '../model/schema.ts';
import { sliceNetwork, type Slice } from '../model/slice.ts';
import { Measures, type ActorMeasureName, type NetworkMeasures } from './measures.ts';
import type { ProjectionOptions } from './projection.ts';

export interface At<T> {
  at: string;
  value: T;
}

/** 1 July of each year from the first to the last. */
export const yearMoments = (first: number, last: number): string[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => isoOf(dayOf(first + i, 7, 1)));

/** The first day of each event, once each, in order of time. */
export const eventMoments = (network: Network): string[] => [
  ...new Set(network.events.map(({ date }) => isoOf(intervalOf(date).first)).sort()),
];

/** An actor's measure at each moment; `undefined` where the actor is not there or the measure has no value. */
export const actorOverTime = (
  network: Network,
  slice: Slice,
  { actor, measure, ...options }: ProjectionOptions & { actor: ActorId; measure: ActorMeasureName },
  moments: readonly string[],
): At<number | undefined>[] =>
  moments.map((at) => ({
    at,
    value: new Measures(sliceNetwork(network, { ...slice, at }), options).of(measure).values.get(actor),
  }));

export const networkOverTime = (
  network: Network,
  slice: Slice,
  options: ProjectionOptions,
  moments: readonly string[],
): At<NetworkMeasures>[] =>
  moments.map((at) => ({
    at,
    value: new Measures(sliceNetwork(network, { ...slice, at }), options).network,
  }));
