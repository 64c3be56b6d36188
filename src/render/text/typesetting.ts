/**
 * One line of text as glyphs in their places: right-to-left runs reordered (Unicode bidirectional algorithm), letters
 * joined and kerned by the fonts' own tables, each letter from the first face that has it.
 */
import bidiFactory from 'bidi-js';
import type { Glyph, GlyphPosition } from 'fontkit';
import type { TextMark } from '../../scene/marks.ts';
import { drawable } from '../../scene/text/direction.ts';
import type { Face, Faces } from './fonts.ts';

/** Letters of one face that run one way, as they stand on the page from left to right. */
export interface GlyphRun {
  face: Face;
  /** In reading order, brackets mirrored where they run to the left. */
  text: string;
  rightToLeft: boolean;
  glyphs: readonly Glyph[];
  positions: readonly GlyphPosition[];
  /** Left edge and width, in the unit of the text's size. */
  x: number;
  width: number;
}
export interface SetLine {
  text: string;
  runs: readonly GlyphRun[];
  width: number;
}

const bidi = bidiFactory();

/** The bracket that opens where this one closes, and so on for all that is turned round in a right-to-left run. */
export const mirrorOf = (letter: string): string | null => bidi.getMirroredCharacter(letter);

/** @returns the runs from left to right, the first at the line's left edge as its anchor has it */
export function setLine(mark: TextMark, faces: Faces): SetLine {
  const text = withPlainSpaces(drawable(mark.text));
  const { levels } = bidi.getEmbeddingLevels(text, mark.direction);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const pieces = visualOrder(piecesOf(text, levels, faces[mark.weight]));
  const runs: GlyphRun[] = [];
  let width = 0;
  for (const { face, from, to, level } of pieces) {
    const letters = Array.from({ length: to - from }, (_, i) => mirrored.get(from + i) ?? text[from + i]);
    const run = { text: letters.join(''), rightToLeft: level % 2 === 1 };
    const set = shaped(face, run, mark.size);
    runs.push({ face, ...run, x: width, ...set });
    width += set.width;
  }
  const left = mark.x - width * { start: 0, middle: 0.5, end: 1 }[mark.anchor];
  return { text, width, runs: runs.map((run) => ({ ...run, x: run.x + left })) };
}

/**
 * Spaces as SVG shows them: one of several, none at the ends. Those that hold a line together look like others, and not
 * every face has a glyph for them.
 */
const withPlainSpaces = (text: string): string =>
  text.replace(/^ +| +$|(?<= ) +/g, '').replace(/[\u00a0\u202f]/g, ' ');

interface Piece {
  face: Face;
  /** Code units, the last excluded. */
  from: number;
  to: number;
  level: number;
}

/** Stretches of one face and one level, in reading order. */
function piecesOf(text: string, levels: Uint8Array, faces: readonly Face[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const letter of text) {
    const last = pieces.at(-1);
    const face = faceOf(letter, faces, last?.face);
    const to = at + letter.length;
    if (last && last.face === face && last.level === levels[at]) last.to = to;
    else pieces.push({ face, from: at, to, level: levels[at] });
    at = to;
  }
  return pieces;
}

const stays = /[\p{M}\p{Cf}\s]/u;
const arabic = /\p{Script=Arabic}/u;

/** Marks, joiners and spaces stay with the letter before them if its face has them. */
function faceOf(letter: string, faces: readonly Face[], before: Face | undefined): Face {
  const code = letter.codePointAt(0) ?? 0;
  const has = ({ font }: Face) => font.hasGlyphForCodePoint(code);
  if (before && stays.test(letter) && (has(before) || letter === '\u200C' || letter === '\u200D'))
    return before;
  const order = arabic.test(letter) ? [...faces].reverse() : faces;
  return order.find(has) ?? faces[0];
}

/** From reading order to left-to-right: what lies between lower levels is turned round (rule L2). */
function visualOrder(pieces: readonly Piece[]): Piece[] {
  const order = [...pieces];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if (order[start].level < level) continue;
      let end = start;
      while (end < order.length && order[end].level >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}

function shaped({ font }: Face, { text, rightToLeft }: { text: string; rightToLeft: boolean }, size: number) {
  // The library keeps each glyph as it met it first: as a part of another's outline without its letter, by which it joins.
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const { codePoints } = font.glyphForCodePoint(code);
    if (codePoints.length === 0) codePoints.push(code);
  }
  const { glyphs, positions } = font.layout(
    text,
    undefined,
    undefined,
    undefined,
    rightToLeft ? 'rtl' : 'ltr',
  );
  const advance = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return { glyphs, positions, width: (advance / font.unitsPerEm) * size };
}
