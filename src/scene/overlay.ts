/** What an analysis adds to the picture: sizes, halos, groups and what an answer lights. `overlayOf.ts` finds it. */
import type { Positions } from '../layout/positions.ts';
import type { ActorId, TieId } from '../model/schema.ts';
import type { View } from './view.ts';

/** Actors that belong together, in the order that they are listed in. */
export interface ActorGroup {
  label: string;
  actors: readonly ActorId[];
}

/** A measure as it is drawn: where each actor lies between the lowest and the highest value, and those two. */
export interface DrawnMeasure {
  /** 0 to 1 by actor id; actors without a value are left out. */
  shares: ReadonlyMap<string, number>;
  least: number;
  most: number;
}

export interface Overlay {
  size?: DrawnMeasure;
  halo?: DrawnMeasure;
  groups?: readonly ActorGroup[];
  /** Where actors stand that are arranged by group. */
  positions?: Positions;
  /** Ties that do not fit the groups. */
  misfits?: ReadonlySet<TieId>;
  /** What an open question lights up. */
  lit?: { actors: ReadonlySet<string>; ties: ReadonlySet<string> };
}

/** Whether a view asks for an analysis: until then none is loaded. */
export const needsOverlay = (view: View): boolean =>
  view.question !== null ||
  view.halo !== 'none' ||
  view.groups !== 'none' ||
  !['influence', 'ties', 'equal'].includes(view.sizeBy) ||
  (view.face === 'matrix' && (view.order === 'camp' || view.order === 'community'));
