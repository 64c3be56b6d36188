import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOfTime, dayOf, endOfTime, overlaps, periodOf } from '../../src/model/date.ts';
import { influenceIn } from '../../src/model/network.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { findMoment, isActive, sliceNetwork, type Slice } from '../../src/model/slice.ts';
import { actor, networkOf, tie } from '../scene/network.ts';
import { anyNetwork } from './networks.ts';

const everything: Slice = {
  at: 'all',
  withoutFamilies: [],
  withoutKinds: [],
  withoutConfidence: [],
  limit: 'all',
  always: [],
};
const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

/**
 * Five actors. The republic ends in 2021 and the emirate begins there; the envoy, unrated, works from 2018.
 * Six ties; the last runs on after the republic has ended.
 */
const example = () =>
  networkOf({
    actors: [
      actor('republic', { influence: { value: 4 }, from: '2004', to: '2021-08-15' }),
      actor('taliban', { influence: { value: 5 }, kind: 'armed-group', from: '1994' }),
      actor('emirate', { influence: { value: 3 }, from: '2021-08-15' }),
      actor('envoy', { kind: 'person', from: '2018-09-05' }),
      actor('un', { influence: { value: 1 }, kind: 'igo' }),
    ],
    ties: [
      tie('war', 'republic', 'taliban', 'armed-conflict', { from: '2004', to: '2021-08-15' }),
      tie('talks', 'republic', 'taliban', 'talks', { from: '2020-09-12', to: '2021-07', confidence: 'high' }),
      tie('office', 'envoy', 'taliban', 'contact', { from: '2018-10', confidence: 'low' }),
      tie('mandate', 'un', 'republic', 'facilitation', { from: '2010', to: '2021' }),
      tie('rule', 'taliban', 'emirate', 'part-of', { from: '2021-08-15' }),
      tie('aid', 'un', 'republic', 'material-support', { from: '2010', to: '2023' }),
    ],
  });
const shown = (slice: Partial<Slice>) => {
  const { actors, ties } = sliceNetwork(example(), { ...everything, ...slice });
  return { actors: idsOf(actors), ties: idsOf(ties) };
};

describe('a moment', () => {
  test.each([
    ['2020-02-29', dayOf(2020, 2, 29), dayOf(2020, 2, 29)],
    ['2020', dayOf(2020, 1, 1), dayOf(2020, 12, 31)],
    ['2010/2014-06', dayOf(2010, 1, 1), dayOf(2014, 6, 30)],
    ['2014/2014', dayOf(2014, 1, 1), dayOf(2014, 12, 31)],
    ['2010/', dayOf(2010), endOfTime],
    ['/2014', beginningOfTime, dayOf(2014, 12, 31)],
    ['/', beginningOfTime, endOfTime],
    ['all', beginningOfTime, endOfTime],
  ])('%s is read', (at, first, last) => {
    expect(findMoment(at)).toEqual({ first, last });
  });

  test.each([
    '',
    'now',
    '2014-13',
    '2014/2013',
    '2014-02/2014-01',
    '2010/x',
    'x/2010',
    '2010/2011/2012',
    'ALL',
  ])('"%s" is none', (at) => {
    expect(findMoment(at)).toBeUndefined();
    expect(() => sliceNetwork(example(), { ...everything, at })).toThrow(RangeError);
  });
});

describe('at a date are shown', () => {
  test('those who live then, with the ties of that time', () => {
    expect(shown({ at: '2020-10-01' })).toEqual({
      actors: ['republic', 'taliban', 'envoy', 'un'],
      ties: ['war', 'talks', 'office', 'mandate', 'aid'],
    });
  });

  test('what begins or ends on that very day', () => {
    expect(shown({ at: '2021-08-15' })).toEqual({
      actors: ['republic', 'taliban', 'emirate', 'envoy', 'un'],
      ties: ['war', 'office', 'mandate', 'rule', 'aid'],
    });
  });

  test('no ties to an actor outside its lifetime', () => {
    // The ties "mandate" and "aid" are dated beyond the end of the republic.
    expect(shown({ at: '2021-08-16' })).toEqual({
      actors: ['taliban', 'emirate', 'envoy', 'un'],
      ties: ['office', 'rule'],
    });
  });

  test('what can have been then, where a date is known by month or year only', () => {
    expect(shown({ at: '2018-10-01' }).ties).toContain('office');
    expect(shown({ at: '2018-09-30' }).ties).not.toContain('office');
    expect(shown({ at: '2021-07-31' }).ties).toContain('talks');
    expect(shown({ at: '2021-08-01' }).ties).not.toContain('talks');
  });

  test('over a span all that any of its days has, and over all dates everything', () => {
    expect(shown({ at: '2021-07/2021-09' }).actors).toHaveLength(5);
    expect(shown({ at: '2021-07/2021-09' }).ties).toEqual([
      'war',
      'talks',
      'office',
      'mandate',
      'rule',
      'aid',
    ]);
    expect(shown({}).ties).toHaveLength(6);
    expect(shown({ at: '/2003' })).toEqual({ actors: ['taliban', 'un'], ties: [] });
  });
});

describe('a filter leaves out', () => {
  test('families of ties', () => {
    expect(shown({ withoutFamilies: ['hostility', 'mediation'] }).ties).toEqual([
      'talks',
      'office',
      'rule',
      'aid',
    ]);
  });

  test('degrees of confidence; a tie that gives none counts as medium', () => {
    expect(shown({ withoutConfidence: ['low'] }).ties).not.toContain('office');
    expect(shown({ withoutConfidence: ['medium'] }).ties).toEqual(['talks', 'office']);
  });

  test('kinds of actors, with their ties', () => {
    expect(shown({ withoutKinds: ['igo', 'person'] })).toEqual({
      actors: ['republic', 'taliban', 'emirate'],
      ties: ['war', 'talks', 'rule'],
    });
  });

  test('nothing of what was active before the filters', () => {
    const { active } = sliceNetwork(example(), {
      ...everything,
      at: '2020-10-01',
      withoutKinds: ['igo'],
      limit: 1,
    });
    expect(idsOf(active.actors)).toEqual(['republic', 'taliban', 'envoy', 'un']);
    expect(idsOf(active.ties)).toEqual(['war', 'talks', 'office', 'mandate', 'aid']);
  });
});

describe('a limit shows', () => {
  test('the most influential, in document order', () => {
    // Influence 5, 4, 3; the unrated envoy counts as 2, the UN as 1.
    expect(shown({ limit: 2 }).actors).toEqual(['republic', 'taliban']);
    expect(shown({ limit: 4 }).actors).toEqual(['republic', 'taliban', 'emirate', 'envoy']);
  });

  test('the most influential of those who live then, not of all', () => {
    expect(shown({ limit: 2, at: '2022' }).actors).toEqual(['taliban', 'emirate']);
  });

  test('the most influential of the kinds that are shown', () => {
    expect(shown({ limit: 1, withoutKinds: ['armed-group', 'state'] }).actors).toEqual(['envoy']);
  });

  test('beside them the selected, whatever their rank or kind', () => {
    const always = ['un' as ActorId];
    expect(shown({ limit: 2, always }).actors).toEqual(['republic', 'taliban', 'un']);
    expect(shown({ limit: 2, always, withoutKinds: ['igo'] }).actors).toEqual(['republic', 'taliban', 'un']);
  });

  test('no selected actor outside its lifetime', () => {
    expect(shown({ limit: 1, always: ['emirate' as ActorId], at: '2010' }).actors).toEqual(['taliban']);
  });

  test('no tie to an actor beyond it', () => {
    expect(shown({ limit: 2 }).ties).toEqual(['war', 'talks']);
  });

  test('everyone if there are fewer', () => {
    expect(shown({ limit: 30 }).actors).toHaveLength(5);
  });
});

test('an actor is active from the first day of its start to the last of its end', () => {
  const [republic, , , , un] = example().actors;
  expect(isActive(republic, periodOf({ from: '2021-08-15', to: '2021-08-15' }))).toBe(true);
  expect(isActive(republic, periodOf({ from: '2021-08-16' }))).toBe(false);
  expect(isActive(un, periodOf({ from: '0001', to: '0001' }))).toBe(true);
});

describe('of any network', () => {
  const slice: fc.Arbitrary<Slice> = fc.record({
    at: fc.constantFrom('all', '2000', '1996-03', '1999/2002', '/1997', '2004/', '1990'),
    withoutFamilies: fc.subarray(['cooperation', 'talks', 'mediation', 'hostility', 'structure'] as const),
    withoutKinds: fc.subarray(['state', 'person']),
    withoutConfidence: fc.subarray(['high', 'low'] as const),
    limit: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 9 })),
    always: fc.subarray(['a0', 'a3', 'nobody'] as ActorId[]),
  });

  test('the ties shown are those that the definition asks for, one by one', () => {
    fc.assert(
      fc.property(anyNetwork, slice, (network, wanted) => {
        const { actors, ties, interval } = sliceNetwork(network, wanted);
        const present = new Set(idsOf(actors));
        const plain = network.ties.filter(
          (each) =>
            overlaps(periodOf(each), interval) &&
            present.has(each.source) &&
            present.has(each.target) &&
            !wanted.withoutFamilies.includes(network.familyOf(each)) &&
            !wanted.withoutConfidence.includes(each.confidence),
        );
        expect(idsOf(ties)).toEqual(idsOf(plain));
      }),
    );
  });

  test('nobody left out by the limit is more influential than one who is shown without being selected', () => {
    fc.assert(
      fc.property(anyNetwork, slice, (network, wanted) => {
        const { actors, active, interval } = sliceNetwork(network, wanted);
        const present = new Set(idsOf(actors));
        const chosen = actors.filter(({ id }) => !wanted.always.includes(id));
        const left = active.actors.filter(
          ({ id, kind }) => !present.has(id) && !wanted.withoutKinds.includes(kind),
        );
        const least = Math.min(...chosen.map((each) => influenceIn(each, interval)));
        for (const each of left) expect(influenceIn(each, interval)).toBeLessThanOrEqual(least);
        if (wanted.limit === 'all') expect(left).toEqual([]);
        else expect(chosen.length).toBeLessThanOrEqual(wanted.limit);
      }),
    );
  });

  test('a longer span shows whatever a part of it shows', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 1994, max: 2006 }), (network, year) => {
        const part = sliceNetwork(network, { ...everything, at: String(year) });
        const whole = sliceNetwork(network, { ...everything, at: `${year - 1}/${year + 2}` });
        expect(idsOf(whole.actors)).toEqual(expect.arrayContaining(idsOf(part.actors)));
        expect(idsOf(whole.ties)).toEqual(expect.arrayContaining(idsOf(part.ties)));
      }),
    );
  });
});
