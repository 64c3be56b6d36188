/** The parsed, indexed form of a document: what every later room reads. Immutable; an edit makes a new one. */
import { beginningOfTime, endOfTime, overlaps, periodOf, type Interval } from './date.ts';
import { intervalIndex } from './intervalIndex.ts';
import type {
  Actor,
  ActorId,
  EventId,
  Family,
  NetworkDocument,
  PeaceEvent,
  Role,
  Sign,
  Source,
  SourceId,
  Tie,
  TieId,
} from './schema.ts';
import { vocabularyOf, type TypeEntry, type Vocabulary } from './vocabulary.ts';

/** What an actor without a rating counts as; the legend says how many there are. */
export const unratedInfluence = 2;

export class Network {
  readonly vocabulary: Vocabulary;
  readonly actorById: ReadonlyMap<ActorId, Actor>;
  readonly tieById: ReadonlyMap<TieId, Tie>;
  readonly eventById: ReadonlyMap<EventId, PeaceEvent>;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly tiesByActor: ReadonlyMap<ActorId, readonly Tie[]>;
  readonly #periods: ReadonlyMap<string, Interval>;
  readonly #tiesIn: (interval: Interval) => Tie[];

  /** @param document valid: every reference resolves (see `validate.ts`). */
  constructor(readonly document: NetworkDocument) {
    this.vocabulary = vocabularyOf(document);
    this.actorById = new Map(document.actors.map((actor) => [actor.id, actor]));
    this.tieById = new Map(document.ties.map((tie) => [tie.id, tie]));
    this.eventById = new Map(document.events.map((event) => [event.id, event]));
    this.sourceById = new Map(document.sources.map((source) => [source.id, source]));
    const byActor = new Map<ActorId, Tie[]>(document.actors.map((actor) => [actor.id, []]));
    for (const tie of document.ties) {
      byActor.get(tie.source)?.push(tie);
      if (tie.target !== tie.source) byActor.get(tie.target)?.push(tie);
    }
    this.tiesByActor = byActor;
    this.#periods = new Map(document.ties.map((tie) => [tie.id, periodOf(tie)]));
    this.#tiesIn = intervalIndex(document.ties, (tie) => this.periodOfTie(tie));
  }

  get actors(): readonly Actor[] {
    return this.document.actors;
  }
  get ties(): readonly Tie[] {
    return this.document.ties;
  }
  get events(): readonly PeaceEvent[] {
    return this.document.events;
  }

  /** Ties that can have been active in the interval, in document order. O(log n + answer). */
  tiesIn(interval: Interval): Tie[] {
    return this.#tiesIn(interval);
  }

  /** In document order. O(ties of the actor with fewer). */
  tiesBetween(a: ActorId, b: ActorId): readonly Tie[] {
    const [ofA, ofB] = [this.tiesByActor.get(a) ?? [], this.tiesByActor.get(b) ?? []];
    const [ego, ties] = ofA.length < ofB.length ? [a, ofA] : [b, ofB];
    return ties.filter((tie) => alterOf(tie, ego) === (ego === a ? b : a));
  }

  periodOfTie(tie: Tie): Interval {
    return this.#periods.get(tie.id) ?? { first: beginningOfTime, last: endOfTime };
  }

  /** The vocabulary's entry; an unknown type reads as a cooperation line without a sign, so that it is still seen. */
  typeOf(tie: Tie): TypeEntry {
    return (
      this.vocabulary.types.get(tie.type) ?? {
        id: tie.type,
        family: 'cooperation',
        form: 'line',
        directed: false,
        sign: 0,
      }
    );
  }
  familyOf(tie: Tie): Family {
    return this.typeOf(tie).family;
  }
  signOf(tie: Tie): Sign {
    return tie.status === 'broken'
      ? -1
      : tie.status === 'suspended'
        ? 0
        : (tie.sign ?? this.typeOf(tie).sign);
  }
  isDirected(tie: Tie): boolean {
    return tie.directed ?? this.typeOf(tie).directed;
  }
}

export const influenceOf = (actor: Actor): number => actor.influence?.value ?? unratedInfluence;

/** The rating that holds in the interval: the latest begun of the dated ones, else the actor's own. */
export function ratingIn(
  rating: Actor['influence'],
  interval: Interval,
): { value: number; rationale?: string } | undefined {
  if (!rating || rating.dated.length === 0) return rating;
  const held = rating.dated.filter((dated) => overlaps(periodOf(dated), interval));
  return held.sort((a, b) => periodOf(a).first - periodOf(b).first).at(-1) ?? rating;
}

export const influenceIn = (actor: Actor, interval: Interval): number =>
  ratingIn(actor.influence, interval)?.value ?? unratedInfluence;

/** The role that holds in the interval: the latest begun, where several do. */
export function roleIn(actor: Actor, interval: Interval): Role {
  const held = actor.roles.filter((role) => overlaps(periodOf(role), interval));
  return held.sort((a, b) => periodOf(a).first - periodOf(b).first).at(-1)?.role ?? 'other';
}

/** The name that held in the interval: the latest begun of the dated names, else the actor's own. */
export function nameIn(actor: Actor, interval: Interval): string {
  const held = actor.datedNames.filter((dated) => overlaps(periodOf(dated), interval));
  return held.sort((a, b) => periodOf(a).first - periodOf(b).first).at(-1)?.name ?? actor.name;
}

/** The other end of an actor's tie; itself for a self-tie. */
export const alterOf = (tie: Tie, ego: ActorId): ActorId => (tie.source === ego ? tie.target : tie.source);

/** Most influential in the interval first; then interest; then id, so that the order is total. */
export function byInfluenceIn(interval: Interval): (a: Actor, b: Actor) => number {
  const known = new Map<ActorId, number>();
  const influence = (actor: Actor): number => {
    const value = known.get(actor.id) ?? influenceIn(actor, interval);
    known.set(actor.id, value);
    return value;
  };
  return (a, b) => influence(b) - influence(a) || byInterest(a, b);
}

const byInterest = (a: Actor, b: Actor): number =>
  (b.interest?.value ?? 0) - (a.interest?.value ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
