import { describe, expect, test } from 'vitest';
import { sliceNetwork } from '../../src/model/slice.ts';
import { citationOf } from '../../src/scene/citation.ts';
import { isDisputed, isWeak, restsOnLittle, sourceCount } from '../../src/scene/evidence.ts';
import {
  actorTitle,
  countByFamily,
  kindLabel,
  labelNames,
  momentTitle,
  shortName,
  tiesByActor,
  tieTitle,
  typeLabel,
} from '../../src/scene/names.ts';
import { viewSchema } from '../../src/scene/view.ts';
import { labelLanguages, sliceOf } from '../../src/scene/viewChoices.ts';
import { bundled, inputOf, messages } from './bundled.ts';
import { actor, networkOf, quartet, tie } from './network.ts';
import { faultsOf } from './sentences.ts';

const of = (more: Record<string, unknown>) => networkOf({ actors: [actor('a', more)], ties: [] }).actors[0];

describe('the name of an actor', () => {
  test('is the short one, else the English one, else its own', () => {
    expect(shortName(of({ short: 'Short', names: { en: 'English' } }))).toBe('Short');
    expect(shortName(of({ names: { en: 'English' } }))).toBe('English');
    expect(shortName(of({}))).toBe('A');
  });

  test('on the map is that of the language, or the English one where it has none', () => {
    const named = of({ short: 'UN', names: { fa: 'ملل متحد' } });
    expect(labelNames(named, 'fa')).toEqual([{ text: 'ملل متحد', language: 'fa' }]);
    expect(labelNames(named, 'ps')).toEqual([{ text: 'UN', language: 'en' }]);
    expect(labelNames(named, 'en+fa')).toEqual([
      { text: 'UN', language: 'en' },
      { text: 'ملل متحد', language: 'fa' },
    ]);
  });

  test('on the map is the short one of the language, where it has one', () => {
    const named = of({
      short: 'NATO',
      names: { fa: 'سازمان پیمان اتلانتیک شمالی', ps: 'ناټو' },
      shorts: { fa: 'ناتو' },
    });
    expect(labelNames(named, 'fa')).toEqual([{ text: 'ناتو', language: 'fa' }]);
    expect(labelNames(named, 'ps')).toEqual([{ text: 'ناټو', language: 'ps' }]);
  });

  test('is said once where both languages have the same one', () => {
    expect(labelNames(of({ short: 'UN' }), 'en+ps')).toEqual([{ text: 'UN', language: 'en' }]);
  });

  test.each(labelLanguages)('is there for every actor of the bundled network in %s', (labels) => {
    for (const each of bundled.actors) {
      const names = labelNames(each, labels);
      expect(names.length).toBeGreaterThan(0);
      for (const { text } of names) expect(text.trim()).not.toBe('');
    }
  });
});

describe('labels of kinds and types', () => {
  const network = networkOf({
    actors: [],
    ties: [],
    vocabulary: {
      kinds: [
        { id: 'clan', label: { en: 'clan or tribe', fa: 'قوم' } },
        { id: 'state', label: { fa: 'دولت' } },
      ],
      types: [{ id: 'talks', label: { en: 'conversations' }, family: 'talks' }],
    },
  });

  test("are the document's own in the language, else the shipped ones, else the id", () => {
    expect(kindLabel(network, 'clan', messages)).toBe('clan or tribe');
    expect(kindLabel(network, 'state', messages)).toBe('state');
    expect(kindLabel(network, 'igo', messages)).toBe('international organisation');
    expect(kindLabel(network, 'unheard-of', messages)).toBe('unheard-of');
    expect(typeLabel(network, 'talks', messages)).toBe('conversations');
    expect(typeLabel(network, 'attack', messages)).toBe('attacks');
    expect(typeLabel(network, 'unheard-of', messages)).toBe('unheard-of');
  });

  test.each(['constructor', '__proto__', 'toString'])('are text for the id %s', (id) => {
    expect(kindLabel(network, id, messages)).toBe(id);
    expect(typeLabel(network, id, messages)).toBe(id);
  });

  test('there is a shipped one for every kind and type that Parley ships', () => {
    const { kinds, types } = quartet().vocabulary;
    for (const id of kinds.keys()) expect(messages.vocabulary.kind).toHaveProperty([id]);
    for (const id of types.keys()) expect(messages.vocabulary.type).toHaveProperty([id]);
  });
});

describe('in a slice', () => {
  const sliced = sliceNetwork(quartet(), sliceOf(viewSchema.parse({ at: '2015' })));

  test('ties are counted by family in the order of the key, families without any left out', () => {
    expect(countByFamily(sliced.network, sliced.ties)).toEqual([
      { family: 'cooperation', count: 1 },
      { family: 'talks', count: 2 },
      { family: 'pressure', count: 1 },
      { family: 'hostility', count: 1 },
      { family: 'structure', count: 1 },
    ]);
    expect(countByFamily(sliced.network, [])).toEqual([]);
  });

  test('each tie stands with both its actors, a tie to oneself once', () => {
    const counts = [...tiesByActor(sliced)].map(([id, ties]) => [id, ties.length]);
    expect(counts).toEqual([
      ['a', 4],
      ['b', 5],
      ['c', 2],
      ['d', 1],
    ]);
    const alone = networkOf({ actors: [actor('a')], ties: [tie('t', 'a', 'a', 'talks')] });
    const self = sliceNetwork(alone, sliceOf(viewSchema.parse({ at: '2015' })));
    expect(tiesByActor(self).get('a')).toHaveLength(1);
  });

  test('an actor is named with kind, role and counts', () => {
    const [a, , , d] = sliced.actors;
    const ties = tiesByActor(sliced);
    expect(actorTitle(sliced, a, ties.get('a')!, messages)).toBe(
      'Alpha, armed group, 4 ties: 1 cooperation, 1 talks and agreements, 1 pressure and rivalry, 1 armed hostility',
    );
    expect(actorTitle(sliced, d, [], messages)).toBe('D, person, no ties');
  });

  test('a tie is named with its ends, direction, state, time and confidence', () => {
    const named = (type: string, more: Record<string, unknown>) => {
      const network = networkOf({
        actors: [actor('a'), actor('b')],
        ties: [tie('t', 'a', 'b', type, more)],
      });
      return tieTitle(network, network.ties[0], messages);
    };
    expect(named('mediation', { from: '2010-06-15', to: '2012', confidence: 'high' })).toBe(
      'A → B: mediation, 15 June 2010 to 2012, high confidence',
    );
    expect(named('talks', { from: '2014', precision: 'circa', status: 'suspended' })).toBe(
      'A – B: talks, suspended, since about 2014, ongoing at last check, medium confidence',
    );
    expect(named('talks', { from: undefined, status: 'broken', directed: true })).toBe(
      'A → B: talks, broken, at all dates of the data set, medium confidence',
    );
    expect(named('agreement', { from: '2020-02-29', to: '2020-02-29' })).toBe(
      'A – B: agreement, on 29 February 2020, medium confidence',
    );
    expect(named('agreement', { from: '2014', to: '2014' })).toContain('agreement, in 2014,');
    expect(named('talks', { from: undefined, to: '2014-02' })).toContain('talks, until February 2014,');
  });
});

test.each([
  ['2020-02-29', '29 February 2020'],
  ['2014-06', 'June 2014'],
  ['0622', '622'],
  ['2010/2014', '2010 to 2014'],
  ['2010/', 'from 2010 on'],
  ['/2014', 'until 2014'],
  ['/', 'all dates'],
  ['all', 'all dates'],
])('the moment %s is called “%s”', (at, title) => {
  expect(momentTitle(at, messages)).toBe(title);
});

test('every actor and tie of the bundled network has a name without a fault', () => {
  const { sliced } = inputOf({ at: 'all', limit: 'all' });
  const ties = tiesByActor(sliced);
  for (const each of sliced.actors) {
    expect(faultsOf(actorTitle(sliced, each, ties.get(each.id)!, messages))).toEqual([]);
  }
  for (const each of sliced.ties) expect(faultsOf(tieTitle(bundled, each, messages))).toEqual([]);
});

describe('a reference', () => {
  const source = { id: 's', title: 'On talks', sensitive: false } as Parameters<typeof citationOf>[0];

  test.each([
    [{}, 'On talks.'],
    [{ author: 'A. Rubin', date: '2002-05', publisher: 'Yale' }, 'A. Rubin (2002). On talks. Yale.'],
    [{ publisher: 'UN Security Council', date: '1999' }, 'UN Security Council (1999). On talks.'],
    [{ date: '1999' }, '1999. On talks.'],
    [{ title: 'Who talks?', author: 'B. Jr.' }, 'B. Jr. Who talks?'],
    [{ identifier: 'S/RES/1267', url: 'https://x.org/a' }, 'On talks. S/RES/1267. https://x.org/a'],
  ])('of %j reads as author and date', (more, text) => {
    expect(citationOf({ ...source, ...more })).toBe(text);
  });

  test('of the bundled network has no fault', () => {
    for (const each of bundled.document.sources) {
      const text = citationOf({ ...each, url: undefined });
      expect(text).not.toMatch(/undefined|null| {2}|\.\.(?!\.)|\(\)/);
      expect(text).toContain(each.title);
    }
  });
});

describe('the evidence for a tie', () => {
  const withClaims = (claims: Record<string, unknown>[], confidence = 'medium') =>
    networkOf({
      actors: [actor('a'), actor('b')],
      sources: ['s1', 's2'].map((id) => ({ id, title: id })),
      ties: [tie('t', 'a', 'b', 'talks', { claims, confidence })],
    }).ties[0];
  const two = [{ source: 's1' }, { source: 's2' }];

  test('is the number of different sources that support it', () => {
    expect(sourceCount(withClaims([]))).toBe(0);
    expect(sourceCount(withClaims([{ source: 's1' }, { source: 's1' }]))).toBe(1);
    expect(sourceCount(withClaims(two))).toBe(2);
    expect(sourceCount(withClaims([{ source: 's1' }, { source: 's2', stance: 'disputes' }]))).toBe(1);
  });

  test('is disputed by its confidence or by a claim, and weak by its confidence alone', () => {
    const disputes = withClaims([...two, { source: 's2', stance: 'disputes' }]);
    expect([isDisputed(disputes), isWeak(disputes)]).toEqual([true, false]);
    expect([isDisputed(withClaims(two, 'disputed')), isWeak(withClaims(two, 'disputed'))]).toEqual([
      true,
      true,
    ]);
    expect([isDisputed(withClaims(two, 'low')), isWeak(withClaims(two, 'low'))]).toEqual([false, true]);
    expect([isDisputed(withClaims(two)), isWeak(withClaims(two))]).toEqual([false, false]);
  });

  test.each([
    ['all', [true, true, true, true]],
    ['uncertain', [false, true, true, true]],
    ['one-source', [false, true, false, false]],
    ['low', [false, false, true, false]],
    ['disputed', [false, false, false, true]],
  ] as const)(
    'is little, by the filter “%s”, for: sure %j, one source, low, disputed',
    (filter, expected) => {
      const ties = [
        withClaims(two),
        withClaims([{ source: 's1' }]),
        withClaims(two, 'low'),
        withClaims(two, 'disputed'),
      ];
      expect(ties.map((each) => restsOnLittle(each, filter))).toEqual(expected);
    },
  );
});
