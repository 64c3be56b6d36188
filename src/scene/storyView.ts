/** A story as views: each step is a view of the network, told with a text. */
import type { Network } from '../model/network.ts';
import type { NetworkDocument, Story } from '../model/schema.ts';
import { findStory } from '../model/stories.ts';
import { knownView } from './knownView.ts';
import { openingView } from './openingView.ts';
import type { ReadView } from './readViewLink.ts';
import { checkedField, defaultView, type View } from './view.ts';
import { codecs, viewToFragment } from './viewLink.ts';

/** What a reader chose for all views stays through a story: names, symbols, how much of the rest is seen. */
const readersOwn = ['labels', 'symbols', 'context'] as const;
/** Not a part of what a step shows: where the story is, and lists that lie beside the figure. */
const notStored = new Set<keyof View>(['story', 'step', 'table', 'sort', 'query', 'sourcesOf', 'sourceKind']);

const isField = (key: string): key is keyof View => Object.hasOwn(codecs, key);

/**
 * The view of a step, from the document's opening view; the last step where the story has fewer. A field that makes no
 * sense does not spoil the step: it is passed over, and named as it would stand in a link.
 */
export function readStep(document: NetworkDocument, story: Story, index: number, reader: View): ReadView {
  const step = Math.max(0, Math.min(index, story.steps.length - 1));
  const own = Object.fromEntries(readersOwn.map((key) => [key, reader[key]]));
  const view: Record<string, unknown> = { ...openingView(document), ...own };
  const unreadable: string[] = [];
  for (const [key, value] of Object.entries(story.steps[step]?.view ?? {})) {
    const checked = isField(key) ? checkedField(key, value) : undefined;
    if (checked) view[key] = checked.value;
    else
      unreadable.push(
        `${isField(key) ? codecs[key].key : key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
  }
  return { view: { ...(view as View), story: story.id, step }, unreadable };
}
export const stepView = (...step: Parameters<typeof readStep>): View => readStep(...step).view;

/** What a new step keeps of a view: where it differs from the document's opening view. */
export function storedView(document: NetworkDocument, view: View): Record<string, unknown> {
  const opening = openingView(document);
  return Object.fromEntries(
    Object.entries(view).filter(
      ([key, value]) =>
        !notStored.has(key as keyof View) &&
        JSON.stringify(value) !== JSON.stringify(opening[key as keyof View]),
    ),
  );
}

/** The story that the view tells, if the document has it. */
export const toldStory = (document: NetworkDocument, view: View): Story | undefined =>
  findStory(document, view.story);

/** A link may name a step and nothing else: then the view is the step's own. */
export function expandStep(document: NetworkDocument, read: ReadView): ReadView {
  const { view } = read;
  const story = toldStory(document, view);
  const rest = { ...openingView(document), story: view.story, step: view.step };
  const isBare = (Object.keys(rest) as (keyof View)[]).every(
    (key) =>
      (readersOwn as readonly string[]).includes(key) ||
      JSON.stringify(rest[key]) === JSON.stringify(view[key]),
  );
  if (!story || !isBare) return read;
  const step = readStep(document, story, view.step, view);
  return { view: step.view, unreadable: [...read.unreadable, ...step.unreadable] };
}

/** Whether the view is the step's own, and not one that the reader went on to from there. */
export const isOnStep = (network: Network, story: Story, view: View): boolean => {
  const step = knownView(readStep(network.document, story, view.step, view), network).view;
  return (Object.keys(step) as (keyof View)[]).every(
    (key) => notStored.has(key) || JSON.stringify(step[key]) === JSON.stringify(view[key]),
  );
};

/** The fragment of a link to a step: short, for the step's view follows from it. */
export const stepFragment = (story: Story, index: number): string =>
  `#${viewToFragment({ ...defaultView, story: story.id, step: index }, defaultView)}`;

/** Leaves the story; the view stays. */
export const leaveStory = (view: View): View => ({ ...view, story: null, step: 0 });
