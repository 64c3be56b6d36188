import { expect, test } from 'vitest';
import type { ActorId } from '../../src/model/schema.ts';
import { neighbourhoodOf } from '../../src/scene/neighbourhood.ts';
import { changing } from './changing.ts';

const around = (...selected: string[]) => {
  const found = neighbourhoodOf(changing, { selected: selected as ActorId[] });
  return found && [...found].sort();
};

test('a small screen keeps in sight all that are tied to an actor at any date', () => {
  // a: b by war and peace, c by alliance, e by support; d is tied to c alone.
  expect(around('a')).toEqual(['a', 'b', 'c', 'e']);
  expect(around('d')).toEqual(['c', 'd']);
});

test('of two actors it keeps those that are tied to both at any date', () => {
  expect(around('a', 'b')).toEqual(['a', 'b', 'c']);
  expect(around('d', 'e')).toEqual(['d', 'e']);
});

test('without a selected actor there is nothing to keep in sight', () => {
  expect(around()).toBeUndefined();
  expect(around('nobody')).toBeUndefined();
});
