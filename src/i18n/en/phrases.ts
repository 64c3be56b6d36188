/** How counts, lists and shares are said. */
export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
/** As at the start of a sentence: "No tie", "1 tie", "2 ties". */
export const none = (count: number, one: string, many: string): string =>
  count === 0 ? `No ${one}` : plural(count, one, many);

export const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** @param value 0 to 1 */
export const share = (value: number): string => `${Math.round(value * 100)} %`;
