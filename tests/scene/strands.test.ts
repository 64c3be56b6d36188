import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceNetwork } from '../../src/model/slice.ts';
import { egoEmphasis, pairEmphasis } from '../../src/scene/emphasis.ts';
import { pairsOf } from '../../src/scene/strands.ts';
import { defaultView } from '../../src/scene/view.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { inputOf } from './bundled.ts';
import { actor, networkOf, quartet, tie } from './network.ts';

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

describe('in any network', () => {
  const negative = ['pressure', 'rivalry', 'armed-conflict', 'attack'];
  const other = ['alliance', 'talks', 'contact', 'mediation', 'part-of', 'succession'];
  const order = ['cooperation', 'talks', 'mediation', 'pressure', 'hostility', 'structure'];
  const names = ['a', 'b', 'c'];
  const anyTie = fc.record({
    source: fc.constantFrom(...names),
    target: fc.constantFrom(...names),
    type: fc.constantFrom(...negative, ...other),
    from: fc.option(fc.constantFrom('1990', '1995-06', '1995-06-10', '2000', '2003'), { nil: undefined }),
    status: fc.constantFrom('active', 'active', 'suspended', 'broken'),
  });
  type AnyTie = typeof anyTie extends fc.Arbitrary<infer T> ? T : never;
  const sliceWith = (ties: readonly AnyTie[]) =>
    sliceNetwork(
      networkOf({
        actors: names.map((id) => actor(id)),
        ties: ties.map((each, i) => tie(`t${i}`, each.source, each.target, each.type, each)),
      }),
      { ...sliceOf(defaultView), at: '2015' },
    );
  const isNegative = ({ type, status }: AnyTie) =>
    status === 'broken' || (status === 'active' && negative.includes(type));
  const isQuiet = ({ type }: AnyTie) => type === 'part-of' || type === 'succession';
  /** Texts of one precision compare like dates; none is the beginning of time. */
  const startOf = ({ from }: AnyTie) => (from === undefined ? '' : `${from}-01-01`.slice(0, 10));

  test('a pair at rest shows at most one negative and one other tie, each the latest of its sign', () => {
    fc.assert(
      fc.property(fc.array(anyTie, { maxLength: 10 }), (ties) => {
        const pairs = pairsOf(sliceWith(ties), undefined);
        const of = (id: string) => ties[Number(id.slice(1))];
        for (const { ends, drawn, hidden } of pairs) {
          const all = ties.filter(
            ({ source, target }) => source !== target && ends.includes(source) && ends.includes(target),
          );
          expect(drawn.length + hidden).toBe(all.length);
          // Membership shows only where nothing else does.
          const loud = all.filter((each) => !isQuiet(each));
          const chosen = loud.length > 0 ? loud : all;
          for (const sign of [true, false]) {
            const some = chosen.filter((each) => isNegative(each) === sign);
            const shown = drawn.map(({ id }) => of(id)).filter((each) => isNegative(each) === sign);
            expect(shown).toHaveLength(Math.min(1, some.length));
            for (const each of some) expect(startOf(each) <= startOf(shown[0])).toBe(true);
          }
        }
        const joined = ties.filter(({ source, target }) => source !== target);
        expect(pairs.reduce((sum, { drawn, hidden }) => sum + drawn.length + hidden, 0)).toBe(joined.length);
      }),
      { numRuns: 200 },
    );
  });

  test('a lit pair shows all its ties, by family and within one by start', () => {
    fc.assert(
      fc.property(fc.array(anyTie, { maxLength: 10 }), (ties) => {
        const sliced = sliceWith(ties);
        for (const { ends, drawn, hidden, lit } of pairsOf(sliced, egoEmphasis(sliced, 'a' as never))) {
          if (!ends.includes('a')) continue;
          expect([lit, hidden]).toEqual(['lit', 0]);
          const keys = drawn.map((each) => {
            const rank = order.indexOf(sliced.network.vocabulary.types.get(each.type)!.family);
            return `${rank} ${startOf(ties[Number(each.id.slice(1))])}`;
          });
          expect([...keys].sort()).toEqual(keys);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the same pairs are drawn the same whatever the order of the records', () => {
    const shown = (ids: ReturnType<typeof pairsOf>) =>
      ids.map(({ ends, drawn, hidden }) => [ends, drawn.map(({ id }) => id), hidden]);
    const { sliced } = inputOf({ at: 'all', limit: 'all' });
    const reversed = { ...sliced, ties: [...sliced.ties].reverse(), actors: [...sliced.actors].reverse() };
    expect(shown(pairsOf(reversed, undefined))).toEqual(shown(pairsOf(sliced, undefined)));
  });
});
