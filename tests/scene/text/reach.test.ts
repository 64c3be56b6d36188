import type { Glyph } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readFonts } from '../../../src/cli/fonts.ts';
import { openFaces, type Weight } from '../../../src/render/text/fonts.ts';
import { reachOf } from '../../../src/scene/text/reach.ts';
import { bundled } from '../bundled.ts';

const faces = openFaces(readFonts());
const weights: Weight[] = ['normal', 'bold'];

/** By the outlines of the font itself, shaped by fontkit. */
function inkOf(text: string, weight: Weight): { above: number; below: number } {
  const { font } = faces[weight].at(-1)!;
  const { glyphs, positions } = font.layout(text);
  const drawn = glyphs
    .map((glyph: Glyph, i) => ({ box: glyph.bbox, rise: positions[i].yOffset }))
    .filter(({ box }) => Number.isFinite(box.maxY));
  return {
    above: Math.max(0, ...drawn.map(({ box, rise }) => box.maxY + rise)) / font.unitsPerEm,
    below: Math.max(0, ...drawn.map(({ box, rise }) => -box.minY - rise)) / font.unitsPerEm,
  };
}

const beyond = (texts: Iterable<string>, weight: Weight): string[] =>
  [...texts].filter((text) => {
    const [ink, reach] = [inkOf(text, weight), reachOf(text)];
    return ink.above > reach.above || ink.below > reach.below;
  });

describe.each(weights)('the reach of a line in the %s face', (weight) => {
  test('holds every letter of Arabic, Persian, Dari and Pashto in each of its forms', () => {
    const letters = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیټځڅډړږښګڼېۍ'];
    const shaped = letters.flatMap((letter) => [letter, `ب${letter}`, `${letter}ب`, `ب${letter}ب`]);
    expect(beyond(shaped, weight)).toEqual([]);
  });

  test('holds the names of the bundled network, and letters with a vowel sign', () => {
    const names = bundled.actors.flatMap(({ names: { fa, ps } }) => [fa ?? [], ps ?? []].flat());
    expect(names.length).toBeGreaterThan(100);
    expect(beyond([...names, 'الله', 'مُحَمَّد', 'إِيران', 'لَهُمْ'], weight)).toEqual([]);
  });
});

test('the reach of Latin text is the same whatever its letters are', () => {
  expect(reachOf('ace')).toEqual(reachOf('Ågjp'));
  expect(reachOf('ace').above + reachOf('ace').below).toBeCloseTo(1.14);
});

test('a line is as high as its letters ask for', () => {
  const height = (text: string) => reachOf(text).above + reachOf(text).below;
  expect(height('ایران')).toBeLessThan(height('رباني'));
  expect(height('رباني')).toBeLessThan(height('ناروې'));
  expect(height('نجیب')).toBeLessThan(height('نجیب‌الله'));
});
