/** Words of changing a network: the steps by name, undo and redo. */
interface StepName {
  verb: keyof typeof verbs;
  what: keyof typeof nouns;
  name?: string;
  count?: number;
}

const verbs = {
  add: 'add',
  change: 'change',
  remove: 'remove',
  merge: 'merge',
  split: 'split',
  arrange: 'arrange',
  mark: 'mark as sensitive',
  unmark: 'no longer mark as sensitive',
  replace: 'replace',
};
const nouns = {
  sources: ['source', 'sources'],
  actors: ['actor', 'actors'],
  ties: ['tie', 'ties'],
  events: ['event', 'events'],
  eras: ['era', 'eras'],
  themes: ['theme', 'themes'],
  stories: ['story', 'stories'],
  scenarios: ['scenario', 'scenarios'],
  vocabulary: ['the vocabulary’s', 'the vocabulary'],
  document: ['title and description', 'title and description'],
  layout: ['places', 'places'],
  network: ['network', 'networks'],
} as const;

const step = ({ verb, what, name, count }: StepName): string => {
  const [one, many] = nouns[what];
  if (name !== undefined && count !== undefined) return `${verbs[verb]} ${count} ${many} into ${name}`;
  if (name !== undefined) return `${verbs[verb]} ${one} ${name}`;
  return count === undefined ? `${verbs[verb]} ${one}` : `${verbs[verb]} ${count} ${many}`;
};

export const editing = {
  /** What was done, to stand after “Undo:”. */
  step,
  done: (name: StepName): string => `Done: ${step(name)}.`,
  undo: (name: StepName): string => `Undo: ${step(name)}`,
  redo: (name: StepName): string => `Redo: ${step(name)}`,
  undone: (name: StepName): string => `Undone: ${step(name)}.`,
  redone: (name: StepName): string => `Done again: ${step(name)}.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
};
