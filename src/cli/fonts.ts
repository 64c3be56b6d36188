/** The bundled fonts from where they are installed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontPaths, type FontFiles } from '../render/text/fonts.ts';
import { sfntOf } from './sfnt.ts';

const require = createRequire(import.meta.url);
const read = (path: string): Uint8Array => sfntOf(readFileSync(require.resolve(path)));

export const readFonts = (): FontFiles => ({
  normal: fontPaths.normal.map(read),
  bold: fontPaths.bold.map(read),
});
