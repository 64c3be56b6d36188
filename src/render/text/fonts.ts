/** The two bundled families, as opened font files: what outlines and PDF are set with. */
import { create, type Font } from 'fontkit';

export type Weight = 'normal' | 'bold';
/** Bytes of font files (WOFF, TTF), for each weight in the order in which they are asked for a letter. */
export type FontFiles = Readonly<Record<Weight, readonly Uint8Array[]>>;

export interface Face {
  /** Unique among the faces: `bold-2`. */
  key: string;
  font: Font;
  bytes: Uint8Array;
}
export type Faces = Readonly<Record<Weight, readonly Face[]>>;

/** Where the files are found below `node_modules`: Latin by ranges, then Greek and Cyrillic, then the Arabic script. */
export const fontPaths: Readonly<Record<Weight, readonly string[]>> = {
  normal: pathsOf(400, 'Regular'),
  bold: pathsOf(700, 'Bold'),
};

function pathsOf(weight: number, name: string): string[] {
  return [
    ...['latin', 'latin-ext', 'greek', 'cyrillic'].map(
      (script) => `@fontsource/arimo/files/arimo-${script}-${weight}-normal.woff`,
    ),
    `vazirmatn/fonts/ttf/Vazirmatn-${name}.ttf`,
  ];
}

/** @throws {Error} if a file is no font, or a collection of several */
export function openFaces(files: FontFiles): Faces {
  const open = (weight: Weight): Face[] =>
    files[weight].map((bytes, i) => {
      const font = create(bytes as Buffer);
      if (!('layout' in font)) throw new Error('A font file holds several fonts.');
      return { key: `${weight}-${i}`, font, bytes };
    });
  return { normal: open('normal'), bold: open('bold') };
}
