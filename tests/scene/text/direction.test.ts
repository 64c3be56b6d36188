import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawable, fontStacks, isArabicScript, isRightToLeft } from '../../../src/scene/text/direction.ts';

describe('the direction of a text', () => {
  test.each([
    ['طالبان', true],
    ['שלום', true],
    ['ދިވެހި', true],
    ['Taliban', false],
    ['Талибан', false],
    ['塔利班', false],
    ['(2001) – طالبان', true],
    ['٣ talks', false],
    ['', false],
    ['2001', false],
    ['«…»', false],
  ])('of «%s» is right to left: %s', (text, expected) => {
    expect(isRightToLeft(text)).toBe(expected);
  });

  test('is not that of its script alone: a Latin name with an Arabic word in it runs left to right', () => {
    expect([isRightToLeft('Ulema شورا'), isArabicScript('Ulema شورا')]).toEqual([false, true]);
    expect([isRightToLeft('שלום'), isArabicScript('שלום')]).toEqual([true, false]);
  });
});

describe('what is drawn', () => {
  test('holds no control, no mark of direction and nothing that XML cannot hold, and is composed', () => {
    const ill = fc.constantFrom(
      '\u202E',
      '\u2067',
      '\uFEFF',
      '\uD800',
      '\uDC00',
      '\u0000',
      '\uFFFF',
      'e\u0301',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(ill, fc.string({ unit: 'binary', maxLength: 3 }))), (parts) => {
        const text = drawable(parts.join(''));
        expect(text).not.toMatch(
          /\p{Cc}|\p{Surrogate}|[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/u,
        );
        expect(text).not.toMatch(/[\uFFFE\uFFFF\u2028\u2029]/);
        expect(text).toBe(text.normalize('NFC'));
        expect(drawable(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the joiners that Persian and Pashto are written with, and emoji', () => {
    expect(drawable('سیمه\u200Cییز')).toBe('سیمه\u200Cییز');
    expect(drawable('👩\u200D🏫 😀')).toBe('👩\u200D🏫 😀');
  });
});

test('both font stacks end in a generic family and quote names of several words', () => {
  for (const stack of Object.values(fontStacks)) {
    const families = stack.split(', ');
    expect(families.at(-1)).toBe('sans-serif');
    for (const family of families) expect(family).toMatch(/^('[A-Za-z ]+'|[A-Za-z-]+)$/);
  }
});
