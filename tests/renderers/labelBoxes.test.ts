/** The texts of the bundled network's figures, by the boxes of the programs that set them rather than by our tables. */
import { afterAll, describe, expect, test } from 'vitest';
import { figureSizes } from '../../src/scene/figure.ts';
import { labelLanguages } from '../../src/scene/viewChoices.ts';
import { figure, tenDates } from '../scene/bundled.ts';
import { overlap } from '../scene/extents.ts';
import { missing, workshop } from './programs.ts';
import { inChromium, inInkscape, openBrowser, type SetText } from './textBoxes.ts';

const shop = workshop('boxes');
const browser = await openBrowser(shop.env);
afterAll(() => browser?.close());
if (!browser) console.log('Skipped where it needs a Chromium, which does not start here.');
const noInkscape = missing('inkscape').length > 0;

/** Every language of labels at two dates of each size, and in every size at two of the dates. */
const figuresOf = (size: (typeof figureSizes)[number]) =>
  tenDates.map((at, i) => {
    const language = labelLanguages[(i + figureSizes.indexOf(size)) % labelLanguages.length];
    return figure({ at, labels: language }, { size, data: false });
  });

const onAnother = (texts: readonly SetText[]): string[] =>
  texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => overlap(a.ink, b.ink))
      .map((b) => `${a.mark.text} | ${b.mark.text}`),
  );

describe.each(figureSizes)('the texts of figures of size %s at ten dates', (size) => {
  const scenes = figuresOf(size);
  test.skipIf(!browser)('lie clear of each other in Chromium', async () => {
    for (const [i, texts] of (await inChromium(scenes, browser!, shop)).entries()) {
      expect([tenDates[i], onAnother(texts)]).toEqual([tenDates[i], []]);
    }
  });
  test.skipIf(noInkscape)('lie clear of each other in Inkscape', async () => {
    for (const [i, texts] of (await inInkscape(scenes, shop)).entries()) {
      expect([tenDates[i], onAnother(texts)]).toEqual([tenDates[i], []]);
    }
  });
});
