/** What is lit while something is previewed, painted over the veiled picture. */
import type { GroupMark, Mark, Scene } from '../scene/marks.ts';
import { paintMarks, type Canvas2d } from './canvas.ts';

/** Lines of lit ties in the hue that the scene gives them, lit actors, and such of their names as the scene has. */
export function paintPreview(
  canvas: Canvas2d & Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo'>,
  scene: Scene,
  lit: ReadonlySet<string>,
): void {
  canvas.setLineDash([]);
  canvas.lineWidth = 1.25;
  for (const { id, points, colour } of scene.places.ties) {
    if (!lit.has(id) || colour === undefined) continue;
    canvas.strokeStyle = colour;
    canvas.beginPath();
    points.forEach(([x, y], i) => (i === 0 ? canvas.moveTo(x, y) : canvas.lineTo(x, y)));
    canvas.stroke();
  }
  const isLit = (mark: Mark): mark is GroupMark =>
    mark.shape === 'group' && mark.ref !== undefined && lit.has(mark.ref.id);
  for (const layer of scene.layers) {
    if (['actors', 'actors-context', 'labels'].includes(layer.id))
      paintMarks(canvas, layer.marks.filter(isLit));
  }
}
