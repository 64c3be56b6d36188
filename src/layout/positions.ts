import type { ActorId } from '../model/schema.ts';

/** A place in layout units: y grows downward; one unit is one pixel of the reference frame at zoom 1. */
export interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}
export type Positions = ReadonlyMap<ActorId, LayoutPoint>;
