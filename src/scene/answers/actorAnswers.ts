/** Answers about one actor: its ties, the support it receives, its agreements, what changed between two dates. */
import { compareMoments } from '../../analysis/compareMoments.ts';
import type { Actor, Tie, TieId } from '../../model/schema.ts';
import { families } from '../../model/vocabulary.ts';
import type { Answer, AnswerItem, AnswerPart } from './answer.ts';
import { byAlter, type Asked } from './asked.ts';

const asksActor = (asked: Asked): Answer => ({ finding: '', rule: '', parts: [], asks: asked.words.asks.a });
const touches = (tie: Tie, { id }: Actor): boolean => tie.source === id || tie.target === id;

export function tiesAnswer(asked: Asked): Answer {
  const { a, words, network, whole, messages } = asked;
  if (!a) return asksActor(asked);
  const own = whole.ties.filter((tie) => touches(tie, a));
  const parts = families.map((family): AnswerPart => {
    const ties = own.filter((tie) => network.familyOf(tie) === family);
    return {
      title: messages.vocabulary.family[family],
      items: [...byAlter(ties, a.id)].map(([alter, each]) => ({
        id: `${family}:${alter}`,
        text: asked.name(alter),
        note: each.map((tie) => words.ties.seen(asked.label(tie), asked.period(tie))).join('; '),
        actors: [a.id, alter],
        ties: each.map(({ id }) => id),
      })),
    };
  });
  return {
    finding: words.ties.found(asked.name(a.id), byAlter(own, a.id).size, asked.when),
    rule: words.ties.rule,
    parts: parts.filter(({ items }) => items.length > 0),
  };
}

/** With what, in words: the kinds of material support, else what the type says. */
function supportOf(tie: Tie, asked: Asked): string {
  const { words, messages } = asked;
  if (tie.type === 'alliance') return words.support.alliance;
  if (tie.type === 'political-support') return words.support.political;
  const kinds = tie.support.map((kind) => messages.vocabulary.support[kind] ?? kind);
  return kinds.length > 0 ? kinds.join(', ') : asked.label(tie);
}

export function supportAnswer(asked: Asked): Answer {
  const { a, words, network, whole } = asked;
  if (!a) return asksActor(asked);
  const received = whole.ties.filter(
    (tie) =>
      touches(tie, a) &&
      ['alliance', 'material-support', 'political-support'].includes(tie.type) &&
      (tie.target === a.id || !network.isDirected(tie)),
  );
  const items = [...byAlter(received, a.id)].map(([giver, ties]): AnswerItem => ({
    id: giver,
    text: asked.name(giver),
    note: [...new Set(ties.map((tie) => supportOf(tie, asked)))].join(', '),
    actors: [giver, a.id],
    ties: ties.map(({ id }) => id),
    reasons: ties.map((tie) => ({
      text: `${supportOf(tie, asked)}, ${asked.period(tie)}`,
      ties: [tie.id],
    })),
  }));
  return {
    finding: words.support.found(asked.name(a.id), items.length, asked.when),
    rule: words.support.rule,
    parts: [{ items }],
  };
}

export function agreementsAnswer(asked: Asked): Answer {
  const { a, words, network } = asked;
  if (!a) return asksActor(asked);
  const agreed = network.ties.filter((tie) => tie.type === 'agreement' && touches(tie, a));
  const standing = agreed.filter(({ status }) => status === 'active');
  const broken = agreed.filter(({ status }) => status !== 'active');
  const isAgreement = (kind: string): boolean => kind === 'agreement' || kind === 'ceasefire';
  const told = new Set(agreed.flatMap(({ event }) => event ?? []));
  const signedAt = network.events.filter(
    ({ id, kind, participants }) =>
      isAgreement(kind) &&
      !told.has(id) &&
      participants.some(({ actor, role }) => actor === a.id && role === 'signatory'),
  );
  const missed = network.events.filter(({ kind, absent }) => isAgreement(kind) && absent.includes(a.id));
  const eventItem = (event: (typeof missed)[number]): AnswerItem => ({
    id: `event:${event.id}`,
    text: event.title,
    note: asked.moment(event.date),
    actors: [a.id, ...event.participants.map(({ actor }) => actor)],
    ties: event.begins,
  });
  const state = (tie: Tie): string => asked.messages.vocabulary.status[tie.status];
  return {
    finding: words.agreements.found(asked.name(a.id), standing.length + signedAt.length + broken.length),
    rule: words.agreements.rule,
    parts: [
      {
        title: words.agreements.signed,
        items: [...standing.map((tie) => asked.tieItem(tie, tie.summary)), ...signedAt.map(eventItem)],
        empty: words.triads.none,
      },
      {
        title: words.agreements.left,
        items: broken.map((tie) => asked.tieItem(tie, state(tie))),
        empty: words.triads.none,
      },
      { title: words.agreements.refused, items: missed.map(eventItem), empty: words.triads.none },
    ],
  };
}

/** What is new, ended and changed between two slices, of the ties that are wanted. */
export function changeParts(
  asked: Asked,
  [from, to]: readonly [string, string],
  wanted: (tie: Tie) => boolean,
): { parts: AnswerPart[]; count: { new: number; ended: number; changed: number } } {
  const { words, network } = asked;
  const difference = compareMoments(asked.at(from), asked.at(to));
  const tiesOf = (ids: readonly TieId[]): Tie[] =>
    ids.flatMap((id) => network.tieById.get(id) ?? []).filter(wanted);
  const changed = difference.changed.flatMap(({ before, after }): AnswerItem[] => {
    const [old] = tiesOf([before]);
    const [now] = tiesOf([after]);
    if (!old || !now) return [];
    return [
      {
        ...asked.tieItem(now),
        id: `${before}>${after}`,
        note: words.changes.became(
          `${asked.label(old)}, ${asked.period(old)}`,
          `${asked.label(now)}, ${asked.period(now)}`,
        ),
        ties: [before, after],
      },
    ];
  });
  const [come, gone] = [tiesOf(difference.new), tiesOf(difference.ended)];
  const item = (tie: Tie): AnswerItem => asked.tieItem(tie);
  return {
    parts: [
      { title: words.changes.new, items: come.map(item), empty: words.triads.none },
      { title: words.changes.ended, items: gone.map(item), empty: words.triads.none },
      { title: words.changes.changed, items: changed, empty: words.triads.none },
    ],
    count: { new: come.length, ended: gone.length, changed: changed.length },
  };
}

/** The two dates chosen; the date shown is the later one where none are. */
export const chosenDates = ({ view }: Asked): readonly [string, string] | undefined =>
  view.compare.length >= 2 ? [view.compare[0], view.compare[1]] : undefined;

export function changesAnswer(asked: Asked): Answer {
  const { a, words } = asked;
  if (!a) return asksActor(asked);
  const dates = chosenDates(asked);
  if (!dates) return { finding: '', rule: '', parts: [], asks: words.asks.dates };
  const { parts, count } = changeParts(asked, dates, (tie) => touches(tie, a));
  return { finding: words.changes.found(asked.name(a.id), count), rule: words.changes.rule, parts };
}
