/** Answers about the evidence: single sources, disagreement, how uncertain the picture is. */
import type { Tie } from '../../model/schema.ts';
import { isDisputed, isWeak, restsOnLittle, sourceCount } from '../evidence.ts';
import type { Answer, AnswerPart } from './answer.ts';
import type { Asked } from './asked.ts';

const part = (
  asked: Asked,
  title: string,
  ties: readonly Tie[],
  note?: (tie: Tie) => string,
): AnswerPart => ({
  title,
  items: ties.map((tie) => asked.tieItem(tie, note?.(tie))),
});
const filled = (parts: readonly AnswerPart[]): AnswerPart[] => parts.filter(({ items }) => items.length > 0);

export function oneSourceAnswer(asked: Asked): Answer {
  const { words, whole } = asked;
  const weak = whole.ties.filter((tie) => sourceCount(tie) <= 1);
  return {
    finding: words.source.found(weak.length, whole.ties.length),
    rule: words.source.rule,
    parts: filled([
      part(
        asked,
        words.source.none,
        weak.filter((tie) => sourceCount(tie) === 0),
      ),
      part(
        asked,
        words.source.one,
        weak.filter((tie) => sourceCount(tie) === 1),
      ),
    ]),
  };
}

export function disagreementAnswer(asked: Asked): Answer {
  const { words, whole } = asked;
  const disputed = whole.ties.filter(isDisputed);
  const counts = ({ claims }: Tie): string =>
    words.disagree.counts(
      claims.filter(({ stance }) => stance === 'supports').length,
      claims.filter(({ stance }) => stance === 'disputes').length,
    );
  return {
    finding: words.disagree.found(disputed.length),
    rule: words.disagree.rule,
    parts: [{ items: disputed.map((tie) => asked.tieItem(tie, counts(tie))) }],
  };
}

export function uncertainAnswer(asked: Asked): Answer {
  const { words, whole } = asked;
  const weak = whole.ties.filter((tie) => restsOnLittle(tie, 'uncertain'));
  return {
    finding: words.uncertain.found(weak.length, whole.ties.length),
    rule: words.uncertain.rule,
    parts: filled([
      part(
        asked,
        words.uncertain.disputed,
        weak.filter(({ confidence }) => confidence === 'disputed'),
      ),
      part(
        asked,
        words.uncertain.low,
        weak.filter(({ confidence }) => confidence === 'low'),
      ),
      part(
        asked,
        words.uncertain.single,
        weak.filter((tie) => !isWeak(tie)),
      ),
    ]),
  };
}
