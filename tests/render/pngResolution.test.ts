import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';

import { withResolution } from '../../src/render/pngResolution.ts';

const picture = new Uint8Array(
  new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>').render().asPng(),
);
const chunks = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  const found: { name: string; data: Uint8Array; isSound: boolean }[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + length);
    found.push({
      name: String.fromCharCode(...body.subarray(0, 4)),
      data: body.subarray(4),
      isSound: (crc32?.(body) ?? view.getUint32(at + 8 + length)) === view.getUint32(at + 8 + length),
    });
    at += 12 + length;
  }
  return found;
};

test('a PNG says how many dots a metre it has, right after its header, and stays sound', () => {
  const found = chunks(withResolution(picture, 300));
  expect(found.map(({ name }) => name).slice(0, 2)).toEqual(['IHDR', 'pHYs']);
  const view = new DataView(found[1].data.buffer, found[1].data.byteOffset);
  // 300 dots an inch of 0.0254 m.
  expect([view.getUint32(0), view.getUint32(4), view.getUint8(8)]).toEqual([11811, 11811, 1]);
  expect(found.every(({ isSound }) => isSound)).toBe(true);
  expect(found.at(-1)?.name).toBe('IEND');
});

test('a second resolution replaces the first', () => {
  const twice = withResolution(withResolution(picture, 300), 72);
  expect(twice).toEqual(withResolution(picture, 72));
});

test('what is no PNG is refused', () => {
  expect(() => withResolution(new Uint8Array(40), 300)).toThrow(RangeError);
});
