/** A story as a set of figures: one for each step, with its title, and the texts beside them. */
import { formatMoment } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Network } from '../model/network.ts';
import type { Story } from '../model/schema.ts';
import { stepView } from './storyView.ts';
import type { View } from './view.ts';

export interface StoryFigure {
  /** Counted from 1, with zeros before it so that files sort as they are told. */
  step: string;
  title: string;
  text: string;
  view: View;
}

/** @param reader whose language and symbols the figures have */
export function storyFigures(network: Network, story: Story, reader: View): StoryFigure[] {
  const digits = String(story.steps.length).length;
  return story.steps.map(({ title, text }, i) => ({
    step: String(i + 1).padStart(digits, '0'),
    title,
    text,
    view: stepView(network.document, story, i, reader),
  }));
}

/** Title, date and text of every step, to be set beside the figures. */
export const storyText = (story: Story, figures: readonly StoryFigure[], messages: Messages): string =>
  [
    story.title,
    ...(story.summary ? [story.summary] : []),
    ...figures.map(
      ({ step, title, text, view }) => `${step}. ${title} (${formatMoment(view.at, messages)})\n${text}`,
    ),
  ].join('\n\n') + '\n';
