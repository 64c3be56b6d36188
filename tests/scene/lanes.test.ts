import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/date.ts';
import type { Tie } from '../../src/model/schema.ts';
import { barOf, onBar, planLanes, type Bar, type LaneWords } from '../../src/scene/lanes.ts';
import { anyNetwork } from '../model/networks.ts';
import { actor, networkOf, tie } from './network.ts';

/** One unit a day: 2001 to 2004. */
const axis = { first: dayOf(2001), last: dayOf(2004, 12, 31), width: 1461 };
const network = networkOf({
  actors: [actor('a'), actor('b'), actor('c')],
  ties: [
    tie('day', 'a', 'b', 'talks', { from: '2001-01-11', to: '2001-01-20', precision: 'day' }),
    tie('year', 'a', 'b', 'talks', { from: '2002', to: '2003', precision: 'year' }),
    tie('one-year', 'a', 'c', 'talks', { from: '2002', to: '2002' }),
    tie('old', 'a', 'c', 'talks', { from: '1999', to: '2001-02' }),
    tie('by-then', 'a', 'c', 'talks', { from: '2003-06-01', precision: 'or-earlier' }),
    tie('gone', 'a', 'c', 'talks', { from: '1990', to: '1995' }),
    tie('undated', 'a', 'b', 'talks', { from: undefined }),
  ],
});
const bar = (id: string): Bar =>
  barOf(
    network,
    network.ties.find((each) => each.id === id)!,
    axis,
  ) as Bar;
const words: LaneWords = {
  laneOf: (each: Tie) => ({ id: each.target, title: each.target.toUpperCase() }),
  labelsOf: () => ['x'.repeat(50), 'x'.repeat(9)],
  widthOf: (text) => text.length,
  gap: 5,
};

describe('a bar', () => {
  test('runs from the first day of a tie to its last', () => {
    expect(bar('day')).toMatchObject({ from: 10, to: 20, sureFrom: 10, sureTo: 20, openStart: false });
  });

  test('of a tie known by year is sure from the end of the first year to the start of the last', () => {
    expect(bar('year')).toMatchObject({ from: 365, to: 1095, sureFrom: 729, sureTo: 731 });
  });

  test('of a tie of one year is sure nowhere', () => {
    const { from, to, sureFrom, sureTo } = bar('one-year');
    expect([from, to]).toEqual([365, 730]);
    expect(sureFrom).toBeGreaterThan(sureTo);
  });

  test.each([
    ['old', true, false],
    ['by-then', true, true],
    ['undated', true, true],
    ['day', false, false],
  ])('of the tie %s is open at its start %s, at its end %s', (id, start, end) => {
    expect([bar(id).openStart, bar(id).openEnd]).toEqual([start, end]);
  });
});

describe('lanes', () => {
  const lanes = planLanes(network, network.ties, axis, words);

  test('hold the ties of one alter each, in the order of their first bars, without those beyond the axis', () => {
    expect(lanes.map(({ title, bars }) => [title, bars.map(({ tie: { id } }) => id)])).toEqual([
      ['B', ['undated', 'day', 'year']],
      ['C', ['old', 'one-year', 'by-then']],
    ]);
  });

  test('set the words right of a bar, else left of it, else on it', () => {
    const sides = Object.fromEntries(
      lanes.flatMap(({ bars }) => bars.map((each) => [each.tie.id, each.side])),
    );
    expect(sides).toEqual({
      undated: 'on',
      day: 'right',
      year: 'right',
      old: 'right',
      'one-year': 'right',
      'by-then': 'left',
    });
  });

  test('use fewer words where the full ones have no room', () => {
    const labels = planLanes(network, network.ties, { ...axis, width: 60 }, words).flatMap(({ bars }) =>
      bars.map(({ label }) => label.length),
    );
    expect(labels.filter((length) => length === 9).length).toBeGreaterThan(2);
  });

  test('leave out words that are wider than the axis', () => {
    const [lane] = planLanes(network, network.ties, axis, { ...words, widthOf: () => 2000 });
    expect(lane.bars.every(({ side }) => side === 'none')).toBe(true);
  });

  test('let no two bars of a row overlap, with their words, and keep all within the axis', () => {
    const width = fc.integer({ min: 60, max: 2000 });
    fc.assert(
      fc.property(anyNetwork, width, (any, wide) => {
        const on = { first: dayOf(1995), last: dayOf(2010, 12, 31), width: wide };
        for (const { bars, rows } of planLanes(any, any.ties, on, words)) {
          const spans = bars.map(({ from, to, side, label, row }) => {
            const room = label.length + words.gap;
            const low = side === 'left' ? from - room : from;
            const high = side === 'right' ? to + room : to;
            if (side === 'on') {
              expect(onBar({ from, to }, room)).toBeGreaterThanOrEqual(from);
              expect(onBar({ from, to }, room) + room).toBeLessThanOrEqual(to + 1e-9);
            }
            return { row, low, high };
          });
          for (const { low, high, row } of spans) {
            expect(low).toBeGreaterThanOrEqual(-1e-9);
            expect(high).toBeLessThanOrEqual(wide + words.gap + 1e-9);
            expect(row).toBeLessThan(rows);
          }
          for (const [i, a] of spans.entries())
            for (const b of spans.slice(i + 1))
              if (a.row === b.row) expect(a.high <= b.low || b.high <= a.low).toBe(true);
        }
      }),
    );
  });
});
