/** One mapping from marks to attributes for both painters, in the order in which files have them. */
import type { GroupMark, Mark, Paint, TextMark } from '../scene/marks.ts';
import { drawable, fontStacks, isArabicScript } from '../scene/text/direction.ts';

/** Two decimals without trailing zeros; never `-0` nor an exponent. */
export const digits = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** A length: none is below 0. */
const extent = (value: number): string => digits(Math.max(0, value));

/** @param isFree whether the value may hold any text; all others are numbers and words of ours */
export type SetAttribute = (name: string, value: string, isFree?: boolean) => void;
type Shape = Exclude<Mark, GroupMark>;
export type PaintedShape = Exclude<Shape, TextMark>;

/** Tells each attribute that a shape has; those without a value are not told. */
export function eachAttribute(mark: Shape, set: SetAttribute): void {
  if (mark.shape === 'text') return eachOfText(mark, set);
  eachOfGeometry(mark, set);
  eachOfPaint(mark, set);
}

export function eachOfGeometry(mark: PaintedShape, set: SetAttribute): void {
  switch (mark.shape) {
    case 'circle':
      set('cx', digits(mark.cx));
      set('cy', digits(mark.cy));
      return set('r', extent(mark.r));
    case 'path':
      return set('d', mark.d);
    case 'rect':
      set('x', digits(mark.x));
      set('y', digits(mark.y));
      set('width', extent(mark.width));
      set('height', extent(mark.height));
      if (mark.radius) set('rx', digits(mark.radius));
  }
}

export function eachOfPaint(
  { fill, stroke, strokeWidth = 1, dash, cap, join }: Paint,
  set: SetAttribute,
): void {
  set('fill', fill ?? 'none', true);
  if (stroke) {
    set('stroke', stroke, true);
    set('stroke-width', digits(strokeWidth));
  }
  if (dash) set('stroke-dasharray', dash.map(digits).join(' '));
  if (cap) set('stroke-linecap', cap);
  if (join) set('stroke-linejoin', join);
}

export function eachOfText(mark: TextMark, set: SetAttribute): void {
  set('x', digits(mark.x));
  set('y', digits(mark.y));
  set('font-size', digits(mark.size));
  if (mark.weight === 'bold') set('font-weight', 'bold');
  if (mark.italic) set('font-style', 'italic');
  if (isArabicScript(mark.text)) set('font-family', fontStacks.arabic, true);
  set('text-anchor', physicalAnchor(mark));
  set('fill', mark.fill, true);
  if (mark.direction === 'rtl') set('direction', 'rtl');
  if (mark.language) set('xml:lang', mark.language, true);
}

/** `start` of right-to-left text is its right edge; the marks speak of left and right. */
const physicalAnchor = ({ anchor, direction }: TextMark): TextMark['anchor'] =>
  direction === 'ltr' || anchor === 'middle' ? anchor : anchor === 'start' ? 'end' : 'start';

export const textContent = (mark: TextMark): string => drawable(mark.text);
