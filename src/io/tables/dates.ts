/** Dates as people and programs write them, to ISO dates of partial precision. */
import { isPartialDate } from '../../model/date.ts';

/** Whether `3/4/2015` is 3 April or 4 March. */
export type DayOrder = 'day-first' | 'month-first';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (part: string | number): string => String(part).padStart(2, '0');
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const checked = (text: string): string | undefined => (isPartialDate(text) ? text : undefined);

/** Words for "until now": an open end. */
const openWords = /^(now|present|ongoing|current|today|open|-|–|—|\?|n\/?a|null|none|-?inf(inity)?)$/i;
export const isOpenDate = (text: string): boolean => openWords.test(text.trim());

const forms: readonly [RegExp, (parts: string[], order: DayOrder) => string | undefined][] = [
  [/^(\d{4})(?:\.0+)?$/, ([year]) => checked(year)],
  [/^(\d{4})-(\d{1,2})$/, ([year, month]) => checked(`${year}-${pad(month)}`)],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?Z?$/,
    ([year, month, day]) => checked(`${year}-${pad(month)}-${pad(day)}`),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => checked(`${year}-${month}-${day}`)],
  [
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ]\d{1,2}:\d{2}.*)?$/,
    ([a, b, year], order) => {
      const dayFirst = Number(a) > 12 || (order === 'day-first' && Number(b) <= 12);
      return checked(dayFirst ? `${year}-${pad(b)}-${pad(a)}` : `${year}-${pad(a)}-${pad(b)}`);
    },
  ],
  [/^(\d{1,2})\/(\d{4})$/, ([month, year]) => checked(`${year}-${pad(month)}`)],
  [
    /^(\d{1,2})\.?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})$/,
    ([day, month, year]) => checked(`${year}-${pad(monthOf(month))}-${pad(day)}`),
  ],
  [
    /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/,
    ([month, day, year]) => checked(`${year}-${pad(monthOf(month))}-${pad(day)}`),
  ],
  [/^([A-Za-z]{3,9})\.?[ -](\d{4})$/, ([month, year]) => checked(`${year}-${pad(monthOf(month))}`)],
];

/** `undefined` if this is no date that can be told. */
export function findDate(cell: unknown, order: DayOrder = 'day-first'): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : checked(isoDay(cell));
  const text = String(cell).trim();
  for (const [form, read] of forms) {
    const match = form.exec(text);
    if (match) return read(match.slice(1), order);
  }
  return undefined;
}

function isoDay(date: Date): string {
  const text = date.toISOString();
  return text.startsWith('+') || text.startsWith('-') ? '' : text.slice(0, 10);
}

/** The order that a column shows: month first only if a second part is above 12 and no first part is. */
export function dayOrderOf(cells: Iterable<unknown>): { order: DayOrder; isSure: boolean } {
  let [firstAbove, secondAbove, seen] = [false, false, false];
  for (const cell of cells) {
    const match = typeof cell === 'string' ? /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(cell) : null;
    if (!match) continue;
    seen = true;
    if (Number(match[1]) > 12) firstAbove = true;
    if (Number(match[2]) > 12) secondAbove = true;
  }
  const order = secondAbove && !firstAbove ? 'month-first' : 'day-first';
  return { order, isSure: !seen || firstAbove !== secondAbove };
}

/** Start and end of an interval as Gephi writes it, `<[2001.0, 2005.0]>`, or as people do, `2001-2005`, `2001 to 2005`. */
export function findSpan(cell: unknown): { from?: string; to?: string } | undefined {
  const only = findDate(cell);
  if (only !== undefined) return { from: only, to: only };
  const text = String(cell).trim();
  const parts =
    /^<?\s*[[(]\s*([^,;\])]+)[,;]\s*([^,;\])]+)/.exec(text) ??
    /^(\d{4})-(\d{4})$/.exec(text) ??
    /^(\S+?)\s*(?:\/|\bto\b|–|—)\s*(\S+)$/.exec(text);
  if (!parts) return undefined;
  const ends = [parts[1], parts[2]].map((part) => (isOpenDate(part) ? '' : findDate(part)));
  if (ends.some((end) => end === undefined)) return undefined;
  return { ...(ends[0] ? { from: ends[0] } : {}), ...(ends[1] ? { to: ends[1] } : {}) };
}
