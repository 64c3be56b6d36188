import { describe, expect, test } from 'vitest';
import { brokersOf, campConnectors } from '../../src/analysis/brokerage.ts';
import { bridgesOf, cutPointsOf } from '../../src/analysis/cutPoints.ts';
import { mediatorsBetween, type Mediator } from '../../src/analysis/mediators.ts';
import { channelsBetween } from '../../src/analysis/paths.ts';
import { sideOf } from '../../src/analysis/sides.ts';
import type { Network } from '../../src/model/network.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { actor, networkOf, tie } from '../scene/network.ts';
import { everything, sliced } from './sliced.ts';

const id = (name: string): ActorId => name as ActorId;
const networkFrom = (actors: string, ties: readonly Record<string, unknown>[], more = {}): Network =>
  networkOf({ actors: actors.split(' ').map((each) => actor(each)), ties: [...ties], ...more });
const idsOf = (ties: readonly { id: string }[]): string[] => ties.map((each) => each.id);

describe('cut points', () => {
  // a - b - c with a triangle c - d - e at the end, f on its own; b-c is the way from one side to the other.
  const network = networkFrom('a b c d e f', [
    tie('ab', 'a', 'b', 'talks'),
    tie('bc', 'b', 'c', 'mediation'),
    tie('bc2', 'c', 'b', 'talks'),
    tie('cd', 'c', 'd', 'talks'),
    tie('de', 'd', 'e', 'agreement'),
    tie('ec', 'e', 'c', 'contact'),
    tie('ad', 'a', 'd', 'armed-conflict'),
  ]);

  test('are those whose exit splits the talks, with the pieces; hostile ties hold nothing together', () => {
    expect(cutPointsOf(sliced(network))).toEqual(
      [
        { id: 'b', pieces: [['c', 'd', 'e'], ['a']] },
        {
          id: 'c',
          pieces: [
            ['a', 'b'],
            ['d', 'e'],
          ],
        },
      ].sort((x, y) => y.pieces[1].length - x.pieces[1].length),
    );
  });

  test('are none over all ties, where a war closes the circle', () => {
    const all = ['talks', 'mediation', 'hostility'] as const;
    expect(cutPointsOf(sliced(network), all)).toEqual([]);
    expect(bridgesOf(sliced(network), all)).toEqual([]);
  });

  test('bridges name all ties of the pair and the two parts', () => {
    const [first, second, ...none] = bridgesOf(sliced(network));
    expect(none).toEqual([]);
    expect({ ends: first.ends, ties: idsOf(first.ties), pieces: first.pieces }).toEqual({
      ends: ['b', 'c'],
      ties: ['bc', 'bc2'],
      pieces: [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    });
    expect(second.ends).toEqual(['a', 'b']);
  });
});

describe('channels', () => {
  const network = networkFrom('a b c d', [
    tie('ab', 'a', 'b', 'contact', { strength: 1 }),
    tie('bd', 'd', 'b', 'talks', { strength: 5 }),
    tie('ac', 'a', 'c', 'cooperation', { strength: 4 }),
    tie('cd', 'c', 'd', 'mediation', { strength: 4 }),
    tie('bc', 'b', 'c', 'talks'),
    tie('ad', 'a', 'd', 'armed-conflict'),
    tie('ad2', 'a', 'd', 'talks', { status: 'suspended' }),
  ]);
  const ways = (options = {}): string[] =>
    channelsBetween(sliced(network), id('a'), id('d'), options).channels.map(({ actors }) => actors.join(''));

  test('run over ties that are neither negative nor suspended, short ones first, then those without a weak step', () => {
    expect(ways()).toEqual(['acd', 'abd', 'acbd', 'abcd']);
  });

  test('leave out whom one asks to leave out, and end at the longest', () => {
    expect(ways({ without: [id('c')] })).toEqual(['abd']);
    expect(ways({ longest: 2 })).toEqual(['acd', 'abd']);
    expect(ways({ hostile: true, longest: 1 })).toEqual(['ad']);
  });

  test('say that there are more than were asked for', () => {
    expect(channelsBetween(sliced(network), id('a'), id('d'), { limit: 1 }).hasMore).toBe(true);
    expect(channelsBetween(sliced(network), id('a'), id('d')).hasMore).toBe(false);
  });

  test('name the ties of each step', () => {
    const [{ steps }] = channelsBetween(sliced(network), id('a'), id('d')).channels;
    expect(steps.map(idsOf)).toEqual([['ac'], ['cd']]);
  });
});

describe('brokers', () => {
  // a1 - b - a2, b - c1, d - c1: groups A, B, C. d has no group.
  const network = networkFrom('a1 a2 b c1 d', [
    tie('1', 'a1', 'b', 'talks'),
    tie('2', 'b', 'a2', 'talks'),
    tie('3', 'b', 'c1', 'talks'),
    tie('4', 'c1', 'd', 'talks'),
  ]);
  const countsOf = (groups: Record<string, string>): Record<string, unknown> =>
    Object.fromEntries(
      brokersOf(sliced(network), new Map(Object.entries(groups).map(([key, group]) => [id(key), group]))).map(
        ({ id: broker, counts }) => [broker, counts],
      ),
    );
  const none = { coordinator: 0, 'go-between': 0, gatekeeper: 0, representative: 0, liaison: 0 };

  test('have the roles of Gould and Fernandez, each way in both directions', () => {
    // a1-b-a2: b comes from another group, go-between, twice; a1-b-c1 and a2-b-c1: three groups, four ways.
    expect(countsOf({ a1: 'A', a2: 'A', b: 'B', c1: 'C' })).toEqual({
      b: { ...none, 'go-between': 2, liaison: 4 },
    });
    // b in group A: coordinator between a1 and a2; from A to C representative, from C to A gatekeeper.
    expect(countsOf({ a1: 'A', a2: 'A', b: 'A', c1: 'C' })).toEqual({
      b: { ...none, coordinator: 2, representative: 2, gatekeeper: 2 },
    });
  });

  test('may have no group themselves; those they broker for have one', () => {
    expect(countsOf({ a1: 'A', a2: 'A', c1: 'C' })).toEqual({ b: { ...none, 'go-between': 2, liaison: 4 } });
  });

  test('follow direction if asked to: one way only', () => {
    const directed = networkFrom('a b c', [tie('1', 'a', 'b', 'mediation'), tie('2', 'b', 'c', 'mediation')]);
    const groups = new Map(
      [
        ['a', 1],
        ['b', 1],
        ['c', 2],
      ].map(([key, group]) => [id(key as string), group]),
    );
    const [{ counts }] = brokersOf(sliced(directed), groups, { directed: true });
    expect(counts).toEqual({ ...none, representative: 1 });
  });

  test('between camps are those on ways from one camp to another', () => {
    const camps = new Map([
      [id('a1'), 0],
      [id('a2'), 0],
      [id('c1'), 1],
    ]);
    const [connector, ...others] = campConnectors(sliced(network), camps);
    expect(others).toEqual([]);
    expect(connector).toMatchObject({ id: 'b', total: 4, counts: { ...none, liaison: 4 } });
  });
});

describe('mediators', () => {
  const claims = [{ source: 's1' }];
  const network = networkOf({
    sources: [{ id: 's1', title: 'Source' }],
    actors: [
      actor('a', { kind: 'armed-group' }),
      actor('a-office', { affiliation: 'a' }),
      actor('b'),
      actor('both', { roles: [{ role: 'third-party', sources: ['s1'] }] }),
      actor('one'),
      actor('old', { kind: 'civil-body' }),
      actor('foe'),
      actor('later'),
      actor('stranger'),
    ],
    ties: [
      tie('both-a', 'both', 'a', 'talks', { track: '1', claims }),
      tie('both-b', 'both', 'b', 'cooperation', { claims }),
      tie('one-a', 'one', 'a', 'talks'),
      tie('old-a', 'old', 'a-office', 'mediation', {
        from: '2001',
        to: '2002',
        between: ['a-office', 'b'],
        claims,
      }),
      tie('old-b', 'old', 'b', 'mediation', { from: '2001', to: '2002', between: ['a-office', 'b'], claims }),
      tie('foe-a', 'foe', 'a', 'talks'),
      tie('foe-b', 'foe', 'b', 'talks'),
      tie('foe-war', 'foe', 'b', 'attack'),
      tie('later-a', 'later', 'a', 'mediation', { from: '2012', between: ['a', 'b'] }),
      tie('later-b', 'later', 'b', 'mediation', { from: '2012', between: ['a', 'b'] }),
      tie('office', 'a-office', 'b', 'talks'),
    ],
  });
  const at = (date: string): readonly Mediator[] =>
    mediatorsBetween(network, { ...everything, at: date }, id('a'), id('b')).mediators;
  const mediator = (name: string, date = '2010'): Mediator | undefined =>
    at(date).find((each) => each.id === name);
  const pointsOf = (name: string, code: string): number | undefined =>
    mediator(name)?.reasons.find((reason) => reason.code === code)?.points;

  test('are ranked by the published points', () => {
    // Each leg: 0.5 of 1 at strength 3 of 5: 0.3. Both legs: 4 * 0.3 = 1.2, and 1 for the role.
    expect(mediator('both')?.score).toBeCloseTo(2.2);
    // Both legs 0.3 as well, less 2.5 for the attack.
    expect(mediator('foe')?.score).toBeCloseTo(1.2 - 2.5);
    expect(mediator('foe')?.hostileTo).toEqual(['b']);
    // One side only: 1 * 0.3.
    expect(mediator('one')?.score).toBeCloseTo(0.3);
    const ranked = at('2010').map((each) => each.id);
    expect(ranked.indexOf(id('both'))).toBeLessThan(ranked.indexOf(id('one')));
    expect(ranked.at(-1)).toBe('foe');
  });

  test('keep what they did long ago, for less, and count affiliates as their side', () => {
    // Two records, ended 7 years and a bit before 2010: each 0.6 halved for every 12 years.
    const each = 0.6 * 0.5 ** ((365 * 7 + 2 + 1) / 365.25 / 12);
    expect(pointsOf('old', 'record-between')).toBeCloseTo(3 * (1 - (1 - each) ** 2), 2);
    expect(mediator('old')?.standing).toBe('2');
  });

  test('are not ranked for what began later, and not if they belong to a side or are strangers', () => {
    const names = at('2010').map((each) => each.id);
    expect(names).not.toContain('later');
    expect(names).not.toContain('a-office');
    expect(names).not.toContain('stranger');
    expect(at('2012').map((each) => each.id)).toContain('later');
  });

  test('bring the ties and sources of each reason, and the tracks recorded', () => {
    const reach = mediator('both')?.reasons.find(({ code }) => code === 'reach');
    expect(reach).toMatchObject({ ties: ['both-a', 'both-b'], sources: ['s1'] });
    expect(mediator('both')).toMatchObject({ tracks: ['1'], standing: '1' });
  });

  test('are the same whichever of the two is named first', () => {
    const turned = mediatorsBetween(network, { ...everything, at: '2010' }, id('b'), id('a')).mediators;
    expect(turned.map(({ id: name, score }) => [name, score])).toEqual(
      at('2010').map(({ id: name, score }) => [name, score]),
    );
  });
});

test('a side is an actor with its affiliates, its members and the one it belongs to', () => {
  const network = networkOf({
    actors: [
      actor('a'),
      actor('envoy', { affiliation: 'a' }),
      actor('member'),
      actor('left'),
      actor('later', { affiliation: 'a', from: '2010' }),
    ],
    ties: [tie('1', 'member', 'a', 'part-of'), tie('2', 'left', 'a', 'part-of', { to: '2003' })],
  });
  const { interval } = sliced(network, { at: '2005' });
  expect(sideOf(network, id('a'), interval)).toEqual(['a', 'envoy', 'member']);
  expect(sideOf(network, id('envoy'), interval)).toEqual(['envoy', 'a']);
});
