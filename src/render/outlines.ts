/** Text as shapes, where exact looks matter more than text that can be edited: the same picture with any fonts or none. */
import type { GroupMark, Mark, Scene, TextMark } from '../scene/marks.ts';
import type { Faces } from './text/fonts.ts';
import { setLine, type GlyphRun } from './text/typesetting.ts';

/** The scene with each text as one path that is named with its words. */
export const outlined = (scene: Scene, faces: Faces): Scene => ({
  ...scene,
  layers: scene.layers.map((layer) => ({
    ...layer,
    marks: layer.marks.map((mark) => outlinedMark(mark, faces)),
  })),
});

function outlinedMark(mark: Mark, faces: Faces): Mark {
  if (mark.shape === 'group') return { ...mark, marks: mark.marks.map((each) => outlinedMark(each, faces)) };
  return mark.shape === 'text' ? outlineOf(mark, faces) : mark;
}

function outlineOf(mark: TextMark, faces: Faces): GroupMark {
  const { text, runs } = setLine(mark, faces);
  const d = runs.map((run) => runPath(run, mark)).join('');
  return { shape: 'group', name: text, marks: d === '' ? [] : [{ shape: 'path', d, fill: mark.fill }] };
}

/** Three decimals: letters are small beside the lengths of a figure. */
const digits = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);

const letterOf = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;

function runPath({ face, glyphs, positions, x }: GlyphRun, { y, size }: TextMark): string {
  const scale = size / face.font.unitsPerEm;
  let pen = x;
  let d = '';
  glyphs.forEach((glyph, i) => {
    const { xOffset, yOffset, xAdvance } = positions[i];
    const place = (value: number, isX: boolean): string =>
      digits(isX ? pen + (xOffset + value) * scale : y - (yOffset + value) * scale);
    for (const { command, args } of glyph.path.commands)
      d += letterOf[command] + args.map((value, k) => place(value, k % 2 === 0)).join(' ');
    pen += xAdvance * scale;
  });
  return d;
}
