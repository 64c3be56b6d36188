/** How dates and spans of time are said. */
export const dates = {
  /** January first. Named here: the browser's own names take longer to come than the opening figure to be drawn. */
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: ({ year, month, day }: { year: string; month?: string; day?: string }): string =>
    [day, month, year].filter((part) => part !== undefined).join(' '),
  about: (date: string): string => `about ${date}`,
  orEarlier: (date: string): string => `${date} or earlier`,
  on: (date: string, isDay: boolean): string => (isDay ? `on ${date}` : `in ${date}`),
  from: (date: string): string => `from ${date} on`,
  since: (date: string): string => `since ${date}, ongoing at last check`,
  sinceYear: (year: string): string => `since ${year}`,
  years: (from: string, to: string): string => `${from}–${to}`,
  until: (date: string): string => `until ${date}`,
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
  during: (from: string, to: string): string => `from ${from} to ${to}`,
  ever: 'at any date',
  always: 'at all dates of the data set',
  all: 'all dates',
  /** Moments beside each other: `2010 and 2021`. */
  compared: (moments: readonly string[]): string =>
    moments.length === 2
      ? `${moments[0]} compared with ${moments[1]}`
      : `${moments.slice(0, -1).join(', ')} and ${moments.at(-1)}`,
  between: (moments: readonly string[]): string =>
    moments.length === 2
      ? `on either of ${moments[0]} and ${moments[1]}`
      : `on any of ${moments.slice(0, -1).join(', ')} and ${moments.at(-1)}`,
};
