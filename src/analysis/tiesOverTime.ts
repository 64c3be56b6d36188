import { dayOf } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { Tie } from '../model/schema.ts';

export interface YearCount {
  year: number;
  count: number;
}

/** How many of the ties were active at some day of each year, from the first to the last; open ends count to the last. */
export function tiesByYear(
  network: Network,
  ties: readonly Tie[],
  [first, last]: readonly [number, number],
): YearCount[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const year = first + i;
    const [start, end] = [dayOf(year), dayOf(year, 12, 31)];
    const count = ties.filter((tie) => {
      const period = network.periodOfTie(tie);
      return period.first <= end && period.last >= start;
    }).length;
    return { year, count };
  });
}
