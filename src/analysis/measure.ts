/** What every measure gives back, and why it may give nothing. */
import type { ActorId } from '../model/schema.ts';
import type { Projection } from './projection.ts';

/** Why a measure has no value: for one actor, or for the whole network. `i18n` holds the sentences. */
export type Gap =
  | 'no-actors'
  | 'no-ties'
  | 'no-neighbours'
  | 'no-cycle'
  | 'no-convergence'
  | 'too-few-actors'
  | 'no-directed-ties'
  | 'no-triads'
  | 'no-signed-ties';

/** A number for each actor, in the order of the slice. Actors without a value are left out, and `gap` says why. */
export interface ActorMeasure {
  readonly values: ReadonlyMap<ActorId, number>;
  readonly gap?: Gap;
}

/** A number for the network, or the reason why there is none. */
export type NetworkMeasure = { readonly value: number } | { readonly value?: undefined; readonly gap: Gap };

/** Numbers by index as numbers by id; those that are no number are left out. */
export function toMeasure({ actors }: Projection, numbers: ArrayLike<number>, gap?: Gap): ActorMeasure {
  const values = new Map<ActorId, number>();
  for (let i = 0; i < actors.length; i++) if (!Number.isNaN(numbers[i])) values.set(actors[i], numbers[i]);
  return values.size < actors.length && gap ? { values, gap } : { values };
}

export const withoutValues = (gap: Gap): ActorMeasure => ({ values: new Map(), gap });
