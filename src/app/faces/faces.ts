/** The faces beside the map, each loaded when it is first shown. The map is in the page from the start. */
import type { Component } from 'svelte';
import type { View } from '../../scene/view.ts';

/** Compare draws on the map. */
type OnTheMap = 'map' | 'compare';
export const isOnTheMap = (face: View['face']): face is OnTheMap => face === 'map' || face === 'compare';

export const faceLoaders: Readonly<
  Record<Exclude<View['face'], OnTheMap>, () => Promise<{ default: Component }>>
> = {
  matrix: () => import('./MatrixFace.svelte'),
  grid: () => import('./GridFace.svelte'),
  table: () => import('./TableFace.svelte'),
  timeline: () => import('./TimelineFace.svelte'),
  sources: () => import('./SourcesFace.svelte'),
};
