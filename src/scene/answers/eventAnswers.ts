/** Answers about an event: who was there, who was not, what changed with it. */
import { detailWordsFor } from '../../i18n/details.ts';
import { intervalOf, isoOf } from '../../model/date.ts';
import { roleIn } from '../../model/network.ts';
import type { ActorId, PeaceEvent } from '../../model/schema.ts';
import { isActive } from '../../model/slice.ts';
import { changeParts } from './actorAnswers.ts';
import type { Answer, AnswerItem } from './answer.ts';
import type { Asked } from './asked.ts';

const asksEvent = (asked: Asked): Answer => ({
  finding: '',
  rule: '',
  parts: [],
  asks: asked.words.asks.event,
});
const actorItem = (asked: Asked, id: ActorId, note = ''): AnswerItem => ({
  id,
  text: asked.name(id),
  ...(note ? { note } : {}),
  actors: [id],
  ties: [],
});

export function attendanceAnswer(asked: Asked): Answer {
  const { event, words, messages } = asked;
  if (!event) return asksEvent(asked);
  const roles = [...new Set(event.participants.map(({ role }) => role))];
  const there = new Set(event.participants.map(({ actor }) => actor));
  return {
    finding: words.attendance.found(event.title, there.size),
    rule: words.attendance.rule,
    parts: roles.map((role) => ({
      title: detailWordsFor(messages.language).eventRole[role] ?? role,
      items: event.participants
        .filter((each) => each.role === role)
        .map(({ actor }) => ({ ...actorItem(asked, actor), id: `${role}:${actor}` })),
    })),
  };
}

export function absentAnswer(asked: Asked): Answer {
  const { event, words, network } = asked;
  if (!event) return asksEvent(asked);
  const day = intervalOf(event.date);
  const there = new Set([...event.participants.map(({ actor }) => actor), ...event.absent]);
  const others = network.actors.filter(
    (actor) => !there.has(actor.id) && isActive(actor, day) && roleIn(actor, day) === 'party',
  );
  return {
    finding: words.absent.found(event.title, event.absent.length),
    rule: words.absent.rule,
    parts: [
      {
        title: words.absent.named,
        items: event.absent.map((id) => actorItem(asked, id)),
        empty: words.triads.none,
      },
      {
        title: words.absent.others,
        items: others.map(({ id }) => actorItem(asked, id)),
        empty: words.triads.none,
      },
    ],
  };
}

/** The day before an event begins and the day after it ends. */
export const daysAround = (event: PeaceEvent): [string, string] => [
  isoOf(intervalOf(event.date).first - 1),
  isoOf(intervalOf(event.end ?? event.date).last + 1),
];

export function beforeAfterAnswer(asked: Asked): Answer {
  const { event, words } = asked;
  if (!event) return asksEvent(asked);
  const { parts, count } = changeParts(asked, daysAround(event), () => true);
  return { finding: words.event.found(event.title, count), rule: words.event.rule, parts };
}
