/** Answers about the network as a whole that need no measure: sets, contacts, outsiders, changes of sign. */
import { compareMoments } from '../../analysis/compareMoments.ts';
import { influenceIn, ratingIn } from '../../model/network.ts';
import type { Actor, ActorId, Tie } from '../../model/schema.ts';
import { chosenDates } from './actorAnswers.ts';
import type { Answer, AnswerItem } from './answer.ts';
import { byAlter, byPair, type Asked } from './asked.ts';
import { kindLabel } from '../names.ts';

/** The sets of "tied to both" until others are chosen: all armed groups, and the organisation asked for most. */
export function chosenSets({ view, network }: Pick<Asked, 'view' | 'network'>): readonly string[] {
  if (view.sets.length === 2) return view.sets;
  const kinds = new Set(network.actors.map(({ kind }) => kind));
  const first = kinds.has('armed-group') ? 'armed-group' : [...kinds][0];
  const un = network.actors.find(({ id }) => ['united-nations', 'un'].includes(id));
  const second = un ? `actor:${un.id}` : `kind:${[...kinds].find((kind) => kind !== first) ?? first}`;
  return first === undefined ? [] : [`kind:${first}`, second];
}

const membersOf = (set: string, actors: readonly Actor[]): Set<ActorId> =>
  new Set(
    actors.filter(({ id, kind }) => set === `kind:${kind}` || set === `actor:${id}`).map(({ id }) => id),
  );

/** `kind:armed-group` or `actor:un` in words. */
export function setName(set: string, asked: Pick<Asked, 'network' | 'messages' | 'words' | 'name'>): string {
  const at = set.indexOf(':');
  const rest = set.slice(at + 1);
  return set.startsWith('kind:')
    ? asked.words.both.kind(kindLabel(asked.network, rest, asked.messages))
    : asked.name(rest as ActorId);
}

export function tiedToBothAnswer(asked: Asked): Answer {
  const { words, network, whole } = asked;
  const sets = chosenSets(asked).map((set) => membersOf(set, whole.actors));
  if (sets.length < 2) return { finding: '', rule: '', parts: [], asks: words.asks.sets };
  const ties = whole.ties.filter((tie) => network.familyOf(tie) !== 'structure');
  const items = whole.actors.flatMap((actor): AnswerItem[] => {
    if (sets.some((set) => set.has(actor.id))) return [];
    const alters = byAlter(ties, actor.id);
    const legs = sets.map((set) => [...alters].filter(([id]) => set.has(id)));
    if (legs.some((leg) => leg.length === 0)) return [];
    const held = legs.flat();
    const hostile = held.filter(([, each]) => each.some((tie) => network.signOf(tie) < 0));
    return [
      {
        id: actor.id,
        text: asked.name(actor.id),
        note: [
          asked.names([...new Set(held.map(([id]) => id))]).join(', '),
          ...(hostile.length > 0
            ? [words.both.hostile(asked.names([...new Set(hostile.map(([id]) => id))]))]
            : []),
        ].join('; '),
        actors: [actor.id, ...held.map(([id]) => id)],
        ties: [...new Set(held.flatMap(([, each]) => each.map(({ id }) => id)))],
      },
    ];
  });
  const mostTied = [...items].sort((x, y) => y.ties.length - x.ties.length || (x.id < y.id ? -1 : 1));
  return { finding: words.both.found(items.length), rule: words.both.rule, parts: [{ items: mostTied }] };
}

export function contactAnswer(asked: Asked): Answer {
  const { words, whole } = asked;
  const items = byPair(whole.ties).flatMap(({ ends, ties }): AnswerItem[] => {
    const contacts = ties.filter(({ type }) => type === 'contact');
    const formal = ties.some(({ type }) => type === 'talks' || type === 'agreement');
    if (contacts.length === 0 || formal) return [];
    return [
      {
        id: ends.join('|'),
        text: asked.names(ends).join(' – '),
        note: contacts.map((tie) => [asked.period(tie), tie.summary].filter(Boolean).join(': ')).join('; '),
        actors: ends,
        ties: contacts.map(({ id }) => id),
      },
    ];
  });
  return { finding: words.contact.found(items.length), rule: words.contact.rule, parts: [{ items }] };
}

export function outsideAnswer(asked: Asked): Answer {
  const { words, network, whole } = asked;
  const isTalk = (tie: Tie): boolean => ['talks', 'mediation'].includes(network.familyOf(tie));
  const influence = (actor: Actor): number => influenceIn(actor, whole.interval);
  const inTalks = new Set(whole.ties.filter(isTalk).flatMap(({ source, target }) => [source, target]));
  const items = whole.actors
    .filter((actor) => influence(actor) >= 4 && !inTalks.has(actor.id))
    .sort((a, b) => influence(b) - influence(a) || (a.id < b.id ? -1 : 1))
    .map((actor): AnswerItem => ({
      id: actor.id,
      text: asked.name(actor.id),
      note: [
        words.outside.influence(influence(actor)),
        ratingIn(actor.influence, whole.interval)?.rationale ?? '',
      ]
        .filter(Boolean)
        .join(': '),
      actors: [actor.id],
      ties: whole.ties
        .filter(({ source, target }) => source === actor.id || target === actor.id)
        .map(({ id }) => id),
    }));
  return { finding: words.outside.found(items.length), rule: words.outside.rule, parts: [{ items }] };
}

export function signChangesAnswer(asked: Asked): Answer {
  const { words, network } = asked;
  const dates = chosenDates(asked);
  if (!dates) return { finding: '', rule: '', parts: [], asks: words.asks.dates };
  const [then, now] = dates.map((at) => asked.at(at));
  const between = (ties: readonly Tie[], ends: readonly ActorId[]): Tie[] =>
    ties.filter((tie) => ends.includes(tie.source) && ends.includes(tie.target) && network.signOf(tie) !== 0);
  const items = compareMoments(then, now).signs.map(({ ends, before, after }): AnswerItem => ({
    id: ends.join('|'),
    text: asked.names(ends).join(' – '),
    note: words.signs.change(before ?? 0, after ?? 0),
    actors: ends,
    ties: [...new Set([...between(then.ties, ends), ...between(now.ties, ends)].map(({ id }) => id))],
  }));
  return { finding: words.signs.found(items.length), rule: words.signs.rule, parts: [{ items }] };
}
