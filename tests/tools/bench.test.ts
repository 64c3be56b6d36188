import { describe, expect, test } from 'vitest';
import { exponentOf, growthOf, inTurns, median, sizesTo, timedAtSizes, within } from '../bench/frame.ts';
import { isMet, markdownOf, tableOf } from '../bench/table.ts';

describe('the median', () => {
  test('is the middle of an odd number, and midway between the two middle ones of an even number', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 10, 2])).toBe(3);
  });
});

describe('the value within which a part of others lies', () => {
  test('is the least that so many of them do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(within(hundred, 0.95)).toBe(95);
    expect(within([3, 1, 2], 0.5)).toBe(2);
    expect(within([7], 0.95)).toBe(7);
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

  test('do not count what warms them up where they run once, and do without it where asked', async () => {
    let turns = 0;
    const count = { a: () => turns++ };
    expect((await inTurns(count, 1)).a).toHaveLength(1);
    expect(turns).toBe(2);
    await inTurns(count, 2, { warmUp: false });
    expect(turns).toBe(4);
  });

  test('run at each size up to the last, whose times they give, after a small one to warm up', async () => {
    const seen: number[] = [];
    const tasks = { parley: (size: number) => seen.push(size), peer: () => undefined };
    const { times, growth } = await timedAtSizes(sizesTo(80, { grows: true }), (size) => size, tasks, 1);
    expect(seen).toEqual([2, 10, 20, 40, 80]);
    expect(times.parley).toHaveLength(1);
    expect(growth?.sizes).toEqual([10, 20, 40, 80]);
    expect(growth?.peer).toHaveLength(4);
    expect(growthOf(sizesTo(80, { grows: false }), [1])).toEqual({});
  });
});

describe('what is to be reached', () => {
  const row = { task: 'layout', unit: 'ms', parley: 5 } as const;

  test('is met up to the bound, by ratio to the peer or by amount, and not asked without a peer', () => {
    expect(isMet({ ...row, peer: 20, toReach: { mostOfPeer: 0.25 } })).toBe(true);
    expect(isMet({ ...row, peer: 19, toReach: { mostOfPeer: 0.25 } })).toBe(false);
    expect(isMet({ ...row, toReach: { most: 5 } })).toBe(true);
    expect(isMet({ ...row, toReach: { most: 4.9 } })).toBe(false);
    expect(isMet({ ...row, toReach: { mostOfPeer: 1 } })).toBeUndefined();
    expect(isMet(row)).toBeUndefined();
  });

  test('is met from the bound on where more is better', () => {
    expect(isMet({ ...row, toReach: { least: 5 } })).toBe(true);
    expect(isMet({ ...row, toReach: { least: 5.1 } })).toBe(false);
    expect(isMet({ ...row, peer: 5, toReach: { leastOfPeer: 1 } })).toBe(true);
    expect(isMet({ ...row, peer: 6, toReach: { leastOfPeer: 1 } })).toBe(false);
  });

  test('stands in the table with what came of it', () => {
    const [, line] = tableOf([{ ...row, peer: 19, toReach: { mostOfPeer: 0.25 } }]).split('\n');
    expect(line).toContain('≤ 0.25 not met');
    const [, fast] = tableOf([{ ...row, unit: 'fps', parley: 60, toReach: { least: 59.5 } }]).split('\n');
    expect(fast).toContain('≥ 59.5 fps met');
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

  test('says what could not be measured, and why', () => {
    const [, line] = tableOf([{ task: 'layout', missing: 'no igraph here' }]).split('\n');
    expect(line.split(/\s{2,}/)).toEqual(['layout', 'not measured: no igraph here']);
  });

  test('has as many cells in each row as Markdown asks for, whatever stands in them', () => {
    const table = markdownOf([
      { task: 'a | b', unit: 'ms', parley: 5 },
      { task: 'c', missing: 'nothing there' },
    ]);
    const cells = table.split('\n').map((line) => line.split(/(?<!\\)\|/).length);
    expect(cells).toEqual([9, 9, 9, 9]);
  });
});
