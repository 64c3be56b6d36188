import { describe, expect, test } from 'vitest';
import { sliceNetwork } from '../../src/model/slice.ts';
import { egoEmphasis, pairEmphasis } from '../../src/scene/emphasis.ts';
import { pairsOf } from '../../src/scene/strands.ts';
import { defaultView, sliceOf } from '../../src/scene/view.ts';
import { quartet } from './network.ts';

const sliced = sliceNetwork(quartet(), { ...sliceOf(defaultView), at: '2015' });
const ids = (pair: ReturnType<typeof pairsOf>[number]) => pair.drawn.map(({ id }) => id as string);

describe('at rest', () => {
  const pairs = pairsOf(sliced, undefined);

  test('a pair shows its latest non-negative and its latest negative tie and counts the rest', () => {
    // a-b: talks (2010) is later than support (2005); pressure (2008) is later than war (2001).
    const ab = pairs.find(({ ends }) => ends.join() === 'a,b')!;
    expect(ids(ab)).toEqual(['ab-talks', 'ab-pressure']);
    expect(ab.hidden).toBe(2);
  });

  test('there are three pairs, all lit', () => {
    expect(pairs.map(({ ends, lit }) => `${ends.join('-')} ${lit}`)).toEqual([
      'a-b lit',
      'b-c lit',
      'c-d lit',
    ]);
  });
});

describe('with an actor lit', () => {
  const pairs = pairsOf(sliced, egoEmphasis(sliced, 'a' as never));

  test('its pairs are fanned in the order of family, then start', () => {
    expect(ids(pairs[0])).toEqual(['ab-support', 'ab-talks', 'ab-pressure', 'ab-war']);
    expect(pairs[0].hidden).toBe(0);
  });

  test('pairs beyond its neighbours are dimmed', () => {
    expect(pairs.map(({ lit }) => lit)).toEqual(['lit', 'dim', 'dim']);
  });
});

test('two hops light the neighbours of neighbours', () => {
  const emphasis = egoEmphasis(sliced, 'a' as never, 2);
  expect([...emphasis.actors].sort()).toEqual(['a', 'b', 'c']);
  expect(emphasis.ties.has('bc-agree')).toBe(true);
  expect(emphasis.ties.has('dc-part')).toBe(false);
});

test('two actors without a tie light the neighbour they share and both legs', () => {
  const emphasis = pairEmphasis(sliced, 'a' as never, 'c' as never);
  expect([...emphasis.actors].sort()).toEqual(['a', 'b', 'c']);
  // Four ties a-b and one b-c.
  expect(emphasis.ties.size).toBe(5);
});
