import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addStep, addStory, findStory } from '../../src/model/stories.ts';
import { openingView } from '../../src/scene/openingView.ts';
import {
  expandStep,
  isOnStep,
  leaveStory,
  stepFragment,
  stepView,
  storedView,
  toldStory,
} from '../../src/scene/storyView.ts';
import { defaultView, type View } from '../../src/scene/view.ts';
import { viewFromFragment, viewOfLink } from '../../src/scene/readViewLink.ts';
import { document as bundled } from '../data/bundled.ts';
import { anyView } from './anyView.ts';
import { actor, networkOf } from './network.ts';

const network = networkOf({
  actors: [actor('a'), actor('b')],
  ties: [],
  opening: { at: '2001', limit: 12 },
  stories: [
    {
      id: 's',
      title: 'S',
      steps: [
        { title: 'First', text: '1', view: { at: '1999', selected: ['a'] } },
        { title: 'Second', text: '2', view: { at: 'no date', hops: 2, unknown: 1, face: 'table' } },
      ],
    },
    { id: 'empty', title: 'E', steps: [] },
    {
      id: 'partly',
      title: 'P',
      steps: [{ title: 'Z', text: '', view: { at: '1999', selected: ['z', 'a'] } }],
    },
  ],
});
const { document } = network;
const story = findStory(document, 's')!;
const reader: View = { ...openingView(document), labels: 'fa', pinned: ['b' as never], limit: 5 };

describe('the view of a step', () => {
  test('is the opening view with the fields of the step, and in the reader’s own language', () => {
    expect(stepView(document, story, 0, reader)).toEqual({
      ...openingView(document),
      at: '1999',
      selected: ['a'],
      labels: 'fa',
      story: 's',
      step: 0,
    });
  });

  test('passes over what makes no sense, and keeps what does', () => {
    expect(stepView(document, story, 1, reader)).toMatchObject({
      at: '2001',
      hops: 2,
      face: 'table',
      limit: 12,
    });
  });

  test('beyond the last step is that of the last', () => {
    expect(stepView(document, story, 99, reader)).toEqual(stepView(document, story, 1, reader));
    expect(stepView(document, findStory(document, 'empty')!, 3, reader)).toMatchObject({
      step: 0,
      at: '2001',
    });
  });

  test('is known from one that the reader went on to', () => {
    const on = stepView(document, story, 0, reader);
    expect(isOnStep(network, story, on)).toBe(true);
    expect(isOnStep(network, story, { ...on, query: 'x', labels: 'ps' })).toBe(true);
    expect(isOnStep(network, story, { ...on, at: '2000' })).toBe(false);
  });
});

describe('a link to a step', () => {
  const opening = openingView(document);
  const follow = (fragment: string) => expandStep(document, viewFromFragment(fragment, opening)).view;

  test('names story and step, and shows the view of the step', () => {
    expect(stepFragment(story, 0)).toBe('#story=s');
    expect(stepFragment(story, 1)).toBe('#story=s&step=1');
    expect(follow('#story=s')).toEqual(stepView(document, story, 0, opening));
    expect(follow('#story=s&step=1&labels=ps')).toEqual({
      ...stepView(document, story, 1, opening),
      labels: 'ps',
    });
  });

  test('that says more than the step is taken as it is', () => {
    expect(follow('#story=s&at=1950')).toEqual({ ...opening, story: 's', at: '1950' });
    expect(follow('#at=1950').story).toBeNull();
  });

  test.each([
    ['a date that is none and a field of no view', 'story=s&step=1', ['at=no date', 'unknown=1']],
    ['a step beyond the last', 'story=s&step=2&labels=fa', ['step=2', 'at=no date', 'unknown=1']],
    ['an actor that the network does not have', 'story=partly', ['select=z']],
    ['nothing in a step of known things', 'story=s', []],
  ])('names %s', (_, fragment, unreadable) => {
    expect(viewOfLink(fragment, opening, network).unreadable).toEqual(unreadable);
  });

  test('shows what can be shown of a step that names what is not there, and is on that step', () => {
    const { view } = viewOfLink('story=partly', opening, network);
    expect(view).toMatchObject({ at: '1999', selected: ['a'] });
    expect(isOnStep(network, findStory(document, 'partly')!, view)).toBe(true);
  });
});

describe('a view that is kept as a step', () => {
  test('holds only what differs from the opening view', () => {
    expect(storedView(document, openingView(document))).toEqual({});
    expect(storedView(document, { ...openingView(document), at: '1990', story: 's', step: 1 })).toEqual({
      at: '1990',
    });
  });

  test('of any kind is shown again as it was', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const made = addStory(document, 'New');
        const told = addStep(made.document, made.id, {
          title: '',
          text: '',
          view: storedView(document, view),
        });
        const shown = stepView(told, findStory(told, made.id)!, 0, view);
        const besides = { table: 0, sort: 0, query: 0, sourcesOf: 0, sourceKind: 0, story: 0, step: 0 };
        const strip = (each: View) => ({ ...each, ...besides });
        expect(strip(shown)).toEqual(strip(view));
      }),
    );
  });
});

describe('the story that is told', () => {
  test('is that of the view, if the document has it', () => {
    expect(toldStory(document, { ...defaultView, story: 's' })).toBe(story);
    expect(toldStory(document, { ...defaultView, story: 'gone' })).toBeUndefined();
    expect(toldStory(document, defaultView)).toBeUndefined();
  });

  test('is left without a change of what is shown', () => {
    const view = stepView(document, story, 0, reader);
    expect(leaveStory(view)).toEqual({ ...view, story: null, step: 0 });
  });

  test('of the bundled network has only fields that a view knows, each step', () => {
    for (const each of bundled.stories) {
      for (const [index, step] of each.steps.entries()) {
        expect(stepView(bundled, each, index, defaultView)).toMatchObject(step.view);
      }
    }
  });
});
