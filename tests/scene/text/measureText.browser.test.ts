/** The tables of widths against what Chromium measures with the same fonts. */
import arimoBold from '@fontsource/arimo/files/arimo-latin-700-normal.woff2?url';
import arimo from '@fontsource/arimo/files/arimo-latin-400-normal.woff2?url';
import arimoExt from '@fontsource/arimo/files/arimo-latin-ext-400-normal.woff2?url';
import vazirmatnBold from 'vazirmatn/fonts/webfonts/Vazirmatn-Bold.woff2?url';
import vazirmatn from 'vazirmatn/fonts/webfonts/Vazirmatn-Regular.woff2?url';
import { beforeAll, expect, test } from 'vitest';
import text from '../../../data/afghanistan.parley.json?raw';
import { measureText } from '../../../src/scene/text/measureText.ts';

const faces: readonly [string, string, string][] = [
  ['Latin', arimo, 'normal'],
  ['Latin', arimoBold, 'bold'],
  ['LatinExt', arimoExt, 'normal'],
  ['Arabic', vazirmatn, 'normal'],
  ['Arabic', vazirmatnBold, 'bold'],
];
beforeAll(async () => {
  for (const [family, url, weight] of faces) {
    const face = new FontFace(family, `url("${url}")`, { weight });
    document.fonts.add(await face.load());
  }
});

const size = 100;
function chromium(line: string, weight: 'normal' | 'bold'): number {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  context.font = `${weight} ${size}px Latin, LatinExt, Arabic`;
  context.fontKerning = 'normal';
  return context.measureText(line).width;
}

const actors = (
  JSON.parse(text) as { actors: { name: string; short?: string; names?: Record<string, string> }[] }
).actors;
const names = {
  Latin: actors.flatMap(({ name, short }) => (short ? [name, short] : [name])),
  Dari: actors.flatMap(({ names: of }) => of?.fa ?? []),
  Pashto: actors.flatMap(({ names: of }) => of?.ps ?? []),
};

for (const [script, lines] of Object.entries(names)) {
  for (const weight of ['normal', 'bold'] as const) {
    test(`${script} names of the bundled network and their words in ${weight} are measured within 3 % of Chromium`, () => {
      expect(lines.length).toBeGreaterThan(50);
      const words = lines.flatMap((line) => line.split(' '));
      const wrong = [...new Set([...lines, ...words])]
        .map((line) => ({ line, ours: measureText(line, size, weight), theirs: chromium(line, weight) }))
        .filter(({ ours, theirs }) => Math.abs(ours - theirs) > 0.03 * theirs);
      expect(wrong).toEqual([]);
    });
  }
}
