/** Lines of running text as marks. */
import type { Mark, TextMark } from './marks.ts';
import { isRightToLeft } from './text/direction.ts';
import type { TextStyle } from './text/lines.ts';

/** A line of text at a place, from its left edge. */
export const textAt = (x: number, baseline: number, text: string, style: TextStyle, fill: string): Mark => ({
  shape: 'text',
  x,
  y: baseline,
  text,
  ...style,
  anchor: 'start',
  fill,
  direction: isRightToLeft(text) ? 'rtl' : 'ltr',
});

/** A line of text with its middle at `x`. */
export const middleText = (
  x: number,
  baseline: number,
  text: string,
  style: TextStyle,
  fill: string,
): TextMark => ({ shape: 'text', x, y: baseline, text, ...style, anchor: 'middle', fill, direction: 'ltr' });

/** Lines under each other, the first one's top at `y`. */
export const textBlock = (
  lines: readonly string[],
  { x, y, leading }: { x: number; y: number; leading: number },
  style: TextStyle,
  fill: string,
): Mark[] => lines.map((line, i) => textAt(x, y + leading * i + style.size * 0.9, line, style, fill));
