/** The source list under a figure: numbered, in columns, and the ties that bear no number. */
import type { Messages } from '../i18n/messages.ts';
import type { Mark } from './marks.ts';
import type { References } from './references.ts';
import type { Sizes } from './sizes.ts';
import { wrapText, type TextStyle } from './text/lines.ts';
import { measureText } from './text/measureText.ts';
import { textAt, textBlock } from './textMarks.ts';
import type { Theme } from './theme.ts';

/** In mm; narrower columns break every address. */
const leastColumn = 76;

export interface ReferenceList {
  height: number;
  /** @param y the top */
  at: (y: number) => Mark[];
}

/** @param unnumbered the ties without a number on the figure, in words; empty for none */
export function referenceList(
  references: References,
  unnumbered: string,
  { x, width }: { x: number; width: number },
  { sizes, theme, messages }: { sizes: Sizes; theme: Theme; messages: Messages },
): ReferenceList {
  const words = messages.figure.references;
  const style: TextStyle = { size: sizes.text[2], weight: 'normal' };
  const leading = style.size * 1.3;
  const heading: TextStyle = { ...style, weight: 'bold' };
  const count = Math.max(1, Math.floor(width / leastColumn));
  const gap = style.size * 1.6;
  const column = (width - gap * (count - 1)) / count;
  const indent = measureText(`${references.sources.length}`, style.size) + style.size * 0.6;
  const entries = references.sources.map(({ number, text }) => ({
    number,
    lines: wrapText(withBreaks(text, column - indent, style), column - indent, style),
  }));
  const columns = balanced(entries, count);
  const listHeight = Math.max(0, ...columns.map(heightOf)) * leading;
  const rest = unnumbered
    ? wrapText(withBreaks(`${words.unnumbered} ${unnumbered}.`, width, style), width, style)
    : [];
  const marksOf = (list: readonly Entry[], left: number, top: number): Mark[] => {
    let line = 0;
    return list.flatMap(({ number, lines }) => {
      const y = top + leading * line;
      line += lines.length;
      return [
        textAt(left, y + style.size * 0.9, `${number}`, style, theme.text),
        ...textBlock(lines, { x: left + indent, y, leading }, style, theme.text),
      ];
    });
  };
  return {
    height: leading + listHeight + (rest.length > 0 ? leading * (rest.length + 0.5) : 0),
    at: (y) => [
      ...textBlock([words.title], { x, y, leading }, heading, theme.text),
      ...columns.flatMap((each, c) => marksOf(each, x + c * (column + gap), y + leading)),
      ...textBlock(rest, { x, y: y + leading * 1.5 + listHeight, leading }, style, theme.text),
    ],
  };
}

interface Entry {
  number: number;
  lines: readonly string[];
}
const heightOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { lines }) => sum + lines.length, 0);

/** In so many columns of about the same height; an entry stays whole. */
function balanced(entries: readonly Entry[], count: number): Entry[][] {
  const columns: Entry[][] = Array.from({ length: count }, () => []);
  const share = heightOf(entries) / count;
  let before = 0;
  for (const entry of entries) {
    const middle = before + entry.lines.length / 2;
    columns[Math.min(count - 1, Math.floor(middle / Math.max(share, 1)))].push(entry);
    before += entry.lines.length;
  }
  return columns;
}

/** Words that are wider than the column, such as addresses, in pieces that fill it. */
const withBreaks = (text: string, width: number, { size, weight }: TextStyle): string =>
  text
    .split(/\s+/)
    .map((word) => {
      if (measureText(word, size, weight) <= width) return word;
      const pieces = [''];
      for (const letter of word) {
        const longer = `${pieces[pieces.length - 1]}${letter}`;
        if (pieces[pieces.length - 1] !== '' && measureText(longer, size, weight) > width)
          pieces.push(letter);
        else pieces[pieces.length - 1] = longer;
      }
      return pieces.join(' ');
    })
    .join(' ');
