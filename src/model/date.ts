/**
 * Dates of partial precision, read as intervals: `2014` is all of 2014, `2014-06` all of June, an empty date is open.
 * A day is a whole number: days since 1970-01-01 in the proleptic Gregorian calendar.
 */
export type Day = number;
export interface Interval {
  first: Day;
  last: Day;
}

export const beginningOfTime: Day = -Infinity;
export const endOfTime: Day = Infinity;

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const msPerDay = 86_400_000;
/** From 1 March of the year 0 to 1 January 1970. */
const daysBefore1970 = 719_468;

/**
 * The day of a calendar date; months and dates beyond the last go on in the next. Counted in years that begin in March,
 * so that the day of a leap year comes last: dates are asked for by the thousand, and a `Date` for each takes long.
 */
export function dayOf(year: number, month = 1, date = 1): Day {
  const sinceMarch = month - 3;
  const marchYear = year + Math.floor(sinceMarch / 12);
  const marchMonth = sinceMarch - 12 * Math.floor(sinceMarch / 12);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const before = Math.floor((153 * marchMonth + 2) / 5);
  return 365 * marchYear + leapDays + before + date - 1 - daysBefore1970;
}

/** First and last day that a partial date can mean; `undefined` if it is none. */
export function findInterval(text: string): Interval | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (match[2] === undefined) return { first: dayOf(year), last: dayOf(year, 12, 31) };
  if (month < 1 || month > 12) return undefined;
  const lastOfMonth = dayOf(year, month + 1, 1) - 1;
  if (match[3] === undefined) return { first: dayOf(year, month), last: lastOfMonth };
  const day = dayOf(year, month, date);
  return date < 1 || day > lastOfMonth ? undefined : { first: day, last: day };
}

export const isPartialDate = (text: string): boolean => findInterval(text) !== undefined;

/** @throws {RangeError} if the text is no partial date; use `findInterval` on what a person wrote. */
export function intervalOf(text: string): Interval {
  const found = findInterval(text);
  if (!found) throw new RangeError(`not a date: ${text}`);
  return found;
}

/** How well the start of a record is known; `or-earlier`: it was there by then, and nobody says since when. */
export type Precision = 'day' | 'month' | 'year' | 'circa' | 'or-earlier';
const digitsOf: Readonly<Record<Precision, number>> = {
  year: 4,
  month: 7,
  day: 10,
  circa: 10,
  'or-earlier': 10,
};

/** A date without the digits that say more than is known. */
export const statedDate = (date: string, precision: Precision = 'day'): string =>
  date.slice(0, digitsOf[precision]);

interface Dated {
  from?: string;
  to?: string;
  precision?: Precision;
}

/** The days on which a record can have begun, after the precision of its start; `undefined` if it is open. */
export const startOf = ({ from, precision }: Dated): Interval | undefined =>
  from ? intervalOf(statedDate(from, precision)) : undefined;

/** The days on which it can have ended; of a record of one date as well known as its start. */
export const endOf = ({ from, to, precision }: Dated): Interval | undefined =>
  to ? intervalOf(to === from ? statedDate(to, precision) : to) : undefined;

/** The widest interval that a start and an end can mean, open where empty. */
export const periodOf = (record: Dated): Interval => ({
  first: startOf(record)?.first ?? beginningOfTime,
  last: endOf(record)?.last ?? endOfTime,
});

export const overlaps = (a: Interval, b: Interval): boolean => a.first <= b.last && b.first <= a.last;

/** `YYYY-MM-DD`, the year padded to four digits. */
export function isoOf(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
