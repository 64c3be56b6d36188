import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOverlap } from '../../src/scene/labels.ts';
import { LineBadges } from '../../src/scene/lineBadges.ts';

const line = { start: [0, 0], control: [50, 0], end: [100, 0] } as const;
const around = (x: number, half: number) => ({ x: x - half, y: -half, width: 2 * half, height: 2 * half });

describe('a badge on a line', () => {
  test('stands at the middle where that is free', () => {
    expect(new LineBadges([]).place(line, 4).at).toBe(0.5);
  });

  test('gives way along the line to what is there, least far first', () => {
    const badges = new LineBadges([around(50, 2)]);
    expect(badges.place(line, 4).at).toBe(0.43);
    expect(badges.place(line, 4).at).toBe(0.57);
    expect(badges.place(line, 4).at).toBe(0.36);
  });

  test('keeps off the line’s own bead', () => {
    expect(new LineBadges([]).place(line, 4, [around(50, 2)]).at).not.toBe(0.5);
  });

  test('covers as little as it can where nothing is free', () => {
    const everywhere = [around(50, 60), around(50, 60), around(40, 46)];
    // Beyond 86 only two boxes lie; the farthest choice is 85.
    expect(new LineBadges(everywhere).place(line, 1).at).toBe(0.5);
    expect(new LineBadges([...everywhere, around(30, 50)]).place(line, 1).at).toBe(0.85);
  });

  test('never covers another while the line has room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (count) => {
        const badges = new LineBadges([]);
        const boxes = Array.from({ length: count }, () => badges.place(line, 6).box);
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(boxesOverlap(a, b)).toBe(false);
      }),
    );
  });

  test('that may be left out finds no place where all are taken', () => {
    expect(new LineBadges([around(50, 60)]).findPlace(line, { width: 4, height: 4 }, [0.3, 0.7])).toBe(
      undefined,
    );
  });
});
