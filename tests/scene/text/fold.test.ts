import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '../../../src/scene/text/fold.ts';

describe('text that is searched', () => {
  test.each([
    ['Türkiye', 'turkiye'],
    ['İSTANBUL', 'istanbul'],
    ['Ålesund', 'alesund'],
    ['e\u0301', 'é'],
    ['ＵＮＡＭＡ', 'unama'],
    ['ﬁ', 'fi'],
  ])('%s is found by %s', (text, query) => {
    expect(folded(text)).toBe(folded(query));
  });

  test.each([
    ['kaf', '\u0643', '\u06A9'],
    ['yeh', '\u064A', '\u06CC'],
    ['alef maksura', '\u0649', '\u06CC'],
    ['Pashto yeh with tail', '\u06CD', '\u06CC'],
    ['Pashto e', '\u06D0', '\u06CC'],
    ['yeh with hamza', '\u0626', '\u06CC'],
    ['Pashto gaf', '\u06AB', '\u06AF'],
    ['teh marbuta', '\u0629', '\u0647'],
    ['heh with yeh above', '\u06C0', '\u0647'],
    ['alef with hamza', '\u0623', '\u0627'],
    ['alef with hamza below', '\u0625', '\u0627'],
    ['alef with madda', '\u0622', '\u0627'],
    ['waw with hamza', '\u0624', '\u0648'],
  ])('the %s is found by the letter of other keyboards', (_, variant, plain) => {
    expect(folded(`ب${variant}ب`)).toBe(folded(`ب${plain}ب`));
    // Written as the letter and a mark of its own.
    expect(folded(`ب${variant.normalize('NFD')}ب`)).toBe(folded(`ب${plain}ب`));
  });

  test('vowel signs, stretching, joiners and marks of direction do not count', () => {
    expect(folded('مُحَمَّد')).toBe('محمد');
    expect(folded('طـــالبان')).toBe('طالبان');
    expect(folded('سیمه\u200Cییز')).toBe('سیمهییز');
    expect(folded('\u202Bطالبان\u202C')).toBe('طالبان');
  });

  test('different names stay different', () => {
    expect(folded('Iran')).not.toBe(folded('Iraq'));
    expect(folded('ایران')).not.toBe(folded('عراق'));
  });

  test('folded once is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0x0600, max: 0x06ff }), (code) => {
        const letter = String.fromCharCode(code);
        expect(folded(folded(letter))).toBe(folded(letter));
      }),
      { numRuns: 256 },
    );
  });
});
