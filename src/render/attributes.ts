/** The values of marks' attributes, the same for both painters; a value that is absent is not written. */
import type { Paint, TextMark } from '../scene/marks.ts';
import { drawable, fontStacks, isArabicScript } from '../scene/text/direction.ts';

/** Two decimals without trailing zeros; never `-0` nor an exponent. */
export const digits = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** A length: none is below 0. */
export const extent = (value: number): string => digits(Math.max(0, value));

export const strokeWidthOf = ({ stroke, strokeWidth = 1 }: Paint): string | undefined =>
  stroke ? digits(strokeWidth) : undefined;

export const dashOf = ({ dash }: Paint): string | undefined => dash?.map(digits).join(' ');

export const fontFamilyOf = ({ text }: TextMark): string | undefined =>
  isArabicScript(text) ? fontStacks.arabic : undefined;

/** `start` of right-to-left text is its right edge; the marks speak of left and right. */
export const physicalAnchor = ({ anchor, direction }: TextMark): TextMark['anchor'] =>
  direction === 'ltr' || anchor === 'middle' ? anchor : anchor === 'start' ? 'end' : 'start';

export const textContent = (mark: TextMark): string => drawable(mark.text);
