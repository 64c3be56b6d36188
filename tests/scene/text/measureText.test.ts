import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { measureText } from '../../../src/scene/text/measureText.ts';
import { drawable, isRightToLeft } from '../../../src/scene/text/direction.ts';

const require = createRequire(import.meta.url);
const open = (path: string) => create(readFileSync(require.resolve(path))) as Font;
const arimo = open('@fontsource/arimo/files/arimo-latin-400-normal.woff2');
const arimoBold = open('@fontsource/arimo/files/arimo-latin-700-normal.woff2');
const vazirmatn = open('vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf');
/** What the font's own shaping makes of a text: joined, kerned, with ligatures. */
const shaped = (font: Font, text: string): number => {
  const { positions } = font.layout(text);
  return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm;
};

const names = [
  'طالبان',
  'جمهوری اسلامی افغانستان',
  'د افغانستان اسلامي جمهوریت',
  'شورای عالی مصالحه ملی',
  'ریاست عمومی امنیت ملی',
  'د ملي امنیت لوی ریاست',
  'شبکه حقانی',
  'دفتر سیاسی طالبان در دوحه',
  'پاکستان',
  'ایالات متحده آمریکا',
  'ملګري ملتونه',
  'قومي مشران او سیمه‌ییز مشران',
  // The word that becomes one glyph, alone, behind another, and where it does not; kerning; stretched forms.
  'الله',
  'عبدالله عبدالله',
  'والله، بالله، اللهی',
  'کرزی',
  'آلمان',
  'اروپایي',
  'بې پېښې',
];

describe('text in Arabic script', () => {
  test.each(names)('«%s» is as wide as Vazirmatn shapes it, within 3 %', (name) => {
    const width = shaped(vazirmatn, name);
    expect(Math.abs(measureText(name, 1) - width) / width).toBeLessThan(0.03);
  });
});

describe('Latin text', () => {
  test.each([
    'Pakistan',
    'United States',
    'Doha office',
    'M.M. Stanekzai',
    'Türkiye',
    'Team',
    'AVATAR 11',
    'Islamic State (1992-2001)',
  ])('“%s” is as wide as Arimo sets it, within 1 %', (name) => {
    for (const [font, weight] of [
      [arimo, 'normal'],
      [arimoBold, 'bold'],
    ] as const) {
      const width = shaped(font, name);
      expect(Math.abs(measureText(name, 1, weight) - width) / width).toBeLessThan(0.01);
    }
  });

  test('a text twice as large is twice as wide', () => {
    expect(measureText('Kabul', 20)).toBeCloseTo(2 * measureText('Kabul', 10), 9);
  });
});

test('emoji fill a square, marks and controls nothing, the rest has some width', () => {
  expect(measureText('😀', 10)).toBe(10);
  expect(measureText('e\u0301', 10)).toBe(measureText('e', 10));
  expect(measureText('\u0000\u200f', 10)).toBe(0);
  expect(measureText('\u{10FFFD}', 10)).toBeGreaterThanOrEqual(0);
});

test('direction follows the first strong letter', () => {
  expect(isRightToLeft('(1992) طالبان')).toBe(true);
  expect(isRightToLeft('Taliban طالبان')).toBe(false);
  expect(isRightToLeft('1992')).toBe(false);
});

test('what cannot be drawn is left out, the rest composed', () => {
  expect(drawable('a\u0000b\u202Ec\ud800d\ne\u0301')).toBe('abcd é');
});
