/** The figures of a story as one zip file. */
import { strToU8, zipSync } from 'fflate';
import type { Messages } from '../../i18n/messages.ts';
import type { Network } from '../../model/network.ts';
import type { Story } from '../../model/schema.ts';
import { svgString } from '../../render/svgString.ts';
import { arrangedPositions } from '../../scene/arrangement.ts';
import { defaultFigure, figureSchema, type FigureChoices } from '../../scene/figure.ts';
import { figureOf } from '../../scene/figureOf.ts';
import { publicNetwork } from '../../scene/publicNetwork.ts';
import { storyFigures, storyText } from '../../scene/storyFigures.ts';
import type { View } from '../../scene/view.ts';

/** A name that every file system takes. */
export const fileNameOf = (story: Story): string =>
  story.id
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'story';

/** The choices that the export remembers, as far as they can be read; the title is each step's own. */
export function figureFrom(remembered: string | null): FigureChoices {
  try {
    return figureSchema.parse(JSON.parse(remembered ?? '{}'));
  } catch {
    return defaultFigure;
  }
}

/** An SVG of each step, titled as the step, and a text file of what is told. They are made one after the other, so that the page stays alive. */
export async function storyArchive(
  {
    network,
    story,
    reader,
    figure,
    messages,
  }: {
    network: Network;
    story: Story;
    /** Whose language and symbols the figures have. */
    reader: View;
    figure: FigureChoices;
    messages: Messages;
  },
  onprogress: (step: number, of: number) => void,
): Promise<{ name: string; bytes: Uint8Array }> {
  const open = figure.public ? publicNetwork(network, arrangedPositions(network)).network : network;
  // A public copy keeps every story in its place, but may change its id.
  const told = open.document.stories[network.document.stories.indexOf(story)];
  const name = fileNameOf(told);
  const figures = storyFigures(open, told, reader);
  const files: Record<string, Uint8Array> = {};
  for (const [i, { step, title, view }] of figures.entries()) {
    onprogress(i + 1, figures.length);
    await new Promise((resolve) => setTimeout(resolve));
    files[`${name}-${step}.svg`] = strToU8(svgString(figureOf(open, view, { ...figure, title }, messages)));
  }
  files[`${name}.txt`] = strToU8(storyText(told, figures, messages));
  return { name: `${name}.zip`, bytes: zipSync(files, { mtime: new Date(1980, 0, 1) }) };
}
