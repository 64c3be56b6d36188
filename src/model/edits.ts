/** The edits a person makes, each as a function of the document: what it should become, and the edit that leads there. */
import { editBetween, type Collection, type Edit, type EditName, type RecordOf } from './edit.ts';
import { withoutDangling } from './references.ts';
import { joinedMarks, type Marks } from './secrecy.ts';
import type { Actor, ActorId, NetworkDocument, Tie, TieId } from './schema.ts';

type Named = { id: string; name?: string; short?: string; title?: string; source?: string; target?: string };

/** How a record is called in the list of steps: an actor's short name, a tie by its two ends, else the title. */
export function recordName(document: NetworkDocument, record: Named): string {
  const actorName = (id: string): string => {
    const actor = document.actors.find((each) => each.id === id);
    return actor?.short ?? actor?.name ?? id;
  };
  if (record.source !== undefined && record.target !== undefined)
    return `${actorName(record.source)}–${actorName(record.target)}`;
  return record.short ?? record.name ?? record.title ?? record.id;
}

/** One step's name: of one record by what it is called, of several by their count. */
function nameOf(
  verb: EditName['verb'],
  what: Collection,
  document: NetworkDocument,
  records: readonly { id: string }[],
): EditName {
  return records.length === 1
    ? { verb, what, name: recordName(document, records[0] as Named) }
    : { verb, what, count: records.length };
}

/** The record in its place, or at the end where it is new. */
const withRecord = <C extends Collection>(
  document: NetworkDocument,
  what: C,
  record: RecordOf<C>,
): NetworkDocument => {
  const records = document[what] as RecordOf<C>[];
  const isKnown = records.some(({ id }) => id === record.id);
  return {
    ...document,
    [what]: isKnown ? records.map((each) => (each.id === record.id ? record : each)) : [...records, record],
  };
};

/** Adds the record, or puts it in place of the one with its id. */
export function putRecord<C extends Collection>(
  document: NetworkDocument,
  what: C,
  record: RecordOf<C>,
): Edit {
  const isKnown = document[what].some(({ id }) => id === record.id);
  const after = withRecord(document, what, record);
  return editBetween(nameOf(isKnown ? 'change' : 'add', what, after, [record]), document, after);
}

/** Removes records, and in the same step what cannot be without them: an actor's ties, every reference. */
export function removeRecords(document: NetworkDocument, what: Collection, ids: readonly string[]): Edit {
  const gone = new Set(ids);
  const removed = document[what].filter(({ id }) => gone.has(id));
  const left = {
    ...document,
    [what]: (document[what] as { id: string }[]).filter(({ id }) => !gone.has(id)),
  };
  return editBetween(nameOf('remove', what, document, removed), document, withoutDangling(left));
}

/** The same fields changed in all of the records. */
export function changeRecords<C extends Collection>(
  document: NetworkDocument,
  what: C,
  ids: readonly string[],
  change: Partial<RecordOf<C>>,
  verb: EditName['verb'] = 'change',
): Edit {
  const meant = new Set(ids);
  const records = (document[what] as RecordOf<C>[]).filter(({ id }) => meant.has(id));
  const after = (document[what] as RecordOf<C>[]).map((record) =>
    meant.has(record.id) ? cleared({ ...record, ...change }) : record,
  );
  return editBetween(nameOf(verb, what, document, records), document, { ...document, [what]: after });
}

/** Marks records for what leaves the machine: what is sensitive stays out of public copies. */
export const markSensitive = (
  document: NetworkDocument,
  what: 'actors' | 'ties' | 'events' | 'sources',
  ids: readonly string[],
  sensitive: boolean,
): Edit => changeRecords(document, what, ids, { sensitive }, sensitive ? 'mark' : 'unmark');

/** Title, description, licence and the like; `undefined` takes a property away. */
export const changeFields = (document: NetworkDocument, change: Partial<NetworkDocument>): Edit =>
  editBetween({ verb: 'change', what: 'document' }, document, cleared({ ...document, ...change }));

/** Adds a kind or a type of the person's own, or changes one; under a shipped id it stands in its place. */
export function putEntry<L extends 'kinds' | 'types'>(
  document: NetworkDocument,
  which: L,
  entry: NonNullable<NetworkDocument['vocabulary']>[L][number],
): Edit {
  const { vocabulary = { kinds: [], types: [] } } = document;
  const entries = vocabulary[which] as { id: string }[];
  const isKnown = entries.some(({ id }) => id === entry.id);
  const after = {
    ...document,
    vocabulary: {
      ...vocabulary,
      [which]: isKnown ? entries.map((each) => (each.id === entry.id ? entry : each)) : [...entries, entry],
    },
  };
  const name = Object.values(entry.label)[0] ?? entry.id;
  return editBetween({ verb: isKnown ? 'change' : 'add', what: 'vocabulary', name }, document, after);
}

/** Removes an entry of the document's own; what used it takes the other, so that nothing is left without a meaning. */
export function removeEntry(
  document: NetworkDocument,
  which: 'kinds' | 'types',
  id: string,
  other: string,
): Edit {
  const { vocabulary = { kinds: [], types: [] } } = document;
  const entry = vocabulary[which].find((each) => each.id === id);
  const replaced = {
    ...document,
    vocabulary: {
      ...vocabulary,
      [which]: (vocabulary[which] as { id: string }[]).filter((each) => each.id !== id),
    },
    ...(which === 'kinds'
      ? { actors: document.actors.map((actor) => (actor.kind === id ? { ...actor, kind: other } : actor)) }
      : { ties: document.ties.map((tie) => (tie.type === id ? { ...tie, type: other } : tie)) }),
  };
  const name = entry ? (Object.values(entry.label)[0] ?? id) : id;
  return editBetween({ verb: 'remove', what: 'vocabulary', name }, document, replaced);
}

/**
 * Makes one actor of several: its own fields stand, empty ones are filled from the others in their order, their names
 * become aliases, their ties and references become its own. Ties among the merged go: they would lead from it to itself.
 */
export function mergeActors(document: NetworkDocument, keep: ActorId, others: readonly ActorId[]): Edit {
  const gone = new Set<string>(others.filter((id) => id !== keep));
  const kept = document.actors.find(({ id }) => id === keep);
  if (!kept || gone.size === 0) return editBetween({ verb: 'merge', what: 'actors' }, document, document);
  const merged = document.actors.filter(({ id }) => gone.has(id)).reduce(mergedActor, kept);
  const toKept = <T extends string>(id: T): T => (gone.has(id) ? (keep as string as T) : id);
  const rewired = rewire(
    {
      ...document,
      actors: document.actors
        .filter(({ id }) => !gone.has(id))
        .map((actor) => (actor.id === keep ? merged : actor)),
      ties: document.ties.filter(
        ({ source, target }) => source === target || toKept(source) !== toKept(target),
      ),
    },
    (id) => toKept(id),
  );
  const name = recordName(document, kept);
  return editBetween(
    { verb: 'merge', what: 'actors', name, count: gone.size + 1 },
    document,
    withoutDangling(rewired),
  );
}

export function mergedActor(keep: Actor, other: Actor): Actor {
  const filled = Object.fromEntries(
    Object.entries(other).filter(([key, value]) => !Object.hasOwn(keep, key) && value !== undefined),
  );
  const affiliation = [keep.affiliation, other.affiliation].find(
    (id) => id && id !== keep.id && id !== other.id,
  );
  return cleared({
    ...filled,
    ...keep,
    names: { ...other.names, ...keep.names },
    ...((keep.shorts ?? other.shorts) ? { shorts: { ...other.shorts, ...keep.shorts } } : {}),
    aliases: distinct([
      ...keep.aliases,
      other.name,
      ...(other.short ? [other.short] : []),
      ...other.aliases,
    ]).filter((alias) => alias !== keep.name && alias !== keep.short),
    datedNames: [...keep.datedNames, ...other.datedNames],
    roles: keep.roles.length > 0 ? keep.roles : other.roles,
    sources: distinct([...keep.sources, ...other.sources]),
    external: { ...other.external, ...keep.external },
    affiliation,
    ...joinedMarks(keep, withAliasesMarked(other)),
  });
}

/** Its names become aliases: where they are secret, these are. */
const withAliasesMarked = ({ sensitive, sensitiveFields = [] }: Actor): Marks => ({
  sensitive,
  sensitiveFields: ['name', 'short'].some((field) => sensitiveFields.includes(field))
    ? [...sensitiveFields, 'aliases']
    : sensitiveFields,
});

/**
 * Makes two actors of one: the new one takes the given ties and stands beside the first, in whose events it takes no
 * part until it is entered there.
 */
export function splitActor(
  document: NetworkDocument,
  id: ActorId,
  newcomer: Pick<Actor, 'id' | 'name'>,
  ties: readonly TieId[],
): Edit {
  const from = document.actors.find((actor) => actor.id === id);
  if (!from) return editBetween({ verb: 'split', what: 'actors' }, document, document);
  const {
    short: _short,
    names: _names,
    aliases: _aliases,
    datedNames: _dated,
    external: _external,
    ...common
  } = from;
  const other: Actor = { ...common, ...newcomer, names: {}, aliases: [], datedNames: [], external: {} };
  const moved = new Set<string>(ties);
  const at = document.actors.indexOf(from) + 1;
  const toNew = (end: ActorId): ActorId => (end === id ? newcomer.id : end);
  return editBetween({ verb: 'split', what: 'actors', name: recordName(document, from) }, document, {
    ...document,
    actors: document.actors.toSpliced(at, 0, other),
    ties: document.ties.map((tie) =>
      moved.has(tie.id)
        ? { ...tie, source: toNew(tie.source), target: toNew(tie.target), between: tie.between.map(toNew) }
        : tie,
    ),
  });
}

/** Every reference to an actor through the function: ends of ties, tables of events, themes, places, views told. */
function rewire(document: NetworkDocument, to: (id: ActorId) => ActorId): NetworkDocument {
  const all = (ids: readonly ActorId[]): ActorId[] => distinct(ids.map(to));
  const tieTo = (tie: Tie): Tie => ({
    ...tie,
    source: to(tie.source),
    target: to(tie.target),
    between: all(tie.between),
  });
  const viewTo = <V extends Record<string, unknown>>(view: V): V => ({
    ...view,
    ...Object.fromEntries(
      ['selected', 'pinned'].flatMap((key) =>
        Array.isArray(view[key]) ? [[key, all(view[key] as ActorId[])]] : [],
      ),
    ),
  });
  return {
    ...document,
    ...(document.opening ? { opening: viewTo(document.opening) } : {}),
    prompts: document.prompts.map((prompt) => ({ ...prompt, view: viewTo(prompt.view) })),
    actors: document.actors.map((actor) =>
      actor.affiliation ? { ...actor, affiliation: to(actor.affiliation) } : actor,
    ),
    ties: document.ties.map(tieTo),
    events: document.events.map((event) => ({
      ...event,
      participants: distinctBy(
        event.participants.map((each) => ({ ...each, actor: to(each.actor) })),
        ({ actor, role }) => `${actor} ${role}`,
      ),
      absent: all(event.absent),
    })),
    themes: document.themes.map((theme) => ({ ...theme, actors: all(theme.actors) })),
    stories: document.stories.map((story) => ({
      ...story,
      steps: story.steps.map((step) => ({ ...step, view: viewTo(step.view) })),
    })),
  };
}

export const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
const distinctBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();

/** Without properties that are `undefined`: a document has none. */
function cleared<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** An id of letters, digits and hyphens made from a name, that no record has yet. */
export function freshId<I extends string>(
  name: string,
  taken: Iterable<{ id: string }>,
  otherwise: string,
): I {
  const used = new Set([...taken].map(({ id }) => id));
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || otherwise;
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
  return id as I;
}
