import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Network } from '../../model/network.ts';
import type { ActorId } from '../../model/schema.ts';
import { findMoment } from '../../model/slice.ts';
import {
  figureSchema,
  figureScopes,
  figureSizes,
  figureThemes,
  type FigureChoices,
} from '../../scene/figure.ts';
import { figureFlags } from '../../scene/figureFlags.ts';
import { openingView } from '../../scene/openingView.ts';
import { openSubject, type FigureSubject } from '../../scene/publicNetwork.ts';
import { viewOfLink } from '../../scene/readViewLink.ts';
import type { View } from '../../scene/view.ts';
import { labelLanguages } from '../../scene/viewChoices.ts';
import { actorsNamed } from '../actorsNamed.ts';
import { figuresOfDates, figuresOfEras, figuresOfStory, type Figure } from '../figures.ts';
import { networkOrEnd, readBefore } from '../input.ts';
import { wrongUsage, type Streams } from '../outcome.ts';
import { publicFlag, publicOf } from '../publicOrWhole.ts';
import { readRecipe, saveRecipe } from '../recipes.ts';
import { figureFormats, writeFigures, type FigureFormat } from '../writeFigures.ts';

export interface RenderOptions {
  output?: string;
  to?: FigureFormat;
  at?: string[];
  eras?: boolean;
  story?: string;
  focus?: string;
  strip?: string;
  timeline?: boolean;
  balance?: boolean;
  hops?: '1' | '2';
  all?: boolean;
  view?: string;
  saveRecipe?: string;
  [flag: string]: unknown;
}

const number =
  (least: number, most: number, what: string) =>
  (text: string): number => {
    const value = Number(text);
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(`Give a number of ${what} from ${least} to ${most}.`);
    return value;
  };

const choice = (flag: string, description: string, choices: readonly string[]): Option =>
  new Option(`--${flag} <name>`, description).choices([...choices]);

/** What the figure's own choices say of themselves, by their flags; see `scene/figureFlags.ts`. */
const figureOptions: Readonly<Record<string, Option>> = {
  size: choice('size', 'width in mm, a page, a slide or a card for social networks', figureSizes),
  text: new Option('--text <points>', 'size of the smallest text').argParser(number(5, 36, 'points')),
  dpi: new Option('--dpi <dots>', 'dots an inch of a PNG').argParser(number(36, 1200, 'dots')),
  theme: choice('theme', 'colours', figureThemes),
  symbols: choice('symbols', 'by kind of actor, or the circles of classic conflict maps', [
    'standard',
    'classic',
  ]),
  'text-as': choice('text-as', 'text that can be edited, or outlines that look the same everywhere', [
    'text',
    'outlines',
  ]),
  labels: choice('labels', 'language of the names', labelLanguages),
  scope: choice('scope', 'what of the view', figureScopes),
  context: choice('context', 'what is not lit', ['dim', 'hide']),
  area: choice('area', 'cut to the shown actors, or to what the screen shows', ['actors', 'view']),
  title: new Option('--title <text>', 'the finding, printed on top'),
  alt: new Option('--alt <text>', 'the alternative text (default: by rule from the data)'),
  'no-heading': new Option('--no-heading', 'without the title'),
  'no-legend': new Option('--no-legend', 'without the legend'),
  'no-notes': new Option('--no-notes', 'without counts and filters'),
  'no-source': new Option('--no-source', 'without viewpoint and source'),
  'no-licence': new Option('--no-licence', 'without the licence'),
  references: new Option('--references', 'with numbered sources on the ties and in a list'),
  public: new Option(...publicFlag),
  'no-background': new Option('--no-background', 'on nothing instead of the canvas colour'),
  'no-data': new Option('--no-data', 'without the data that the file carries'),
};

export function addRender(program: Command, streams: Streams): void {
  const command = program
    .command('render')
    .description(
      'draw figures as SVG, PNG, PDF or HTML: the same bytes of SVG as the app exports with the same choices',
    )
    .argument('<file>', 'a network or a figure recipe, - for standard input, or afghanistan')
    .option('-o, --output <file>', 'where to write (default: standard output); {date} stands for each date')
    .addOption(new Option('--to <format>', 'where the name does not tell').choices([...figureFormats]))
    .option(
      '--at <dates...>',
      'a date (2014, 2014-06, 2014-06-15) or a span FROM/TO; several give several figures',
    )
    .option('--eras', 'one figure an era of the data')
    .option('--story <id>', 'one figure a step of a story')
    .option('--focus <actors>', 'light up one actor, or two with a comma between')
    .option('--strip <actors>', 'the ties of one actor through time, or those between two')
    .option('--timeline', 'all ties by family through time, with eras and events')
    .option('--balance', 'the share of balanced triads through time')
    .addOption(new Option('--hops <n>', 'how far from the lit actor').choices(['1', '2']))
    .option('--all', 'show all actors, not only the most influential')
    .option('--view <link>', 'everything as in a link copied from the app; other options come on top')
    .option('--save-recipe <file>', 'write down network, view and choices, to draw the same figure again');
  for (const option of Object.values(figureOptions)) command.addOption(option);
  command.action(async (file: string, options: RenderOptions) => {
    const recipe = readRecipe(file, streams);
    if (recipe) await readBefore([recipe.network]);
    const network = networkOrEnd(recipe?.network ?? file, streams);
    const view = viewOf(network, options, streams, recipe?.view);
    const choices = figureChoices(options, recipe?.figure);
    if (choices.public) publicOf(network, streams);
    const open = openSubject({ network, view, figure: choices });
    if (options.saveRecipe)
      saveRecipe(options.saveRecipe, { ...open, network: recipe?.network ?? file }, streams);
    const story = options.story && storyIn(open.network, network, options.story);
    await writeFigures(open.network, figuresOf(open, { ...options, story }, streams), options, streams);
  });
}

/** What a story is called in a public copy, which keeps every story in its place but may change its id. */
function storyIn(open: Network, whole: Network, id: string): string {
  const place = whole.document.stories.findIndex((story) => story.id === id);
  return place < 0 ? id : open.document.stories[place].id;
}

/** One figure, or one a date, era or step of a story. */
function figuresOf(
  { network, view, figure }: FigureSubject,
  options: RenderOptions,
  streams: Streams,
): Figure[] {
  if ([options.at, options.eras, options.story].filter(Boolean).length > 1)
    wrongUsage(streams, 'Give dates, --eras or --story, not several of them.');
  if (options.eras) return figuresOfEras(network, view, figure, streams);
  if (options.story) return figuresOfStory(network, view, figure, options.story, streams);
  return figuresOfDates(view, figure, options.at ?? [view.at]);
}

function viewOf(
  network: Network,
  options: RenderOptions,
  streams: Streams,
  given: View = openingView(network.document),
): View {
  const { view, unreadable } = options.view
    ? viewOfLink(options.view.replace(/^[^#]*#/, ''), openingView(network.document), network)
    : { view: given, unreadable: [] };
  if (unreadable.length > 0)
    wrongUsage(streams, `The link has parts that cannot be read: ${unreadable.join(', ')}.`);
  for (const date of options.at ?? [])
    if (!findMoment(date))
      wrongUsage(
        streams,
        `"${date}" is not a date. Write 2014, 2014-06, 2014-06-15, or a span such as 2010/2014.`,
      );
  return {
    ...view,
    ...(options.at === undefined ? {} : { at: options.at[0] }),
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

/** What the flags say, on top of what a recipe says, on top of the defaults. */
function figureChoices(options: RenderOptions, recipe: FigureChoices | undefined): FigureChoices {
  const said = figureFlags.flatMap(({ choice, flag, kind }) => {
    const name = flag.replace(/^no-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = options[name];
    const isSaid = kind === 'switch' ? value === !flag.startsWith('no-') : value !== undefined;
    return isSaid ? [[choice, value]] : [];
  });
  return figureSchema.parse({
    ...recipe,
    ...Object.fromEntries(said),
    ...(options.balance ? { scope: 'balance' } : {}),
  });
}
