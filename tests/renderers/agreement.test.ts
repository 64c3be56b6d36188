/** The same figure by every renderer: as pictures beside Chromium's, and the text and marks that a PDF has for readers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Scene } from '../../src/scene/marks.ts';
import { figure } from '../scene/bundled.ts';
import { difference, filesOf, paintedByChromium, painters } from './pictures.ts';
import { missing, workshop } from './programs.ts';
import { openBrowser, textsOf } from './textBoxes.ts';

const shop = workshop('pictures');
const browser = await openBrowser(shop.env);
afterAll(() => browser?.close());
const gone = missing('inkscape', 'rsvg-convert', 'pdftoppm', 'pdftotext', 'pdfinfo');

const at = '2020-02-29';
const size = '120';
const figures: Readonly<Record<string, () => Scene>> = {
  'a light map': () => figure({ at }, { size }),
  'a dark map of a selection': () =>
    figure({ at, selected: ['taliban', 'pakistan'] }, { size, theme: 'dark' }),
  'a map in Dari': () => figure({ at, labels: 'fa' }, { size }),
  'a map in English and Pashto': () => figure({ at, labels: 'en+ps' }, { size }),
  'a matrix': () => figure({ at, face: 'matrix' }, { size }),
  'a timeline': () => figure({ face: 'timeline' }, { size }),
};
const fileName = (name: string): string => name.replaceAll(' ', '-');

/** Shares; see `Difference`. Poppler draws lines thinner at their edges, and letters without the font's own hints. */
const most = {
  inkscape: { mean: 0.01, far: 0.0025, worst: 0.1 },
  'rsvg-convert': { mean: 0.01, far: 0.0025, worst: 0.1 },
  pdftoppm: { mean: 0.015, far: 0.015, worst: 0.25 },
};

describe.skipIf(!browser).each(Object.entries(figures))('%s', (name, build) => {
  const files = filesOf(build(), fileName(name), shop);
  const reference = files.then((figure) => paintedByChromium(figure, browser!));

  for (const painter of Object.keys(painters) as (keyof typeof painters)[]) {
    test.skipIf(gone.includes(painter))(`looks alike in Chromium and ${painter}`, async () => {
      const page = await browser!.newPage();
      const painted = await painters[painter](await files, shop);
      const { sizes, ...apart } = await difference(page, await reference, painted);
      await page.close();
      expect(sizes[1]).toBe(sizes[0]);
      for (const key of ['mean', 'far', 'worst'] as const)
        expect([key, apart[key]]).toEqual([key, Math.min(apart[key], most[painter][key])]);
    });
  }
});

test.skipIf(!browser)('one word that is missing is more than the renderers differ by', async () => {
  const files = await filesOf(figure({ at, labels: 'fa' }, { size }), 'whole', shop);
  const without = { ...files, svg: shop.at('without.svg') };
  writeFileSync(without.svg, readFileSync(files.svg, 'utf8').replace(/>طالبان<\/text>/, '></text>'));
  const [a, b] = [await paintedByChromium(files, browser!), await paintedByChromium(without, browser!)];
  const page = await browser!.newPage();
  expect((await difference(page, a, b)).worst).toBeGreaterThan(most.inkscape.worst);
  await page.close();
});

describe.skipIf(gone.includes('pdftotext') || gone.includes('pdfinfo'))('the PDF of', () => {
  /**
   * As read: without marks of direction, and the joiners that only shape letters; runs of white space as one space. A
   * bracket at the outer end of a right-to-left text is read by Poppler as part of the line around it: left out.
   */
  const plain = (text: string): string =>
    text.replace(/[()\u200C-\u200F\u202A-\u202E\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

  test.each(Object.entries(figures))(
    '%s gives its title and every text back to who copies it',
    async (name, build) => {
      const scene = build();
      const { pdf } = await filesOf(scene, `text-${fileName(name)}`, shop);
      const text = plain(await shop.run('pdftotext', '-layout', pdf, '-'));
      expect(textsOf(scene).length).toBeGreaterThan(10);
      const lost = textsOf(scene).filter((mark) => !text.includes(plain(mark.text)));
      expect(lost.map((mark) => mark.text)).toEqual([]);
      const facts = await shop.run('pdfinfo', pdf);
      expect(facts).toContain(scene.title);
      expect(facts).toMatch(/^Tagged: +yes$/m);
      expect(readFileSync(pdf, 'latin1')).toContain(`/Lang (${scene.language})`);
    },
  );
});
