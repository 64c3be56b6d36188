/** The same figure by every renderer: as pictures beside Chromium's, and the text and marks that a PDF has for readers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scene } from '../../src/scene/marks.ts';
import { figure } from '../scene/bundled.ts';
import { difference, filesOf, paintedByChromium, painters, type Pictured } from './pictures.ts';
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
  'the ties of an actor through time': () => figure({ face: 'timeline', selected: ['pakistan'] }, { size }),
};
const fileName = (name: string): string => name.replaceAll(' ', '-');

/**
 * Shares, see `Difference`; each a little above the most that was found. What was left when looked at: Chromium and
 * Poppler set a text's baseline on whole pixels, Poppler moves thin lines and straight edges there too, edges are
 * smoothed in different ways, and librsvg writes the word Allah letter by letter where the font has a ligature.
 * Parley's own PNG has its text as outlines, and is held against real text like the others.
 */
const most = {
  inkscape: { mean: 0.006, far: 0.0005, worst: 0.055 },
  'rsvg-convert': { mean: 0.007, far: 0.001, worst: 0.1 },
  pdftoppm: { mean: 0.012, far: 0.006, worst: 0.095 },
  parley: { mean: 0.006, far: 0.0005, worst: 0.055 },
};

describe.skipIf(!browser).each(Object.entries(figures))('%s', (name, build) => {
  let [files, reference] = [{} as Pictured, ''];
  beforeAll(async () => {
    files = await filesOf(build(), fileName(name), shop);
    reference = await paintedByChromium(files, browser!);
  });

  for (const painter of Object.keys(painters) as (keyof typeof painters)[]) {
    test.skipIf((gone as string[]).includes(painter))(`looks alike in Chromium and ${painter}`, async () => {
      const page = await browser!.newPage();
      const painted = await painters[painter](files, shop);
      const { sizes, ...apart } = await difference(page, reference, painted);
      await page.close();
      expect(sizes[1]).toBe(sizes[0]);
      for (const key of ['mean', 'far', 'worst'] as const)
        expect(apart[key], key).toBeLessThanOrEqual(most[painter][key]);
    });
  }
});

describe.skipIf(!browser)('more than any renderer differs by is', () => {
  let [files, reference] = [{} as Pictured, ''];
  beforeAll(async () => {
    files = await filesOf(figure({ at, labels: 'fa' }, { size }), 'whole', shop);
    reference = await paintedByChromium(files, browser!);
  });
  // A pixel is an eighth of a millimetre.
  const breaks: Readonly<Record<string, (svg: string) => string>> = {
    'a word that is missing': (svg) => svg.replace(/>طالبان<\/text>/, '></text>'),
    'a word two pixels off': (svg) =>
      svg.replace(/<text x="([\d.]+)"(?=[^>]*>طالبان<)/, (_, x) => `<text x="${Number(x) + 0.25}"`),
    'a shape that is missing': (svg) =>
      svg.replace(/(<g id="actor-pakistan"[^>]*><title>[^<]*<\/title>)<[^>]*\/>/, '$1'),
    'another font': (svg) => svg.replace(/font-family="Arial[^"]*"/, 'font-family="Vazirmatn"'),
    'letters that do not join': (svg) => svg.replace(/>طالبان</, '>طا\u200Cل\u200Cب\u200Cان<'),
  };
  test.each(Object.entries(breaks))('%s', async (name, broken) => {
    const text = readFileSync(files.svg, 'utf8');
    const svg = shop.at(`${fileName(name)}.svg`);
    writeFileSync(svg, broken(text));
    expect(broken(text)).not.toBe(text);
    const page = await browser!.newPage();
    const painted = await paintedByChromium({ ...files, svg }, browser!);
    const { worst } = await difference(page, reference, painted);
    await page.close();
    expect(worst).toBeGreaterThan(Math.max(...Object.values(most).map((limits) => limits.worst)));
  });
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
