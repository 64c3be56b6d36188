/** Dates of partial precision in words. What is known by year is said by year: nothing is made up. */
import type { Messages } from './messages.ts';

/** `2014`, `June 2014` or `15 June 2014`, after the digits that the date has. */
export function formatDate(date: string, messages: Messages): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : messages.dates.months[Number(month) - 1];
  return messages.dates.date({
    year: String(Number(year)),
    ...(name === undefined ? {} : { month: name }),
    ...(day === undefined ? {} : { day: String(Number(day)) }),
  });
}

type Precision = 'day' | 'month' | 'year' | 'circa' | 'or-earlier';
interface DatedRecord {
  from?: string;
  to?: string;
  precision?: Precision;
}
/** How much of a start is known, where its digits say too much. */
const digitsOf: Readonly<Record<Precision, number>> = {
  year: 4,
  month: 7,
  day: 10,
  circa: 10,
  'or-earlier': 10,
};

/** `since 2010, ongoing at last check`, `2001 to 2005`, `on 29 February 2020`, `about 2014 to 2016`. */
export function formatPeriod({ from, to, precision }: DatedRecord, messages: Messages): string {
  const words = messages.dates;
  const known = from?.slice(0, digitsOf[precision ?? 'day']);
  const start = known ? startText(known, precision, messages) : undefined;
  const end = to ? formatDate(to, messages) : undefined;
  if (start === undefined) return end === undefined ? words.always : words.until(end);
  if (end === undefined) return words.since(start);
  return from === to && precision !== 'or-earlier'
    ? words.on(start, known?.length === 10)
    : words.fromTo(start, end);
}

function startText(from: string, precision: Precision | undefined, messages: Messages): string {
  const date = formatDate(from, messages);
  if (precision === 'circa') return messages.dates.about(date);
  return precision === 'or-earlier' ? messages.dates.orEarlier(date) : date;
}

/** The years alone, for narrow places: `1994–2001`, `2020`, `since 2010`, `until 2005`, `about 2014–2016`. */
export function formatYears({ from, to, precision }: DatedRecord, messages: Messages): string {
  const words = messages.dates;
  const year = (date: string | undefined): string | undefined => date && String(Number(date.slice(0, 4)));
  const [known, end] = [year(from), year(to)];
  const start = known && startText(known.padStart(4, '0'), precision, messages);
  if (!start) return end ? words.until(end) : words.always;
  if (!end) return words.sinceYear(start);
  return known === end ? start : words.years(start, end);
}

/** A view's moment or span within a sentence: `on 29 February 2020`, `in 2014`, `from 2010 to 2014`, `at any date`. */
export function formatWhen(at: string, messages: Messages): string {
  const words = messages.dates;
  const [from, to] = at.split('/');
  if (at === 'all' || (from === '' && to === '')) return words.ever;
  if (to === undefined) return words.on(formatDate(from, messages), from.length === 10);
  return from && to
    ? words.during(formatDate(from, messages), formatDate(to, messages))
    : formatMoment(at, messages);
}

/** A view's moment or span: `29 February 2020`, `2010 to 2014`, `all dates`. */
export function formatMoment(at: string, messages: Messages): string {
  if (at === 'all') return messages.dates.all;
  const [from, to] = at.split('/');
  if (to === undefined) return formatDate(from, messages);
  const [start, end] = [from && formatDate(from, messages), to && formatDate(to, messages)];
  if (!start) return end ? messages.dates.until(end) : messages.dates.all;
  return end ? messages.dates.fromTo(start, end) : messages.dates.from(start);
}

/** A point in time in words, in the reader's own zone: `25 November 2026, 14:05`. */
export const formatInstant = (iso: string, messages: Messages): string =>
  new Intl.DateTimeFormat(messages.language === 'en' ? 'en-GB' : messages.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    calendar: 'gregory',
  }).format(new Date(iso));
