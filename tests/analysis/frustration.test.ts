import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf } from '../../src/analysis/balance.ts';
import { frustrationOf, type Frustration } from '../../src/analysis/frustration.ts';
import { signedGraphOf, type SignedGraph } from '../../src/analysis/signedGraph.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Network } from '../../src/model/network.ts';
import { actor, networkOf, tie } from '../scene/network.ts';
import { sliced } from './sliced.ts';

type SignedPairs = readonly (readonly [number, number, 1 | -1])[];

const signedNetwork = (size: number, pairs: SignedPairs): Network =>
  networkOf({
    actors: Array.from({ length: size }, (_, i) => actor(`a${i}`)),
    ties: pairs.map(([a, b, sign], i) =>
      tie(`t${i}`, `a${a}`, `a${b}`, sign > 0 ? 'alliance' : 'armed-conflict'),
    ),
  });
const graphOf = (size: number, pairs: SignedPairs): SignedGraph =>
  signedGraphOf(sliced(signedNetwork(size, pairs)));

/** The definition: the fewest misfits over all divisions into camps. */
function plainIndex(size: number, pairs: SignedPairs, camps: number): number {
  let best = Infinity;
  const camp = new Array<number>(size).fill(0);
  const visit = (at: number, opened: number, cost: number): void => {
    if (cost >= best) return;
    if (at === size) {
      best = cost;
      return;
    }
    for (let to = 0; to < Math.min(camps, opened + 1); to++) {
      camp[at] = to;
      const more = pairs.filter(
        ([a, b, sign]) => Math.max(a, b) === at && sign > 0 !== (camp[Math.min(a, b)] === to),
      ).length;
      visit(at + 1, Math.max(opened, to + 1), cost + more);
    }
  };
  visit(0, 0, 0);
  return best;
}

const anyPairs = (most: number): fc.Arbitrary<{ size: number; pairs: SignedPairs }> =>
  fc
    .record({
      size: fc.integer({ min: 2, max: most }),
      seed: fc.nat(),
      density: fc.double({ min: 0.1, max: 1, noNaN: true }),
      negative: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    })
    .map(({ size, seed, density, negative }) => {
      const random = seededRandom(seed);
      const pairs: [number, number, 1 | -1][] = [];
      for (let a = 0; a < size; a++)
        for (let b = a + 1; b < size; b++)
          if (random() < density) pairs.push([a, b, random() < negative ? -1 : 1]);
      return { size, pairs };
    });

/** Counts again, from the camps alone, what does not fit. */
const misfitsOf = ({ campOf }: Frustration, { pairs }: SignedGraph): number =>
  pairs.filter(({ ends: [a, b], sign }) => sign > 0 !== (campOf.get(a) === campOf.get(b))).length;

describe('the frustration index', () => {
  test('of any network of up to 14 actors is the least over all divisions into two camps', () => {
    fc.assert(
      fc.property(anyPairs(14), ({ size, pairs }) => {
        const graph = graphOf(size, pairs);
        const found = frustrationOf(graph);
        expect(found.index).toBe(plainIndex(size, pairs, 2));
        expect(found).toMatchObject({ optimal: true, lowerBound: found.index });
        expect(misfitsOf(found, graph)).toBe(found.index);
        expect(found.camps.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 150 },
    );
  });

  test.each([3, 4, 5])('of any small network is the least over all divisions into %i camps', (camps) => {
    fc.assert(
      fc.property(anyPairs(9), ({ size, pairs }) => {
        const graph = graphOf(size, pairs);
        const found = frustrationOf(graph, { camps });
        expect(found.index).toBe(plainIndex(size, pairs, camps));
        expect(found.optimal).toBe(true);
        expect(misfitsOf(found, graph)).toBe(found.index);
        expect(found.camps.length).toBeLessThanOrEqual(camps);
      }),
      { numRuns: 60 },
    );
  });

  test('is said as bounds, true ones, when the proof is ended early', () => {
    fc.assert(
      fc.property(
        anyPairs(14),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 2, max: 4 }),
        (net, budget, camps) => {
          const exact = frustrationOf(graphOf(net.size, net.pairs), { camps });
          const early = frustrationOf(graphOf(net.size, net.pairs), { camps, budget });
          expect(early.lowerBound).toBeLessThanOrEqual(exact.index);
          expect(early.index).toBeGreaterThanOrEqual(exact.index);
          expect(early.optimal).toBe(early.index === early.lowerBound);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('stops when it is told to, and says how far it is', () => {
    const random = seededRandom(3);
    const pairs: [number, number, 1 | -1][] = [];
    for (let a = 0; a < 40; a++)
      for (let b = a + 1; b < 40; b++) if (random() < 0.4) pairs.push([a, b, random() < 0.5 ? -1 : 1]);
    const shares: number[] = [];
    let asked = 0;
    const found = frustrationOf(graphOf(40, pairs), {
      shouldStop: () => ++asked >= 3,
      onProgress: (share) => shares.push(share),
    });
    expect(asked).toBe(3);
    expect(found.optimal).toBe(false);
    expect(found.lowerBound).toBeLessThan(found.index);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test('is 0 for two camps at war, and the camps are those', () => {
    // Two allied triangles, every member of one at war with two of the other.
    const { index, camps } = frustrationOf(
      graphOf(6, [
        [0, 1, 1],
        [0, 2, 1],
        [1, 2, 1],
        [3, 4, 1],
        [3, 5, 1],
        [4, 5, 1],
        [0, 3, -1],
        [1, 4, -1],
        [2, 5, -1],
        [0, 4, -1],
      ]),
    );
    expect(index).toBe(0);
    expect(camps.map((camp) => [...camp].sort())).toEqual([
      ['a0', 'a1', 'a2'],
      ['a3', 'a4', 'a5'],
    ]);
  });

  test('of three foes is 1 in two camps and 0 in three', () => {
    const graph = graphOf(3, [
      [0, 1, -1],
      [0, 2, -1],
      [1, 2, -1],
    ]);
    expect(frustrationOf(graph).index).toBe(1);
    expect(frustrationOf(graph, { camps: 3 }).index).toBe(0);
  });

  test('counts parts that no signed tie connects', () => {
    expect(
      frustrationOf(
        graphOf(5, [
          [0, 1, -1],
          [2, 3, 1],
        ]),
      ).parts,
    ).toBe(2);
  });

  test('does not change when all ties of one actor change sign', () => {
    fc.assert(
      fc.property(anyPairs(14), fc.nat(13), ({ size, pairs }, who) => {
        const switched = pairs.map(
          ([a, b, sign]) => [a, b, (a === who) !== (b === who) ? (-sign as 1 | -1) : sign] as const,
        );
        expect(frustrationOf(graphOf(size, switched)).index).toBe(frustrationOf(graphOf(size, pairs)).index);
      }),
      { numRuns: 60 },
    );
  });

  test('needs two camps at least', () => {
    expect(() => frustrationOf(graphOf(2, [[0, 1, 1]]), { camps: 1 })).toThrow(RangeError);
  });
});

describe('balance', () => {
  test('leaves pairs with both signs out, and lists them', () => {
    const network = networkOf({
      actors: ['a', 'b', 'c'].map((id) => actor(id)),
      ties: [
        tie('ab-friend', 'a', 'b', 'alliance'),
        tie('ab-foe', 'b', 'a', 'pressure'),
        tie('bc', 'b', 'c', 'armed-conflict'),
        tie('ac', 'a', 'c', 'talks'),
      ],
    });
    const balance = balanceOf(sliced(network));
    expect(balance.pairs).toEqual({ positive: 0, negative: 1 });
    expect(balance.mixed.map(({ ties }) => ties.map(({ id }) => id))).toEqual([['ab-friend', 'ab-foe']]);
    expect(balance.gap).toBeUndefined();
  });

  test('counts agreements as positive only if asked to', () => {
    const network = networkOf({
      actors: ['a', 'b'].map((id) => actor(id)),
      ties: [tie('ab', 'a', 'b', 'agreement')],
    });
    expect(balanceOf(sliced(network))).toMatchObject({ pairs: { positive: 0 }, gap: 'no-signed-ties' });
    expect(balanceOf(sliced(network), { agreementsPositive: true }).pairs.positive).toBe(1);
  });

  test('counts the triads of four actors, three allied and all at war with the fourth, two of them', () => {
    // +++ once (0 1 2); 3 is at war with 0 and 1: +-- once (0 1 3).
    const { census } = balanceOf(
      sliced(
        signedNetwork(4, [
          [0, 1, 1],
          [0, 2, 1],
          [1, 2, 1],
          [0, 3, -1],
          [1, 3, -1],
        ]),
      ),
    );
    expect(census).toEqual({
      triads: { '+++': 1, '++-': 0, '+--': 1, '---': 0 },
      balanced: 2,
      unbalanced: 0,
      balancedShare: 1,
    });
  });
});
