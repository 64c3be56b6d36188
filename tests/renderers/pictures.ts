/** One figure as the pictures that several renderers make of it, and how far two pictures differ. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { readFonts } from '../../src/cli/fonts.ts';
import { pngOf } from '../../src/cli/png.ts';
import { outlined } from '../../src/render/outlines.ts';
import { writePdf } from '../../src/render/pdf.ts';
import { svgString } from '../../src/render/svgString.ts';
import { openFaces } from '../../src/render/text/fonts.ts';
import type { Scene } from '../../src/scene/marks.ts';
import type { Workshop } from './programs.ts';

const faces = openFaces(readFonts());

/** Of a fine screen, on which Chromium sets letters where they belong rather than at whole pixels. */
const density = 2;
const pixelsPerMm = 8;

export interface Pictured {
  /** Widths and heights of all its pictures, in pixels. */
  width: number;
  height: number;
  svg: string;
  /** The same with its text as outlines. */
  outlines: string;
  pdf: string;
}

/**
 * Writes a figure as SVG and as PDF. Of the margin at its bottom less than a quarter of a millimetre is cut off: its
 * pixels are then as high as wide in every picture, and no renderer has to round.
 */
export async function filesOf(figure: Scene, name: string, { at }: Workshop): Promise<Pictured> {
  const pixels = (mm: number): number => density * Math.floor((mm * pixelsPerMm) / density);
  const [width, height] = [pixels(figure.width), pixels(figure.height)];
  const scene = { ...figure, width: width / pixelsPerMm, height: height / pixelsPerMm };
  const [svg, outlines, pdf] = [at(`${name}.svg`), at(`${name}.outlines.svg`), at(`${name}.pdf`)];
  writeFileSync(svg, svgString(scene));
  writeFileSync(outlines, svgString(outlined(scene, faces)));
  writeFileSync(pdf, await writePdf([scene], readFonts()));
  return { width, height, svg, outlines, pdf };
}

/** A painter gives the path of a PNG of just the figure's size in pixels. */
export type Painter = (figure: Pictured, shop: Workshop) => Promise<string>;

const beside = ({ svg }: Pictured, painter: string): string => svg.replace(/svg$/, `${painter}.png`);
const size = ({ width, height }: Pictured): [string, string] => [String(width), String(height)];

export const painters = {
  inkscape: async (figure, { run }) => {
    const path = beside(figure, 'inkscape');
    const [width, height] = size(figure);
    await run('inkscape', figure.svg, '-w', width, '-h', height, `--export-filename=${path}`);
    return path;
  },
  'rsvg-convert': async (figure, { run }) => {
    const path = beside(figure, 'rsvg');
    const [width, height] = size(figure);
    await run('rsvg-convert', '--width', width, '--height', height, '--output', path, figure.svg);
    return path;
  },
  pdftoppm: async (figure, { run }) => {
    const path = beside(figure, 'pdf');
    const [width, height] = size(figure);
    const scale = ['-scale-to-x', width, '-scale-to-y', height];
    await run('pdftoppm', '-png', '-singlefile', ...scale, figure.pdf, path.replace(/\.png$/, ''));
    return path;
  },
  /** What the command line writes. */
  parley: async (figure) => {
    const path = beside(figure, 'parley');
    const { width, height } = figure;
    writeFileSync(
      path,
      pngOf(readFileSync(figure.outlines, 'utf8'), { width, height, dpi: pixelsPerMm * 25.4 }),
    );
    return path;
  },
} satisfies Record<string, Painter>;

/** As the screen shows it. */
export async function paintedByChromium(figure: Pictured, browser: Browser): Promise<string> {
  const path = beside(figure, 'chromium');
  const [width, height] = [figure.width / density, figure.height / density];
  const whole = figure.svg.replace(/svg$/, 'pixels.svg');
  const text = readFileSync(figure.svg, 'utf8');
  writeFileSync(whole, text.replace(/ width="[^"]*" height="[^"]*"/, ` width="${width}" height="${height}"`));
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: density });
  await page.goto(pathToFileURL(whole).href);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
  return path;
}

export interface Difference {
  sizes: readonly string[];
  /** Of the channels of all pixels, as a share of the whole range. */
  mean: number;
  /** The share of pixels of which a channel differs by more than a quarter of the range. */
  far: number;
  /** The mean of the square of 32 pixels that differs most: a word that is missing or set another way shows there. */
  worst: number;
}

/**
 * Compares two PNGs where both have pixels, each pixel as the mean of itself and its neighbours, of which there are
 * eight but at the edges: renderers smooth the edges of shapes in different ways.
 */
export function difference(page: Page, a: string, b: string): Promise<Difference> {
  const url = (path: string): string => `data:image/png;base64,${readFileSync(path).toString('base64')}`;
  return page.evaluate(differenceOf, [url(a), url(b)]);
}

/** Runs in the page. */
async function differenceOf(urls: string[]): Promise<Difference> {
  const pictures = await Promise.all(
    urls.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d')!;
      // No figure has this colour: where one picture alone has nothing, it differs from any other.
      context.fillStyle = '#FF00FF';
      context.fillRect(0, 0, image.width, image.height);
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }),
  );
  const sizes = pictures.map(({ width, height }) => `${width} × ${height}`);
  const [one, other] = pictures;
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  const row = 3 * width;
  const apart = new Int32Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        const at = (picture: ImageData): number => picture.data[4 * (y * picture.width + x) + channel];
        apart[y * row + 3 * x + channel] = at(one) - at(other);
      }
  // Sums of up to three side by side, of which up to three above each other make up to nine.
  const beside = apart.map((value, i) => {
    const x = i % row;
    return (x < 3 ? 0 : apart[i - 3]) + value + (x < row - 3 ? apart[i + 3] : 0);
  });
  const within = (i: number, length: number): number => 1 + Number(i > 0) + Number(i < length - 1);
  // Sums of all pixels above and to the left, by which that of any square is known.
  const sums = new Float64Array((width + 1) * (height + 1));
  const sumTo = (x: number, y: number): number => sums[y * (width + 1) + x];
  let far = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [sum, most] = [0, 0];
      for (let channel = 0; channel < 3; channel++) {
        const i = y * row + 3 * x + channel;
        const near = (beside[i - row] ?? 0) + beside[i] + (beside[i + row] ?? 0);
        const here = Math.abs(near) / (within(x, width) * within(y, height) * 255);
        sum += here / 3;
        most = Math.max(most, here);
      }
      if (most > 0.25) far++;
      sums[(y + 1) * (width + 1) + x + 1] = sum + sumTo(x, y + 1) + sumTo(x + 1, y) - sumTo(x, y);
    }
  const [across, down] = [Math.min(32, width), Math.min(32, height)];
  let worst = 0;
  for (let y = down; y <= height; y++)
    for (let x = across; x <= width; x++) {
      const square = sumTo(x, y) - sumTo(x - across, y) - sumTo(x, y - down) + sumTo(x - across, y - down);
      worst = Math.max(worst, square / (across * down));
    }
  const count = width * height;
  return { sizes, mean: sumTo(width, height) / count, far: far / count, worst };
}
