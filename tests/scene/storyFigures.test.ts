import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import { storyFigures, storyText } from '../../src/scene/storyFigures.ts';
import { defaultView } from '../../src/scene/view.ts';
import { actor, networkOf } from './network.ts';

const storyOf = (steps: number) =>
  networkOf({
    actors: [actor('a')],
    ties: [],
    stories: [
      {
        id: 's',
        title: 'S',
        summary: 'In short.',
        steps: Array.from({ length: steps }, (_, i) => ({
          title: `T${i + 1}`,
          text: `Text ${i + 1}.`,
          view: { at: `${2001 + i}` },
        })),
      },
    ],
  });

describe('the figures of a story', () => {
  test('are one for each step, with its title and view, in the reader’s language', () => {
    const network = storyOf(2);
    const figures = storyFigures(network, network.document.stories[0], { ...defaultView, labels: 'ps' });
    expect(figures.map(({ step, title, view }) => [step, title, view.at, view.labels, view.step])).toEqual([
      ['1', 'T1', '2001', 'ps', 0],
      ['2', 'T2', '2002', 'ps', 1],
    ]);
  });

  test('sort by name as they are told', () => {
    const network = storyOf(11);
    const steps = storyFigures(network, network.document.stories[0], defaultView).map(({ step }) => step);
    expect(steps.slice(0, 2)).toEqual(['01', '02']);
    expect(steps).toEqual(steps.toSorted());
  });

  test('have their texts beside them', () => {
    const network = storyOf(2);
    const [story] = network.document.stories;
    expect(storyText(story, storyFigures(network, story, defaultView), messagesFor('en'))).toBe(
      'S\n\nIn short.\n\n1. T1 (2001)\nText 1.\n\n2. T2 (2002)\nText 2.\n',
    );
  });
});
