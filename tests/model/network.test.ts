import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf, overlaps, periodOf } from '../../src/model/date.ts';
import { validateDocument } from '../../src/model/validate.ts';
import { alterOf, byInfluenceIn, influenceIn, influenceOf, nameIn, roleIn } from '../../src/model/network.ts';
import type { ActorId, EventId, SourceId, Tie, TieId } from '../../src/model/schema.ts';
import { actor, networkOf, quartet, tie } from '../scene/network.ts';
import { anyNetwork } from './networks.ts';

const a = 'a' as ActorId;
const b = 'b' as ActorId;
const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
/** A network of a and b with one tie between them. */
const pair = (more: Record<string, unknown>, type = 'talks') => {
  const network = networkOf({ actors: [actor('a'), actor('b')], ties: [tie('t', 'a', 'b', type, more)] });
  return { network, tie: network.ties[0] };
};
/** A single actor with these fields. */
const single = (more: Record<string, unknown>) =>
  networkOf({ actors: [actor('a', more)], ties: [] }).actors[0];

describe('a network finds', () => {
  test('records by their id', () => {
    const network = networkOf({
      actors: [actor('a')],
      ties: [tie('t', 'a', 'a', 'talks')],
      events: [{ id: 'e', title: 'E', date: '2010', kind: 'talks' }],
      sources: [{ id: 's', title: 'S' }],
    });
    expect(network.actorById.get(a)?.name).toBe('A');
    expect(network.tieById.get('t' as TieId)?.type).toBe('talks');
    expect(network.eventById.get('e' as EventId)?.date).toBe('2010');
    expect(network.sourceById.get('s' as SourceId)?.title).toBe('S');
    expect(network.actorById.get('b' as ActorId)).toBeUndefined();
  });

  test('the ties of an actor, from it or to it, in document order', () => {
    const { tiesByActor } = quartet();
    expect(idsOf(tiesByActor.get(b) ?? [])).toEqual([
      'ab-talks',
      'ab-support',
      'ab-war',
      'ab-pressure',
      'bc-agree',
    ]);
    expect(idsOf(tiesByActor.get('d' as ActorId) ?? [])).toEqual(['dc-part']);
  });

  test('no ties for an isolate, and a self-tie once', () => {
    const { tiesByActor } = networkOf({
      actors: [actor('a'), actor('b')],
      ties: [tie('t', 'a', 'a', 'talks')],
    });
    expect(idsOf(tiesByActor.get(a) ?? [])).toEqual(['t']);
    expect(tiesByActor.get(b)).toEqual([]);
  });

  test('all ties of a pair, whichever is named first', () => {
    const network = quartet();
    const four = ['ab-talks', 'ab-support', 'ab-war', 'ab-pressure'];
    expect(idsOf(network.tiesBetween(a, b))).toEqual(four);
    expect(idsOf(network.tiesBetween(b, a))).toEqual(four);
    expect(network.tiesBetween(a, 'c' as ActorId)).toEqual([]);
  });

  test('the self-ties of an actor as the ties of the pair with itself', () => {
    const network = networkOf({
      actors: [actor('a'), actor('b')],
      ties: [tie('own', 'a', 'a', 'talks'), tie('ab', 'a', 'b', 'talks')],
    });
    expect(idsOf(network.tiesBetween(a, a))).toEqual(['own']);
  });

  test('the ties of a pair apart from those of ids that look alike when joined', () => {
    const ids = ['a', 'a","b', 'b","c', 'c'];
    const network = networkOf({
      actors: ids.map((id) => actor(id)),
      ties: [tie('one', 'a', 'b","c', 'talks'), tie('two', 'a","b', 'c', 'talks')],
    });
    expect(idsOf(network.tiesBetween(a, 'b","c' as ActorId))).toEqual(['one']);
  });

  test('the ties that can have been active at a date', () => {
    const network = quartet();
    // Begun by 2008: support 2005, war 2001, pressure 2008, membership 1999; talks and agreement come later.
    expect(idsOf(network.tiesIn(intervalOf('2008')))).toEqual([
      'ab-support',
      'ab-war',
      'ab-pressure',
      'dc-part',
    ]);
    expect(network.tiesIn(intervalOf('1998'))).toEqual([]);
  });

  test('at any date what a look at every tie finds', () => {
    const date = fc.integer({ min: 1993, max: 2007 }).map((year) => intervalOf(String(year)));
    fc.assert(
      fc.property(anyNetwork, date, (network, at) => {
        expect(network.tiesIn(at)).toEqual(network.ties.filter((each) => overlaps(periodOf(each), at)));
      }),
    );
  });
});

describe('the sign of a tie', () => {
  test.each([
    ['alliance', {}, 1],
    ['talks', {}, 0],
    ['armed-conflict', {}, -1],
    ['talks', { sign: 1 }, 1],
    ['alliance', { sign: -1 }, -1],
    ['armed-conflict', { sign: 0 }, 0],
    ['alliance', { status: 'suspended' }, 0],
    ['agreement', { status: 'broken' }, -1],
    ['alliance', { status: 'broken', sign: 1 }, -1],
    ['alliance', { status: 'suspended', sign: 1 }, 0],
    ['no-such-type', {}, 0],
  ])('%s with %j is %i', (type, more, sign) => {
    const { network, tie: only } = pair(more, type);
    expect(network.signOf(only)).toBe(sign);
  });
});

describe('the direction of a tie', () => {
  test.each([
    ['mediation', {}, true],
    ['talks', {}, false],
    ['talks', { directed: true }, true],
    ['mediation', { directed: false }, false],
    ['no-such-type', {}, false],
  ])('of type %s with %j: %s', (type, more, directed) => {
    const { network, tie: only } = pair(more, type);
    expect(network.isDirected(only)).toBe(directed);
  });
});

test('a tie of an unknown type is a line of cooperation without a sign', () => {
  const { network, tie: only } = pair({}, 'no-such-type');
  expect(network.typeOf(only)).toMatchObject({ id: 'no-such-type', form: 'line', sign: 0 });
  expect(network.familyOf(only)).toBe('cooperation');
});

test('the alter of a tie is its other end, of a self-tie the ego', () => {
  const { tie: only } = pair({});
  expect(alterOf(only, a)).toBe('b');
  expect(alterOf(only, b)).toBe('a');
  expect(alterOf({ ...only, target: a } as Tie, a)).toBe('a');
});

describe('influence', () => {
  test('is the rating, and 2 without one', () => {
    expect(influenceOf(single({ influence: { value: 5 } }))).toBe(5);
    expect(influenceOf(single({}))).toBe(2);
  });

  test('orders actors, then interest does, then the id', () => {
    const { actors } = networkOf({
      actors: [
        actor('low', { influence: { value: 1 }, interest: { value: 5 } }),
        actor('z', { influence: { value: 4 }, interest: { value: 3 } }),
        actor('unrated'),
        actor('keen', { influence: { value: 4 }, interest: { value: 4 } }),
        actor('y', { influence: { value: 4 }, interest: { value: 3 } }),
      ],
      ties: [],
    });
    expect(idsOf([...actors].sort(byInfluenceIn(intervalOf('2000'))))).toEqual([
      'keen',
      'y',
      'z',
      'unrated',
      'low',
    ]);
  });
});

describe('influence that changed', () => {
  const dated = single({
    influence: {
      value: 3,
      dated: [
        { value: 5, from: '1996', to: '2001-12-07' },
        { value: 1, from: '2001', to: '2001', rationale: 'It had lost its base.' },
      ],
    },
  });

  test.each([
    ['1995-12-31', 3],
    ['1996', 5],
    ['2000-06', 5],
    // Where two hold, the one that began later.
    ['2001-02-01', 1],
    ['2002', 3],
  ])('in %s is %i', (at, value) => {
    expect(influenceIn(dated, intervalOf(at))).toBe(value);
  });

  test('orders the actors of its time', () => {
    const { actors } = networkOf({
      actors: [
        actor('now', { influence: { value: 5, dated: [{ value: 1, to: '1999' }] } }),
        actor('then', { influence: { value: 2, dated: [{ value: 4, to: '1999' }] } }),
      ],
      ties: [],
    });
    const order = (at: string) => idsOf([...actors].sort(byInfluenceIn(intervalOf(at))));
    expect(order('1999')).toEqual(['then', 'now']);
    expect(order('2000')).toEqual(['now', 'then']);
  });

  test('that ends before it begins is named as an issue', () => {
    const { issues } = validateDocument({
      format: 'parley',
      version: 1,
      title: 'T',
      actors: [
        {
          id: 'a',
          name: 'A',
          kind: 'state',
          influence: { value: 2, dated: [{ value: 3, from: '2002', to: '2001' }] },
        },
      ],
    });
    expect(issues.map(({ code, where }) => [code, where.path])).toEqual([
      ['date/order', 'actors[0].influence.dated[0]'],
    ]);
  });
});

describe('the role of an actor', () => {
  const actorWithRoles = single({
    roles: [
      { role: 'external', from: '2001', to: '2009' },
      { role: 'party', from: '2010-06', to: '2012' },
      { role: 'third-party', from: '2005', to: '2011' },
    ],
  });
  test.each([
    ['2000', 'other'],
    ['2003', 'external'],
    // External and third party hold; third party began later.
    ['2007', 'third-party'],
    // In May only the third party holds, in June the party has begun.
    ['2010-05', 'third-party'],
    ['2010-06', 'party'],
    ['2012-12-31', 'party'],
    ['2013', 'other'],
  ])('in %s is %s', (at, role) => {
    expect(roleIn(actorWithRoles, intervalOf(at))).toBe(role);
  });

  test('without a start gives way to one that has begun', () => {
    const open = single({ roles: [{ role: 'party', from: '2010' }, { role: 'external' }] });
    expect(roleIn(open, intervalOf('2009'))).toBe('external');
    expect(roleIn(open, intervalOf('2010'))).toBe('party');
  });

  test('of an actor without roles is other', () => {
    expect(roleIn(single({}), intervalOf('2010'))).toBe('other');
  });
});

describe('the name of an actor', () => {
  const renamed = single({
    name: 'Islamic Republic',
    datedNames: [
      { name: 'Interim Authority', from: '2001-12-22', to: '2002-06-19' },
      { name: 'Transitional Administration', from: '2002-06-19', to: '2004-01-26' },
    ],
  });
  test.each([
    ['2001-12-21', 'Islamic Republic'],
    ['2001-12-22', 'Interim Authority'],
    // The day on which one name follows the other has the new one.
    ['2002-06-19', 'Transitional Administration'],
    ['2004-01-26', 'Transitional Administration'],
    ['2004-01-27', 'Islamic Republic'],
    ['2010', 'Islamic Republic'],
  ])('at %s is %s', (at, name) => {
    expect(nameIn(renamed, intervalOf(at))).toBe(name);
  });
});
