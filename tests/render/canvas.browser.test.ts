import { expect, test } from 'vitest';
import { paintLayers } from '../../src/render/canvas.ts';
import { svgString } from '../../src/render/svgString.ts';
import { everyMark } from './scene.ts';

const scene = everyMark('Doha');
const scale = 2;

async function rasterised(svg: string): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(scene.width * scale, scene.height * scale);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

function painted(): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(scene.width * scale, scene.height * scale);
  const context = canvas.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  paintLayers(context as unknown as CanvasRenderingContext2D, scene.layers);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

test('the canvas shows what the file shows', async () => {
  const [file, canvas] = [await rasterised(svgString(scene)), painted()];
  const isInked = (data: Uint8ClampedArray, i: number): boolean => data[i + 3] > 127;
  let [inked, differing] = [0, 0];
  for (let i = 0; i < file.length; i += 4) {
    if (isInked(file, i)) inked++;
    // Edges are smoothed a little differently; a mark that is missing, or has another colour or place, differs throughout.
    const far = Math.max(
      ...[0, 1, 2].map((c) => Math.abs(file[i + c] * file[i + 3] - canvas[i + c] * canvas[i + 3])),
    );
    if (isInked(file, i) !== isInked(canvas, i) || far > 255 * 96) differing++;
  }
  expect(inked).toBeGreaterThan(1_000);
  expect(differing / inked).toBeLessThan(0.02);
});
