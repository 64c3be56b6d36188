/** A figure as a PNG. Its text is outlines by now, so that no font of the machine has a say. */
import { Resvg } from '@resvg/resvg-js';
import { withResolution } from '../render/pngResolution.ts';

export function pngOf(svg: string, { width, dpi }: { width: number; dpi: number }): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  }).render();
  return withResolution(picture.asPng(), dpi);
}
