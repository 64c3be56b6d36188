import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/date.ts';
import { timeHandles, withHandleAt } from '../../src/scene/timeHandles.ts';
import { timeRange } from '../../src/scene/timeline.ts';
import { bundled, viewOf } from './bundled.ts';

const handles = (more: Record<string, unknown>) => timeHandles(bundled, viewOf(more));
const moved = (more: Record<string, unknown>, index: number, day: number) =>
  withHandleAt(bundled, viewOf(more), index, day);

describe('what can be moved along the timeline', () => {
  test('is the date of a moment, at its first day where it is partial', () => {
    expect(handles({ at: '2014' })).toEqual([{ index: 0, what: 'moment', day: dayOf(2014) }]);
    expect(moved({ at: '2014', event: 'doha-2020' }, 0, dayOf(2020, 2, 29))).toMatchObject({
      at: '2020-02-29',
      event: null,
    });
  });

  test('are both ends of a span, open ones at the ends of the data', () => {
    const range = timeRange(bundled);
    expect(handles({ at: '2010/2014' }).map(({ day }) => day)).toEqual([dayOf(2010), dayOf(2014, 12, 31)]);
    expect(handles({ at: 'all' }).map(({ day }) => day)).toEqual([range.first, range.last]);
    expect(handles({ at: '/2014' }).map(({ day }) => day)).toEqual([range.first, dayOf(2014, 12, 31)]);
  });

  test('stop at each other', () => {
    expect(moved({ at: '2010/2014' }, 0, dayOf(2020)).at).toBe('2014-12-31/2014-12-31');
    expect(moved({ at: '2010/2014' }, 1, dayOf(2000)).at).toBe('2010-01-01/2010-01-01');
    expect(moved({ at: '2010/2014' }, 1, dayOf(2016, 2, 29)).at).toBe('2010-01-01/2016-02-29');
  });

  test('are the compared moments, each by itself', () => {
    const compare = { face: 'compare', compare: ['2010-01-01', '1999', '2021-08-31'] };
    expect(handles(compare).map(({ what, day }) => [what, day])).toEqual([
      ['compared', dayOf(2010)],
      ['compared', dayOf(1999)],
      ['compared', dayOf(2021, 8, 31)],
    ]);
    expect(moved(compare, 1, dayOf(2001, 9, 11)).compare).toEqual(['2010-01-01', '2001-09-11', '2021-08-31']);
  });

  test('is nothing at another place', () => {
    const view = viewOf({ at: '2014' });
    expect(withHandleAt(bundled, view, 3, 0)).toBe(view);
  });
});
