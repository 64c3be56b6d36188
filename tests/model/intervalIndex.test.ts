import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOfTime, endOfTime, type Interval } from '../../src/model/date.ts';
import { intervalIndex } from '../../src/model/intervalIndex.ts';

const day = fc.integer({ min: -30, max: 30 });
/** Small numbers, so that ends meet often; some are open. */
const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(day), fc.option(fc.nat(12)))
  .map(([first, length]) => ({
    first: first ?? beginningOfTime,
    last: length === null ? endOfTime : (first ?? 0) + length,
  }));

describe('the index of intervals', () => {
  test('finds what a look at every item finds, in the order of the items', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 60 }), interval, (items, at) => {
        const named = items.map((item, i) => ({ ...item, name: i }));
        const plain = named.filter(({ first, last }) => first <= at.last && last >= at.first);
        expect(intervalIndex(named, (item) => item)(at)).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });

  test('finds nothing among nothing', () => {
    expect(intervalIndex([], () => ({ first: 0, last: 0 }))({ first: 0, last: 9 })).toEqual([]);
  });

  test('finds an item that ends on the first day asked for, and one that starts on the last', () => {
    const items = [
      { first: 20, last: 30 },
      { first: 0, last: 10 },
      { first: 0, last: 9 },
      { first: 21, last: 30 },
    ];
    const find = intervalIndex(items, (item) => item);
    expect(find({ first: 10, last: 20 })).toEqual([items[0], items[1]]);
  });

  test('finds equal items each once', () => {
    const items = ['a', 'b', 'c'];
    expect(intervalIndex(items, () => ({ first: 1, last: 2 }))({ first: 2, last: 2 })).toEqual(items);
  });
});
