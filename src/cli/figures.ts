/** Series of figures: what differs from one to the next, and what their files are called after it. */
import { nearestNames } from '../model/nearest.ts';
import type { Network } from '../model/network.ts';
import { findStory } from '../model/stories.ts';
import type { FigureChoices } from '../scene/figure.ts';
import { storyFigures } from '../scene/storyFigures.ts';
import type { View } from '../scene/view.ts';
import { exitCodes, Outcome, wrongUsage, type Streams } from './outcome.ts';

export interface Figure {
  view: View;
  choices: FigureChoices;
  /** What stands for `{date}`, `{era}` … in a file's name. */
  names: Readonly<Record<string, string>>;
}

/** A date as part of a file's name. */
const inName = (at: string): string => at.replace('/', '-to-');

export const figuresOfDates = (view: View, choices: FigureChoices, dates: readonly string[]): Figure[] =>
  dates.map((at) => ({ view: { ...view, at }, choices, names: { date: inName(at) } }));

/** Each era as a span, under its own title unless another is given. */
export function figuresOfEras(
  network: Network,
  view: View,
  choices: FigureChoices,
  streams: Streams,
): Figure[] {
  const { eras, checked } = network.document;
  if (eras.length === 0) wrongUsage(streams, 'This network has no eras: give dates with --at.');
  return eras.map(({ id, title, from, to }) => {
    const end = to ?? checked;
    const at = end === undefined || end === from ? from : `${from}/${end}`;
    return {
      view: { ...view, at },
      choices: { ...choices, title: choices.title ?? title },
      names: { date: inName(at), era: id },
    };
  });
}

/** Each step of a story, under its own title unless another is given. */
export function figuresOfStory(
  network: Network,
  view: View,
  choices: FigureChoices,
  id: string,
  streams: Streams,
): Figure[] {
  const story = findStory(network.document, id);
  if (story)
    return storyFigures(network, story, view).map(({ step, title, view: shown }) => ({
      view: shown,
      choices: { ...choices, title: choices.title ?? title },
      names: { date: inName(shown.at), step },
    }));
  const ids = network.document.stories.map((each) => each.id);
  const near = nearestNames(id, ids);
  const known =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It has: ${ids.join(', ') || 'none'}.`;
  streams.err(`There is no story "${id}" in this network. ${known}\n`);
  throw new Outcome(exitCodes.no);
}
