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
  const order = items
    .map((item, rank) => ({ rank, ...intervalOf(item) }))
    .sort((a, b) => a.first - b.first || a.rank - b.rank);
  const latestEnd = new Float64Array(order.length);
  const build = (low: number, high: number): number => {
    if (low > high) return -Infinity;
    const middle = (low + high) >> 1;
    latestEnd[middle] = Math.max(order[middle].last, build(low, middle - 1), build(middle + 1, high));
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
      if (order[middle].first > at.last) return;
      if (order[middle].last >= at.first) found.push(order[middle].rank);
      search(middle + 1, high);
    };
    search(0, order.length - 1);
    return found.sort((a, b) => a - b).map((rank) => items[rank]);
  };
}
