import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveActor } from '../../src/scene/viewMoves.ts';
import { defaultView, viewSchema, type View } from '../../src/scene/view.ts';
import { viewFromFragment } from '../../src/scene/readViewLink.ts';
import { viewToFragment } from '../../src/scene/viewLink.ts';
import { anyView } from './anyView.ts';

const read = (fragment: string) => viewFromFragment(fragment, defaultView);
const view = (more: Partial<Record<keyof View, unknown>>): View =>
  viewSchema.parse({ ...defaultView, ...more });

describe('a link', () => {
  test('of any view, over any opening view, is read as the same view', () => {
    fc.assert(
      fc.property(anyView, anyView, (given, opening) => {
        expect(viewFromFragment(viewToFragment(given, opening), opening)).toEqual({
          view: given,
          unreadable: [],
        });
      }),
      { numRuns: 400 },
    );
  });

  test('holds nothing that a chat or a shell would break: no space, quote, bracket, hash or letter beyond ASCII', () => {
    fc.assert(
      fc.property(anyView, (given) => {
        expect(viewToFragment(given, defaultView)).toMatch(/^[A-Za-z0-9%=&,:._+-]*$/);
      }),
    );
  });

  test('of the opening view is empty, and the empty link gives the opening view', () => {
    expect(viewToFragment(defaultView, defaultView)).toBe('');
    expect(read('')).toEqual({ view: defaultView, unreadable: [] });
    expect(read('#')).toEqual({ view: defaultView, unreadable: [] });
  });

  test('names its parts so that a person can read and write them', () => {
    const given = view({
      at: '2010/2014',
      selected: ['taliban', 'united-states'],
      withoutFamilies: ['structure'],
      hops: 2,
      limit: 'all',
      camera: { x: 1.5, y: -20, zoom: 2 },
      moved: { pakistan: [10, -4.5] },
    });
    expect(viewToFragment(given, defaultView).split('&').sort()).toEqual([
      'actors=all',
      'at=2010%2F2014',
      'hops=2',
      'look=1.5,-20,2',
      'move=pakistan:10:-4.5',
      'select=taliban,united-states',
      'without=structure',
    ]);
    expect(read('#at=2010/2014&select=taliban').view).toMatchObject({
      at: '2010/2014',
      selected: ['taliban'],
    });
  });

  test('can say that something which the opening view has is not there', () => {
    const opening = view({ selected: ['a'], tie: 't', camera: { x: 0, y: 0, zoom: 2 } });
    const fragment = viewToFragment(defaultView, opening);
    expect(fragment.split('&').sort()).toEqual(['look=', 'select=', 'tie=']);
    expect(viewFromFragment(fragment, opening).view).toEqual(defaultView);
  });

  test('is read the same with its parts in any order', () => {
    fc.assert(
      fc.property(anyView, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const parts = viewToFragment(given, defaultView).split('&');
        const shuffled = parts
          .map((part) => ({ part, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key);
        expect(read(shuffled.map(({ part }) => part).join('&')).view).toEqual(given);
      }),
      { numRuns: 50 },
    );
  });
});

describe('nonsense in a link', () => {
  test('never throws, never leaves a view that is none, and each part is read or named', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', 'constructor', '%', '%zz', '%E0%A4', '=', ',', ':', 'NaN', '1e999', '-1'),
    );
    const key = fc.constantFrom(
      ...['at', 'select', 'tie', 'event', 'hops', 'pin', 'without', 'actors', 'look', 'move', 'query'],
    );
    const part = fc.oneof(
      word,
      fc.tuple(key, word).map(([name, value]) => `${name}=${value}`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const { view: given, unreadable } = read(parts.join('&'));
        expect(viewSchema.safeParse(given).success).toBe(true);
        const written = parts.join('&').replace(/^#/, '').split('&').filter(Boolean);
        expect(written).toEqual(expect.arrayContaining(unreadable));
        if (unreadable.length === written.length) expect(given).toEqual(defaultView);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'at=yesterday',
    'at=2014-13',
    'at=2020/2010',
    'at=',
    'face=radar',
    'hops=3',
    'hops=two',
    'actors=0',
    'actors=-5',
    'actors=2.5',
    'actors=1e9',
    'actors=',
    'without=love',
    'without=talks,love',
    'select=a,b,c',
    'select=,,',
    'select=%',
    'query=%E0%A4%A',
    'look=1,2',
    'look=1,2,3,4',
    'look=1,2,NaN',
    'look=1,2,Infinity',
    'look=1,2,1e999',
    'look=a,b,c',
    'move=a:1',
    'move=a:1:2:3',
    'move=a',
    'move=:1:2',
    'move=a:x:y',
    'move=__proto__:1:2',
    '__proto__=1',
    'constructor=1',
    'toString',
    'unknown=1',
    '=1',
    // A name without a value, though the rest of it spells another name.
    'queryx',
    'sort!',
    'selecta',
    'at',
  ])('«%s» is named and changes nothing', (part) => {
    expect(read(part)).toEqual({ view: defaultView, unreadable: [part] });
  });

  test('leaves the parts beside it readable', () => {
    const { view: given, unreadable } = read('hops=9&labels=fa&&nothing&query=a%26b%3Dc');
    expect(given).toEqual({ ...defaultView, labels: 'fa', query: 'a&b=c' });
    expect(unreadable).toEqual(['hops=9', 'nothing']);
  });

  test('does not reach the prototype of objects', () => {
    read('__proto__=x&move=__proto__:1:2&select=__proto__&constructor.prototype=y');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)[0]).toBeUndefined();
    expect(read('select=__proto__').view.selected).toEqual(['__proto__']);
  });

  test('a value of a million letters is read or named like any other', () => {
    const long = 'a'.repeat(1_000_000);
    expect(read(`query=${long}`).view.query).toBe(long);
    expect(read(`select=${long}`)).toEqual({ view: defaultView, unreadable: [`select=${long}`] });
    expect(read(`actors=${'9'.repeat(1000)}`).unreadable).toHaveLength(1);
    expect(read('&'.repeat(100_000))).toEqual({ view: defaultView, unreadable: [] });
  });
});

test('half a surrogate pair in a name or a query gives a link all the same', () => {
  const given = { ...moveActor(defaultView, 'a\ud800' as never, { x: 1, y: 2 }), query: 'b\udc00c' };
  expect(read(viewToFragment(given, defaultView))).toMatchObject({
    view: { query: 'b\ufffdc' },
    unreadable: [],
  });
});
