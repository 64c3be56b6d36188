/** Another network put into the one that is open, as one step: what both have is there once. */
import { keyOf } from './duplicates.ts';
import { editBetween, type Edit } from './edit.ts';
import { distinct, mergedActor } from './edits.ts';
import type { Actor, NetworkDocument, Source, Tie } from './schema.ts';
import { joinedMarks } from './secrecy.ts';

/** How many records of a collection come new, and how many are there already. */
export interface Added {
  fresh: number;
  known: number;
}
export interface NetworkAddition {
  edit: Edit;
  counts: Record<Matched, Added>;
}

type Matched = 'sources' | 'actors' | 'ties' | 'events';
type Event = NetworkDocument['events'][number];
/** Ids of the newcomer to ids of the whole, by collection. */
type Ids = Record<Matched, ReadonlyMap<string, string>>;

/** `n1`, `12`: ids that programs count out, which mean another actor in each file. */
const isCounted = (id: string): boolean => /^\p{L}{0,5}[-_ ]?\d+$/u.test(id);

/**
 * Adds the records of a network. An actor is known by a name that both give it (without regard to case, accents,
 * punctuation), or by its id unless that is a mere number; a tie by its ends, type, sign and dates; an event by title and
 * date; a source by address, or title and date. What is open stays as it is: a known record is only filled where it was
 * empty, and its sources are joined. Ids that are taken are changed. Eras, themes, stories, the layout and what is said of
 * the document itself stay those of the open one.
 */
export function addNetwork(open: NetworkDocument, newcomer: NetworkDocument, name: string): NetworkAddition {
  const sources = idsFor(open.sources, newcomer.sources, sourceMatcher(open.sources));
  const actors = idsFor(open.actors, newcomer.actors, actorMatcher(open.actors));
  const ties = idsFor(open.ties, newcomer.ties, tieMatcher(open.ties, actors));
  const events = idsFor(open.events, newcomer.events, eventMatcher(open.events));
  const ids: Ids = { sources, actors, ties, events };
  const after: NetworkDocument = {
    ...open,
    sources: joined(
      open.sources,
      newcomer.sources.map((each) => ({ ...each, id: to(ids.sources, each.id) })),
      filled,
    ),
    actors: joined(
      open.actors,
      newcomer.actors.map((each) => actorWith(each, ids)),
      (known, other) => withoutRepeats(mergedActor(known, other)),
    ),
    ties: joined(
      open.ties,
      newcomer.ties.map((each) => tieWith(each, ids)),
      (known, other) => ({
        ...filled(known, other),
        claims: distinctRecords([...known.claims, ...other.claims]),
      }),
    ),
    events: joined(
      open.events,
      newcomer.events.map((each) => eventWith(each, ids)),
      (known, other) => ({
        ...filled(known, other),
        sources: distinct([...known.sources, ...other.sources]),
      }),
    ),
    ...vocabularyOf(open, newcomer),
  };
  const count = (what: Matched): Added => {
    const fresh = after[what].length - open[what].length;
    return { fresh, known: newcomer[what].length - fresh };
  };
  return {
    edit: editBetween({ verb: 'add', what: 'network', name }, open, after),
    counts: {
      sources: count('sources'),
      actors: count('actors'),
      ties: count('ties'),
      events: count('events'),
    },
  };
}

const to = <T extends string>(ids: ReadonlyMap<string, string>, id: T): T => (ids.get(id) ?? id) as T;
const allTo = <T extends string>(ids: ReadonlyMap<string, string>, list: readonly T[]): T[] =>
  distinct(list.map((id) => to(ids, id)));

/** For each newcomer the id of the record that it is, or its own, or a free one where that is taken by another. */
function idsFor<T extends { id: string }>(
  open: readonly T[],
  newcomers: readonly T[],
  match: (newcomer: T) => string | undefined,
): ReadonlyMap<string, string> {
  const taken = new Set([...open, ...newcomers].map(({ id }) => id));
  const openIds = new Set(open.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const newcomer of newcomers) {
    const known = match(newcomer);
    let id = known ?? newcomer.id;
    if (known === undefined && openIds.has(id)) {
      for (let n = 2; taken.has(id); n++) id = `${newcomer.id}-${n}` as T['id'];
      taken.add(id);
    }
    ids.set(newcomer.id, id);
  }
  return ids;
}

/** The open records, filled from newcomers of the same id, and the others behind them. */
function joined<T extends { id: string }>(
  open: readonly T[],
  newcomers: readonly T[],
  join: (known: T, other: T) => T,
): T[] {
  const all = new Map(open.map((record) => [record.id, record]));
  for (const newcomer of newcomers) {
    const known = all.get(newcomer.id);
    all.set(newcomer.id, known ? join(known, newcomer) : newcomer);
  }
  return [...all.values()];
}

const filled = <T extends Actor | Tie | Event | Source>(known: T, other: T): T => ({
  ...other,
  ...known,
  ...joinedMarks(known, other),
});

const withoutRepeats = (actor: Actor): Actor => ({ ...actor, datedNames: distinctRecords(actor.datedNames) });

const distinctRecords = <T>(records: readonly T[]): T[] => [
  ...new Map(records.map((record) => [JSON.stringify(record), record])).values(),
];

/** The first record under each key; a later one with the same key does not take its place. */
function firstBy<T extends { id: string }>(
  records: readonly T[],
  keysOf: (record: T) => readonly string[],
): Map<string, string> {
  const first = new Map<string, string>();
  for (const record of records)
    for (const key of keysOf(record)) if (key !== '' && !first.has(key)) first.set(key, record.id);
  return first;
}

const namesOf = ({ name, short, aliases, names }: Actor): string[] =>
  distinct([name, ...(short ? [short] : []), ...Object.values(names), ...aliases].map(keyOf));

function actorMatcher(open: readonly Actor[]): (newcomer: Actor) => string | undefined {
  const byName = firstBy(open, ({ name }) => [keyOf(name)]);
  const byAnyName = firstBy(open, namesOf);
  const ids = new Set<string>(open.map(({ id }) => id));
  return (newcomer) =>
    byName.get(keyOf(newcomer.name)) ??
    (ids.has(newcomer.id) && !isCounted(newcomer.id) ? newcomer.id : undefined) ??
    namesOf(newcomer)
      .map((name) => byAnyName.get(name))
      .find((id) => id !== undefined);
}

/** @param actors ids of the newcomer to ids of the whole */
function tieMatcher(
  open: readonly Tie[],
  actors: ReadonlyMap<string, string>,
): (newcomer: Tie) => string | undefined {
  const keyFor = (source: string, target: string, { type, sign, from, to: until, directed }: Tie): string => {
    const [a, b] = directed === false && target < source ? [target, source] : [source, target];
    return JSON.stringify([a, b, type, sign, from, until]);
  };
  const known = firstBy(open, (tie) => [keyFor(tie.source, tie.target, tie)]);
  return (newcomer) => known.get(keyFor(to(actors, newcomer.source), to(actors, newcomer.target), newcomer));
}

function eventMatcher(open: readonly Event[]): (newcomer: Event) => string | undefined {
  const keyFor = ({ title, date }: Event): string => JSON.stringify([keyOf(title), date]);
  const known = firstBy(open, (event) => [keyFor(event)]);
  return (newcomer) => known.get(keyFor(newcomer));
}

function sourceMatcher(open: readonly Source[]): (newcomer: Source) => string | undefined {
  const keysFor = ({ title, date, url }: Source): string[] => [
    ...(url ? [url] : []),
    JSON.stringify([keyOf(title), date]),
  ];
  const known = firstBy(open, keysFor);
  return (newcomer) =>
    keysFor(newcomer)
      .map((key) => known.get(key))
      .find((id) => id !== undefined);
}

function actorWith(actor: Actor, { actors, sources }: Ids): Actor {
  const rating = <R extends { sources: Source['id'][] }>(each: R): R => ({
    ...each,
    sources: allTo(sources, each.sources),
  });
  return {
    ...actor,
    id: to(actors, actor.id),
    sources: allTo(sources, actor.sources),
    roles: actor.roles.map(rating),
    ...(actor.affiliation ? { affiliation: to(actors, actor.affiliation) } : {}),
    ...(actor.influence ? { influence: rating(actor.influence) } : {}),
    ...(actor.interest ? { interest: rating(actor.interest) } : {}),
  };
}

const tieWith = (tie: Tie, { actors, ties, events, sources }: Ids): Tie => ({
  ...tie,
  id: to(ties, tie.id),
  source: to(actors, tie.source),
  target: to(actors, tie.target),
  between: allTo(actors, tie.between),
  claims: tie.claims.map((claim) => ({ ...claim, source: to(sources, claim.source) })),
  ...(tie.event ? { event: to(events, tie.event) } : {}),
});

const eventWith = (event: Event, { actors, ties, events, sources }: Ids): Event => ({
  ...event,
  id: to(events, event.id),
  participants: event.participants.map((each) => ({ ...each, actor: to(actors, each.actor) })),
  absent: allTo(actors, event.absent),
  begins: allTo(ties, event.begins),
  changes: allTo(ties, event.changes),
  ends: allTo(ties, event.ends),
  sources: allTo(sources, event.sources),
});

/** The open document's words, and behind them those that only the newcomer has. */
function vocabularyOf(
  open: NetworkDocument,
  newcomer: NetworkDocument,
): Pick<NetworkDocument, 'vocabulary'> | object {
  if (!newcomer.vocabulary) return {};
  const { kinds = [], types = [] } = open.vocabulary ?? {};
  const lacking = <E extends { id: string }>(own: readonly E[], others: readonly E[]): E[] =>
    others.filter(({ id }) => !own.some((each) => each.id === id));
  const more = {
    kinds: lacking(kinds, newcomer.vocabulary.kinds),
    types: lacking(types, newcomer.vocabulary.types),
  };
  if (more.kinds.length + more.types.length === 0) return {};
  return {
    vocabulary: { ...open.vocabulary, kinds: [...kinds, ...more.kinds], types: [...types, ...more.types] },
  };
}
