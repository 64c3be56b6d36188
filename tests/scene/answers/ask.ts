/** Asks a question of a network, as the panel does. */
import { messagesFor } from '../../../src/i18n/messages.ts';
import type { Network } from '../../../src/model/network.ts';
import type { Answer } from '../../../src/scene/answers/answer.ts';
import { answerOf } from '../../../src/scene/answers/answerOf.ts';
import type { QuestionId } from '../../../src/scene/answers/questionList.ts';
import { defaultView, type View } from '../../../src/scene/view.ts';

export const messages = messagesFor('en');

export function ask(
  network: Network,
  question: QuestionId,
  more: Partial<Record<keyof View, unknown>> = {},
): Answer {
  const answer = answerOf(network, { ...defaultView, question, ...more } as View, messages);
  if (!answer) throw new Error(`no answer to ${question}`);
  return answer;
}

/** Ids of the items of each part. */
export const found = (answer: Answer): string[][] =>
  answer.parts.map(({ items }) => items.map(({ id }) => id));
