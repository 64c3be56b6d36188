import { describe, expect, test } from 'vitest';
import { tiesByYear } from '../../src/analysis/tiesOverTime.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

const network = networkOf({
  actors: [actor('a'), actor('b')],
  ties: [
    tie('year', 'a', 'b', 'talks', { from: '2001', to: '2002' }),
    tie('day', 'a', 'b', 'talks', { from: '2002-12-31', to: '2003-01-01' }),
    tie('open', 'a', 'b', 'talks', { from: '2003-06' }),
    tie('past', 'a', 'b', 'talks', { from: undefined, to: '2001-03' }),
    tie('later', 'a', 'b', 'talks', { from: '2010', to: '2010' }),
  ],
});
const counts = (first: number, last: number, ties = network.ties) =>
  tiesByYear(network, ties, [first, last]).map(({ year, count }) => `${year}: ${count}`);

describe('ties by year', () => {
  test('count each tie in every year in which it had a day', () => {
    expect(counts(2000, 2005)).toEqual([
      '2000: 1', // past
      '2001: 2', // year, past
      '2002: 2', // year, day
      '2003: 2', // day, open
      '2004: 1', // open
      '2005: 1', // open
    ]);
  });

  test('count an open end up to the last year asked for', () => {
    expect(counts(2009, 2011)).toEqual(['2009: 1', '2010: 2', '2011: 1']);
  });

  test('count the given ties only', () => {
    expect(counts(2001, 2003, network.ties.slice(0, 1))).toEqual(['2001: 1', '2002: 1', '2003: 0']);
  });

  test('are one count for one year, and none for an empty span', () => {
    expect(counts(2002, 2002)).toEqual(['2002: 2']);
    expect(counts(2003, 2002)).toEqual([]);
  });

  test('are 0 where there are no ties', () => {
    expect(counts(2001, 2002, [])).toEqual(['2001: 0', '2002: 0']);
  });
});
