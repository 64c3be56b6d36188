/** An answer as data: what was found, by which rule, and the actors and ties that show it. */
import type { ActorId, TieId } from '../../model/schema.ts';

export interface Reason {
  text: string;
  ties: readonly TieId[];
}

export interface AnswerItem {
  /** Unique in its answer and the same whenever the answer is found again: part of a link. */
  id: string;
  text: string;
  note?: string;
  actors: readonly ActorId[];
  ties: readonly TieId[];
  /** Why it is in the answer, each with the ties that it rests on. */
  reasons?: readonly Reason[];
  /** Parts that the network would fall into: previewed one beside the other. */
  pieces?: readonly (readonly ActorId[])[];
}

export interface AnswerPart {
  title?: string;
  note?: string | undefined;
  items: readonly AnswerItem[];
  /** What stands in place of the items if there are none. */
  empty?: string;
}

export interface Answer {
  /** One sentence. */
  finding: string;
  /** One sentence. */
  rule: string;
  parts: readonly AnswerPart[];
  /** Of channels: who stands on any of them. */
  through?: readonly ActorId[];
  /** What has to be chosen before there is an answer. */
  asks?: string;
}

export const itemsOf = (answer: Answer): AnswerItem[] => answer.parts.flatMap(({ items }) => items);

/** What is lit: the item that is set apart, else all items. */
export function litBy(answer: Answer, item: string | null): { actors: Set<string>; ties: Set<string> } {
  const all = itemsOf(answer);
  const one = item === null ? undefined : all.find(({ id }) => id === item);
  const lit = one ? [one] : all;
  return {
    actors: new Set<string>(lit.flatMap(({ actors }) => actors)),
    ties: new Set<string>(lit.flatMap(({ ties }) => ties)),
  };
}

/** The answer to take along: question, finding, items, rule, link. */
export function answerText(question: string, answer: Answer, more: readonly string[] = []): string {
  const lines = answer.parts.flatMap(({ title, note, items, empty }) => [
    ...(title ? ['', title] : ['']),
    ...(note ? [note] : []),
    ...items.flatMap((item) => [
      `- ${[item.text, item.note].filter(Boolean).join(' – ')}`,
      ...(item.reasons ?? []).map(({ text }) => `    ${text}`),
    ]),
    ...(items.length === 0 && empty ? [empty] : []),
  ]);
  return [question, answer.finding, ...lines, '', answer.rule, ...more]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
