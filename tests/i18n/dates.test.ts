import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatMoment, formatPeriod, formatWhen, formatYears } from '../../src/i18n/dates.ts';
import { messagesFor, type Messages } from '../../src/i18n/messages.ts';

const en = messagesFor('en');

describe('a date in words', () => {
  test.each([
    ['2014', '2014'],
    ['2014-06', 'June 2014'],
    ['2014-06-15', '15 June 2014'],
    ['2020-02-29', '29 February 2020'],
    ['1999-12-01', '1 December 1999'],
    ['2001-01', 'January 2001'],
    ['0622-07-16', '16 July 622'],
    ['0042', '42'],
  ])('%s is %s', (date, words) => {
    expect(formatDate(date, en)).toBe(words);
  });

  test('says no more than it knows: neither a month of a year nor a day of a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(formatDate(`${year}`, en)).toBe(`${year}`);
        expect(formatDate(`${year}-${String(month).padStart(2, '0')}`, en)).toMatch(/^[A-Z][a-z]+ \d{4}$/);
      }),
    );
  });

  test('has the months of its language', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 15)),
    );
    const german: Messages = { ...en, language: 'de', dates: { ...en.dates, months } };
    expect(formatDate('2014-05-03', german)).toBe('3 Mai 2014');
    expect(formatDate('2014-05-03', en)).toBe('3 May 2014');
  });

  test.each(Array.from({ length: 12 }, (_, month) => month + 1))(
    'month %i is called as it is in the locale data of its language',
    (month) => {
      const date = new Date(Date.UTC(2000, month - 1));
      const locale = date.toLocaleDateString(en.language, { month: 'long', timeZone: 'UTC' });
      expect(formatDate(`2000-${String(month).padStart(2, '0')}`, en)).toBe(`${locale} 2000`);
    },
  );
});

describe('a period in words', () => {
  test.each([
    [{ from: '2010' }, 'since 2010, ongoing at last check'],
    [{ from: '2001', to: '2005' }, '2001 to 2005'],
    [{ from: '2001-12-22', to: '2014' }, '22 December 2001 to 2014'],
    [{ to: '2005-06' }, 'until June 2005'],
    [{}, 'at all dates of the data set'],
    [{ from: '', to: '' }, 'at all dates of the data set'],
    [{ from: '2020-02-29', to: '2020-02-29' }, 'on 29 February 2020'],
    [{ from: '2020-02', to: '2020-02' }, 'in February 2020'],
    [{ from: '2020', to: '2020' }, 'in 2020'],
  ])('of %j is "%s"', (period, words) => {
    expect(formatPeriod(period, en)).toBe(words);
  });

  test.each([
    [{ from: '2014', to: '2016', precision: 'circa' }, 'about 2014 to 2016'],
    [{ from: '2014', precision: 'circa' }, 'since about 2014, ongoing at last check'],
    [{ from: '2014-06-15', to: '2016', precision: 'day' }, '15 June 2014 to 2016'],
    // The digits say more than is known.
    [{ from: '2014-06-15', to: '2016', precision: 'month' }, 'June 2014 to 2016'],
    [{ from: '2014-06-15', to: '2016', precision: 'year' }, '2014 to 2016'],
    [{ from: '2014-01-01', to: '2014-01-01', precision: 'year' }, 'in 2014'],
    [{ from: '2010', precision: 'or-earlier' }, 'since 2010 or earlier, ongoing at last check'],
    [{ from: '2010-05', to: '2014', precision: 'or-earlier' }, 'May 2010 or earlier to 2014'],
    [{ from: '2010', to: '2010', precision: 'or-earlier' }, '2010 or earlier to 2010'],
    [{ from: '0998', to: '1003-02', precision: 'circa' }, 'about 998 to February 1003'],
    // The precision is finer than the digits: nothing is made up.
    [{ from: '2014', to: '2016', precision: 'day' }, '2014 to 2016'],
  ] as const)('of which the start is known as in %j is "%s"', (period, words) => {
    expect(formatPeriod(period, en)).toBe(words);
  });
});

describe('the years of a period', () => {
  test.each([
    [{ from: '1994-11', to: '2001-11-13' }, '1994–2001'],
    [{ from: '2020-02-29', to: '2020-02-29' }, '2020'],
    [{ from: '2020-02-29', to: '2020' }, '2020'],
    [{ from: '2010' }, 'since 2010'],
    [{ to: '2005-06' }, 'until 2005'],
    [{}, 'at all dates of the data set'],
    [{ from: '2014', to: '2016', precision: 'circa' }, 'about 2014–2016'],
    [{ from: '2010-06', precision: 'or-earlier' }, 'since 2010 or earlier'],
    [{ from: '0998', to: '1003' }, '998–1003'],
  ] as const)('of %j are "%s"', (period, words) => {
    expect(formatYears(period, en)).toBe(words);
  });
});

describe('the moment of a view in words', () => {
  test.each([
    ['2020-02-29', '29 February 2020', 'on 29 February 2020'],
    ['2020-02', 'February 2020', 'in February 2020'],
    ['2014', '2014', 'in 2014'],
    ['2010/2014', '2010 to 2014', 'from 2010 to 2014'],
    ['2010-06/2014-01-01', 'June 2010 to 1 January 2014', 'from June 2010 to 1 January 2014'],
    ['2010/', 'from 2010 on', 'from 2010 on'],
    ['/2014', 'until 2014', 'until 2014'],
    ['/', 'all dates', 'at any date'],
    ['all', 'all dates', 'at any date'],
  ])('%s is "%s", in a sentence "%s"', (at, alone, within) => {
    expect(formatMoment(at, en)).toBe(alone);
    expect(formatWhen(at, en)).toBe(within);
  });
});
