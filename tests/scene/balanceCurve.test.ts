import { expect, test } from 'vitest';
import { curvePoints } from '../../src/scene/balanceCurve.ts';

const at = (date: string, balancedShare: number | undefined) => ({
  at: date,
  balancedShare,
  pairs: 0,
  mixed: 0,
  index: 0,
  lowerBound: 0,
  optimal: true,
  fit: undefined,
});

test('the curve of balance runs by date, breaks where no triad is signed, and is low where little is balanced', () => {
  const points = curvePoints(
    [at('2000-01-01', 1), at('2000-07-01', undefined), at('2001-01-01', 0.5), at('2002-01-01', 0)],
    100,
    54,
  );
  // 731 days from the first to the last; 182 to 1 July, 366 to the next new year.
  expect(points.map(({ x }) => Math.round(x))).toEqual([0, 25, 50, 100]);
  expect(points.map(({ y }) => y)).toEqual([4, undefined, 29, 54]);
  expect(points.map(({ gap }) => gap)).toEqual([true, false, true, false]);
});
