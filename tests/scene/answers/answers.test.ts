import { describe, expect, test } from 'vitest';
import { answerText, litBy } from '../../../src/scene/answers/answer.ts';
import { answerOf } from '../../../src/scene/answers/answerOf.ts';
import { needsOf, questionIds } from '../../../src/scene/answers/questionList.ts';
import { eventsInOrder } from '../../../src/scene/eventSteps.ts';
import { overlayOf } from '../../../src/scene/overlayOf.ts';
import { shownOf } from '../../../src/scene/shown.ts';
import { defaultView, viewSchema } from '../../../src/scene/view.ts';
import { bundled } from '../bundled.ts';
import { actor, networkOf, tie } from '../network.ts';
import { faultsOf } from '../sentences.ts';
import { ask, found, messages } from './ask.ts';

const claim = (source: string, stance = 'supports') => ({ source, stance });
/** One talk, one back channel, one war, two kinds of support, an agreement that was broken and one signed without c. */
const network = networkOf({
  sources: [
    { id: 's1', title: 'One' },
    { id: 's2', title: 'Two' },
  ],
  actors: [
    actor('a', { kind: 'armed-group', influence: { value: 5 }, roles: [{ role: 'party' }] }),
    actor('b', { influence: { value: 4 } }),
    actor('c', { influence: { value: 5 }, roles: [{ role: 'party' }] }),
    actor('d', { kind: 'igo', influence: { value: 2 } }),
    actor('e', { kind: 'armed-group' }),
  ],
  ties: [
    tie('ab-funds', 'b', 'a', 'material-support', {
      support: ['funds'],
      claims: [claim('s1'), claim('s2')],
    }),
    tie('ab-talks', 'a', 'b', 'talks', { claims: [claim('s1'), claim('s2', 'disputes')] }),
    tie('ad-contact', 'a', 'd', 'contact', { claims: [claim('s1')] }),
    tie('ab-contact', 'a', 'b', 'contact', { claims: [claim('s1'), claim('s2')] }),
    tie('ae-ally', 'a', 'e', 'alliance', { confidence: 'low', claims: [claim('s1'), claim('s2')] }),
    tie('ca-war', 'c', 'a', 'armed-conflict', { from: '2001', to: '2005' }),
    tie('ca-peace', 'c', 'a', 'cooperation', { from: '2006' }),
    tie('bd-work', 'b', 'd', 'cooperation'),
    tie('ab-deal', 'a', 'b', 'agreement', { status: 'broken', from: '2003', to: '2004' }),
  ],
  events: [
    {
      id: 'signing',
      title: 'Signing',
      date: '2003-01-01',
      kind: 'agreement',
      participants: [
        { actor: 'b', role: 'signatory' },
        { actor: 'd', role: 'mediator' },
      ],
      absent: ['a'],
    },
    { id: 'end', title: 'End of war', date: '2005-12-31', kind: 'political' },
  ],
});
const at = (moment: string, more: object = {}) => ({ at: moment, ...more });

describe('questions about one actor', () => {
  test('support comes from who gives it and from allies, with what it is', () => {
    const answer = ask(network, 'support', at('2007', { selected: ['a'] }));
    expect(answer.parts[0].items.map(({ id, note }) => [id, note])).toEqual([
      ['b', 'funds'],
      ['e', 'allies'],
    ]);
    expect(answer.finding).toBe('2 actors give A support in 2007.');
  });

  test('agreements are signed, broken off, or signed in its absence', () => {
    expect(found(ask(network, 'agreements', { selected: ['a'] }))).toEqual([
      [],
      ['ab-deal'],
      ['event:signing'],
    ]);
    expect(found(ask(network, 'agreements', { selected: ['b'] }))).toEqual([
      ['event:signing'],
      ['ab-deal'],
      [],
    ]);
  });

  test('ties are told by family and neighbour, beyond the most influential', () => {
    const answer = ask(network, 'ties', at('2007', { selected: ['a'], limit: 1 }));
    expect(found(answer).flat()).toEqual([
      'cooperation:b',
      'cooperation:e',
      'cooperation:c',
      'talks:b',
      'talks:d',
    ]);
    expect(answer.finding).toBe('A has ties with 4 actors in 2007.');
  });

  test('changes between two dates are those of the actor alone', () => {
    const answer = ask(network, 'changes', { selected: ['c'], compare: ['2004', '2007'] });
    // The war became cooperation: opposite signs of one pair.
    expect(found(answer)).toEqual([[], [], ['ca-war>ca-peace']]);
    expect(found(ask(network, 'changes', { selected: ['d'], compare: ['2004', '2007'] })).flat()).toEqual([]);
  });

  test('what has not been chosen is asked for', () => {
    expect(ask(network, 'support').asks).toBe('Choose an actor.');
    expect(ask(network, 'changes', { selected: ['a'] }).asks).toMatch(/two dates/);
    expect(ask(network, 'attendance').asks).toBe('Choose an event.');
  });
});

describe('questions about the network', () => {
  test('tied to both leaves members of the sets and membership ties out', () => {
    const answer = ask(network, 'tied-to-both', at('2004', { sets: ['kind:armed-group', 'actor:d'] }));
    expect(found(answer)).toEqual([['b']]);
    const enemies = ask(network, 'tied-to-both', at('2004', { sets: ['actor:c', 'actor:b'] }));
    expect(enemies.parts[0].items.map(({ id, note }) => [id, note])).toEqual([
      ['a', 'C, B; negative tie to C and B'],
    ]);
  });

  test('contact without talks is a pair in contact that neither talks nor has agreed', () => {
    expect(found(ask(network, 'contact-without-talks', at('2007')))).toEqual([['a|d']]);
  });

  test('influential but outside: 4 or 5, and no tie of talks or mediation', () => {
    expect(found(ask(network, 'outside', at('2007')))).toEqual([['c']]);
  });

  test('a relation changes sign if its signed ties agree at both dates and differ between them', () => {
    const answer = ask(network, 'sign-changes', { compare: ['2004', '2007'] });
    // a and b have both signs in 2004 (support, and a broken agreement), so they are left out.
    expect(answer.parts[0].items.map(({ id, note }) => [id, note])).toEqual([
      ['a|c', 'from negative to positive'],
    ]);
  });
});

describe('questions about an event and about the evidence', () => {
  test('who was at the table by role, and which parties were not', () => {
    const there = ask(network, 'attendance', { event: 'signing' });
    expect(there.parts.map(({ title }) => title)).toEqual(['Signatories', 'Mediators']);
    expect(found(ask(network, 'absent', { event: 'signing' }))).toEqual([['a'], ['c']]);
  });

  test('before and after compare the day before with the day after', () => {
    expect(found(ask(network, 'before-after', { event: 'end' }))).toEqual([[], [], ['ca-war>ca-peace']]);
  });

  test('ties on one source or none, disputed ties, and all that rests on little', () => {
    expect(found(ask(network, 'one-source', at('2007')))).toEqual([
      ['ca-peace', 'bd-work'],
      ['ab-talks', 'ad-contact'],
    ]);
    expect(found(ask(network, 'disagreement', at('2007')))).toEqual([['ab-talks']]);
    expect(
      found(ask(network, 'uncertain', at('2007')))
        .flat()
        .sort(),
    ).toEqual(['ab-talks', 'ad-contact', 'ae-ally', 'bd-work', 'ca-peace']);
  });
});

describe('every answer', () => {
  const event = eventsInOrder(bundled)[40].id;
  const asked = {
    selected: ['taliban', 'united-states'],
    event,
    compare: ['2010', '2021-06-01'],
  };
  const dates = ['1988', '2001-12-05', '2020-02-29', '2022'];

  test.each(questionIds)(
    'to “%s” finds something, says its rule, and its ids are unique and known',
    (question) => {
      for (const moment of dates) {
        const answer = ask(bundled, question, { ...asked, at: moment });
        expect(answer.asks).toBeUndefined();
        expect(faultsOf(answer.finding)).toEqual([]);
        expect(answer.finding).toMatch(/\.$/);
        expect(answer.rule).toMatch(/^[A-Z].*\.$/);
        const items = answer.parts.flatMap((part) => part.items);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { actors, ties } of items) {
          for (const id of actors) expect(bundled.actorById.has(id)).toBe(true);
          for (const id of ties) expect(bundled.tieById.has(id)).toBe(true);
        }
      }
    },
  );

  test.each(questionIds)('to “%s” is the same object until what it depends on changes', (question) => {
    const view = viewSchema.parse({ ...defaultView, ...asked, question });
    const first = answerOf(bundled, view, messages);
    expect(answerOf(bundled, { ...view, camera: { x: 1, y: 2, zoom: 3 }, item: 'x' }, messages)).toBe(first);
    if (needsOf(question).length === 0)
      expect(answerOf(bundled, { ...view, at: '1990' }, messages)).not.toBe(first);
  });

  test('lights its actors and ties on the map, or one entry alone', () => {
    const view = viewSchema.parse({ ...defaultView, question: 'contact-without-talks' });
    const overlay = overlayOf(bundled, view, messages);
    const { emphasis, sliced } = shownOf(bundled, view, overlay);
    const answer = ask(bundled, 'contact-without-talks');
    const lit = litBy(answer, null);
    expect([...(emphasis?.ties ?? [])].sort()).toEqual([...lit.ties].sort());
    for (const id of lit.actors) expect(sliced.actors.some((each) => each.id === id)).toBe(true);
    const [one] = answer.parts[0].items;
    const alone = { ...view, item: one.id };
    const { emphasis: apart } = shownOf(bundled, alone, overlayOf(bundled, alone, messages));
    expect([...(apart?.actors ?? [])].sort()).toEqual([...one.actors].sort());
  });

  test('is copied with its question, finding, entries and rule', () => {
    const answer = ask(network, 'contact-without-talks', at('2007'));
    expect(answerText('Where?', answer, ['https://example.org/#x'])).toBe(
      [
        'Where?',
        '1 pair has informal contact but no talks or agreement.',
        '',
        '- A – D – since 2000, ongoing at last check',
        '',
        'Counts pairs with an active contact tie and no active tie of talks or agreement at this time.',
        'https://example.org/#x',
      ].join('\n'),
    );
  });
});

describe('questions of method', () => {
  /** Two friends against a third, who has a friend of both: a+b, a-c, b-c, and d+a, d+c strain the triad a, c, d. */
  const signed = networkOf({
    actors: ['a', 'b', 'c', 'd'].map((id) => actor(id)),
    ties: [
      tie('ab', 'a', 'b', 'alliance'),
      tie('ac', 'a', 'c', 'armed-conflict'),
      tie('bc', 'b', 'c', 'armed-conflict'),
      tie('da', 'd', 'a', 'cooperation'),
      tie('dc', 'd', 'c', 'cooperation'),
    ],
  });
  const all = { at: 'all' };

  test('strained triads are those with one negative pair, and three foes apart', () => {
    const answer = ask(signed, 'strained-triads', all);
    expect(found(answer)).toEqual([['a|c|d'], []]);
    expect(answer.finding).toBe('1 of 2 signed triads is unbalanced.');
  });

  test('camps put friends together, and the tie that does not fit is listed and ringed', () => {
    const answer = ask(signed, 'camps', all);
    // One of a-d, c-d must be a friendship across the front: d is with a and b, or with c.
    const [camps, misfits] = answer.parts;
    expect(camps.items.length).toBe(2);
    expect(misfits.items.length).toBe(1);
    expect(['da', 'dc']).toContain(misfits.items[0].ties[0]);
    const view = viewSchema.parse({ ...defaultView, ...all, question: 'camps', groups: 'camps' });
    const overlay = overlayOf(signed, view, messages);
    expect([...(overlay.misfits ?? [])]).toEqual(misfits.items[0].ties);
    expect(overlay.groups?.flatMap(({ actors }) => actors).length).toBe(4);
  });

  test('balance tells the share, the proved index and the kinds of triad', () => {
    const answer = ask(signed, 'balance', all);
    expect(answer.finding).toBe(
      '1 of 2 signed triads (50 %) is balanced. At least 1 pair has to change sign before two camps fit: this is proved.',
    );
    expect(answer.parts[0].items.map(({ text }) => text)).toEqual(['+++: 0', '++−: 1', '+−−: 1', '−−−: 0']);
  });

  test('without signed ties balance and camps are not defined, and that is said', () => {
    const neutral = networkOf({ actors: [actor('a'), actor('b')], ties: [tie('ab', 'a', 'b', 'talks')] });
    expect(ask(neutral, 'balance', all).finding).toMatch(/not defined/);
    expect(ask(neutral, 'camps', all).finding).toMatch(/no camps/);
    expect(ask(neutral, 'connectors', all).finding).toMatch(/no camps/);
  });

  /** a - h - b and a - g - b, with c behind b alone. */
  const talks = networkOf({
    actors: ['a', 'b', 'c', 'g', 'h'].map((id) => actor(id)),
    ties: [
      tie('ah', 'a', 'h', 'talks'),
      tie('hb', 'h', 'b', 'mediation'),
      tie('ag', 'a', 'g', 'talks'),
      tie('gb', 'g', 'b', 'contact'),
      tie('bc', 'b', 'c', 'talks'),
    ],
  });

  test('a cut point is whose exit leaves pieces; pointing at it draws them', () => {
    const answer = ask(talks, 'cut-points', all);
    expect(found(answer)).toEqual([['b'], ['bridge:b|c']]);
    const view = viewSchema.parse({ ...defaultView, ...all, question: 'cut-points', item: 'b' });
    const overlay = overlayOf(talks, view, messages);
    expect(overlay.groups?.map(({ actors }) => [...actors].sort())).toEqual([['a', 'g', 'h'], ['c']]);
  });

  test('channels run without whom they may not run through', () => {
    const open = ask(talks, 'channels', { ...all, selected: ['a', 'b'] });
    expect(found(open)).toEqual([['a>g>b', 'a>h>b']]);
    expect([...(open.through ?? [])].sort()).toEqual(['g', 'h']);
    const without = ask(talks, 'channels', { ...all, selected: ['a', 'b'], avoid: ['h'] });
    expect(found(without)).toEqual([['a>g>b']]);
    expect([...(without.through ?? [])].sort()).toEqual(['g', 'h']);
  });

  test('mediators reach both sides, each reason with its ties', () => {
    const answer = ask(talks, 'mediators', { ...all, selected: ['a', 'b'] });
    expect(answer.parts[0].items.map(({ id }) => id).sort()).toEqual(['g', 'h']);
    for (const item of answer.parts[0].items) {
      expect(item.reasons?.length).toBeGreaterThan(0);
      expect(item.reasons?.some(({ ties }) => ties.length === 2)).toBe(true);
    }
  });
});
