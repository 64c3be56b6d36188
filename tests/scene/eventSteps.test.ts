import { describe, expect, test } from 'vitest';
import { eventsAt, eventsInOrder, nextEvent, previousEvent } from '../../src/scene/eventSteps.ts';
import { networkOf } from './network.ts';

const event = (id: string, date: string, end?: string) => ({ id, title: id, date, end, kind: 'meeting' });
/** In time: z (all of 2009), then a (all of May) and b (1 May), which begin on one day, then c (two months of 2012). */
const network = networkOf({
  actors: [],
  ties: [],
  events: [
    event('c', '2012-01-10', '2012-03'),
    event('b', '2010-05-01'),
    event('z', '2009'),
    event('a', '2010-05'),
  ],
});
const id = (found: { id: string } | undefined) => found?.id;
const next = (at: string, current: string | null = null) =>
  id(nextEvent(network, { at, event: current as never }));
const previous = (at: string, current: string | null = null) =>
  id(previousEvent(network, { at, event: current as never }));
const on = (at: string) => eventsAt(network, at).map((each) => each.id as string);

test('events stand in the order of their first day, then of their ids', () => {
  expect(eventsInOrder(network).map((each) => each.id)).toEqual(['z', 'a', 'b', 'c']);
});

describe('from an event', () => {
  test('the next and the previous one follow in that order, several on one day one by one', () => {
    expect([next('2009', 'z'), next('2010-05', 'a'), next('2010-05-01', 'b')]).toEqual(['a', 'b', 'c']);
    expect([previous('2012', 'c'), previous('2010', 'b'), previous('2010', 'a')]).toEqual(['b', 'a', 'z']);
  });

  test('there is none before the first and none after the last', () => {
    expect(next('2012', 'c')).toBeUndefined();
    expect(previous('2009', 'z')).toBeUndefined();
  });

  test('whatever the date says', () => {
    expect(next('1990', 'b')).toBe('c');
  });
});

describe('from a date', () => {
  test('the next event begins after it, the previous one before it', () => {
    expect([next('2008'), next('2009'), next('2010-05-01'), next('2012-01-09')]).toEqual([
      'z',
      'a',
      'c',
      'c',
    ]);
    expect([previous('2009-06-01'), previous('2010-05-01'), previous('2012-01-11')]).toEqual(['z', 'z', 'c']);
  });

  test('there is none beyond the ends, and none beyond all dates', () => {
    expect([next('2013'), previous('2008'), next('all'), previous('all')]).toEqual(Array(4).fill(undefined));
  });

  test('a span is left at its ends', () => {
    expect(next('2009/2010')).toBe('c');
    expect(previous('2010/2012')).toBe('z');
  });

  test('an event that is not in the network counts as none', () => {
    expect(next('2011', 'gone')).toBe('c');
    expect(previous('2011', 'gone')).toBe('b');
  });

  test('that is none leads nowhere', () => {
    expect([next('soon'), previous('soon')]).toEqual([undefined, undefined]);
  });
});

describe('the events of a moment', () => {
  test.each([
    ['2009-12-31', 'z'],
    ['2010-05-01', 'a b'],
    ['2010-05-02', 'a'],
    ['2010', 'a b'],
    ['2012-03-31', 'c'],
    ['2012-04-01', ''],
    ['2009/2010-05-01', 'z a b'],
    ['2011/', 'c'],
    ['all', 'z a b c'],
    ['soon', ''],
  ])('%s are: %s', (at, expected) => {
    expect(on(at).join(' ')).toBe(expected);
  });
});
