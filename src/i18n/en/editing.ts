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
  open: 'Open',
  edit: 'Edit',
  connect: 'Connect them with a tie',
  editThis: 'Edit this record',
  undoShort: 'Undo',
  redoShort: 'Redo',
  kept: {
    untitled: 'Network without a title',
    kept: 'Kept in this browser',
    keeping: 'Being kept …',
    changed: 'Kept here; changed since last saved to a file',
    notKept: 'Not kept: see below',
    elsewhere: 'open in another tab too',
    saveHint: 'Where this network is kept, and saving it to a file',
  },
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
};
