import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancedLines, wrapText, type TextStyle } from '../../../src/scene/text/lines.ts';
import { measureText } from '../../../src/scene/text/measureText.ts';

const style: TextStyle = { size: 10, weight: 'normal' };
const widthOf = (line: string) => measureText(line, style.size, style.weight);
const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijmnopWM,.طالبن'),
  minLength: 1,
  maxLength: 14,
});
const words = fc.array(word, { minLength: 1, maxLength: 12 });

describe('wrapped text', () => {
  test('keeps its words in their order, no line wider than it may be unless it is one word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 200 }), (all, width) => {
        const lines = wrapText(all.join('  \n'), width, style);
        expect(lines.join(' ').split(' ')).toEqual(all);
        for (const line of lines) {
          if (line.includes(' ')) expect(widthOf(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('takes a word to the next line only if it does not fit', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 200 }), (all, width) => {
        const lines = wrapText(all.join(' '), width, style);
        lines.slice(1).forEach((line, i) => {
          expect(widthOf(`${lines[i]} ${line.split(' ')[0]}`)).toBeGreaterThan(width);
        });
      }),
    );
  });

  test('of no words is no line', () => {
    expect(wrapText('', 100, style)).toEqual([]);
    expect(wrapText(' \n\t', 100, style)).toEqual([]);
  });
});

describe('a name', () => {
  test('that is short enough, or one word, is one line', () => {
    expect(balancedLines('High Peace Council', 1000, style)).toEqual(['High Peace Council']);
    expect(balancedLines('Uzbekistan', 1, style)).toEqual(['Uzbekistan']);
    expect(balancedLines('', 1, style)).toEqual(['']);
  });

  test('that is longer is broken where the wider line is narrowest', () => {
    fc.assert(
      fc.property(words, (all) => {
        const lines = balancedLines(all.join(' '), 1, style);
        if (all.length === 1) return;
        expect(lines).toHaveLength(2);
        expect(lines.join(' ')).toBe(all.join(' '));
        const widest = (parts: readonly string[]) => Math.max(...parts.map(widthOf));
        for (let at = 1; at < all.length; at++) {
          const split = [all.slice(0, at).join(' '), all.slice(at).join(' ')];
          expect(widest(lines)).toBeLessThanOrEqual(widest(split));
        }
      }),
    );
  });
});
