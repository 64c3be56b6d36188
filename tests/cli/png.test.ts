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
