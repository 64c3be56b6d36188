/**
 * The sixteen tribes of the Gahuku-Gama alliance structure, friends (rova) and foes (hina): Read (1954), Cultures of
 * the Central Highlands, New Guinea. Pairs as in the KONECT collection (ucidata-gama).
 */
import { expect, test } from 'vitest';
import { balanceOf } from '../../src/analysis/balance.ts';
import { frustrationOf } from '../../src/analysis/frustration.ts';
import { signedGraphOf } from '../../src/analysis/signedGraph.ts';
import { actor, networkOf, tie } from '../scene/network.ts';
import { sliced } from './sliced.ts';

const friends =
  '1-2 3-4 3-6 3-7 5-7 6-7 3-8 4-8 6-8 7-8 5-9 9-10 6-11 7-11 8-11 6-12 7-12 8-12 11-12 7-13 9-13 10-13 5-14 13-14 ' +
  '1-15 2-15 1-16 2-16 15-16';
const foes =
  '1-3 2-3 1-4 1-5 2-5 1-6 2-6 2-9 6-9 2-10 9-11 10-11 1-12 6-13 11-13 8-14 12-14 5-15 9-15 10-15 11-15 12-15 13-15 ' +
  '5-16 6-16 11-16 12-16 13-16 14-16';

const ties = [friends, foes].flatMap((list, i) =>
  list.split(' ').map((pair) => {
    const [a, b] = pair.split('-');
    return tie(pair, `tribe${a}`, `tribe${b}`, i === 0 ? 'alliance' : 'armed-conflict');
  }),
);
const tribes = sliced(
  networkOf({ actors: Array.from({ length: 16 }, (_, i) => actor(`tribe${i + 1}`)), ties }),
);

test('the tribes have 58 ties, 29 of them negative, 59 of 68 triads balanced, and a frustration index of 7', () => {
  const { pairs, census, frustration } = balanceOf(tribes);
  expect(pairs).toEqual({ positive: 29, negative: 29 });
  expect(census.balanced).toBe(59);
  expect(census.balanced + census.unbalanced).toBe(68);
  expect(frustration).toMatchObject({ index: 7, lowerBound: 7, optimal: true });
});

test('the tribes fall into three camps with 2 misfits, as in Doreian and Mrvar 1996', () => {
  expect(frustrationOf(signedGraphOf(tribes), { camps: 3 })).toMatchObject({ index: 2, optimal: true });
});
