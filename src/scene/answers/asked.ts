/** What a question is asked of: the network at a time, without any limit to the most influential, and what was chosen. */
import { formatMoment, formatPeriod, formatWhen } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { QuestionWords } from '../../i18n/questions.ts';
import { alterOf, type Network } from '../../model/network.ts';
import type { Actor, ActorId, PeaceEvent, Tie } from '../../model/schema.ts';
import { sliceNetwork, type SlicedNetwork } from '../../model/slice.ts';
import { shortName, typeLabel } from '../names.ts';
import type { View } from '../view.ts';
import { sliceOf } from '../viewChoices.ts';
import type { AnswerItem } from './answer.ts';

export class Asked {
  /** Everyone who was active at the time, with the ties that pass the filters. */
  readonly whole: SlicedNetwork;

  constructor(
    readonly network: Network,
    readonly view: View,
    readonly messages: Messages,
    readonly words: QuestionWords,
  ) {
    this.whole = this.at(view.at);
  }

  at(moment: string): SlicedNetwork {
    return sliceNetwork(this.network, { ...sliceOf(this.view), at: moment, limit: 'all' });
  }
  get when(): string {
    return formatWhen(this.view.at, this.messages);
  }
  get a(): Actor | undefined {
    return this.#actor(this.view.selected[0]);
  }
  get b(): Actor | undefined {
    return this.#actor(this.view.selected[1]);
  }
  get event(): PeaceEvent | undefined {
    return this.view.event ? this.network.eventById.get(this.view.event) : undefined;
  }

  name(id: ActorId): string {
    const actor = this.#actor(id);
    return actor ? shortName(actor) : id;
  }
  names(ids: readonly ActorId[]): string[] {
    return ids.map((id) => this.name(id));
  }
  label(tie: Tie): string {
    return typeLabel(this.network, tie.type, this.messages);
  }
  period(tie: Tie): string {
    return formatPeriod(tie, this.messages);
  }
  moment(at: string): string {
    return formatMoment(at, this.messages);
  }
  pair({ source, target }: Tie): string {
    return `${this.name(source)} – ${this.name(target)}`;
  }
  /** A tie as an entry: who with whom, what and when. */
  tieItem(tie: Tie, note = ''): AnswerItem {
    const arrow = this.network.isDirected(tie) ? '→' : '–';
    return {
      id: tie.id,
      text: `${this.name(tie.source)} ${arrow} ${this.name(tie.target)}: ${this.label(tie)}`,
      note: [this.period(tie), note].filter(Boolean).join('; '),
      actors: [tie.source, tie.target],
      ties: [tie.id],
    };
  }
  #actor(id: ActorId | undefined): Actor | undefined {
    return id === undefined ? undefined : this.network.actorById.get(id);
  }
}

/** The ties of an actor by the actor at their other end, in the order in which those are first met. */
export function byAlter(ties: readonly Tie[], ego: ActorId): Map<ActorId, Tie[]> {
  const groups = new Map<ActorId, Tie[]>();
  for (const tie of ties) {
    if (tie.source !== ego && tie.target !== ego) continue;
    const alter = alterOf(tie, ego);
    groups.set(alter, [...(groups.get(alter) ?? []), tie]);
  }
  return groups;
}

/** Each pair of actors with its ties, direction left out. */
export function byPair(ties: readonly Tie[]): { ends: [ActorId, ActorId]; ties: Tie[] }[] {
  const pairs = new Map<string, { ends: [ActorId, ActorId]; ties: Tie[] }>();
  for (const tie of ties) {
    const ends = [tie.source, tie.target].sort() as [ActorId, ActorId];
    const key = JSON.stringify(ends);
    const pair = pairs.get(key) ?? { ends, ties: [] };
    pair.ties.push(tie);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}
