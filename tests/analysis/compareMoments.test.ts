import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareMoments, type Difference } from '../../src/analysis/compareMoments.ts';
import type { Network } from '../../src/model/network.ts';
import { sliceNetwork, type SlicedNetwork } from '../../src/model/slice.ts';
import { anyNetwork } from '../model/networks.ts';
import { changing } from '../scene/changing.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

const sliceAt = (network: Network, at: string): SlicedNetwork =>
  sliceNetwork(network, {
    at,
    withoutFamilies: [],
    withoutKinds: [],
    withoutConfidence: [],
    limit: 'all',
    always: [],
  });
const between = (network: Network, from: string, to: string): Difference =>
  compareMoments(sliceAt(network, from), sliceAt(network, to));

const pair = (...ties: ReturnType<typeof tie>[]): Network =>
  networkOf({ actors: [actor('a'), actor('b'), actor('c')], ties });

describe('what changed between two moments', () => {
  // a-b: war to 2010, then agreement from 2012: one relation whose sign changed. a-c: an alliance all the time. b-c:
  // pressure that ended. c-d: talks that are new, for d came in 2011; e left in 2009 and with it its support to a.
  test('in a network counted by hand is one tie new, two ended, one changed and one unchanged', () => {
    expect(between(changing, '2005', '2015')).toEqual({
      new: ['talks'],
      ended: ['pressure', 'support'],
      changed: [{ before: 'war', after: 'peace', what: 'sign' }],
      unchanged: ['alliance'],
      signs: [{ ends: ['a', 'b'], before: -1, after: 1 }],
      actors: { new: ['d'], ended: ['e'] },
    });
  });

  test('backwards is the same with new and ended exchanged', () => {
    const back = between(changing, '2015', '2005');
    expect(back.new).toEqual(['pressure', 'support']);
    expect(back.ended).toEqual(['talks']);
    expect(back.changed).toEqual([{ before: 'peace', after: 'war', what: 'sign' }]);
    expect(back.actors).toEqual({ new: ['e'], ended: ['d'] });
  });

  test('is nothing between a moment and itself', () => {
    const same = between(changing, '2005', '2005');
    expect(same.unchanged).toEqual(['war', 'alliance', 'pressure', 'support']);
    expect([same.new, same.ended, same.changed, same.signs]).toEqual([[], [], [], []]);
  });

  test('is another type where a pair goes on within one family', () => {
    const network = pair(
      tie('contact', 'a', 'b', 'contact', { from: '2001', to: '2005' }),
      tie('talks', 'b', 'a', 'talks', { from: '2010' }),
    );
    expect(between(network, '2003', '2012').changed).toEqual([
      { before: 'contact', after: 'talks', what: 'type' },
    ]);
  });

  test('is another status where an agreement is suspended', () => {
    const network = pair(
      tie('kept', 'a', 'b', 'cooperation', { from: '2001', to: '2005', sign: 0 }),
      tie('held', 'a', 'b', 'cooperation', { from: '2006', status: 'suspended' }),
    );
    expect(between(network, '2003', '2012').changed).toEqual([
      { before: 'kept', after: 'held', what: 'status' },
    ]);
  });

  test('is an end and a start where two ties of a pair differ in date alone', () => {
    const network = pair(
      tie('first', 'a', 'b', 'talks', { from: '2001', to: '2005' }),
      tie('second', 'a', 'b', 'talks', { from: '2010' }),
    );
    expect(between(network, '2003', '2012')).toMatchObject({
      new: ['second'],
      ended: ['first'],
      changed: [],
    });
  });

  test('is an end and a start where families differ and signs are not opposite', () => {
    const network = pair(
      tie('aid', 'a', 'b', 'cooperation', { from: '2001', to: '2005', sign: 0 }),
      tie('talks', 'a', 'b', 'talks', { from: '2010', sign: 0 }),
    );
    expect(between(network, '2003', '2012')).toMatchObject({ new: ['talks'], ended: ['aid'], changed: [] });
  });

  test('never makes membership a changed relation', () => {
    const network = pair(
      tie('member', 'a', 'b', 'part-of', { from: '2001', to: '2005' }),
      tie('heir', 'a', 'b', 'succession', { from: '2010' }),
    );
    expect(between(network, '2003', '2012')).toMatchObject({ new: ['heir'], ended: ['member'], changed: [] });
  });

  test('matches within the family before opposite signs, and each tie once', () => {
    const network = pair(
      tie('war', 'a', 'b', 'armed-conflict', { from: '2001', to: '2005' }),
      tie('rivalry', 'a', 'b', 'rivalry', { from: '2000', to: '2005' }),
      tie('alliance', 'a', 'b', 'alliance', { from: '2010' }),
      tie('pressure', 'a', 'b', 'pressure', { from: '2011' }),
    );
    expect(between(network, '2003', '2012').changed).toEqual([
      { before: 'war', after: 'alliance', what: 'sign' },
      { before: 'rivalry', after: 'pressure', what: 'type' },
    ]);
  });

  test.each([
    ['2020-02-28', '2020-03-01', []],
    ['2020-02-28', '2020-02-29', ['leap']],
    ['2019', '2020-02', ['leap']],
    ['2019', '2020', ['leap']],
  ])('from %s to %s knows a leap day: new is %j', (from, to, expected) => {
    const network = pair(tie('leap', 'a', 'b', 'talks', { from: '2020-02-29', to: '2020-02-29' }));
    expect(between(network, from, to).new).toEqual(expected);
  });

  test.each([
    ['0998-12-31', '0999-01-01', ['old']],
    ['0999', '1000', []],
    ['0999-12-31', '1000-01-01', []],
  ])('from %s to %s counts years before 1000: new is %j', (from, to, expected) => {
    const network = pair(tie('old', 'a', 'b', 'talks', { from: '0999' }));
    expect(between(network, from, to).new).toEqual(expected);
  });

  test('counts a tie known by year on every day of the year, and no day beside it', () => {
    const network = pair(tie('year', 'a', 'b', 'talks', { from: '2014', to: '2014' }));
    expect(between(network, '2013-12-31', '2014-01-01').new).toEqual(['year']);
    expect(between(network, '2014-01-01', '2014-12-31').unchanged).toEqual(['year']);
    expect(between(network, '2014-12-31', '2015-01-01').ended).toEqual(['year']);
  });

  test('puts every tie that is shown at one of the two into one set, and no tie into two', () => {
    const moment = fc.integer({ min: 1994, max: 2011 }).map(String);
    fc.assert(
      fc.property(anyNetwork, moment, moment, (network, from, to) => {
        const difference = between(network, from, to);
        const all = [
          ...difference.new,
          ...difference.ended,
          ...difference.unchanged,
          ...difference.changed.flatMap(({ before, after }) => [before, after]),
        ];
        const shown = new Set(
          [from, to].flatMap((at) => sliceAt(network, at).ties.map(({ id }) => id as string)),
        );
        expect(new Set(all)).toEqual(shown);
        expect(all).toHaveLength(shown.size);
      }),
    );
  });
});
