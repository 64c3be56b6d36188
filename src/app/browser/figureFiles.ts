/** Figures as files of this page: outlines, pixels by the browser's own canvas, PDF. What they need is loaded on demand. */
import type { Messages } from '../../i18n/messages.ts';
import type { Network } from '../../model/network.ts';
import { figureHtml } from '../../render/figureHtml.ts';
import { svgString } from '../../render/svgString.ts';
import { pixelsOf, type FigureChoices } from '../../scene/figure.ts';
import type { Scene } from '../../scene/marks.ts';
import { figureWithTable } from '../../scene/printedPage.ts';
import type { View } from '../../scene/view.ts';

/** The figure's SVG, its text as the figure has it. */
export const svgOf = (scene: Scene, figure: FigureChoices): Promise<string> =>
  figure.text === 'outlines' ? outlinesOf(scene) : Promise.resolve(svgString(scene));

async function outlinesOf(scene: Scene): Promise<string> {
  const [{ outlined }, { openFaces }, { fontFiles }] = await Promise.all([
    import('../../render/outlines.ts'),
    import('../../render/text/fonts.ts'),
    import('./figureFonts.ts'),
  ]);
  return svgString(outlined(scene, openFaces(fontFiles())));
}

/** The figure over its ties and sources, in one file. */
export async function htmlOf(
  network: Network,
  view: View,
  figure: FigureChoices,
  messages: Messages,
): Promise<string> {
  const page = figureWithTable(network, view, figure, messages);
  return figureHtml(page, await svgOf(page.scene, figure));
}

export async function pdfOf(scene: Scene): Promise<Blob> {
  const [{ writePdf }, { fontFiles }] = await Promise.all([
    import('../../render/pdf.ts'),
    import('./figureFonts.ts'),
  ]);
  return new Blob([(await writePdf([scene], fontFiles())) as BlobPart], { type: 'application/pdf' });
}

/** Drawn from outlines, so that no font of this machine has a say; its size on paper is written in. */
export async function pngOf(scene: Scene, figure: FigureChoices): Promise<Blob> {
  const [svg, { withResolution }] = await Promise.all([
    outlinesOf(scene),
    import('../../render/pngResolution.ts'),
  ]);
  const { width, height, dpi } = pixelsOf(scene, figure);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  context.drawImage(await pictureOf(svg), 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large for this browser.');
  const bytes = withResolution(new Uint8Array(await blob.arrayBuffer()), dpi);
  return new Blob([bytes as BlobPart], { type: 'image/png' });
}

async function pictureOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
