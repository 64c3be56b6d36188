/** One mapping from marks to attributes for both painters, in the order in which files have them. */
import type { CircleMark, Paint, PathMark, RectMark, TextMark } from '../scene/marks.ts';
import { drawable, fontStacks, isArabicScript } from '../scene/text/direction.ts';

export type Attributes = Record<string, string>;

/** Two decimals without trailing zeros; never `-0` nor an exponent. */
export const digits = (value: number): string => String(Math.round(value * 100) / 100 || 0);

function paintOf({ fill, stroke, strokeWidth, dash, cap, join }: Paint): Attributes {
  return {
    fill: fill ?? 'none',
    ...(stroke ? { stroke, 'stroke-width': digits(strokeWidth ?? 1) } : {}),
    ...(dash ? { 'stroke-dasharray': dash.map(digits).join(' ') } : {}),
    ...(cap ? { 'stroke-linecap': cap } : {}),
    ...(join ? { 'stroke-linejoin': join } : {}),
  };
}

export const circleAttributes = (mark: CircleMark): Attributes => ({
  cx: digits(mark.cx),
  cy: digits(mark.cy),
  r: digits(Math.max(0, mark.r)),
  ...paintOf(mark),
});

export const pathAttributes = (mark: PathMark): Attributes => ({ d: mark.d, ...paintOf(mark) });

export const rectAttributes = (mark: RectMark): Attributes => ({
  x: digits(mark.x),
  y: digits(mark.y),
  width: digits(Math.max(0, mark.width)),
  height: digits(Math.max(0, mark.height)),
  ...(mark.radius ? { rx: digits(mark.radius) } : {}),
  ...paintOf(mark),
});

export function textAttributes(mark: TextMark): Attributes {
  return {
    x: digits(mark.x),
    y: digits(mark.y),
    'font-size': digits(mark.size),
    ...(mark.weight === 'bold' ? { 'font-weight': 'bold' } : {}),
    ...(mark.italic ? { 'font-style': 'italic' } : {}),
    ...(isArabicScript(mark.text) ? { 'font-family': fontStacks.arabic } : {}),
    'text-anchor': physicalAnchor(mark),
    fill: mark.fill,
    ...(mark.direction === 'rtl' ? { direction: 'rtl' } : {}),
    ...(mark.language ? { 'xml:lang': mark.language } : {}),
  };
}

/** `start` of right-to-left text is its right edge; the marks speak of left and right. */
const physicalAnchor = ({ anchor, direction }: TextMark): TextMark['anchor'] =>
  direction === 'ltr' || anchor === 'middle' ? anchor : anchor === 'start' ? 'end' : 'start';

export const textContent = (mark: TextMark): string => drawable(mark.text);
