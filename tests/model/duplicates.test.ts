import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/model/duplicates.ts';
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

  test('are none among the actors of the bundled network', () => {
    expect(findDuplicates(bundled.actors)).toEqual([]);
  });

  test('are no pair where one belongs to the other', () => {
    expect(pairsOf({ name: 'Taliban' }, { name: 'Taliban', affiliation: 'a0' })).toEqual([]);
  });
});
