/** Answers about two actors, and about whose exit would split the talks. */
import { bridgesOf, cutPointsOf, talkFamilies } from '../../analysis/cutPoints.ts';
import { mediatorsBetween, type Mediator, type Reason as Ground } from '../../analysis/mediators.ts';
import { channelsBetween } from '../../analysis/paths.ts';
import type { ActorId, TieId } from '../../model/schema.ts';
import { sliceOf } from '../viewChoices.ts';
import type { Answer, AnswerItem, Reason } from './answer.ts';
import type { Asked } from './asked.ts';

const asksPair = (asked: Asked): Answer => ({ finding: '', rule: '', parts: [], asks: asked.words.asks.b });

export function cutPointsAnswer(asked: Asked): Answer {
  const { words, whole } = asked;
  const cuts = cutPointsOf(whole);
  const bridges = bridgesOf(whole);
  const talks = whole.ties.filter((tie) => talkFamilies.includes(whole.network.familyOf(tie)));
  const own = (id: ActorId): TieId[] =>
    talks.filter(({ source, target }) => source === id || target === id).map((tie) => tie.id);
  return {
    finding: words.cut.found(cuts.length),
    rule: words.cut.rule,
    parts: [
      {
        title: words.cut.cuts,
        items: cuts.map(({ id, pieces }) => ({
          id,
          text: asked.name(id),
          note: words.cut.pieces(pieces.map(({ length }) => length)),
          actors: [id],
          ties: own(id),
          pieces,
        })),
        empty: words.triads.none,
      },
      {
        title: words.cut.bridges,
        note: words.cut.bridgeNote,
        items: bridges.map(({ ends, ties, pieces }) => ({
          id: `bridge:${ends.join('|')}`,
          text: asked.names(ends).join(' – '),
          note: words.cut.pieces(pieces.map(({ length }) => length)),
          actors: ends,
          ties: ties.map(({ id }) => id),
        })),
        empty: words.triads.none,
      },
    ],
  };
}

/** The reasons that take away come first only in words: their order is that of the rule. */
function reasonOf(asked: Asked, ground: Ground): Reason {
  const { words } = asked;
  const text = words.mediators.reason[ground.code](asked.names(ground.about), ground.reach ?? [0, 0]);
  return { text: `${words.mediators.points(ground.points)} ${text}`, ties: ground.ties };
}

function mediatorItem(asked: Asked, mediator: Mediator): AnswerItem {
  const { words, network } = asked;
  const { id, score, hostileTo, tracks, standing, reasons } = mediator;
  const ties = [...new Set(reasons.flatMap((reason) => reason.ties))];
  const ends = ties.flatMap((tie) => {
    const found = network.tieById.get(tie);
    return found ? [found.source, found.target] : [];
  });
  return {
    id,
    text: asked.name(id),
    note: [
      words.mediators.score(score),
      tracks.length > 0 ? words.mediators.tracks(tracks) : words.mediators.standing(standing),
      hostileTo.length > 0 ? words.both.hostile(asked.names(hostileTo)) : '',
    ]
      .filter(Boolean)
      .join('; '),
    actors: [...new Set([id, ...ends])],
    ties,
    reasons: reasons.map((ground) => reasonOf(asked, ground)),
  };
}

export function mediatorsAnswer(asked: Asked): Answer {
  const { a, b, words, network, view } = asked;
  if (!a || !b) return asksPair(asked);
  const { mediators } = mediatorsBetween(network, { ...sliceOf(view), limit: 'all', always: [] }, a.id, b.id);
  const both = mediators.filter(({ reasons }) => reasons.some(({ code }) => code === 'reach'));
  const others = mediators.filter((mediator) => !both.includes(mediator));
  return {
    finding: words.mediators.found(both.length, asked.name(a.id), asked.name(b.id)),
    rule: words.mediators.rule,
    parts: [
      { title: words.mediators.both, items: both.map((each) => mediatorItem(asked, each)) },
      { title: words.mediators.others, items: others.map((each) => mediatorItem(asked, each)) },
    ].filter(({ items }) => items.length > 0),
  };
}

export function channelsAnswer(asked: Asked): Answer {
  const { a, b, words, view, whole } = asked;
  if (!a || !b) return asksPair(asked);
  const all = channelsBetween(whole, a.id, b.id).channels;
  const { channels, hasMore } =
    view.avoid.length > 0
      ? channelsBetween(whole, a.id, b.id, { without: view.avoid })
      : channelsBetween(whole, a.id, b.id);
  const items = channels.map(({ actors, steps }): AnswerItem => ({
    id: actors.join('>'),
    text: asked.names(actors).join(' – '),
    note: `${words.channels.steps(steps.length)}: ${steps
      .map((ties) => [...new Set(ties.map((tie) => asked.label(tie)))].join(' / '))
      .join(', ')}`,
    actors,
    ties: steps.flat().map(({ id }) => id),
  }));
  return {
    finding: hasMore
      ? words.channels.more(asked.name(a.id), asked.name(b.id), items.length)
      : words.channels.found(asked.name(a.id), asked.name(b.id), items.length),
    rule: words.channels.rule,
    parts: [{ items }],
    through: throughOf(all.map(({ actors }) => actors.slice(1, -1))),
  };
}

/** Who stands on the channels, those on most first. */
function throughOf(channels: readonly (readonly ActorId[])[]): ActorId[] {
  const counts = new Map<ActorId, number>();
  for (const id of channels.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([id]) => id);
}
