/** What a view can be, apart from its schema: so little that the page can have it before anything has to be read. */
import type { Slice } from '../model/slice.ts';
import type { View } from './view.ts';

export const faces = ['map', 'matrix', 'grid', 'table', 'compare', 'timeline', 'sources'] as const;
/** Which ties stay lit by their evidence. */
export const evidenceChoices = ['all', 'uncertain', 'one-source', 'one-side', 'low', 'disputed'] as const;
export const labelLanguages = ['en', 'fa', 'ps', 'en+fa', 'en+ps'] as const;
/** More would leave each too small to read. */
export const mostCompared = 6;

/** Measures that an actor can be drawn by (`analysis`); `ties` counts what is shown, without any analysis. */
export const drawnMeasures = [
  'degree',
  'strength',
  'betweenness',
  'closeness',
  'eigenvector',
  'pagerank',
  'clustering',
  'constraint',
  'core',
] as const;
export const fewestCamps = 2;
export const mostCamps = 5;

export const sliceOf = (view: View): Slice => ({
  at: view.at,
  withoutFamilies: view.withoutFamilies,
  withoutKinds: view.withoutKinds,
  withoutConfidence: view.withoutConfidence,
  limit: view.limit,
  known: view.known,
  according: view.according,
  always: [...view.selected, ...view.pinned],
});

/** Whether a stretch of time is shown, and not a date. */
export const isSpan = ({ at }: Pick<View, 'at'>): boolean => at.includes('/') || at === 'all';

/** Whether actors and ties stand on a plane, as on the map, where a camera looks at them. */
export const isOnPlane = ({ face }: Pick<View, 'face'>): boolean =>
  face !== 'matrix' && face !== 'grid' && face !== 'timeline';

/** What can be compared has two moments at least. */
export const comparedAtLeast = 2;

/** Whether the view sets moments beside each other. */
export const isComparison = (view: View): boolean =>
  view.face === 'compare' && view.compare.length >= comparedAtLeast;
/** Whether it sets two actors beside each other, at one moment. */
export const isComparingActors = (view: View): boolean =>
  view.face === 'compare' && view.compare.length < comparedAtLeast && view.selected.length === 2;
