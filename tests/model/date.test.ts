import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginningOfTime,
  dayOf,
  endOfTime,
  findInterval,
  intervalOf,
  isoOf,
  isPartialDate,
  overlaps,
  periodOf,
} from '../../src/model/date.ts';

const lengthOf = (text: string): number => {
  const { first, last } = intervalOf(text);
  return last - first + 1;
};

/** Gregorian: every fourth year, but of the hundreds only every fourth. */
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOfMonth = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
const padded = (value: number, length: number): string => String(value).padStart(length, '0');

describe('a day', () => {
  test.each([
    [1970, 1, 1, 0],
    [1970, 1, 2, 1],
    [1969, 12, 31, -1],
    // 30 years of 365 days, and the leap days of 1972, 1976, … 1996: 10950 + 7.
    [2000, 1, 1, 10_957],
    // 50 years, 12 leap days until 2016, then January and 28 days of February: 18250 + 12 + 31 + 28.
    [2020, 2, 29, 18_321],
    // 1969 years, 492 of them by four, 19 by a hundred, 4 by four hundred: 718685 + 492 - 19 + 4.
    [1, 1, 1, -719_162],
  ])('%i-%i-%i is day %i', (year, month, date, day) => {
    expect(dayOf(year, month, date)).toBe(day);
  });

  test('of a year of two or three digits is not moved to the 20th century', () => {
    expect(isoOf(dayOf(79, 8, 24))).toBe('0079-08-24');
    expect(isoOf(dayOf(570))).toBe('0570-01-01');
    expect(isoOf(intervalOf('0999').last + 1)).toBe('1000-01-01');
  });

  test('is followed by the next one of the calendar', () => {
    const date = fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), fc.nat(30));
    fc.assert(
      fc.property(date, ([year, month, offset]) => {
        const day = Math.min(offset + 1, daysOfMonth(year, month));
        const isLastOfMonth = day === daysOfMonth(year, month);
        const isLastOfYear = isLastOfMonth && month === 12;
        const next = [
          padded(isLastOfYear ? year + 1 : year, 4),
          padded(isLastOfYear ? 1 : isLastOfMonth ? month + 1 : month, 2),
          padded(isLastOfMonth ? 1 : day + 1, 2),
        ].join('-');
        expect(isoOf(dayOf(year, month, day) + 1)).toBe(next);
      }),
    );
  });

  test('written and read again is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1), max: dayOf(9999, 12, 31) }), (day) => {
        expect(findInterval(isoOf(day))).toEqual({ first: day, last: day });
      }),
    );
  });
});

describe('a partial date', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31', 365],
    ['2012', '2012-01-01', '2012-12-31', 366],
    ['1900', '1900-01-01', '1900-12-31', 365],
    ['2000', '2000-01-01', '2000-12-31', 366],
    ['0042', '0042-01-01', '0042-12-31', 365],
    ['2014-06', '2014-06-01', '2014-06-30', 30],
    ['2014-12', '2014-12-01', '2014-12-31', 31],
    ['2020-02', '2020-02-01', '2020-02-29', 29],
    ['2100-02', '2100-02-01', '2100-02-28', 28],
    ['2020-02-29', '2020-02-29', '2020-02-29', 1],
    ['0622-07-16', '0622-07-16', '0622-07-16', 1],
  ])('%s is %s to %s, %i days', (text, first, last, days) => {
    expect([isoOf(intervalOf(text).first), isoOf(intervalOf(text).last)]).toEqual([first, last]);
    expect(lengthOf(text)).toBe(days);
  });

  test('of a year is the sum of its months, and each month of its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (year) => {
        const months = Array.from({ length: 12 }, (_, i) => `${padded(year, 4)}-${padded(i + 1, 2)}`);
        expect(months.map(lengthOf)).toEqual(months.map((_, i) => daysOfMonth(year, i + 1)));
        expect(lengthOf(padded(year, 4))).toBe(isLeap(year) ? 366 : 365);
      }),
    );
  });

  test.each([
    ['', 'nothing'],
    ['2014-00', 'month 0'],
    ['2014-13', 'month 13'],
    ['2014-06-00', 'day 0'],
    ['2014-06-31', 'a day that June does not have'],
    ['2019-02-29', 'a leap day in an ordinary year'],
    ['1900-02-29', 'a leap day in a hundred'],
    ['14', 'two digits'],
    ['999', 'an unpadded year'],
    ['20140', 'five digits'],
    ['-2014', 'a negative year'],
    ['2014-6', 'one digit of a month'],
    ['2014-06-1', 'one digit of a day'],
    ['2014-06-', 'a dash without a day'],
    ['2014/06', 'a slash'],
    ['15.06.2014', 'another order'],
    ['2014-06-15T00:00', 'a time'],
    [' 2014', 'a space'],
    ['2014\n', 'a line end'],
    ['٢٠١٤', 'digits of another script'],
    ['today', 'a word'],
  ])('is not %j: %s', (text) => {
    expect(findInterval(text)).toBeUndefined();
    expect(isPartialDate(text)).toBe(false);
    expect(() => intervalOf(text)).toThrow(RangeError);
  });

  test('is any other text without a crash', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = findInterval(text);
        expect(found === undefined || found.first <= found.last).toBe(true);
      }),
    );
  });
});

describe('a period', () => {
  test('reaches from the first day of its start to the last of its end', () => {
    expect(periodOf({ from: '2014', to: '2016-02' })).toEqual({
      first: dayOf(2014, 1, 1),
      last: dayOf(2016, 2, 29),
    });
  });

  test('of which both ends are one year is all of that year', () => {
    expect(periodOf({ from: '2014', to: '2014' })).toEqual(intervalOf('2014'));
  });

  test.each([
    [{}, beginningOfTime, endOfTime],
    [{ from: '', to: '' }, beginningOfTime, endOfTime],
    [{ from: '2014' }, dayOf(2014), endOfTime],
    [{ to: '2014' }, beginningOfTime, dayOf(2014, 12, 31)],
  ])('is open where an end is empty: %j', (dates, first, last) => {
    expect(periodOf(dates)).toEqual({ first, last });
  });
});

describe('a period whose dates say more than is known', () => {
  test.each([
    // A tie known by year counts for all of that year, whatever digits its date has.
    [{ from: '2014-06-15', precision: 'year' }, dayOf(2014), endOfTime],
    [{ from: '2014-06-15', precision: 'month' }, dayOf(2014, 6), endOfTime],
    [{ from: '2014-06-15', precision: 'day' }, dayOf(2014, 6, 15), endOfTime],
    [{ from: '2014-06-15', to: '2014-06-15', precision: 'year' }, dayOf(2014), dayOf(2014, 12, 31)],
    [{ from: '2012-02-29', to: '2012-02-29', precision: 'month' }, dayOf(2012, 2), dayOf(2012, 2, 29)],
    [{ from: '2014-06-15', to: '2016-02', precision: 'year' }, dayOf(2014), dayOf(2016, 2, 29)],
    // What was there by a date counts from that date on.
    [{ from: '2010', precision: 'or-earlier' }, dayOf(2010), endOfTime],
    [{ from: '0999-12-31', precision: 'year' }, dayOf(999), endOfTime],
  ] as const)('%j counts for all of what it can mean', (dates, first, last) => {
    expect(periodOf(dates)).toEqual({ first, last });
  });
});

describe('two intervals', () => {
  const may = intervalOf('2014-05');
  test.each([
    ['2014-05-31', true],
    ['2014-05-01', true],
    ['2014', true],
    ['2014-04-30', false],
    ['2014-06-01', false],
    ['2013', false],
  ])('May 2014 and %s overlap: %s', (text, expected) => {
    expect(overlaps(may, intervalOf(text))).toBe(expected);
    expect(overlaps(intervalOf(text), may)).toBe(expected);
  });

  test('overlap where an open end covers the other', () => {
    expect(overlaps(may, periodOf({ from: '2001' }))).toBe(true);
    expect(overlaps(may, periodOf({ to: '2014-05' }))).toBe(true);
    expect(overlaps(may, periodOf({ from: '2014-06' }))).toBe(false);
    expect(overlaps(periodOf({}), periodOf({}))).toBe(true);
  });
});
