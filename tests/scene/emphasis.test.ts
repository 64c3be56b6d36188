import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceNetwork } from '../../src/model/slice.ts';
import { findEmphasis, type Emphasis } from '../../src/scene/emphasis.ts';
import { viewSchema, type View } from '../../src/scene/view.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { actor, networkOf, tie } from './network.ts';

/** A triangle a-b-c with two ties a-b, a tail c-d-e, and f that lived until 1990. */
const network = networkOf({
  actors: [...'abcde'].map((id) => actor(id)).concat(actor('f', { to: '1990' })),
  sources: [
    { id: 's1', title: 'One' },
    { id: 's2', title: 'Two' },
  ],
  ties: [
    tie('ab-talks', 'a', 'b', 'talks', { claims: [{ source: 's1' }, { source: 's2' }] }),
    tie('ab-war', 'b', 'a', 'armed-conflict', { confidence: 'low', claims: [{ source: 's1' }] }),
    tie('ac', 'a', 'c', 'mediation', {
      confidence: 'high',
      claims: [{ source: 's1' }, { source: 's1' }, { source: 's2', stance: 'disputes' }],
    }),
    tie('bc', 'b', 'c', 'agreement', { confidence: 'disputed', event: 'e1' }),
    tie('cd', 'd', 'c', 'part-of', { claims: [{ source: 's1' }, { source: 's2' }] }),
    tie('de', 'd', 'e', 'talks', { claims: [{ source: 's1' }, { source: 's2' }] }),
  ],
  events: [
    {
      id: 'e1',
      title: 'A signing',
      date: '2001',
      kind: 'signing',
      participants: [{ actor: 'b', role: 'party' }],
      absent: ['e'],
      begins: ['cd'],
    },
  ],
});

const view = (more: Partial<Record<keyof View, unknown>>): View => viewSchema.parse({ at: '2005', ...more });
const litBy = (more: Partial<Record<keyof View, unknown>>) =>
  findEmphasis(sliceNetwork(network, sliceOf(view(more))), view(more));
const sorted = (emphasis: Emphasis | undefined) =>
  emphasis && {
    actors: [...emphasis.actors].sort().join(' '),
    ties: [...emphasis.ties].sort().join(' '),
    half: [...emphasis.halfTies].sort().join(' '),
  };

describe('lit is', () => {
  test('nothing in particular at rest', () => {
    expect(litBy({})).toBeUndefined();
  });

  test('the actor with its ties and neighbours; ties among these at half', () => {
    expect(sorted(litBy({ selected: ['a'] }))).toEqual({
      actors: 'a b c',
      ties: 'ab-talks ab-war ac',
      half: 'bc',
    });
  });

  test('with two hops also the ties of the neighbours and whom they reach', () => {
    expect(sorted(litBy({ selected: ['a'], hops: 2 }))).toEqual({
      actors: 'a b c d',
      ties: 'ab-talks ab-war ac bc cd',
      half: '',
    });
  });

  test('for A and B what lies between them, and the neighbour they share with both legs', () => {
    const lit = { actors: 'a b c', ties: 'ab-talks ab-war ac bc', half: '' };
    expect(sorted(litBy({ selected: ['a', 'b'] }))).toEqual(lit);
    expect(sorted(litBy({ selected: ['b', 'a'] }))).toEqual(lit);
  });

  test('for A and B without a tie the shared neighbour alone, and nothing but the two if there is none', () => {
    expect(sorted(litBy({ selected: ['a', 'd'] }))).toEqual({ actors: 'a c d', ties: 'ac cd', half: '' });
    expect(sorted(litBy({ selected: ['a', 'e'] }))).toEqual({ actors: 'a e', ties: '', half: '' });
  });

  test('the opened tie and its two actors, with what else is between them at half', () => {
    const lit = { actors: 'a b', ties: 'ab-talks', half: 'ab-war' };
    expect(sorted(litBy({ tie: 'ab-talks' }))).toEqual(lit);
    expect(sorted(litBy({ tie: 'ab-talks', selected: ['d', 'e'] }))).toEqual(lit);
  });

  test('the actor again where the opened tie is filtered away', () => {
    expect(sorted(litBy({ tie: 'ab-war', withoutFamilies: ['hostility'], selected: ['e'] }))).toEqual({
      actors: 'd e',
      ties: 'de',
      half: '',
    });
  });

  test('for an event its participants, who was absent, and the ties that it changed', () => {
    // b took part, e was absent; cd began with it and bc belongs to it; ac and de then join lit actors.
    expect(sorted(litBy({ event: 'e1' }))).toEqual({ actors: 'b c d e', ties: 'bc cd', half: 'de' });
  });

  test('nothing for an actor that did not live then', () => {
    expect(litBy({ selected: ['f'] })).toBeUndefined();
    expect(sorted(litBy({ selected: ['f', 'e'] }))?.actors).toBe('d e');
  });
});

describe('the evidence filter lights ties', () => {
  // bc has no source; ab-war one; ac one that supports, named twice, and one that disputes.
  test.each([
    ['one-source', 'ab-war ac bc'],
    ['low', 'ab-war'],
    ['disputed', 'ac bc'],
    ['uncertain', 'ab-war ac bc'],
  ])('%s: %s', (evidence, ties) => {
    expect(sorted(litBy({ evidence }))?.ties).toBe(ties);
  });

  test('and gives way to a selection', () => {
    expect(sorted(litBy({ evidence: 'low', selected: ['e'] }))?.ties).toBe('de');
  });
});

describe('in any network', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const anyTies = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 9 });
  const sliceWith = (ends: readonly (readonly [string, string])[]) =>
    sliceNetwork(
      networkOf({
        actors: names.map((id) => actor(id)),
        ties: ends.map(([x, y], i) => tie(`t${i}`, x, y, 'talks')),
      }),
      sliceOf(view({})),
    );

  test('what is lit around an actor is what its definition says', () => {
    fc.assert(
      fc.property(anyTies, (ends) => {
        const lit = findEmphasis(sliceWith(ends), view({ selected: ['a'] }))!;
        const joined = (x: string, y: string) => ends.some((e) => e.includes(x) && e.includes(y) && x !== y);
        for (const id of names) expect(lit.actors.has(id)).toBe(id === 'a' || joined('a', id));
        ends.forEach(([x, y], i) => {
          expect(lit.ties.has(`t${i}`)).toBe(x === 'a' || y === 'a');
          expect(lit.halfTies.has(`t${i}`)).toBe(
            x !== 'a' && y !== 'a' && lit.actors.has(x) && lit.actors.has(y),
          );
        });
      }),
    );
  });

  test('what is lit between two actors is what its definition says', () => {
    fc.assert(
      fc.property(anyTies, (ends) => {
        const lit = findEmphasis(sliceWith(ends), view({ selected: ['a', 'b'] }))!;
        const joined = (x: string, y: string) => ends.some((e) => e.includes(x) && e.includes(y));
        const isShared = (id: string) => id !== 'a' && id !== 'b' && joined('a', id) && joined('b', id);
        for (const id of names) expect(lit.actors.has(id)).toBe(id === 'a' || id === 'b' || isShared(id));
        ends.forEach((pair, i) => {
          const other = pair.filter((id) => id !== 'a' && id !== 'b');
          expect(lit.ties.has(`t${i}`)).toBe(
            other.length === 0 || (other.length === 1 && isShared(other[0])),
          );
        });
      }),
    );
  });

  test('two hops light all that one hop lights', () => {
    fc.assert(
      fc.property(anyTies, (ends) => {
        const sliced = sliceWith(ends);
        const [one, two] = [1, 2].map((hops) => findEmphasis(sliced, view({ selected: ['a'], hops }))!);
        for (const id of one.actors) expect(two.actors.has(id)).toBe(true);
        for (const id of [...one.ties, ...one.halfTies]) expect(two.ties.has(id)).toBe(true);
      }),
    );
  });
});
