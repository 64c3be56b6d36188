import { describe, expect, test } from 'vitest';
import { exponentOf, inTurns, isMet, median, tableOf } from '../bench/frame.ts';

describe('the median', () => {
  test('is the middle of an odd number, and midway between the two middle ones of an even number', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 10, 2])).toBe(3);
  });
});

describe('the exponent of growth', () => {
  test('is 1 where twice the size takes twice the time, 2 where it takes four times', () => {
    expect(exponentOf([1, 2, 4, 8], [3, 6, 12, 24])).toBeCloseTo(1, 12);
    expect(exponentOf([1, 2, 4, 8], [3, 12, 48, 192])).toBeCloseTo(2, 12);
  });

  test('is 0 where the size does not matter', () => {
    expect(exponentOf([1, 2, 4], [7, 7, 7])).toBeCloseTo(0, 12);
  });
});

describe('tasks that are timed', () => {
  test('run by turns, once more than is counted', async () => {
    const order: string[] = [];
    const times = await inTurns({ a: () => order.push('a'), b: () => order.push('b') }, 2);
    expect(order.join('')).toBe('ababab');
    expect([times.a.length, times.b.length]).toEqual([2, 2]);
  });
});

describe('what is to be reached', () => {
  const row = { task: 'layout', unit: 'ms', parley: 5 } as const;

  test('is met up to the bound, by ratio to the peer or by value, and not asked without a peer', () => {
    expect(isMet({ ...row, peer: 20, toReach: { ratio: 0.25 } })).toBe(true);
    expect(isMet({ ...row, peer: 19, toReach: { ratio: 0.25 } })).toBe(false);
    expect(isMet({ ...row, toReach: { value: 5 } })).toBe(true);
    expect(isMet({ ...row, toReach: { value: 4.9 } })).toBe(false);
    expect(isMet({ ...row, toReach: { ratio: 1 } })).toBeUndefined();
    expect(isMet(row)).toBeUndefined();
  });

  test('stands in the table with what came of it', () => {
    const [, line] = tableOf([{ ...row, peer: 19, toReach: { ratio: 0.25 } }]).split('\n');
    expect(line).toContain('≤ 0.25 not met');
  });
});

describe('the table', () => {
  test('gives Parley by peer, and leaves the peer out where there is none', () => {
    const [, one, other] = tableOf([
      { task: 'layout', unit: 'ms', parley: 5, peer: 20, peerName: 'd3-force' },
      { task: 'memory', unit: 'MB', parley: 300 },
    ]).split('\n');
    expect(one.split(/\s{2,}/)).toEqual(['layout', '5.00 ms', '20.0 ms', '0.25', 'd3-force']);
    expect(other.split(/\s{2,}/)).toEqual(['memory', '300 MB']);
  });
});
