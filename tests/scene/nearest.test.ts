import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestIn, type Direction } from '../../src/scene/nearest.ts';

const place = (id: string, x: number, y: number) => ({ id, x, y, radius: 1 });
const from = place('from', 0, 0);
const find = (direction: Direction, ...others: ReturnType<typeof place>[]) =>
  nearestIn(direction, from, [from, ...others])?.id;

describe('the nearest actor in a direction', () => {
  test('lies on that side', () => {
    const cross = [place('r', 10, 0), place('l', -10, 0), place('u', 0, -10), place('d', 0, 10)];
    expect(find('right', ...cross)).toBe('r');
    expect(find('left', ...cross)).toBe('l');
    expect(find('up', ...cross)).toBe('u');
    expect(find('down', ...cross)).toBe('d');
  });

  test('is the nearer of two on the axis, never the actor itself', () => {
    expect(find('right', place('far', 20, 0), place('near', 10, 0))).toBe('near');
    expect(find('right')).toBeUndefined();
  });

  test('may lie 60° off the axis and no further', () => {
    // 60° off the axis: across is √3 times along.
    expect(find('right', place('in', 10, 17.3))).toBe('in');
    expect(find('right', place('out', 10, 17.4))).toBeUndefined();
    expect(find('right', place('behind', -1, 0))).toBeUndefined();
    expect(find('right', place('beside', 0, 5))).toBeUndefined();
  });

  test('an actor off the axis gives way to one on it that is a little further', () => {
    // 45° off at 10: cost 10·(2 − 0.707) = 12.9; on the axis at 12: cost 12.
    expect(find('right', place('off', 7.07, 7.07), place('on', 12, 0))).toBe('on');
    expect(find('right', place('off', 7.07, 7.07), place('on', 14, 0))).toBe('off');
  });

  test('two at one place are told apart by id, whatever their order', () => {
    expect(find('right', place('b', 5, 0), place('a', 5, 0))).toBe('a');
    expect(find('right', place('a', 5, 0), place('b', 5, 0))).toBe('a');
  });

  test('every other actor that is not in the same place can be reached in some direction', () => {
    const coordinate = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        fc.pre(x !== 0 || y !== 0);
        const found = (['left', 'right', 'up', 'down'] as const).map((way) => find(way, place('a', x, y)));
        expect(found).toContain('a');
      }),
    );
  });
});
