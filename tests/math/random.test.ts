import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normal, seededRandom, shuffle } from '../../src/math/random.ts';

const take = (n: number, next: () => number): number[] => Array.from({ length: n }, next);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('numbers from a seed', () => {
  // The published algorithm, worked out with Python's unbounded integers; in 2^-32ths.
  test.each([
    [0, [1144304738, 1416247, 958946056]],
    [1, [2693262067, 11749833, 2265367787]],
    [4294967295, [3850105811, 813802916, 3073704848]],
  ])('are those of mulberry32 for the seed %i', (seed, expected) => {
    expect(take(3, seededRandom(seed)).map((value) => value * 2 ** 32)).toEqual(expected);
  });

  test('lie from 0 up to 1, and spread evenly', () => {
    const values = take(20_000, seededRandom(7));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const tenths = values.reduce((counts, value) => {
      counts[Math.floor(value * 10)]++;
      return counts;
    }, Array<number>(10).fill(0));
    // 2000 are expected in each; the standard deviation is 42.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(5 * 42);
  });

  test('do not depend on another sequence that runs beside them', () => {
    const [one, other] = [seededRandom(3), seededRandom(4)];
    const mixed = take(5, () => (other(), one()));
    expect(mixed).toEqual(take(5, seededRandom(3)));
  });

  test('of a normal distribution have mean 0 and deviation 1, and are finite', () => {
    const random = seededRandom(11);
    const values = take(20_000, () => normal(random));
    expect(values.every(Number.isFinite)).toBe(true);
    // Five standard errors: 5 / sqrt(20000) and 5 / sqrt(40000).
    expect(Math.abs(mean(values))).toBeLessThan(0.036);
    expect(Math.abs(Math.sqrt(mean(values.map((value) => value * value))) - 1)).toBeLessThan(0.025);
    expect(normal(() => 0)).toBeCloseTo(0, 12);
  });
});

describe('a shuffle', () => {
  test('keeps the items, in place, and is the same for one seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const shuffled = [...items];
        expect(shuffle(shuffled, seededRandom(seed))).toBe(shuffled);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
        expect(shuffle([...items], seededRandom(seed))).toEqual(shuffled);
      }),
    );
  });

  test('gives each of the six orders of three items equally often', () => {
    const random = seededRandom(5);
    const counts = new Map<string, number>();
    for (const order of take(6000, () => 0).map(() => shuffle(['a', 'b', 'c'], random).join(''))) {
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1000 are expected of each; the standard deviation is 29.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * 29);
  });
});
