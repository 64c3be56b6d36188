/** Paints a scene on a canvas: for networks of which a page cannot hold an element for each tie. */
import type { Layer, Mark, Paint, TextMark } from '../scene/marks.ts';
import { drawable, fontStacks, isArabicScript } from '../scene/text/direction.ts';

/** What a painter needs of a canvas. */
export type Canvas2d = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'arc'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'fillText'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'setLineDash'
  | 'font'
  | 'textAlign'
  | 'direction'
>;

/** Paths are read once, however often they are painted. */
const paths = new WeakMap<Mark, Path2D>();

/** Layers in their order; the canvas's own transform says where. */
export function paintLayers(canvas: Canvas2d, layers: readonly Layer[]): void {
  for (const { marks } of layers) paintMarks(canvas, marks);
}

export function paintMarks(canvas: Canvas2d, marks: readonly Mark[]): void {
  for (const mark of marks) paintMark(canvas, mark);
}

function paintMark(canvas: Canvas2d, mark: Mark): void {
  switch (mark.shape) {
    case 'group':
      return paintMarks(canvas, mark.marks);
    case 'path':
      return paint(canvas, mark, pathOf(mark.d, mark));
    case 'circle':
      canvas.beginPath();
      canvas.arc(mark.cx, mark.cy, Math.max(0, mark.r), 0, 2 * Math.PI);
      return paint(canvas, mark);
    case 'rect':
      canvas.beginPath();
      canvas.roundRect(mark.x, mark.y, Math.max(0, mark.width), Math.max(0, mark.height), mark.radius ?? 0);
      return paint(canvas, mark);
    case 'text':
      return paintText(canvas, mark);
  }
}

function pathOf(d: string, mark: Mark): Path2D {
  const path = paths.get(mark) ?? new Path2D(d);
  paths.set(mark, path);
  return path;
}

function paint(canvas: Canvas2d, { fill, stroke, strokeWidth, dash, cap, join }: Paint, path?: Path2D): void {
  if (fill && fill !== 'none') {
    canvas.fillStyle = fill;
    if (path) canvas.fill(path);
    else canvas.fill();
  }
  if (!stroke || stroke === 'none') return;
  canvas.strokeStyle = stroke;
  canvas.lineWidth = strokeWidth ?? 1;
  canvas.lineCap = cap ?? 'butt';
  canvas.lineJoin = join ?? 'miter';
  canvas.setLineDash(dash ? [...dash] : []);
  if (path) canvas.stroke(path);
  else canvas.stroke();
}

const sides = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(canvas: Canvas2d, mark: TextMark): void {
  const family = isArabicScript(mark.text) ? fontStacks.arabic : fontStacks.latin;
  canvas.font = `${mark.italic ? 'italic ' : ''}${mark.weight === 'bold' ? 'bold ' : ''}${mark.size}px ${family}`;
  canvas.fillStyle = mark.fill;
  canvas.textAlign = sides[mark.anchor];
  canvas.direction = mark.direction;
  canvas.fillText(drawable(mark.text), mark.x, mark.y);
}
