import type { Interval } from './date.ts';

/**
 * Finds the items whose interval overlaps a given one, in the items' own order. O(log n + answer) apart from the sort of
 * the answer.
 * Method: an implicit interval tree, items sorted by start with the latest end of each subtree (Cormen et al., 14.3).
 */
export function intervalIndex<T>(
  items: readonly T[],
  intervalOf: (item: T) => Interval,
): (at: Interval) => T[] {
  const intervals = items.map(intervalOf);
  /** Of the items by start: their places among the items, and when they begin and end. Numbers take little memory. */
  const order = Int32Array.from(items.keys()).sort(
    (a, b) => intervals[a].first - intervals[b].first || a - b,
  );
  const first = Float64Array.from(order, (item) => intervals[item].first);
  const last = Float64Array.from(order, (item) => intervals[item].last);
  const latestEnd = new Float64Array(order.length);
  const build = (low: number, high: number): number => {
    if (low > high) return -Infinity;
    const middle = (low + high) >> 1;
    latestEnd[middle] = Math.max(last[middle], build(low, middle - 1), build(middle + 1, high));
    return latestEnd[middle];
  };
  build(0, order.length - 1);

  return (at) => {
    const found: number[] = [];
    const search = (low: number, high: number): void => {
      if (low > high) return;
      const middle = (low + high) >> 1;
      if (latestEnd[middle] < at.first) return;
      search(low, middle - 1);
      if (first[middle] > at.last) return;
      if (last[middle] >= at.first) found.push(order[middle]);
      search(middle + 1, high);
    };
    search(0, order.length - 1);
    return found.sort((a, b) => a - b).map((rank) => items[rank]);
  };
}
