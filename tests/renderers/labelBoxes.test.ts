/** The texts of the bundled network's figures, by the boxes of the programs that set them rather than by our tables. */
import { afterAll, describe, expect, test } from 'vitest';
import { figureSizes } from '../../src/scene/figure.ts';
import type { TextMark } from '../../src/scene/marks.ts';
import { measureText } from '../../src/scene/text/measureText.ts';
import { labelLanguages } from '../../src/scene/viewChoices.ts';
import { figure, tenDates } from '../scene/bundled.ts';
import { overlap } from '../scene/extents.ts';
import { missing, workshop } from './programs.ts';
import { inChromium, inInkscape, openBrowser, type ChromiumText, type SetText } from './textBoxes.ts';

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

const seen = { chromium: [] as ChromiumText[], inkscape: [] as SetText[] };

describe.each(figureSizes)('the texts of figures of size %s at ten dates', (size) => {
  const scenes = figuresOf(size);
  test.skipIf(!browser)('lie clear of each other in Chromium', async () => {
    for (const [i, texts] of (await inChromium(scenes, browser!, shop)).entries()) {
      seen.chromium.push(...texts);
      expect([tenDates[i], onAnother(texts)]).toEqual([tenDates[i], []]);
    }
  });
  test.skipIf(noInkscape)('lie clear of each other in Inkscape', async () => {
    for (const [i, texts] of (await inInkscape(scenes, shop)).entries()) {
      seen.inkscape.push(...texts);
      expect([tenDates[i], onAnother(texts)]).toEqual([tenDates[i], []]);
    }
  });
});

describe('the widths of all these texts are within 3 % of the tables', () => {
  const tolerance = 0.03;
  const wrong = (widths: readonly (readonly [TextMark, number])[]): string[] => {
    const off = widths.map(([{ text, size, weight }, width]): [string, number] => [
      `${text} (${weight})`,
      width / measureText(text, size, weight) - 1,
    ]);
    return off
      .filter(([, by]) => !(Math.abs(by) <= tolerance))
      .map(([text, by]) => `${text}: ${(100 * by).toFixed(1)} %`);
  };

  test.skipIf(!browser)('in Chromium, by the room of their letters', () => {
    expect(seen.chromium.length).toBeGreaterThan(3000);
    expect(wrong(seen.chromium.map(({ mark, advance }) => [mark, advance]))).toEqual([]);
  });

  test.skipIf(!browser)('in Chromium, by its boxes, but for the ink that stands out of that room', () => {
    // Of the size, at one side: the sign on a first alef in Vazirmatn.
    const most = 0.085;
    const beyond = seen.chromium.filter(
      ({ mark, box, advance }) => !(box.width >= advance - 0.001 && box.width <= advance + most * mark.size),
    );
    expect(beyond.map(({ mark }) => mark.text)).toEqual([]);
  });

  test.skipIf(!browser || noInkscape)('in Inkscape, by the ink and the room at its sides', () => {
    const sides = (i: number): number => seen.chromium[i].advance - seen.chromium[i].ink.width;
    expect(seen.inkscape.length).toBe(seen.chromium.length);
    expect(wrong(seen.inkscape.map(({ mark, ink }, i) => [mark, ink.width + sides(i)]))).toEqual([]);
  });
});
