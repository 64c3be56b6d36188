/** A figure as a PNG. Its text is outlines by now, so that no font of the machine has a say. */
import { Resvg } from '@resvg/resvg-js';
import { withResolution } from '../render/pngResolution.ts';
import type { pixelsOf } from '../scene/figure.ts';

/** @param svg as `svgString` writes it @param pixels the size that it is painted in, whatever its own is */
export function pngOf(svg: string, { width, height, dpi }: ReturnType<typeof pixelsOf>): Uint8Array {
  // Told a width alone, the painter rounds the height in another way than the app does.
  const fitted = svg.replace(
    / width="[^"]*" height="[^"]*"/,
    ` width="${width}" height="${height}" preserveAspectRatio="none"`,
  );
  const picture = new Resvg(fitted, { font: { loadSystemFonts: false } }).render();
  return withResolution(picture.asPng(), dpi);
}
