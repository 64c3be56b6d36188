import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorCloseness } from '../../src/analysis/closeness.ts';
import { projectionOf } from '../../src/analysis/projection.ts';
import { path } from '../model/networks.ts';
import { sliced, weightedNetwork } from './sliced.ts';

test('the end of a path of 100 is 50 steps from the others in the mean, the next one 49.01', () => {
  const { values } = actorCloseness(projectionOf(sliced(path(100))));
  const all = [...values.values()];
  // 1 + 2 + … + 99 = 4,950 for 99 others; from the next one 1 + (1 + 2 + … + 98) = 4,852.
  expect(all[0]).toBeCloseTo(99 / 4_950, 12);
  expect(all[1]).toBeCloseTo(99 / 4_852, 12);
  expect(all[99]).toBeCloseTo(99 / 4_950, 12);
});

test('counting steps for many actors at once gives what searching from each with ties of weight 1 gives', () => {
  const arcs = fc.integer({ min: 1, max: 90 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      pairs: fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), {
        maxLength: 2 * n,
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      }),
      directed: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(arcs, ({ n, pairs, directed }) => {
      const ids = Array.from({ length: n }, (_, i) => `a${i}`);
      const ties = pairs.map(([a, b]) => [ids[a], ids[b], 1] as const);
      const slice = sliced(weightedNetwork(ids, ties, directed));
      const inSteps = actorCloseness(projectionOf(slice, { directed }));
      const inLengths = actorCloseness(projectionOf(slice, { directed, weighted: true }));
      for (const [id, value] of inLengths.values) expect(inSteps.values.get(id)).toBeCloseTo(value, 12);
    }),
    { numRuns: 60 },
  );
});
