/** The questions that Parley answers: what each is about, and what has to be chosen before it can be answered. */

/** An actor, a second one, an event, two sets of actors, two dates. */
export type Need = 'a' | 'b' | 'event' | 'sets' | 'dates' | 'camps' | 'avoid';

export const questionGroups = ['actor', 'pair', 'network', 'events', 'evidence'] as const;

interface Question {
  group: (typeof questionGroups)[number];
  needs: readonly Need[];
}

/** In the order of the menu. */
export const questions = {
  ties: { group: 'actor', needs: ['a'] },
  support: { group: 'actor', needs: ['a'] },
  agreements: { group: 'actor', needs: ['a'] },
  changes: { group: 'actor', needs: ['a', 'dates'] },
  mediators: { group: 'pair', needs: ['a', 'b'] },
  channels: { group: 'pair', needs: ['a', 'b', 'avoid'] },
  'cut-points': { group: 'network', needs: [] },
  'tied-to-both': { group: 'network', needs: ['sets'] },
  'contact-without-talks': { group: 'network', needs: [] },
  outside: { group: 'network', needs: [] },
  camps: { group: 'network', needs: ['camps'] },
  connectors: { group: 'network', needs: ['camps'] },
  'strained-triads': { group: 'network', needs: [] },
  balance: { group: 'network', needs: [] },
  'sign-changes': { group: 'network', needs: ['dates'] },
  structure: { group: 'network', needs: [] },
  attendance: { group: 'events', needs: ['event'] },
  absent: { group: 'events', needs: ['event'] },
  'before-after': { group: 'events', needs: ['event'] },
  'one-source': { group: 'evidence', needs: [] },
  disagreement: { group: 'evidence', needs: [] },
  uncertain: { group: 'evidence', needs: [] },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as readonly QuestionId[];

export const findQuestion = (id: string | null): QuestionId | undefined =>
  id !== null && Object.hasOwn(questions, id) ? (id as QuestionId) : undefined;

export const needsOf = (id: QuestionId): readonly Need[] => questions[id].needs;
