import {
  type Rgb,
  differenceCiede2000,
  filterDeficiencyProt,
  filterDeficiencyDeuter,
  filterDeficiencyTrit,
  wcagContrast,
  rgb,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { families } from '../../src/model/vocabulary.ts';
import { blend, themes } from '../../src/scene/theme.ts';

const visions = {
  normal: (colour: Rgb) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};
const difference = differenceCiede2000();

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const theme = themes[name];

  test.each(families)('shows %s ties at a contrast of at least 3 to 1', (family) => {
    expect(wcagContrast(theme.family[family], theme.canvas)).toBeGreaterThanOrEqual(3);
  });

  test('shows what has ended in grey at a contrast of at least 3 to 1, apart from what is dimmed', () => {
    expect(wcagContrast(theme.ended, theme.canvas)).toBeGreaterThanOrEqual(3);
    expect(difference(rgb(theme.ended)!, rgb(theme.dimTie)!)).toBeGreaterThanOrEqual(15);
  });

  test('has text and actors at a contrast of at least 7 to 1, secondary text at 4.5', () => {
    expect(wcagContrast(theme.text, theme.canvas)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(theme.ink, theme.canvas)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(theme.secondary, theme.canvas)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(visions) as (keyof typeof visions)[])(
    'keeps all families 15 apart in %s vision',
    (vision) => {
      const seen = families.map((family) => visions[vision](rgb(theme.family[family])!));
      for (const [i, a] of seen.entries()) {
        for (const b of seen.slice(i + 1)) expect(difference(a!, b!)).toBeGreaterThanOrEqual(15);
      }
    },
  );

  test('keeps the dimmed below 3 to 1, and the stronger context between', () => {
    expect(wcagContrast(theme.dimTie, theme.canvas)).toBeLessThan(3);
    expect(wcagContrast(theme.strongTie, theme.canvas)).toBeGreaterThan(
      wcagContrast(theme.dimTie, theme.canvas),
    );
  });
});

test('a blend lies between its two colours', () => {
  expect(blend('#000000', '#FFFFFF', 0.45)).toBe('#8C8C8C');
  expect(blend('#102030', '#FFFFFF', 1)).toBe('#102030');
  expect(blend('#102030', '#A0B0C0', 0)).toBe('#A0B0C0');
});
