import { describe, expect, test } from 'vitest';
import { sliceNetwork } from '../../src/model/slice.ts';
import { describeView } from '../../src/scene/description.ts';
import { defaultView, viewSchema, type View } from '../../src/scene/view.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { bundled, inputOf, messages, viewOf } from './bundled.ts';
import { actor, networkOf, quartet, tie } from './network.ts';
import { faultsOf } from './sentences.ts';

const inWords = (more: Partial<Record<keyof View, unknown>>) => describeView(inputOf(more), messages);
const ofQuartet = (more: Partial<Record<keyof View, unknown>>) => {
  const view = viewSchema.parse({ at: '2015', ...more });
  return describeView({ sliced: sliceNetwork(quartet(), sliceOf(view)), view }, messages);
};

describe('the check of sentences', () => {
  test.each([
    'Network of undefined.',
    'Two  spaces.',
    'It ends..',
    'Network of 3 actors: .',
    'A, , B.',
    'Known () by none.',
    'Since 2010-05.',
    '1 ties.',
    '3 tie.',
    'An open (bracket.',
    'A proxy of others.',
  ])('finds what is wrong with «%s»', (text) => {
    expect(faultsOf(text)).not.toEqual([]);
  });
});

describe('a view in words', () => {
  test('says the date, the counts by family, and who has most ties', () => {
    // a-b: support (cooperation), talks, pressure, war; b-c agreement (talks); d-c part-of (structure).
    // a has 4 ties, b 5, c 2, d 1.
    expect(ofQuartet({})).toBe(
      'Network of 4 actors and 6 ties in 2015: 1 cooperation, 2 talks and agreements, 1 pressure and rivalry, ' +
        '1 armed hostility and 1 membership. Most ties: B (5), Alpha (4) and C (2).',
    );
  });

  test.each([
    ['2015-02-03', 'on 3 February 2015'],
    ['2015-02', 'in February 2015'],
    ['2014/2015-02', 'from 2014 to February 2015'],
    ['2014/', 'from 2014 on'],
    ['/2015', 'until 2015'],
    ['all', 'at any date'],
    ['/', 'at any date'],
  ])('says the moment %s as “%s”', (at, words) => {
    expect(ofQuartet({ at })).toContain(` ties ${words}: `);
  });

  // Parties a, b, c. a-b: war, and talks since 2012; b-c: pressure that ended in 2014. The talks began at the event.
  const sides = networkOf({
    actors: ['a', 'b', 'c'].map((id) => actor(id, { roles: [{ role: 'party' }] })),
    ties: [
      tie('war', 'a', 'b', 'armed-conflict', { from: '2001' }),
      tie('talks', 'b', 'a', 'talks', { from: '2012-03-05' }),
      tie('pressure', 'b', 'c', 'pressure', { from: '2004', to: '2014-06-30' }),
    ],
    events: [
      { id: 'meeting', title: 'First meeting', date: '2012-03-05', kind: 'talks', participants: [] },
      { id: 'later', title: 'Second meeting', date: '2014-06', kind: 'talks', participants: [] },
    ],
  });
  const ofSides = (at: string): string => {
    const view: View = { ...defaultView, at };
    return describeView({ sliced: sliceNetwork(sides, sliceOf(view)), view }, messages);
  };

  test('says how the parties are tied, and what is new since the last event', () => {
    expect(ofSides('2012-03-05')).toContain(
      'Between the parties: A and B: talks and armed conflict; B and C: pressure. ' +
        'Event: First meeting, 5 March 2012. New since it began: B – A: talks. Since then none ended.',
    );
    expect(ofSides('2013')).toContain(
      'Last event: First meeting, 5 March 2012. New since it began: B – A: talks.',
    );
  });

  test('says what has ended since the last event', () => {
    expect(ofSides('2015')).toContain(
      'Last event: Second meeting, June 2014. Since it began no tie began and 1 tie ended.',
    );
    expect(ofSides('2014-06-15')).toContain(
      'Event: Second meeting, June 2014. Since it began no tie of these actors has begun or ended.',
    );
  });

  test('says nothing of events before the first, or at all dates', () => {
    expect(ofSides('2003')).not.toContain('vent:');
    expect(ofSides('all')).not.toContain('vent:');
  });

  test('says what changed between two moments, and what each of several holds', () => {
    const compared = inWords({ face: 'compare', compare: ['2010-01-01', '2021-08-31'] });
    const { difference } = inputOf({ face: 'compare', compare: ['2010-01-01', '2021-08-31'] });
    expect(compared).toContain(
      `of all actors, ${difference!.new.length} ties are new, ${difference!.ended.length} ended and ${difference!.changed.length} changed`,
    );
    const several = inWords({ face: 'compare', compare: ['1989', '2001', '2021'] });
    for (const year of ['1989', '2001', '2021'])
      expect(several).toMatch(new RegExp(` ${year}: \\d+ actors, \\d+ ties\\.`));
  });

  test('says who was at an opened event, and who was not', () => {
    const text = inWords({ event: 'doha-2020', at: '2020-02-29' });
    expect(text).toMatch(
      /Lit: Doha Agreement, 29 February 2020\. Parties and signatories: .*\. Absent: .*Islamic Republic/,
    );
  });

  test('says what a lit actor is tied to, by whom and how sure', () => {
    expect(ofQuartet({ selected: ['c'] })).toContain(
      ' Lit: C. B – C: agreement, since 2011, ongoing at last check, medium confidence; ' +
        'D – C: part of, since 1999, ongoing at last check, medium confidence.',
    );
  });

  test('says what is between two lit actors, or that nothing is', () => {
    expect(ofQuartet({ selected: ['b', 'c'] })).toContain(' Lit: B and C. B – C: agreement');
    expect(ofQuartet({ selected: ['a', 'd'] })).toContain(
      ' Lit: Alpha and D, with no tie between them here.',
    );
  });

  test('says an opened tie before the selected actors', () => {
    const text = ofQuartet({ selected: ['c'], tie: 'ab-talks' });
    expect(text).toContain(' Lit: Alpha – B: talks, since 2010, ongoing at last check, low confidence.');
    expect(text).not.toContain('agreement, since');
  });

  test('says that a lit actor has no ties here', () => {
    expect(ofQuartet({ selected: ['d'], withoutFamilies: ['structure'] })).toContain(
      'Lit: D, without ties here.',
    );
  });

  test('says whose account it is where it is not that of the data set', () => {
    const network = networkOf({ actors: [actor('a')], ties: [], viewpoint: 'the host' });
    const view: View = { ...defaultView, at: 'all' };
    const text = describeView({ sliced: sliceNetwork(network, sliceOf(view)), view }, messages);
    expect(text).toBe('Network of 1 actor and 0 ties at any date. According to the host.');
  });

  test('does not depend on the order of the records', () => {
    const ties = [
      tie('z', 'a', 'b', 'talks'),
      tie('y', 'b', 'a', 'armed-conflict'),
      tie('x', 'a', 'c', 'talks', { from: '1999' }),
    ];
    const actors = ['a', 'b', 'c'].map((id) => actor(id));
    const view = viewSchema.parse({ at: '2005', selected: ['a'] });
    const texts = [
      networkOf({ actors, ties }),
      networkOf({ actors: [...actors].reverse(), ties: [...ties].reverse() }),
    ].map((network) => describeView({ sliced: sliceNetwork(network, sliceOf(view)), view }, messages));
    expect(texts[1]).toBe(texts[0]);
  });
});

describe('of the bundled network', () => {
  const longest = 1010;
  const check = (text: string): string[] => [
    ...faultsOf(text),
    ...(text.length > longest ? [`too long: ${text.length}`] : []),
    ...(/[.…]$/.test(text) ? [] : [`without an end: ${text}`]),
  ];

  test('every actor, at the opening date and over all dates, is described in good sentences', () => {
    for (const { id } of bundled.actors) {
      for (const at of ['2020-02-29', 'all']) {
        expect(check(inWords({ at, limit: 'all', selected: [id] }))).toEqual([]);
      }
    }
  });

  test('every tie is described in good sentences', () => {
    const sliced = sliceNetwork(bundled, sliceOf(viewOf({ at: 'all', limit: 'all' })));
    for (const { id } of bundled.ties) {
      expect(check(describeView({ sliced, view: viewOf({ at: 'all', tie: id }) }, messages))).toEqual([]);
    }
  });

  test('every date at which something happened is described in good sentences', () => {
    for (const at of new Set(bundled.events.map(({ date }) => date as string))) {
      expect(check(inWords({ at }))).toEqual([]);
    }
  });

  test('two actors at the centre are described within its length', () => {
    const text = inWords({ at: 'all', limit: 'all', selected: ['united-states', 'taliban'] });
    expect(check(text)).toEqual([]);
  });
});

test('a name longer than the whole description leaves it at its length', () => {
  const long = 'Very '.repeat(400).trim();
  const network = networkOf({
    actors: [actor('a', { name: long }), actor('b')],
    ties: [tie('t', 'a', 'b', 'talks')],
  });
  for (const more of [{ selected: ['a'] }, { tie: 't' }, {}]) {
    const view = viewSchema.parse({ at: '2005', ...more });
    const text = describeView({ sliced: sliceNetwork(network, sliceOf(view)), view }, messages);
    expect(text.length).toBeLessThanOrEqual(1010);
    expect(text).toMatch(/[.…]$/);
  }
});
