/**
 * The picture as plain data: what the painters write down and nothing more. All numbers are in the scene's unit, all
 * colours solid `#RRGGBB`, all text measured. No mark needs a DOM, fonts or CSS to be placed.
 */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Paint {
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: readonly number[];
  cap?: 'round' | 'butt';
  join?: 'round' | 'miter';
}

export interface CircleMark extends Paint {
  shape: 'circle';
  cx: number;
  cy: number;
  r: number;
}
export interface PathMark extends Paint {
  shape: 'path';
  d: string;
}
export interface RectMark extends Paint {
  shape: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
}
export interface TextMark {
  shape: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  size: number;
  weight: 'normal' | 'bold';
  italic?: boolean;
  anchor: 'start' | 'middle' | 'end';
  fill: string;
  /** Language of the text where it differs from the scene's. */
  language?: string;
  direction: 'ltr' | 'rtl';
}
/** What a group of marks stands for in the network. */
export interface MarkRef {
  kind: 'actor' | 'tie' | 'event';
  id: string;
}
export interface GroupMark {
  shape: 'group';
  /** Unique in the scene: `actor-taliban`, `tie-…`, `label-…`. */
  id?: string;
  ref?: MarkRef;
  /** Accessible name, written as `<title>`. */
  name?: string;
  /** `data-*` attributes of the exported file. */
  data?: Readonly<Record<string, string>>;
  marks: readonly Mark[];
}
export type Mark = CircleMark | PathMark | RectMark | TextMark | GroupMark;

/** Bottom to top, in this order in every scene. */
export type LayerId =
  | 'background'
  | 'camps'
  | 'ties-context'
  | 'ties'
  | 'actors-context'
  | 'actors'
  | 'labels'
  | 'annotations'
  | 'legend'
  | 'notes';

export interface Layer {
  id: LayerId;
  label: string;
  marks: readonly Mark[];
}

export interface Scene {
  width: number;
  height: number;
  unit: 'px' | 'mm';
  language: string;
  title: string;
  description: string;
  layers: readonly Layer[];
  /** Where things are, for pointing at them and for checks: all boxes in the scene's unit. */
  places: ScenePlaces;
  /** RDF and data that the file carries; only figures have it. */
  metadata?: FigureMetadata;
}

export interface ActorPlace {
  id: string;
  x: number;
  y: number;
  radius: number;
  /** Where its label was placed; absent if there was no room. */
  label?: Box;
}
export interface TiePlace {
  id: string;
  source: string;
  target: string;
  /** The centre line, start to end. */
  points: readonly (readonly [number, number])[];
  /** Of its line, where lines have no mark of their own. */
  colour?: string;
}
export interface ScenePlaces {
  actors: readonly ActorPlace[];
  ties: readonly TiePlace[];
  /** Ids of the shown actors whose label found no room. */
  unlabelled: readonly string[];
}

export interface FigureMetadata {
  title: string;
  description: string;
  creators: readonly string[];
  /** The data's date, never the clock's. */
  date?: string;
  language: string;
  sources: readonly string[];
  license?: { name: string; url?: string };
  /** The subset of the document that the figure shows, and the view, as JSON; absent when left out. */
  payload?: string;
}
