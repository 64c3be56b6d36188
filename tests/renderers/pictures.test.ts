/** The measure itself, by pictures of whole pixels whose difference can be counted. */
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { pngOf } from '../../src/cli/png.ts';
import { difference } from './pictures.ts';
import { workshop } from './programs.ts';
import { openBrowser } from './textBoxes.ts';

const shop = workshop('measure');
const browser = await openBrowser(shop.env);
afterAll(() => browser?.close());

/** Rectangles as x, y, width and height, on a ground as large as the picture. */
interface Picture {
  size?: [number, number];
  ground?: string;
  ink?: string;
  rects?: [number, number, number, number][];
}
let count = 0;
function painted({
  size: [width, height] = [64, 64],
  ground = '#FFFFFF',
  ink = '#000000',
  rects = [],
}: Picture): string {
  const rect = ([x, y, w, h]: readonly number[], fill: string): string =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `${rect([0, 0, width, height], ground)}${rects.map((each) => rect(each, ink)).join('')}</svg>`;
  const path = shop.at(`${count++}.png`);
  writeFileSync(path, pngOf(svg, { width, height, dpi: 96 }));
  return path;
}
async function between(a: Picture, b: Picture) {
  const page = await browser!.newPage();
  const found = await difference(page, painted(a), painted(b));
  await page.close();
  return found;
}

describe.skipIf(!browser)('the difference of two pictures', () => {
  test('is none where they are the same', async () => {
    const picture: Picture = { rects: [[10, 10, 20, 5]] };
    expect(await between(picture, picture)).toEqual({
      sizes: ['64 × 64', '64 × 64'],
      mean: 0,
      far: 0,
      worst: 0,
    });
  });

  test('is all of a shape that is missing, spread over the pixels beside it', async () => {
    const { mean, far, worst } = await between({ rects: [[20, 30, 6, 4]] }, {});
    // Each of its 24 pixels counts a ninth in nine places, all within one square of 32.
    expect(mean).toBeCloseTo(24 / 64 ** 2);
    expect(worst).toBeCloseTo(24 / 32 ** 2);
    // More than a quarter, so at least three of nine: all of 8 by 6 places but the corners (one) and those beside
    // them (two).
    expect(far).toBeCloseTo((8 * 6 - 4 * 3) / 64 ** 2);
  });

  test('is as much at the edge, where a pixel has fewer neighbours, and in a corner', async () => {
    // A black column takes half of the two columns that a place at the edge sees, and a third of three beside it.
    const edge = await between({ rects: [[0, 0, 1, 64]] }, {});
    expect(edge.mean).toBeCloseTo((1 / 2 + 1 / 3) / 64);
    expect(edge.worst).toBeCloseTo((1 / 2 + 1 / 3) / 32);
    const corner = await between({ rects: [[63, 63, 1, 1]] }, {});
    expect(corner.worst).toBeCloseTo((1 / 2 + 1 / 3) ** 2 / 32 ** 2);
  });

  test('is found whole in the worst square, wherever that lies and however small the picture is', async () => {
    const black: [number, number, number, number] = [28, 28, 8, 8];
    expect((await between({ rects: [black] }, {})).worst).toBeCloseTo(64 / 32 ** 2);
    const last: [number, number, number, number] = [0, 40, 70, 30];
    const high = await between({ size: [70, 70], rects: [last] }, { size: [70, 70] });
    // The square at the bottom sees 29 rows wholly black, the one at their edge by 2/3 and that above it by 1/3.
    expect(high.worst).toBeCloseTo(30 / 32);
    const small = await between({ size: [5, 2], ink: '#00FF00', rects: [[0, 0, 5, 2]] }, { size: [5, 2] });
    // Of three channels two differ.
    expect([small.mean, small.far, small.worst].map((share) => share.toFixed(3))).toEqual([
      '0.667',
      '1.000',
      '0.667',
    ]);
  });

  test('shows a label that is moved by two pixels', async () => {
    // Three stems of two pixels: where a stem was and where it is, 2 by 12 pixels each, differ wholly.
    const stems = (by: number): Picture => ({ rects: [0, 1, 2].map((i) => [20 + 6 * i + by, 20, 2, 12]) });
    const { worst, far } = await between(stems(0), stems(2));
    // Along a row the smoothed difference of a stem is 1, 2, 1, -1, -2, -1 thirds: 8/3 rather than 4.
    expect(worst).toBeCloseTo((3 * (8 / 3) * 12) / 32 ** 2);
    expect(far).toBeGreaterThan(0);
  });

  test('is there where one picture alone is see-through', async () => {
    for (const ground of ['#FFFFFF', '#000000', '#14181F']) {
      const { mean, far } = await between({ ground }, { ground: 'none' });
      expect(mean).toBeGreaterThan(0.3);
      expect(far).toBe(1);
    }
  });

  test('tells sizes that differ, and is of what both have', async () => {
    const { sizes, mean } = await between({ size: [64, 64] }, { size: [64, 63] });
    expect([sizes, mean]).toEqual([['64 × 64', '64 × 63'], 0]);
  });
});
