import { describe, expect, test } from 'vitest';
import { joinedForms, lamAlefAt } from '../../../src/scene/text/arabic.ts';

const [isolated, initial, medial, final] = [0, 1, 2, 3];

/**
 * How many presentation forms Unicode has for a letter: four for one that joins on both sides, two for one that joins
 * only to the letter before it. Counted from the compatibility decompositions that the runtime knows.
 */
const presentationForms = new Map<string, number>();
for (let code = 0xfb50; code <= 0xfefc; code++) {
  const letter = String.fromCharCode(code).normalize('NFKC');
  if (/^[\u0620-\u06D5]$/.test(letter)) {
    presentationForms.set(letter, (presentationForms.get(letter) ?? 0) + 1);
  }
}
// Noon ghunna joins on both sides (ArabicShaping.txt: D), though only two of its forms were encoded.
presentationForms.delete('\u06BA');
const withForms = (count: number) => [...presentationForms].filter(([, n]) => n === count).map(([l]) => l);

describe('joining of letters', () => {
  test('is known for the letters of Arabic, Persian and part of Pashto', () => {
    // 28 letters of Arabic, 4 of Persian (پ چ ژ گ), kaf and yeh of Persian, and the hamza forms, at the least.
    expect(presentationForms.size).toBeGreaterThan(40);
    for (const letter of 'ابپتجچدرژسشکگلمنوهی') expect(presentationForms.has(letter)).toBe(true);
  });

  test.each(withForms(4))('«%s», which has four forms, joins on both sides', (letter) => {
    expect(joinedForms(['ب', letter, 'ب'])).toEqual([initial, medial, final]);
  });

  test.each(withForms(2))('«%s», which has two forms, joins to the letter before it alone', (letter) => {
    expect(joinedForms(['ب', letter, 'ب'])).toEqual([initial, final, isolated]);
  });

  test('of the letters that only Pashto has is that of their bare shapes', () => {
    for (const [letter, shape] of ['ټب', 'ځح', 'څح', 'ډد', 'ړر', 'ږر', 'ښس', 'ګک', 'ڼن', 'ېی']) {
      expect(joinedForms(['ب', letter, 'ب'])).toEqual(joinedForms(['ب', shape, 'ب']));
    }
  });
});

describe('a word', () => {
  test('طالبان has its alefs at an end of what they join', () => {
    expect(joinedForms([...'طالبان'])).toEqual([initial, final, initial, medial, final, isolated]);
  });

  test('joins across vowel signs', () => {
    expect(joinedForms(['ب', '\u064E', '\u0651', 'ب'])).toEqual([initial, 0, 0, final]);
  });

  test('does not join across a space, a non-joiner or a digit', () => {
    for (const between of [' ', '\u200C', '۵', 'a']) {
      expect(joinedForms(['ب', between, 'ب'])).toEqual([isolated, 0, isolated]);
    }
  });

  test('lam and alef fuse, in all four kinds of alef, and no other pair does', () => {
    for (const alef of 'اآأإ') expect(lamAlefAt(['ل', alef], 0)).toBe(true);
    expect(lamAlefAt(['ا', 'ل'], 0)).toBe(false);
    expect(lamAlefAt(['ل', 'ل'], 0)).toBe(false);
    expect(lamAlefAt(['ل'], 0)).toBe(false);
  });
});
