import { describe, expect, test } from 'vitest';
import { readFonts } from '../../../src/cli/fonts.ts';
import { openFaces, type Faces } from '../../../src/render/text/fonts.ts';
import { setLine } from '../../../src/render/text/typesetting.ts';
import type { TextMark } from '../../../src/scene/marks.ts';
import { measureText } from '../../../src/scene/text/measureText.ts';

const faces = openFaces(readFonts());
const line = (
  text: string,
  direction: 'ltr' | 'rtl' = 'ltr',
  more: Partial<TextMark> = {},
  set: Faces = faces,
) =>
  setLine(
    {
      shape: 'text',
      x: 0,
      y: 0,
      text,
      size: 10,
      weight: 'normal',
      anchor: 'start',
      fill: '#000000',
      direction,
      ...more,
    },
    set,
  );
/** The letters of the runs as they stand on the page from left to right. */
const seen = (text: string, direction?: 'ltr' | 'rtl') =>
  line(text, direction).runs.map(({ glyphs }) =>
    glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join(''),
  );

describe('a line of text', () => {
  test('runs from right to left in the Arabic script, spaces included', () => {
    // Five letters and a space and three: the first letter is the last glyph.
    expect(seen('ایران نو', 'rtl')).toEqual(['ون ناریا']);
  });

  test('keeps the digits of a right-to-left line in their own order', () => {
    expect(seen('سال ۲۰۲۰', 'rtl')).toEqual(['۲۰۲۰', ' لاس']);
  });

  test('turns brackets round so that they open towards what they hold', () => {
    // On the page: an opening bracket on the left, a closing one on the right.
    const [first] = seen('(قم)', 'rtl');
    expect(first.startsWith('(')).toBe(true);
    expect(seen('(قم)', 'rtl').join('').endsWith(')')).toBe(true);
  });

  test('sets a space that holds its neighbours together as a space', () => {
    expect(seen('1\u00a0Talks\u202fnow')).toEqual(['1 Talks now']);
    expect(line('1\u00a0Talks').width).toBe(line('1 Talks').width);
  });

  test('shows spaces as SVG does: one of several, none at the ends', () => {
    expect(seen('  China   1 ')).toEqual(['China 1']);
  });

  test('holds both scripts, each in its own direction', () => {
    expect(seen('Talks (قم) in Doha')).toEqual(['Talks (', 'مق', ') in Doha']);
  });

  test('joins letters: the middle of a word has other glyphs than letters alone', () => {
    const ids = (text: string) => line(text, 'rtl').runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id));
    const alone = ids('ب')[0];
    const joined = ids('ببب');
    expect(joined).toHaveLength(3);
    expect(new Set([...joined, alone]).size).toBe(4);
  });

  test('joins letters alike after the outline of another letter of which one is a part', () => {
    const ids = (text: string, set = faces) =>
      line(text, 'rtl', {}, set).runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id));
    // A zain is a reh with a dot: nothing has asked for a reh by itself when the outline is read.
    const used = openFaces(readFonts());
    const [zain] = line('ز', 'rtl', {}, used).runs[0].glyphs;
    expect(zain.path.commands.length).toBeGreaterThan(0);
    expect(ids('امریکا', used)).toEqual(ids('امریکا', openFaces(readFonts())));
  });

  test.each(['Afghanistan', 'Gulbuddin Hekmatyar', 'Saʿid Ḥaqqānī', 'Ελλάς', 'Москва'])(
    'of %s is as wide as the tables say, but for kerning',
    (text) => {
      expect(Math.abs(line(text).width / measureText(text, 10) - 1)).toBeLessThan(0.03);
    },
  );
  test.each(['طالبان', 'ملګري ملتونه', 'دفتر سیاسی طالبان', 'ایالات متحده'])(
    'of %s is as wide as the tables say',
    (text) => {
      expect(Math.abs(line(text, 'rtl').width / measureText(text, 10) - 1)).toBeLessThan(0.03);
    },
  );

  test('stands where its anchor has it', () => {
    const { width } = line('Kabul');
    expect(line('Kabul', 'ltr', { x: 50, anchor: 'start' }).runs[0].x).toBe(50);
    expect(line('Kabul', 'ltr', { x: 50, anchor: 'middle' }).runs[0].x).toBeCloseTo(50 - width / 2);
    expect(line('Kabul', 'ltr', { x: 50, anchor: 'end' }).runs[0].x).toBeCloseTo(50 - width);
  });
});
