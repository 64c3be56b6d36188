/** Words of the Matrix and the Grid on screen; loaded with them. */
import { list, plural } from './phrases.ts';

export const faces = {
  matrix: {
    label: 'Matrix',
    caption: (actors: number, ties: number, when: string): string =>
      `${plural(ties, 'tie', 'ties')} between ${plural(actors, 'actor', 'actors')} ${when}. Rows act on columns; a tie without direction stands in both.`,
    order: 'Order rows by',
    orders: { kind: 'Kind of actor', community: 'Community', camp: 'Camp', name: 'Name' },
    cell: (row: string, column: string, ties: number, families: readonly string[], sign: string): string =>
      `${row} to ${column}: ${plural(ties, 'tie', 'ties')}, ${list(families)}, ${sign}`,
    signs: {
      positive: 'positive',
      negative: 'negative',
      mixed: 'positive and negative',
      neutral: 'without a sign',
    },
    tooMany: (shown: number, all: number): string =>
      `The first ${shown} of ${all} actors. Show fewer actors, or filter, to see the rest.`,
    others: 'Others',
    place: 'Each family has its place in a cell:',
    empty: 'No actor to show.',
  },
  grid: {
    label: 'Grid',
    across: 'Set against influence',
    acrosses: { interest: 'Interest in the process', involvement: 'Part in talks and mediation' },
    rule: {
      interest:
        'Influence and interest are coded judgements from 1 to 5, with their reasons in each actor’s details. High means 4 or 5.',
      involvement:
        'Counts ties of talks and mediation among the actors shown on this date. High influence means 4 or 5; a large part means four ties or more.',
    },
  },
};
