import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBalanced, sharedNeighbours, signOfPair } from '../../src/analysis/sharedNeighbours.ts';
import type { Network } from '../../src/model/network.ts';
import type { ActorId, Sign } from '../../src/model/schema.ts';
import { sliceNetwork, type Slice } from '../../src/model/slice.ts';
import { anyNetwork } from '../model/networks.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

const a = 'a' as ActorId;
const b = 'b' as ActorId;
const sliced = (network: Network, more: Partial<Slice> = {}) =>
  sliceNetwork(network, {
    at: 'all',
    withoutFamilies: [],
    withoutKinds: [],
    withoutConfidence: [],
    limit: 'all',
    always: [],
    ...more,
  });
const between = (network: Network, more: Partial<Slice> = {}) =>
  sharedNeighbours(sliced(network, more), a, b);

/**
 * a and b fight, and talk. Beside them: `host` mediates between them; `friend` is allied with both and talks with a;
 * `foe` fights a and helps b; `mixed` is allied and in rivalry with a, and presses b. `one` knows a only; `member`
 * belongs to both, `part` belongs to a and talks with b.
 */
const example = () =>
  networkOf({
    actors: ['a', 'b', 'host', 'friend', 'foe', 'mixed', 'one', 'member', 'part'].map((id) => actor(id)),
    ties: [
      tie('ab-war', 'a', 'b', 'armed-conflict'),
      tie('ab-talks', 'b', 'a', 'talks', { from: '2010' }),
      tie('a-own', 'a', 'a', 'rivalry'),
      tie('host-a', 'host', 'a', 'mediation'),
      tie('host-b', 'b', 'host', 'talks'),
      tie('friend-a', 'friend', 'a', 'alliance'),
      tie('friend-a-talks', 'a', 'friend', 'talks'),
      tie('friend-b', 'b', 'friend', 'alliance'),
      tie('foe-a', 'a', 'foe', 'armed-conflict'),
      tie('foe-b', 'foe', 'b', 'material-support'),
      tie('mixed-a', 'mixed', 'a', 'alliance'),
      tie('mixed-a-rival', 'mixed', 'a', 'rivalry', { from: '2012' }),
      tie('mixed-b', 'mixed', 'b', 'pressure'),
      tie('one-a', 'one', 'a', 'alliance'),
      tie('member-a', 'member', 'a', 'part-of'),
      tie('member-b', 'member', 'b', 'part-of'),
      tie('part-a', 'part', 'a', 'part-of'),
      tie('part-b', 'part', 'b', 'talks'),
    ],
  });
const find = (id: string) => {
  const found = between(example()).find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not among the shared neighbours`);
  return found;
};

describe('the third actors between two', () => {
  test('are those with a tie to both, membership left out: the mediator, then those with more ties that are not negative', () => {
    // Not negative: of friend 3 of 3, of foe 1 of 2, of mixed 1 of 3.
    expect(between(example()).map(({ id }) => id)).toEqual(['host', 'friend', 'foe', 'mixed']);
  });

  test('come with their ties to each of the two', () => {
    const { ties } = find('friend');
    expect(ties.map((some) => some.map(({ id }) => id))).toEqual([
      ['friend-a', 'friend-a-talks'],
      ['friend-b'],
    ]);
  });

  test('are the same seen from the other side, sides exchanged', () => {
    const turned = sharedNeighbours(sliced(example()), b, a);
    expect(turned.map(({ id, ties: [toB, toA] }) => ({ id, ties: [toA, toB] }))).toEqual(
      between(example()).map(({ id, ties }) => ({ id, ties: [...ties] })),
    );
  });

  test.each([
    ['host', []],
    ['friend', []],
    ['foe', ['a']],
    // A rival of a although allied with it, and pressing b.
    ['mixed', ['a', 'b']],
  ])('%s has negative ties to %j', (id, expected) => {
    expect(find(id).negativeTo).toEqual(expected);
  });

  test.each([
    ['host', [undefined, undefined, -1]],
    ['friend', [1, 1, -1]],
    ['foe', [-1, 1, -1]],
    // An ally and a rival has no one sign.
    ['mixed', [undefined, -1, -1]],
  ])('%s has the signs %j: to a, to b, and between them', (id, expected) => {
    expect(find(id).signs).toEqual(expected);
  });

  test.each([
    ['facilitation', true],
    ['guarantee', true],
    ['talks', false],
  ])('by %s have mediated: %s', (type, expected) => {
    const network = networkOf({
      actors: ['a', 'b', 'c'].map((id) => actor(id)),
      ties: [tie('ca', 'c', 'a', 'alliance'), tie('cb', 'c', 'b', type)],
    });
    expect(between(network)[0].hasMediated).toBe(expected);
  });

  test('that are alike come by their ids', () => {
    const ids = ['z', 'c', 'm'];
    const network = networkOf({
      actors: ['a', 'b', ...ids].map((id) => actor(id)),
      ties: ids.flatMap((id) => [tie(`${id}a`, id, 'a', 'talks'), tie(`${id}b`, id, 'b', 'talks')]),
    });
    expect(between(network).map(({ id }) => id)).toEqual(['c', 'm', 'z']);
  });

  test('are those of the moment only', () => {
    // In 2011 the rivalry has not begun: mixed is an ally of a.
    const then = between(example(), { at: '2011' }).find(({ id }) => id === 'mixed');
    expect(then?.signs).toEqual([1, -1, -1]);
    expect(between(example(), { at: '1999' })).toEqual([]);
  });

  test('are none of those filtered away, nor found by ties that are', () => {
    expect(between(example(), { withoutFamilies: ['mediation', 'cooperation'] }).map(({ id }) => id)).toEqual(
      ['mixed'],
    );
  });

  test('in any network have a tie to each, as a look at every tie finds', () => {
    const [x, y] = ['a0', 'a1'] as ActorId[];
    fc.assert(
      fc.property(
        anyNetwork.filter(({ actors }) => actors.length > 2),
        (network) => {
          const slice = sliced(network);
          const meets = (id: ActorId, other: ActorId) =>
            slice.ties.some(
              (each) =>
                network.familyOf(each) !== 'structure' &&
                ((each.source === id && each.target === other) ||
                  (each.source === other && each.target === id)),
            );
          const plain = slice.actors
            .map(({ id }) => id)
            .filter((id) => id !== x && id !== y && meets(id, x) && meets(id, y));
          const found = sharedNeighbours(slice, x, y).map(({ id }) => id);
          expect(found.toSorted()).toEqual(plain.toSorted());
        },
      ),
    );
  });
});

describe('the sign of a pair', () => {
  const signOf = (...types: [string, object?][]) => {
    const ties = types.map(([type, more], i) => tie(`t${i}`, 'a', 'b', type, more as never));
    const network = networkOf({ actors: [actor('a'), actor('b')], ties });
    return signOfPair(network, network.ties);
  };
  test('is that of all its signed ties, talks aside', () => {
    expect(signOf(['alliance'], ['cooperation'], ['talks'])).toBe(1);
    expect(signOf(['armed-conflict'], ['mediation'])).toBe(-1);
  });
  test('is none where there is no tie, or no signed one', () => {
    expect(signOf()).toBeUndefined();
    expect(signOf(['talks'], ['agreement'])).toBeUndefined();
  });
  test('is none where friend and enemy meet', () => {
    expect(signOf(['alliance'], ['rivalry'])).toBeUndefined();
  });
  test('follows what became of a tie', () => {
    expect(signOf(['alliance', { status: 'broken' }])).toBe(-1);
    expect(signOf(['alliance', { status: 'suspended' }])).toBeUndefined();
    expect(signOf(['alliance'], ['rivalry', { status: 'suspended' }])).toBe(1);
  });
});

describe('a triad is balanced', () => {
  // The friend of a friend is a friend; the enemy of an enemy is a friend; all else, and three enemies, is not.
  test.each<[Sign, Sign, Sign, boolean]>([
    [1, 1, 1, true],
    [1, 1, -1, false],
    [1, -1, -1, true],
    [-1, -1, -1, false],
  ])('with the signs %i, %i, %i: %s, in any order', (x, y, z, expected) => {
    for (const signs of [
      [x, y, z],
      [y, z, x],
      [z, x, y],
    ] as const)
      expect(isBalanced(signs)).toBe(expected);
  });

  test('or not only if each side has a sign', () => {
    expect(isBalanced([undefined, 1, 1])).toBeUndefined();
    expect(isBalanced([1, undefined, -1])).toBeUndefined();
    expect(isBalanced([-1, -1, undefined])).toBeUndefined();
  });

  test('with the friend of both that fight: no; with the foe of one that helps the other: yes', () => {
    expect(isBalanced(find('friend').signs)).toBe(false);
    expect(isBalanced(find('foe').signs)).toBe(true);
    expect(isBalanced(find('host').signs)).toBeUndefined();
  });
});
