/** A figure as a PNG. Its text is outlines by now, so that no font of the machine has a say. */
import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { withResolution } from '../render/pngResolution.ts';
import type { pixelsOf } from '../scene/figure.ts';

/** @param svg as `svgString` writes it @param pixels the size that it is painted in, whatever its own is */
export function pngOf(svg: string, { width, height, dpi }: ReturnType<typeof pixelsOf>): Uint8Array {
  // Told a width alone, the painter rounds the height in another way than the app does.
  const fitted = svg.replace(
    / width="[^"]*" height="[^"]*"/,
    ` width="${width}" height="${height}" preserveAspectRatio="none"`,
  );
  const picture = new Resvg(fitted, { font: { loadSystemFonts: false } }).render();
  const { pixels } = picture;
  // What is seen through has its colours mixed with how opaque they are here, and unmixed by the painter alone.
  const png = isOpaque(pixels) ? pngOfPixels(pixels, picture) : picture.asPng();
  return withResolution(png, dpi);
}

function isOpaque(pixels: Uint8Array): boolean {
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i] !== 255) return false;
  return true;
}

/**
 * Pixels of four bytes as a PNG (PNG specification, 5 and 11). Rows unfiltered: a figure is mostly of one colour, and is
 * smaller so, in half the time, than as the painter writes it.
 */
function pngOfPixels(pixels: Buffer, { width, height }: { width: number; height: number }): Uint8Array {
  const row = 4 * width;
  const rows = Buffer.allocUnsafe((1 + row) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (1 + row)] = 0;
    pixels.copy(rows, y * (1 + row) + 1, y * row, (y + 1) * row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits each of red, green, blue and alpha.
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(4 + named.length + 4);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), 4 + named.length);
  return whole;
}
