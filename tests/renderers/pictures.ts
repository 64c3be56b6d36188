/** One figure as the pictures that several renderers make of it, and how far two pictures differ. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { readFonts } from '../../src/cli/fonts.ts';
import { writePdf } from '../../src/render/pdf.ts';
import { svgString } from '../../src/render/svgString.ts';
import type { Scene } from '../../src/scene/marks.ts';
import type { Workshop } from './programs.ts';

/** Of a fine screen, on which Chromium sets letters where they belong rather than at whole pixels. */
const density = 2;

export interface Pictured {
  /** Widths and heights of all its pictures, in pixels. */
  width: number;
  height: number;
  svg: string;
  pdf: string;
}

/** Writes a figure as SVG and as PDF. */
export async function filesOf(scene: Scene, name: string, { at }: Workshop): Promise<Pictured> {
  const [svg, pdf] = [at(`${name}.svg`), at(`${name}.pdf`)];
  writeFileSync(svg, svgString(scene));
  writeFileSync(pdf, await writePdf([scene], readFonts()));
  const pixels = (mm: number): number => density * Math.round((mm / 25.4) * 96);
  return { width: pixels(scene.width), height: pixels(scene.height), svg, pdf };
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
  await page.screenshot({ path });
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

/** Compares two PNGs, each pixel as the mean of itself and its eight neighbours: edges are smoothed in different ways. */
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
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }),
  );
  const sizes = pictures.map(({ width, height }) => `${width} × ${height}`);
  const [one, other] = pictures;
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  const side = 32;
  const columns = Math.ceil(width / side);
  const squares = new Float64Array(columns * Math.ceil(height / side));
  let [sum, far, count] = [0, 0, 0];
  const row = 3 * width;
  const apart = new Int32Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        const at = (picture: ImageData): number => picture.data[4 * (y * picture.width + x) + channel];
        apart[y * row + 3 * x + channel] = at(one) - at(other);
      }
  // Sums of three side by side, of which three above each other make nine.
  const beside = apart.map((value, i) => (apart[i - 3] ?? 0) + value + (apart[i + 3] ?? 0));
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let most = 0;
      for (let channel = 0; channel < 3; channel++) {
        const i = y * row + 3 * x + channel;
        const here = Math.abs(beside[i - row] + beside[i] + beside[i + row]) / 9 / 255;
        sum += here;
        squares[Math.floor(y / side) * columns + Math.floor(x / side)] += here;
        most = Math.max(most, here);
      }
      if (most > 0.25) far++;
      count++;
    }
  }
  const worst = Math.max(...squares) / (3 * side * side);
  return { sizes, mean: sum / (3 * count), far: far / count, worst };
}
