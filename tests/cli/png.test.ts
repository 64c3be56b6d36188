import { Resvg } from '@resvg/resvg-js';
import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngOf } from '../../src/cli/png.ts';
import { defaultFigure, pixelsOf } from '../../src/scene/figure.ts';

test('a PNG has the pixels that its millimetres and dots an inch make, in height too', () => {
  const figure = { ...defaultFigure, size: '89', dpi: 300 } as const;
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="89mm" height="195.21mm" viewBox="0 0 89 195.21">' +
    '<rect width="89" height="195.21" fill="#FFFFFF"/></svg>';
  const png = Buffer.from(pngOf(svg, pixelsOf({ width: 89, height: 195.21 }, figure)));
  // 89 / 25.4 × 300 = 1051.2 and 195.21 / 25.4 × 300 = 2305.6.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1051, 2306]);
});

const drawing = (background: string): string =>
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30">' +
  `${background}<circle cx="17" cy="13" r="9.5" fill="#B23A1E" fill-opacity="0.6"/><path d="M2 3 38 27" stroke="#0B57D0"/></svg>`;

/** Names and data of the chunks; each has the checksum that the specification asks for. */
function chunksOf(png: Buffer): [name: string, data: Buffer][] {
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end)]);
    at = end + 4;
  }
  return chunks;
}

test('an opaque picture is written with the pixels that the painter gives', () => {
  const svg = drawing('<rect width="40" height="30" fill="#FFFFFF"/>');
  const png = Buffer.from(pngOf(svg, { width: 40, height: 30, dpi: 300 }));
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = chunksOf(png);
  expect(chunks.map(([name]) => name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  expect([...chunks[0][1]]).toEqual([0, 0, 0, 40, 0, 0, 0, 30, 8, 6, 0, 0, 0]);
  const { pixels } = new Resvg(svg).render();
  const rows = inflateSync(chunks[2][1]);
  expect(rows.length).toBe(30 * 161);
  for (let y = 0; y < 30; y++) {
    expect(rows[161 * y]).toBe(0);
    expect(rows.subarray(161 * y + 1, 161 * (y + 1)).equals(pixels.subarray(160 * y, 160 * (y + 1)))).toBe(
      true,
    );
  }
});

test('a picture without a ground is written as the painter writes it', () => {
  const svg = drawing('');
  const png = Buffer.from(pngOf(svg, { width: 40, height: 30, dpi: 300 }));
  const painters = chunksOf(new Resvg(svg).render().asPng());
  expect(chunksOf(png).filter(([name]) => name !== 'pHYs')).toEqual(painters);
});
