/** The curve of balance: where each moment stands on the line of its years. */
import type { BalanceAt } from '../analysis/balance.ts';
import { intervalOf } from '../model/date.ts';

export interface CurvePoint {
  at: string;
  x: number;
  /** None where no triad has three signs. */
  y: number | undefined;
  /** Whether the line begins anew here. */
  gap: boolean;
}

/** From left to right by date, from 0 at the bottom to all balanced near the top. */
export function curvePoints(points: readonly BalanceAt[], width: number, height: number): CurvePoint[] {
  const days = points.map(({ at }) => intervalOf(at).first);
  const [first, last] = [days[0] ?? 0, days[days.length - 1] ?? 0];
  const top = 4;
  return points.map(({ at, balancedShare }, i) => ({
    at,
    x: last > first ? ((days[i] - first) / (last - first)) * width : 0,
    y: balancedShare === undefined ? undefined : height - balancedShare * (height - top),
    gap: i === 0 || points[i - 1].balancedShare === undefined,
  }));
}
