/** Which columns of a table are fields of its records; the others are worked out, or hold more than a cell shows. */
export const cellPaths = {
  actors: {
    name: 'name',
    kind: 'kind',
    influence: 'influence.value',
    interest: 'interest.value',
    position: 'position',
    from: 'from',
    to: 'to',
  },
  ties: {
    source: 'source',
    type: 'type',
    direction: 'directed',
    target: 'target',
    sign: 'sign',
    from: 'from',
    to: 'to',
    status: 'status',
    confidence: 'confidence',
  },
  events: {
    title: 'title',
    date: 'date',
    end: 'end',
    kind: 'kind',
    participants: 'participants',
    absent: 'absent',
    summary: 'summary',
    effect: 'effect',
  },
  sources: { title: 'title', date: 'date', kind: 'kind', identifier: 'identifier' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type CellCollection = keyof typeof cellPaths;

export const cellPath = (what: CellCollection, column: string): string | undefined => {
  const paths: Readonly<Record<string, string>> = cellPaths[what];
  return Object.hasOwn(paths, column) ? paths[column] : undefined;
};
