/** Stories made and changed: pure functions from a document to a document. What is not there changes nothing. */
import type { NetworkDocument, Story } from './schema.ts';

export type StoryStep = Story['steps'][number];

export const findStory = ({ stories }: NetworkDocument, id: string | null): Story | undefined =>
  stories.find((story) => story.id === id);

/** The document with a new story at the end, and its id: the title in plain letters, numbered where it is taken. */
export function addStory(
  document: NetworkDocument,
  title: string,
): { document: NetworkDocument; id: string } {
  const base =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'story';
  const taken = new Set(document.stories.map(({ id }) => id));
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return { document: { ...document, stories: [...document.stories, { id, title, steps: [] }] }, id };
}

export const removeStory = (document: NetworkDocument, id: string): NetworkDocument => ({
  ...document,
  stories: document.stories.filter((story) => story.id !== id),
});

const changed = (
  document: NetworkDocument,
  id: string,
  change: (story: Story) => Story,
): NetworkDocument => ({
  ...document,
  stories: document.stories.map((story) => (story.id === id ? change(story) : story)),
});
const withSteps = (
  document: NetworkDocument,
  id: string,
  change: (steps: readonly StoryStep[]) => StoryStep[],
): NetworkDocument => changed(document, id, (story) => ({ ...story, steps: change(story.steps) }));

/** Gives the story a title or a summary. */
export const describeStory = (
  document: NetworkDocument,
  id: string,
  words: Partial<Pick<Story, 'title' | 'summary'>>,
): NetworkDocument => changed(document, id, (story) => ({ ...story, ...words }));

/** Puts a step in, before the one at the index; at the end if there is none. */
export const addStep = (
  document: NetworkDocument,
  id: string,
  step: StoryStep,
  index = Infinity,
): NetworkDocument =>
  withSteps(document, id, (steps) => [...steps.slice(0, index), step, ...steps.slice(index)]);

/** Gives a step another title, text or view. */
export const changeStep = (
  document: NetworkDocument,
  id: string,
  index: number,
  change: Partial<Pick<StoryStep, 'title' | 'text' | 'view'>>,
): NetworkDocument =>
  withSteps(document, id, (steps) => steps.map((step, i) => (i === index ? { ...step, ...change } : step)));

export const removeStep = (document: NetworkDocument, id: string, index: number): NetworkDocument =>
  withSteps(document, id, (steps) => steps.filter((_, i) => i !== index));

/** Moves a step to another place; the others keep their order. */
export const moveStep = (document: NetworkDocument, id: string, from: number, to: number): NetworkDocument =>
  withSteps(document, id, (steps) => {
    const moved = steps[from];
    if (moved === undefined || steps[to] === undefined) return [...steps];
    const others = steps.filter((_, i) => i !== from);
    return [...others.slice(0, to), moved, ...others.slice(to)];
  });
