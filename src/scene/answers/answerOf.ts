/** From a question to its answer, found once for a network and what it was asked with. */
import type { Messages } from '../../i18n/messages.ts';
import { questionWordsFor, type QuestionWords } from '../../i18n/questions.ts';
import type { Network } from '../../model/network.ts';
import { kept } from '../kept.ts';
import { shortName } from '../names.ts';
import type { View } from '../view.ts';
import { sliceOf } from '../viewChoices.ts';
import { agreementsAnswer, changesAnswer, supportAnswer, tiesAnswer } from './actorAnswers.ts';
import type { Answer } from './answer.ts';
import { Asked } from './asked.ts';
import { absentAnswer, attendanceAnswer, beforeAfterAnswer } from './eventAnswers.ts';
import { disagreementAnswer, oneSourceAnswer, uncertainAnswer } from './evidenceAnswers.ts';
import { structureAnswer } from './measureAnswers.ts';
import { contactAnswer, outsideAnswer, signChangesAnswer, tiedToBothAnswer } from './networkAnswers.ts';
import { channelsAnswer, cutPointsAnswer, mediatorsAnswer } from './pairAnswers.ts';
import { balanceAnswer, campsAnswer, connectorsAnswer, strainedTriadsAnswer } from './signedAnswers.ts';
import { findQuestion, type QuestionId } from './questionList.ts';

const answers: Readonly<Record<QuestionId, (asked: Asked) => Answer>> = {
  mediators: mediatorsAnswer,
  channels: channelsAnswer,
  'cut-points': cutPointsAnswer,
  camps: campsAnswer,
  connectors: connectorsAnswer,
  'strained-triads': strainedTriadsAnswer,
  balance: balanceAnswer,
  ties: tiesAnswer,
  support: supportAnswer,
  agreements: agreementsAnswer,
  changes: changesAnswer,
  'tied-to-both': tiedToBothAnswer,
  'contact-without-talks': contactAnswer,
  outside: outsideAnswer,
  'sign-changes': signChangesAnswer,
  structure: structureAnswer,
  attendance: attendanceAnswer,
  absent: absentAnswer,
  'before-after': beforeAfterAnswer,
  'one-source': oneSourceAnswer,
  disagreement: disagreementAnswer,
  uncertain: uncertainAnswer,
};

/** `undefined` if the view asks nothing, or something that is not known here. */
export function answerOf(network: Network, view: View, messages: Messages): Answer | undefined {
  const id = findQuestion(view.question);
  if (!id) return undefined;
  // An answer depends on these; where one looks and what is set apart change nothing in it.
  const { selected, event, compare, sets, avoid, camps, weighted, directed } = view;
  const key = JSON.stringify([
    id,
    sliceOf({ ...view, pinned: [] }),
    selected,
    event,
    compare,
    sets,
    avoid,
    camps,
    weighted,
    directed,
  ]);
  return kept(network, `answer ${messages.language} ${key}`, () =>
    answers[id](new Asked(network, view, messages, questionWordsFor(messages.language))),
  );
}

/** The question in words, with the actors it is asked of. */
export function questionText(
  id: QuestionId,
  network: Network,
  view: Pick<View, 'selected'>,
  words: QuestionWords,
): string {
  const name = (at: number): string | undefined => {
    const actor = network.actorById.get(view.selected[at]);
    return actor && shortName(actor);
  };
  return words.asked[id]({ a: name(0) ?? words.someone, b: name(1) ?? words.another });
}
