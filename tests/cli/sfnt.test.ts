import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { sfntOf } from '../../src/cli/sfnt.ts';
import { fontPaths } from '../../src/render/text/fonts.ts';

const require = createRequire(import.meta.url);
const opened = (bytes: Uint8Array): Font => create(bytes as Buffer) as Font;
const paths = [...fontPaths.normal, ...fontPaths.bold];

/** The last glyph, without any outline: fontkit looks for it beyond the end of a WOFF's table. */
const noBreakSpace = 0xa0;
/** What is drawn and measured of every other letter, as fontkit reads it. */
const shapesOf = (font: Font) =>
  font.characterSet
    .filter((letter) => letter !== noBreakSpace)
    .map((letter) => {
      const glyph = font.glyphForCodePoint(letter);
      return [letter, glyph.advanceWidth, glyph.path.toSVG()];
    });

describe('a font taken out of its WOFF', () => {
  test.each(paths.filter((path) => path.endsWith('.woff')))('is the same font: %s', (path) => {
    const woff = readFileSync(require.resolve(path));
    const sfnt = sfntOf(woff);
    expect(Buffer.from(sfnt).readUInt32BE(0)).toBe(0x00010000);
    // The size that the WOFF says its font has.
    expect(sfnt.length).toBe(woff.readUInt32BE(16));
    const [own, wrapped] = [opened(sfnt), opened(woff)];
    expect(own.postscriptName).toBe(wrapped.postscriptName);
    expect(own.characterSet.length).toBeGreaterThan(10);
    expect(shapesOf(own)).toEqual(shapesOf(wrapped));
  });

  test('other fonts stay as they are', () => {
    const bytes = readFileSync(require.resolve(paths.find((path) => path.endsWith('.ttf')) ?? ''));
    expect(sfntOf(bytes)).toBe(bytes);
  });

  test('a file that breaks off is an error', () => {
    const woff = readFileSync(require.resolve(paths[0]));
    expect(() => sfntOf(woff.subarray(0, 2_000))).toThrow();
  });
});
