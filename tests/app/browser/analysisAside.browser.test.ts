import { expect, test } from 'vitest';
import { analyseAside } from '../../../src/app/browser/analysisAside.ts';
import { balanceOf } from '../../../src/analysis/balance.ts';
import { seededRandom } from '../../../src/math/random.ts';
import type { Network } from '../../../src/model/network.ts';
import { sliced, everything } from '../../analysis/sliced.ts';
import { actor, networkOf, tie } from '../../scene/network.ts';

/** So many actors, a share of the pairs signed, half of them negative. */
function signedNetwork(size: number, density: number): Network {
  const random = seededRandom(size);
  const ties = [];
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++)
      if (random() < density)
        ties.push(tie(`t${a}-${b}`, `a${a}`, `a${b}`, random() < 0.5 ? 'alliance' : 'armed-conflict'));
  return networkOf({ actors: Array.from({ length: size }, (_, i) => actor(`a${i}`)), ties });
}
const small = signedNetwork(12, 0.5);
/** Far too hard to finish. */
const hard = signedNetwork(150, 0.5);

test('a worker gives what the page would have computed itself', async () => {
  const there = await analyseAside(small, everything, 'balance', {});
  const here = balanceOf(sliced(small));
  expect(there.frustration.index).toBe(here.frustration.index);
  expect(there.frustration.frustratedTies).toEqual(here.frustration.frustratedTies);
  expect(there.census).toEqual(here.census);
});

test('the next job may be about another network', async () => {
  const other = networkOf({ actors: ['a', 'b'].map((id) => actor(id)), ties: [tie('1', 'a', 'b', 'talks')] });
  const [first, second] = await Promise.all([
    analyseAside(other, everything, 'actorMeasure', { measure: 'degree' }),
    analyseAside(small, everything, 'networkOverTime', { moments: ['2001'] }),
  ]);
  expect([...first.values.values()]).toEqual([1, 1]);
  expect(second[0].value.actors).toBe(12);
});

test('work that takes long reports progress and ends with bounds when its time is over', async () => {
  const shares: number[] = [];
  const { frustration } = await analyseAside(
    hard,
    everything,
    'balance',
    {},
    {
      seconds: 1,
      onProgress: (share) => shares.push(share),
    },
  );
  expect(frustration.optimal).toBe(false);
  expect(frustration.lowerBound).toBeLessThan(frustration.index);
  for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
});

test('work that is no longer wanted ends at once, and other work goes on', async () => {
  const controller = new AbortController();
  const hopeless = analyseAside(
    hard,
    everything,
    'balance',
    {},
    { signal: controller.signal, seconds: 1000 },
  );
  const other = analyseAside(small, everything, 'balance', {});
  controller.abort();
  await expect(hopeless).rejects.toMatchObject({ name: 'AbortError' });
  expect((await other).frustration.optimal).toBe(true);
  await expect(
    analyseAside(small, everything, 'balance', {}, { signal: controller.signal }),
  ).rejects.toMatchObject({ name: 'AbortError' });
});

test('what is wrong with a task comes back as its error', async () => {
  await expect(analyseAside(small, { ...everything, at: 'soon' }, 'balance', {})).rejects.toThrow(
    'not a date',
  );
});
