import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/model/duplicates.ts';
import { editDistance } from '../../src/model/nearest.ts';
import { bundled } from '../scene/bundled.ts';
import { actor, networkOf } from '../scene/network.ts';

const pairsOf = (...actors: Parameters<typeof actor>[1][]): string[] =>
  findDuplicates(
    networkOf({ actors: actors.map((fields, i) => actor(`a${i}`, fields)), ties: [] }).actors,
  ).map(({ a, b, because }) => `${a} ${b} ${because}`);

describe('suggested duplicates', () => {
  test('have the same name but for case, accents, punctuation and the order of words', () => {
    expect(pairsOf({ name: 'Büro, Doha' }, { name: 'doha buro' })).toEqual(['a0 a1 same']);
    expect(pairsOf({ name: 'Government of Norway' }, { name: 'The Norway Government' })).toEqual([
      'a0 a1 same',
    ]);
  });

  test('or a name in common, in any script', () => {
    expect(pairsOf({ name: 'UNAMA' }, { name: 'UN mission', aliases: ['unama'] })).toEqual(['a0 a1 alias']);
    expect(pairsOf({ name: 'Taliban', names: { fa: 'طالبان' } }, { name: 'طالبان' })).toEqual([
      'a0 a1 alias',
    ]);
  });

  test('or differ by a letter or two, where the names are long enough', () => {
    expect(pairsOf({ name: 'Hezb-e Islami' }, { name: 'Hizb-e Islami' })).toEqual(['a0 a1 near']);
    expect(pairsOf({ name: 'Iran' }, { name: 'Iraq' })).toEqual([]);
    expect(pairsOf({ name: 'Track 1 group' }, { name: 'Track 2 group' })).toEqual([]);
  });

  test('are no pair for a family name, or a word that is only a part of both names', () => {
    const persons = ['Masoom Stanekzai', 'Abbas Stanekzai'].map((name) => ({ name, aliases: ['Stanekzai'] }));
    expect(pairsOf(...persons)).toEqual([]);
    // The whole name of one is another matter.
    expect(pairsOf({ name: 'Stanekzai' }, persons[0])).toEqual(['a0 a1 alias']);
  });

  test('are those and no others that a comparison of all with all finds', () => {
    // Words of few letters, so that many are near each other.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 30 }), (names) => {
        const digits = (name: string) => name.replace(/[^1]/g, '');
        const expected = names.flatMap((a, i) =>
          names.slice(i + 1).flatMap((b, k) => {
            const length = Math.min(a.length, b.length);
            const isNear = editDistance(a, b) <= (length < 10 ? 1 : 2);
            return length >= 5 && isNear && digits(a) === digits(b) ? [`a${i} a${i + 1 + k} near`] : [];
          }),
        );
        expect(pairsOf(...names.map((name) => ({ name })))).toEqual(expected);
      }),
    );
  });

  test('are none among the actors of the bundled network', () => {
    expect(findDuplicates(bundled.actors)).toEqual([]);
  });

  test('are no pair where one belongs to the other', () => {
    expect(pairsOf({ name: 'Taliban' }, { name: 'Taliban', affiliation: 'a0' })).toEqual([]);
  });
});
