/** Figures as files: SVG, PNG or PDF, one or several. */
import { writeFileSync } from 'node:fs';
import { messagesFor } from '../i18n/messages.ts';
import type { Network } from '../model/network.ts';
import { svgString } from '../render/svgString.ts';
import { pixelsOf } from '../scene/figure.ts';
import { figureOf } from '../scene/figureOf.ts';
import type { Scene } from '../scene/marks.ts';
import type { Figure } from './figures.ts';
import { exitCodes, Outcome, wrongUsage, type Streams } from './outcome.ts';

type Format = 'svg' | 'png' | 'pdf';
const formats: readonly Format[] = ['svg', 'png', 'pdf'];

interface Wanted {
  output?: string;
  to?: Format;
}

/** Several figures need a name with a place in it for each, or become the pages of one PDF. */
export async function writeFigures(
  network: Network,
  figures: readonly Figure[],
  wanted: Wanted,
  streams: Streams,
): Promise<void> {
  const format = formatOf(wanted, streams);
  const scenes = figures.map(({ view, choices }) => figureOf(network, view, choices, messagesFor('en')));
  const output = wanted.output === '-' ? undefined : wanted.output;
  if (format === 'pdf' && !hasPlace(output)) {
    write(await pdfOf(scenes), output, streams);
    return;
  }
  const names = figures.map(({ names: each }) => output && filled(output, each, streams));
  if (new Set(names).size < figures.length) {
    const place = `{${Object.keys(figures[0].names).at(-1)}}`;
    wrongUsage(
      streams,
      `${figures.length} figures need names of their own: write for example -o 'figure-${place}.${format}'.`,
    );
  }
  for (const [i, scene] of scenes.entries())
    write(await bytesOf(scene, figures[i], format), names[i], streams);
}

function formatOf({ output, to }: Wanted, streams: Streams): Format {
  if (to) return to;
  if (output === undefined || output === '-') return 'svg';
  const extension = /\.([a-z]+)$/i.exec(output)?.[1].toLowerCase();
  return (
    formats.find((format) => format === extension) ??
    wrongUsage(
      streams,
      `Give a name that ends in .svg, .png or .pdf, not "${output}", or say which with --to.`,
    )
  );
}

const hasPlace = (name: string | undefined): boolean => name !== undefined && /\{\w+\}/.test(name);

const filled = (name: string, names: Figure['names'], streams: Streams): string =>
  name.replace(/\{(\w+)\}/g, (place, key: string) =>
    Object.hasOwn(names, key)
      ? names[key]
      : wrongUsage(
          streams,
          `"${place}" means nothing here: there is ${Object.keys(names)
            .map((each) => `{${each}}`)
            .join(' and ')}.`,
        ),
  );

/** Painters of pixels, outlines and pages are read only when they are asked for. */
async function bytesOf(scene: Scene, { choices }: Figure, format: Format): Promise<string | Uint8Array> {
  if (format === 'pdf') return pdfOf([scene]);
  if (format === 'svg' && choices.text === 'text') return svgString(scene);
  const [{ outlined }, { openFaces }, { readFonts }] = await Promise.all([
    import('../render/outlines.ts'),
    import('../render/text/fonts.ts'),
    import('./fonts.ts'),
  ]);
  const svg = svgString(outlined(scene, openFaces(readFonts())));
  if (format === 'svg') return svg;
  const { pngOf } = await import('./png.ts');
  return pngOf(svg, pixelsOf(scene, choices));
}

async function pdfOf(scenes: readonly Scene[]): Promise<Uint8Array> {
  const [{ writePdf }, { readFonts }] = await Promise.all([import('../render/pdf.ts'), import('./fonts.ts')]);
  return writePdf(scenes, readFonts());
}

function write(data: string | Uint8Array, output: string | undefined, streams: Streams): void {
  if (output === undefined) {
    if (typeof data === 'string') streams.out(data);
    else if (streams.bytes) streams.bytes(data);
    else wrongUsage(streams, 'Name a file for a picture or a PDF with -o.');
    return;
  }
  try {
    writeFileSync(output, data);
  } catch (error) {
    streams.err(
      `"${output}" cannot be written (${error instanceof Error ? error.message : String(error)}).\n`,
    );
    throw new Outcome(exitCodes.no);
  }
}
