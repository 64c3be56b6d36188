import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { messagesFor } from '../../i18n/messages.ts';
import { nearestNames } from '../../model/nearest.ts';
import type { Network } from '../../model/network.ts';
import type { ActorId } from '../../model/schema.ts';
import { findStory } from '../../model/stories.ts';
import { findMoment } from '../../model/slice.ts';
import { svgString } from '../../render/svgString.ts';
import { figureSchema, figureSizes, type FigureChoices } from '../../scene/figure.ts';
import { figureOf } from '../../scene/figureOf.ts';
import { openingView } from '../../scene/openingView.ts';
import { storyFigures, type StoryFigure } from '../../scene/storyFigures.ts';
import type { View } from '../../scene/view.ts';
import { labelLanguages } from '../../scene/viewChoices.ts';
import { viewOfLink } from '../../scene/readViewLink.ts';
import { actorsNamed } from '../actorsNamed.ts';
import { networkOrEnd } from '../input.ts';
import { exitCodes, Outcome, wrongUsage, type Streams } from '../outcome.ts';

interface RenderOptions {
  output?: string;
  at?: string;
  focus?: string;
  strip?: string;
  timeline?: boolean;
  hops?: '1' | '2';
  all?: boolean;
  view?: string;
  story?: string;
  size: FigureChoices['size'];
  text?: number;
  theme: FigureChoices['theme'];
  title?: string;
  labels?: View['labels'];
  area: FigureChoices['area'];
  heading: boolean;
  legend: boolean;
  notes: boolean;
  background: boolean;
  data: boolean;
}

const points = (text: string): number => {
  const value = Number(text);
  if (!(value >= 5 && value <= 36)) throw new InvalidArgumentError('Give a number of points from 5 to 36.');
  return value;
};

export function addRender(program: Command, streams: Streams): void {
  program
    .command('render')
    .description('draw a figure as SVG, the same bytes as the app exports with the same choices')
    .argument('<file>', 'a Parley document, - for standard input, or afghanistan')
    .option('-o, --output <file>', 'where to write (default: standard output)')
    .option('--at <date>', 'a date (2014, 2014-06, 2014-06-15) or a span FROM/TO')
    .option('--focus <actors>', 'light up one actor, or two with a comma between')
    .option('--strip <actors>', 'the ties of one actor through time, or those between two')
    .option('--timeline', 'all ties by family through time, with eras and events')
    .addOption(new Option('--hops <n>', 'how far from the lit actor').choices(['1', '2']))
    .option('--all', 'show all actors, not only the most influential')
    .option('--view <link>', 'everything as in a link copied from the app; other options come on top')
    .option('--story <id>', 'a figure of each step of a story; the name after -o has {step} in it')
    .addOption(new Option('--size <size>', 'width in mm, or a page').choices([...figureSizes]).default('180'))
    .option('--text <points>', 'size of the smallest text', points)
    .addOption(new Option('--theme <theme>').choices(['light', 'dark', 'greyscale']).default('light'))
    .option('--title <text>', 'the finding, printed on top')
    .addOption(new Option('--labels <language>', 'language of the names').choices([...labelLanguages]))
    .addOption(
      new Option('--area <area>', 'cut to the shown actors, or to what the screen shows')
        .choices(['actors', 'view'])
        .default('actors'),
    )
    .option('--no-heading', 'without the title')
    .option('--no-legend', 'without the legend')
    .option('--no-notes', 'without the notes')
    .option('--no-background', 'on nothing instead of the canvas colour')
    .option('--no-data', 'without the data that the file carries')
    .action((file: string, options: RenderOptions) => {
      const network = networkOrEnd(file, streams);
      const view = viewOf(network, options, streams);
      const choices = figureChoices(options);
      if (options.story === undefined) {
        write(svgOf(network, view, choices), options.output, streams);
        return;
      }
      const output = nameByStep(options.output, streams);
      for (const { step, title, view: shown } of figuresOfStory(network, options.story, view, streams)) {
        const svg = svgOf(network, shown, { ...choices, title: choices.title ?? title });
        write(svg, output.replaceAll('{step}', step), streams);
      }
    });
}

const svgOf = (network: Network, view: View, choices: FigureChoices): string =>
  svgString(figureOf(network, view, choices, messagesFor('en')));

function nameByStep(output: string | undefined, streams: Streams): string {
  if (output?.includes('{step}')) return output;
  return wrongUsage(
    streams,
    "A story gives several figures: name them with {step}, as in -o 'figure-{step}.svg'.",
  );
}

function figuresOfStory(network: Network, id: string, view: View, streams: Streams): StoryFigure[] {
  const story = findStory(network.document, id);
  if (story) return storyFigures(network, story, view);
  const ids = network.document.stories.map((each) => each.id);
  const near = nearestNames(id, ids);
  const known =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It has: ${ids.join(', ') || 'none'}.`;
  streams.err(`There is no story "${id}" in this network. ${known}\n`);
  throw new Outcome(exitCodes.no);
}

function viewOf(network: Network, options: RenderOptions, streams: Streams): View {
  const opening = openingView(network.document);
  const { view, unreadable } = options.view
    ? viewOfLink(options.view.replace(/^[^#]*#/, ''), opening, network)
    : { view: opening, unreadable: [] };
  if (unreadable.length > 0)
    wrongUsage(streams, `The link has parts that cannot be read: ${unreadable.join(', ')}.`);
  if (options.at !== undefined && !findMoment(options.at)) {
    wrongUsage(
      streams,
      `"${options.at}" is not a date. Write 2014, 2014-06, 2014-06-15, or a span such as 2010/2014.`,
    );
  }
  return {
    ...view,
    ...(options.at === undefined ? {} : { at: options.at }),
    ...(options.focus === undefined ? {} : { selected: focused(network, options.focus, streams) }),
    ...(options.timeline ? { face: 'timeline' as const, selected: [] } : {}),
    ...(options.strip === undefined
      ? {}
      : { face: 'timeline' as const, selected: focused(network, options.strip, streams) }),
    ...(options.hops === undefined ? {} : { hops: options.hops === '2' ? 2 : 1 }),
    ...(options.all ? { limit: 'all' as const } : {}),
  };
}

function focused(network: Network, text: string, streams: Streams): ActorId[] {
  if (text.split(',').length > 2) wrongUsage(streams, 'At most two actors can be in focus.');
  return actorsNamed(network, text, streams);
}

const figureChoices = (options: RenderOptions): FigureChoices =>
  figureSchema.parse({
    size: options.size,
    textPt: options.text ?? null,
    theme: options.theme,
    title: options.title ?? null,
    area: options.area,
    showTitle: options.heading,
    legend: options.legend,
    notes: options.notes,
    background: options.background,
    data: options.data,
    labels: options.labels ?? null,
  });

function write(text: string, output: string | undefined, streams: Streams): void {
  if (output === undefined || output === '-') {
    streams.out(text);
    return;
  }
  if (!/\.svg$/i.test(output))
    wrongUsage(streams, `Only SVG can be written: give a name that ends in .svg, not "${output}".`);
  try {
    writeFileSync(output, text);
  } catch (error) {
    streams.err(
      `"${output}" cannot be written (${error instanceof Error ? error.message : String(error)}).\n`,
    );
    throw new Outcome(exitCodes.no);
  }
}
