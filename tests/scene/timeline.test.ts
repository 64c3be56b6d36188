import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, intervalOf, isoOf } from '../../src/model/date.ts';
import type { PeaceEvent, Tie } from '../../src/model/schema.ts';
import {
  bandsOn,
  buildStacks,
  dayAt,
  fittedTitle,
  flagAt,
  flagForm,
  flagsOn,
  mostAtOnce,
  tiesByMonth,
  timeRange,
  xOf,
  yearTicks,
} from '../../src/scene/timeline.ts';
import { anyNetwork } from '../model/networks.ts';
import { bundled } from './bundled.ts';
import { actor, networkOf, tie } from './network.ts';

const network = networkOf({
  checked: '2004-12-31',
  actors: [actor('a'), actor('b')],
  ties: [
    tie('year', 'a', 'b', 'talks', { from: '2001', to: '2001' }),
    tie('leap', 'a', 'b', 'talks', { from: '2004-02-15', to: '2004-02-29' }),
    tie('open', 'a', 'b', 'alliance', { from: '2004-06' }),
    tie('past', 'a', 'b', 'part-of', { from: undefined, to: '2001-01-31' }),
    tie('day', 'a', 'b', 'armed-conflict', { from: '2001-03-31', to: '2001-03-31' }),
  ],
  events: [
    { id: 'first', title: 'First', date: '2001-02', kind: 'talks' },
    { id: 'second', title: 'Second', date: '2004-02-29', kind: 'agreement' },
  ],
  eras: [
    { id: 'early', title: 'Early years', from: '2001', to: '2002' },
    { id: 'late', title: 'Late years', from: '2003' },
  ],
});
const year = (at: number) => ({ first: dayOf(at), last: dayOf(at, 12, 31) });
const only = (...ids: string[]): Tie[] => network.ties.filter(({ id }) => ids.includes(id));

describe('the time of a network', () => {
  test('runs from the year of its first era or event to its last check', () => {
    expect(timeRange(network)).toEqual({ first: dayOf(2001), last: dayOf(2004, 12, 31) });
    expect(isoOf(timeRange(bundled).first)).toBe('1979-01-01');
    expect(timeRange(bundled).last).toBe(intervalOf(bundled.document.checked!).last);
  });

  test('is that of its ties where nothing is told, and one year where nothing is dated', () => {
    const tied = networkOf({
      actors: [actor('a'), actor('b')],
      ties: [tie('t', 'a', 'b', 'talks', { from: '0998-05', to: '1003' })],
    });
    expect(timeRange(tied)).toEqual({ first: dayOf(998), last: dayOf(1003, 12, 31) });
    const undated = networkOf({ actors: [actor('a')], ties: [] });
    expect(timeRange(undated)).toEqual(year(2000));
  });
});

describe('a place on the axis', () => {
  const axis = { ...timeRange(network), width: 1461 };

  // 365 + 365 + 365 + 366 days.
  test('is one unit a day on an axis as long as its days', () => {
    expect(xOf(axis, dayOf(2001))).toBe(0);
    expect(xOf(axis, dayOf(2002))).toBeCloseTo(365, 9);
    expect(xOf(axis, dayOf(2004, 3, 1))).toBeCloseTo(365 * 3 + 60, 9);
    expect(xOf(axis, axis.last + 1)).toBe(1461);
  });

  test('stays within the ends', () => {
    expect([xOf(axis, -Infinity), xOf(axis, dayOf(1990)), xOf(axis, Infinity)]).toEqual([0, 0, 1461]);
    expect([dayAt(axis, -5), dayAt(axis, 9999)]).toEqual([axis.first, axis.last]);
  });

  test('is that of the day under it', () => {
    const days = fc.integer({ min: axis.first, max: axis.last });
    fc.assert(
      fc.property(days, fc.integer({ min: 200, max: 3000 }), (day, width) => {
        const of = { ...axis, width };
        // In the middle of the day, clear of rounding.
        const x = (xOf(of, day) + xOf(of, day + 1)) / 2;
        expect(dayAt(of, x)).toBe(day);
      }),
    );
  });
});

describe('ties by month', () => {
  test('count a tie known by year in all months of that year and in no other', () => {
    expect(tiesByMonth(network, only('year'), year(2001))).toEqual(new Array(12).fill(1));
    expect(tiesByMonth(network, only('year'), year(2002))).toEqual(new Array(12).fill(0));
  });

  test('count the share of the days on which a tie is active, of a leap month too', () => {
    // 15 of the 29 days of February 2004.
    expect(tiesByMonth(network, only('leap'), year(2004))[1]).toBeCloseTo(15 / 29, 12);
    expect(tiesByMonth(network, only('day'), year(2001))[2]).toBeCloseTo(1 / 31, 12);
  });

  test('count open ends up to the ends of the range', () => {
    expect(tiesByMonth(network, only('open'), year(2004))).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(tiesByMonth(network, only('past'), year(2001))).toEqual([1, ...new Array(11).fill(0)]);
  });

  test('count a tie that ends and one that begins in its place as one', () => {
    const handover = networkOf({
      actors: [actor('a'), actor('b')],
      ties: [
        tie('old', 'a', 'b', 'talks', { from: '2000', to: '2004-06-10' }),
        tie('new', 'a', 'b', 'talks', { from: '2004-06-11' }),
      ],
    });
    for (const count of tiesByMonth(handover, handover.ties, year(2004))) expect(count).toBeCloseTo(1, 12);
    expect(mostAtOnce(handover, handover.ties, year(2004))).toBe(1);
  });

  test('begin with the first day of a range that begins within a month', () => {
    const range = { first: dayOf(2004, 2, 20), last: dayOf(2004, 3, 31) };
    // 10 of 10 days of what is left of February; none of March.
    expect(tiesByMonth(network, only('leap'), range)).toEqual([1, 0]);
  });

  test('sum up to the days of the ties within the range', () => {
    const range = { first: dayOf(1995), last: dayOf(2012, 12, 31) };
    fc.assert(
      fc.property(anyNetwork, (any) => {
        const monthDays = Array.from({ length: 18 * 12 }, (_, i) => dayOf(1995, i + 2) - dayOf(1995, i + 1));
        const counted = tiesByMonth(any, any.ties, range).reduce(
          (sum, count, i) => sum + count * monthDays[i],
          0,
        );
        const days = any.ties.reduce((sum, each) => {
          const { first, last } = any.periodOfTie(each);
          return sum + Math.max(0, Math.min(last, range.last) - Math.max(first, range.first) + 1);
        }, 0);
        expect(counted).toBeCloseTo(days, 4);
      }),
    );
  });
});

describe('the most ties at once', () => {
  test('are counted by day', () => {
    expect(mostAtOnce(network, network.ties, timeRange(network))).toBe(2);
    expect(mostAtOnce(network, only('year', 'past', 'day'), year(2001))).toBe(2);
    expect(mostAtOnce(network, only('year'), year(2003))).toBe(0);
    expect(mostAtOnce(network, [], year(2001))).toBe(0);
  });

  test('of any network are those of its fullest day', () => {
    const range = { first: dayOf(1999), last: dayOf(2000, 12, 31) };
    fc.assert(
      fc.property(anyNetwork, (any) => {
        let most = 0;
        for (let day = range.first; day <= range.last; day++) {
          const active = any.ties.filter((each) => {
            const { first, last } = any.periodOfTie(each);
            return first <= day && last >= day;
          });
          most = Math.max(most, active.length);
        }
        expect(mostAtOnce(any, any.ties, range)).toBe(most);
      }),
      { numRuns: 30 },
    );
  });
});

describe('stacks', () => {
  const axis = { ...year(2001), width: 365 };
  const box = { x: 0, y: 10, height: 100 };

  test('stand on each other, families in their order, as high as the box at their most', () => {
    const { stacks, most } = buildStacks(network, axis, box, { without: [], ties: only('year', 'past') });
    expect(most).toBe(2);
    const path = (family: string) => stacks.find((stack) => stack.family === family)!.path;
    // Talks: one tie all year, half the height, from the foot at 110 to 60.
    expect(path('talks')).toBe('M0 60H365V110H0Z');
    // Membership: in January upon it.
    expect(path('structure')).toBe('M0 10H31V60H365V60H0Z');
  });

  test('leave out the families that are left out', () => {
    const { stacks } = buildStacks(network, axis, box, { without: ['talks'], ties: network.ties });
    expect(stacks.map(({ family }) => family)).not.toContain('talks');
  });

  test('have a line for an actor on a scale of its own', () => {
    const { line } = buildStacks(network, axis, box, { without: [], ties: network.ties, ego: only('year') });
    expect(line).toEqual({ path: 'M0 10H365', most: 1 });
  });
});

describe('flags', () => {
  test.each([
    ['agreement', 'signing'],
    ['ceasefire', 'signing'],
    ['resolution', 'signing'],
    ['talks', 'meeting'],
    ['conference', 'meeting'],
    ['military', 'rupture'],
    ['constructor', 'rupture'],
  ])('of the kind %s have the form %s', (kind, form) => {
    expect(flagForm({ kind } as PeaceEvent)).toBe(form);
  });

  test('stand on the first day that the date can mean', () => {
    const flags = flagsOn(network, { ...timeRange(network), width: 1461 });
    expect(flags.map(({ event, x }) => [event.id, Math.round(x)])).toEqual([
      ['first', 31],
      ['second', 365 * 3 + 59],
    ]);
  });

  test('are found by the nearest place', () => {
    const flags = flagsOn(network, { ...timeRange(network), width: 1461 });
    expect(flagAt(flags, 40, 10)?.event.id).toBe('first');
    expect(flagAt(flags, 60, 10)).toBeUndefined();
  });
});

test('eras follow each other as bands, the last to the end', () => {
  const bands = bandsOn(network, { ...timeRange(network), width: 1461 });
  expect(bands.map(({ x, width }) => [x, width])).toEqual([
    [0, 730],
    [730, 731],
  ]);
});

test.each([
  [1461, 44, [2001, 2002, 2003, 2004]],
  [100, 44, [2002, 2004]],
  [60, 60, [] as number[]],
])('years of an axis of %i with room for %i are %j', (width, room, years) => {
  expect(yearTicks({ ...timeRange(network), width }, room).map((tick) => tick.year)).toEqual(years);
});

test('a title gives up words from its end where there is no room', () => {
  const widthOf = (text: string) => text.length;
  expect(fittedTitle('one two three', 13, widthOf)).toBe('one two three');
  expect(fittedTitle('one two three', 12, widthOf)).toBe('one two …');
  expect(fittedTitle('one two three', 4, widthOf)).toBe('');
});
