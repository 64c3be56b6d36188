/** Figures as files: SVG, PNG, PDF or HTML, one or several. */
import { writeFileSync } from 'node:fs';
import { messagesFor } from '../i18n/messages.ts';
import type { Network } from '../model/network.ts';
import { figureHtml } from '../render/figureHtml.ts';
import { svgString } from '../render/svgString.ts';
import { pixelsOf, type FigureChoices } from '../scene/figure.ts';
import { figureOf } from '../scene/figureOf.ts';
import type { Scene } from '../scene/marks.ts';
import { figureWithTable } from '../scene/printedPage.ts';
import type { Figure } from './figures.ts';
import { exitCodes, Outcome, wrongUsage, type Streams } from './outcome.ts';

export const figureFormats = ['svg', 'png', 'pdf', 'html'] as const;
export type FigureFormat = (typeof figureFormats)[number];

interface Wanted {
  output?: string;
  to?: FigureFormat;
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
  for (const [i, scene] of scenes.entries()) {
    const bytes =
      format === 'html' ? await htmlOf(network, figures[i]) : await bytesOf(scene, figures[i], format);
    write(bytes, names[i], streams);
  }
}

function formatOf({ output, to }: Wanted, streams: Streams): FigureFormat {
  if (to) return to;
  if (output === undefined || output === '-') return 'svg';
  const extension = /\.([a-z]+)$/i.exec(output)?.[1].toLowerCase();
  return (
    figureFormats.find((format) => format === extension) ??
    wrongUsage(
      streams,
      `Give a name that ends in .svg, .png, .pdf or .html, not "${output}", or say which with --to.`,
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
async function bytesOf(
  scene: Scene,
  { choices }: Figure,
  format: Exclude<FigureFormat, 'html'>,
): Promise<string | Uint8Array> {
  if (format === 'pdf') return pdfOf([scene]);
  const svg = await svgOf(scene, choices, format === 'png');
  if (format === 'svg') return svg;
  const { pngOf } = await import('./png.ts');
  return pngOf(svg, pixelsOf(scene, choices));
}

/** @param asOutlines even where the choice is text */
async function svgOf(scene: Scene, choices: FigureChoices, asOutlines = false): Promise<string> {
  if (choices.text === 'text' && !asOutlines) return svgString(scene);
  const [{ outlined }, { openFaces }, { readFonts }] = await Promise.all([
    import('../render/outlines.ts'),
    import('../render/text/fonts.ts'),
    import('./fonts.ts'),
  ]);
  return svgString(outlined(scene, openFaces(readFonts())));
}

async function htmlOf(network: Network, { view, choices }: Figure): Promise<string> {
  const messages = messagesFor('en');
  const page = figureWithTable(network, view, choices, messages);
  return figureHtml(page, await svgOf(page.scene, choices));
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
