/** What the groups of a key are made of. */
import type { Messages } from '../i18n/messages.ts';
import type { Point } from './curve.ts';
import type { Mark } from './marks.ts';
import type { Sizes } from './sizes.ts';
import type { Theme } from './theme.ts';
import type { TieLook } from './tieMarks.ts';

export interface Entry {
  label: string;
  /** Draws the sample with its left middle at a point. */
  sample: (at: Point) => Mark[];
  /** Width of the sample, where it is not the usual one. */
  width?: number;
  /** Height that it takes, where it is more than a row. */
  height?: number;
}
export interface LegendGroup {
  title: string;
  entries: readonly Entry[];
}
export interface LegendTools {
  messages: Messages;
  theme: Theme;
  sizes: Sizes;
}

/** Of a sample, where nothing says otherwise. */
export const sampleWidth = ({ text }: Sizes): number => text[2] * 2.9;

export const lookOf = (
  { canvas }: Theme,
  colour: string,
  look: Pick<TieLook, 'form'> & Partial<TieLook>,
): TieLook => ({
  colour,
  canvas,
  doubtful: false,
  status: 'active',
  arrow: false,
  ...look,
});

/** A level line as long as a sample. */
export const straight = ([x, y]: Point, length: number) => ({
  start: [x, y] as Point,
  control: [x + length / 2, y] as Point,
  end: [x + length, y] as Point,
});
