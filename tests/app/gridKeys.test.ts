import { describe, expect, test } from 'vitest';
import { nextEditable, placeAfter } from '../../src/app/faces/gridKeys.ts';

const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
const size = { rows: 50, columns: 4, page: 10 };
const after = (key: string, row: number, column: number, ctrlKey = false) => {
  const place = placeAfter({ ...plain, key, ctrlKey }, { row, column }, size);
  return place && [place.row, place.column];
};

describe('keys in a grid of 50 rows and 4 columns', () => {
  test('lead to the next cell, and no further than the edge', () => {
    expect(after('ArrowRight', 3, 1)).toEqual([3, 2]);
    expect(after('ArrowRight', 3, 3)).toEqual([3, 3]);
    expect(after('ArrowLeft', 3, 0)).toEqual([3, 0]);
    expect(after('ArrowDown', 49, 2)).toEqual([49, 2]);
  });

  test('lead from the first row up to the header, which is row -1, and from there nowhere', () => {
    expect(after('ArrowUp', 0, 2)).toEqual([-1, 2]);
    expect(after('ArrowUp', -1, 2)).toEqual([-1, 2]);
    expect(after('ArrowDown', -1, 2)).toEqual([0, 2]);
  });

  test('lead to the ends of the row, with Ctrl to the ends of the table', () => {
    expect(after('Home', 7, 2)).toEqual([7, 0]);
    expect(after('End', 7, 2)).toEqual([7, 3]);
    expect(after('Home', 7, 2, true)).toEqual([0, 0]);
    expect(after('End', 7, 2, true)).toEqual([49, 3]);
  });

  test('go by screens, and stop at the first and the last row', () => {
    expect(after('PageDown', 7, 2)).toEqual([17, 2]);
    expect(after('PageDown', 45, 2)).toEqual([49, 2]);
    expect(after('PageUp', 7, 2)).toEqual([0, 2]);
  });

  test('that the browser or a reader uses are left to them', () => {
    expect(after('a', 0, 0)).toBeUndefined();
    expect(after('constructor', 0, 0)).toBeUndefined();
    expect(
      placeAfter({ ...plain, key: 'ArrowLeft', altKey: true }, { row: 1, column: 1 }, size),
    ).toBeUndefined();
    expect(after('ArrowLeft', 1, 1, true)).toBeUndefined();
  });

  test('in an empty grid keep to its header', () => {
    const empty = { rows: 0, columns: 4, page: 10 };
    for (const key of ['ArrowDown', 'PageDown', 'ArrowUp'])
      expect(placeAfter({ ...plain, key }, { row: -1, column: 1 }, empty)).toEqual({ row: -1, column: 1 });
    expect(placeAfter({ ...plain, key: 'End', ctrlKey: true }, { row: -1, column: 1 }, empty)?.row).toBe(-1);
  });
});

describe('the next cell that can be edited, of columns 0 and 2', () => {
  const isEditable = (column: number): boolean => column === 0 || column === 2;
  const next = (row: number, column: number, step: 1 | -1) =>
    nextEditable({ row, column }, step, size, isEditable);

  test('is in the same row, else in the one after or before', () => {
    expect(next(3, 0, 1)).toEqual({ row: 3, column: 2 });
    expect(next(3, 2, 1)).toEqual({ row: 4, column: 0 });
    expect(next(3, 2, -1)).toEqual({ row: 3, column: 0 });
    expect(next(3, 0, -1)).toEqual({ row: 2, column: 2 });
  });

  test('is none at the ends, and none where nothing can be edited', () => {
    expect(next(49, 2, 1)).toBeUndefined();
    expect(next(0, 0, -1)).toBeUndefined();
    expect(nextEditable({ row: 3, column: 0 }, 1, size, () => false)).toBeUndefined();
  });
});
