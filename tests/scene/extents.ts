/** How far marks reach, by definitions of the tests' own. */
import type { Box, Mark, Scene, TextMark } from '../../src/scene/marks.ts';
import { measureText } from '../../src/scene/text/measureText.ts';

/** All marks that are drawn, out of their groups. */
export const flat = (marks: readonly Mark[]): Exclude<Mark, { shape: 'group' }>[] =>
  marks.flatMap((mark) => (mark.shape === 'group' ? flat(mark.marks) : [mark]));

/** From the top of its ascenders to the bottom of its descenders. */
export function textBox({ x, y, text, size, weight, anchor }: TextMark): Box {
  const width = measureText(text, size, weight);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - 0.75 * size, width, height: 0.97 * size };
}

/** The box of a mark with half of its stroke; a curve's control points count as if it ran through them. */
export function boxOf(mark: Exclude<Mark, { shape: 'group' }>): Box {
  if (mark.shape === 'text') return textBox(mark);
  const rim = mark.stroke ? (mark.strokeWidth ?? 1) / 2 : 0;
  const [left, top, right, bottom] = cornersOf(mark);
  return { x: left - rim, y: top - rim, width: right - left + 2 * rim, height: bottom - top + 2 * rim };
}

function cornersOf(mark: Exclude<Mark, { shape: 'group' } | TextMark>): [number, number, number, number] {
  if (mark.shape === 'circle')
    return [mark.cx - mark.r, mark.cy - mark.r, mark.cx + mark.r, mark.cy + mark.r];
  if (mark.shape === 'rect') return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
  const points = pointsOf(mark.d);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Every point that a path names; an arc reaches no further from its ends than its diameter. */
export function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  for (const [, command, text] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = [...text.matchAll(/-?\d+(\.\d+)?/g)].map(([digits]) => Number(digits));
    if (command === 'A') {
      const [rx, ry, , , , x, y] = numbers;
      points.push([x, y]);
      // Good enough for half circles whose other half is drawn as well.
      if (points.length === 1) points.push([x - rx, y - ry]);
      continue;
    }
    if (command === 'H' || command === 'V') {
      const [x, y] = points[points.length - 1];
      points.push(command === 'H' ? [numbers[0], y] : [x, numbers[0]]);
      continue;
    }
    if (!'MLQCZ'.includes(command)) throw new Error(`the command ${command} is not known here`);
    for (let i = 0; i < numbers.length; i += 2) points.push([numbers[i], numbers[i + 1]]);
  }
  return points;
}

export const overlap = (a: Box, b: Box, slack = 0): boolean =>
  a.x < b.x + b.width - slack &&
  b.x < a.x + a.width - slack &&
  a.y < b.y + b.height - slack &&
  b.y < a.y + a.height - slack;

/** Pairs of texts that cover each other. */
export const collisions = (texts: readonly TextMark[]): string[] =>
  texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => overlap(textBox(a), textBox(b), 0.01))
      .map((b) => `${a.text} | ${b.text}`),
  );

/** How far each mark reaches beyond the canvas, in the scene's unit; those within by a hundredth are left out. */
export const outside = (scene: Scene): string[] =>
  scene.layers.flatMap(({ id, marks }) =>
    flat(marks).flatMap((mark) => {
      const { x, y, width, height } = boxOf(mark);
      const by = Math.max(-x, -y, x + width - scene.width, y + height - scene.height);
      return by > 0.01
        ? [`${id}: ${mark.shape === 'text' ? mark.text : mark.shape} by ${by.toFixed(2)}`]
        : [];
    }),
  );
