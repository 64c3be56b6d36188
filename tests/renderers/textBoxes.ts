/** Where two renderers set the texts of a figure: boxes of the ink, and how wide each text runs. In the figure's unit. */
import { chromium, type Browser } from 'playwright';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { svgString } from '../../src/render/svgString.ts';
import type { Box, Scene, TextMark } from '../../src/scene/marks.ts';
import { launchOptions } from '../../tools/chromium.mjs';
import { flat } from '../scene/extents.ts';
import type { Workshop } from './programs.ts';

/** A browser that sees the bundled fonts alone, or none where none starts. */
export const openBrowser = (env: NodeJS.ProcessEnv): Promise<Browser | undefined> =>
  chromium.launch({ ...launchOptions(), env: env as Record<string, string> }).catch(() => undefined);

export interface SetText {
  mark: TextMark;
  ink: Box;
}
/** As Chromium sets it. */
export interface ChromiumText extends SetText {
  /** Its `getBBox`. */
  box: Box;
  /** The room of its letters, which is wider than their ink, or narrower where letters stand out. */
  advance: number;
}

export const textsOf = (scene: Scene): TextMark[] =>
  scene.layers.flatMap(({ marks }) => flat(marks)).filter((mark): mark is TextMark => mark.shape === 'text');

/** The file with a name on each text: `text-3-17` is the text 17 of figure 3. */
const named = (scene: Scene, figure: number): string => {
  let i = 0;
  return svgString(scene).replace(/<text /g, () => `<text id="text-${figure}-${i++}" `);
};

const pixelsPerUnit = (scene: Scene): number => (scene.unit === 'mm' ? 96 / 25.4 : 1);

/** Inkscape's boxes are of what is inked, in pixels at 96 an inch. */
export async function inInkscape(scenes: readonly Scene[], { at, tell }: Workshop): Promise<SetText[][]> {
  const lines = scenes.map((scene, i) => {
    writeFileSync(at(`boxes-${i}.svg`), named(scene, i));
    return `file-open:${at(`boxes-${i}.svg`)}; query-all; file-close`;
  });
  const printed = await tell(lines);
  const boxes = new Map(
    [...printed.matchAll(/^(text-\d+-\d+),(.+)$/gm)].map(([, id, box]) => [id, box.split(',').map(Number)]),
  );
  return scenes.map((scene, i) =>
    textsOf(scene).map((mark, j) => {
      const box = boxes.get(`text-${i}-${j}`);
      if (!box) throw new Error(`Inkscape has no box for "${mark.text}".`);
      const [x, y, width, height] = box.map((value) => value / pixelsPerUnit(scene));
      return { mark, ink: { x, y, width, height } };
    }),
  );
}

/** Chromium rounds the widths of letters to whole pixels of the screen, so it is asked at this enlargement. */
const enlargement = 8;

/**
 * Chromium's `getBBox` goes upwards as far as any letter of the font, which for the Arabic script is half again the
 * text's size; what is inked comes from its `measureText`, by the same fonts. Sideways it goes along the letters' own
 * room, and beyond it where ink does: the sign on a first alef stands out by a twelfth of the size.
 */
export async function inChromium(
  scenes: readonly Scene[],
  browser: Browser,
  { at }: Workshop,
): Promise<ChromiumText[][]> {
  const page = await browser.newPage();
  const found: ChromiumText[][] = [];
  for (const [i, scene] of scenes.entries()) {
    const svg = named(scene, i).replace(
      / width="([\d.]+)(mm|px)" height="([\d.]+)(mm|px)"/,
      (_, width, unit, height) =>
        ` width="${Number(width) * enlargement}${unit}" height="${Number(height) * enlargement}${unit}"`,
    );
    writeFileSync(at('boxes.svg'), svg);
    await page.goto(pathToFileURL(at('boxes.svg')).href);
    const boxes = await page.evaluate(measureAll);
    found.push(textsOf(scene).map((mark, j) => ({ mark, ...boxes[j] })));
  }
  await page.close();
  return found;
}

/** Runs in the page. */
function measureAll(): { box: Box; advance: number; ink: Box }[] {
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  const context = canvas.getContext('2d')!;
  return [...document.querySelectorAll('text')].map((text) => {
    const { x, y, width, height } = text.getBBox();
    const { fontWeight, fontFamily, fontSize, direction } = getComputedStyle(text);
    context.font = `${fontWeight} 200px ${fontFamily}`;
    context.direction = direction as CanvasDirection;
    context.textAlign = 'left';
    const ink = context.measureText(text.textContent);
    const k = parseFloat(fontSize) / 200;
    const letters = Array.from({ length: text.getNumberOfChars() }, (_, i) => text.getExtentOfChar(i).x);
    return {
      box: { x, y, width, height },
      advance: text.getComputedTextLength(),
      ink: {
        x: Math.min(...letters) - ink.actualBoundingBoxLeft * k,
        y: Number(text.getAttribute('y')) - ink.actualBoundingBoxAscent * k,
        width: (ink.actualBoundingBoxLeft + ink.actualBoundingBoxRight) * k,
        height: (ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent) * k,
      },
    };
  });
}
