/**
 * A copy to be shared: without what is marked sensitive, without what rests on it alone, and without its names, ids and
 * titles in any text, id or key that is left. What was done is reported; what a text hints at without a name, stays.
 */
import { withoutPlaces } from './fieldPath.ts';
import { withoutDangling } from './references.ts';
import { documentSchema, type NetworkDocument } from './schema.ts';
import { secrecyOf, type Marks } from './secrecy.ts';

type Kind = 'actors' | 'ties' | 'events' | 'sources' | 'stories';

export interface LeftOut {
  what: Kind;
  id: string;
  because: 'marked' | 'end-left-out' | 'rests-only-on-left-out';
}

export interface PublicReport {
  leftOut: readonly LeftOut[];
  /** Paths of texts that named something left out: taken away, or with the name blotted where a text has to be. */
  texts: readonly string[];
  /** Names and ids that occur nowhere in the copy. */
  secrets: readonly string[];
  /** Names of what is left out that others bear too, and so are not searched for: of actors, authors and publishers. */
  shared: readonly string[];
}

export interface PublicCopy {
  document: NetworkDocument;
  report: PublicReport;
}

/** What stands where a name stood that a record cannot do without. */
export const blot = '[…]';

export function publicCopy(document: NetworkDocument): PublicCopy {
  const leftOut = findLeftOut(document);
  const gone = (what: Kind): Set<string> =>
    new Set(leftOut.filter((each) => each.what === what).map(({ id }) => id));
  const [actors, ties, events, sources] = (['actors', 'ties', 'events', 'sources'] as const).map(gone);
  const { secrets, shared } = secretsOf(document, { actors, ties, events, sources });
  const unmarked = {
    ...document,
    actors: document.actors.filter(({ id }) => !actors.has(id)).map(withoutMarks),
    ties: document.ties.filter(({ id }) => !ties.has(id)).map(withoutMarks),
    events: document.events.filter(({ id }) => !events.has(id)).map(withoutMarks),
    sources: document.sources.filter(({ id }) => !sources.has(id)).map(withoutMarks),
  };
  // A list or table that was taken away is an empty one.
  const left = withoutDangling(documentSchema.parse(unmarked));
  const texts: string[] = [];
  const blotted = blotDocument(left, secrets, texts);
  return {
    document: blotted,
    report: { leftOut, texts, secrets: secrets.map(({ text }) => text), shared },
  };
}

/** Fields without which there is no record: where one of them is secret, the record is. */
const requiredFields = {
  actors: ['id', 'name', 'kind'],
  ties: ['id', 'source', 'target', 'type'],
  events: ['id', 'title', 'date', 'kind'],
  sources: ['id', 'title'],
} as const;
const isMarked = (what: keyof typeof requiredFields, record: Marks): boolean =>
  record.sensitive || requiredFields[what].some((field) => fieldsMarked(record).includes(field));

const fieldsMarked = (record: Marks): string[] =>
  (record.sensitiveFields ?? []).map((path) => withoutPlaces(path, record));

/** The marked ones; ties without an end; ties of which every claim rests on a source that is left out. */
function findLeftOut(document: NetworkDocument): LeftOut[] {
  const marked = (['actors', 'events', 'sources'] as const).flatMap((what) =>
    (document[what] as ({ id: string } & Marks)[])
      .filter((record) => isMarked(what, record))
      .map(({ id }): LeftOut => ({ what, id, because: 'marked' })),
  );
  const has = (what: Kind, id: string): boolean =>
    marked.some((each) => each.what === what && each.id === id);
  const ties = document.ties.flatMap((tie): LeftOut[] => {
    const out = (because: LeftOut['because']): LeftOut[] => [{ what: 'ties', id: tie.id, because }];
    if (isMarked('ties', tie)) return out('marked');
    if (has('actors', tie.source) || has('actors', tie.target)) return out('end-left-out');
    const restsOnIt = tie.claims.length > 0 && tie.claims.every(({ source }) => has('sources', source));
    return restsOnIt ? out('rests-only-on-left-out') : [];
  });
  return [...marked, ...ties];
}

/** How many records are marked, whole or in part. */
export const markedCount = (document: NetworkDocument): number =>
  (['actors', 'ties', 'events', 'sources'] as const)
    .flatMap((what): readonly Marks[] => document[what])
    .filter((record) => secrecyOf(record) !== undefined).length;

/** Without the fields that are marked, and without the marks: they would tell that there is more. */
function withoutMarks<T extends Marks>(record: T): T {
  const paths = fieldsMarked(record).map((path) => path.split('.'));
  return [...paths, ['sensitiveFields']].reduce<unknown>(withoutField, record) as T;
}

/** Parts of a field without which it would be none, as a rating without its value: where one is secret, all of it is. */
const neededWithin = new Set(['value', 'role', 'source', 'actor', 'name']);

/** @param path into the value, `influence.rationale`; of a list it means every item */
function withoutField(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (Array.isArray(value)) return value.map((item) => withoutField(item, path));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const { [key]: field, ...others } = value as Record<string, unknown>;
  return rest.length === 0 || neededWithin.has(rest[0])
    ? others
    : { ...value, [key]: withoutField(field, rest) };
}

interface Secret {
  text: string;
  pattern: RegExp;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** What stands between the words of a name in texts, in addresses and in ids made of it. */
const gap = '(?:[\\s_+-]|%20)+';
const spelled = (text: string, write: (word: string) => string): string =>
  text
    .split(/\s+/)
    .map((word) => escaped(write(word)))
    .join(gap);
/** The ways in which a text may write a name: accents as one letter or as two, or as in an address. */
function spellings(text: string): string[] {
  const composed = text.normalize('NFC');
  const forms = [text, composed, text.normalize('NFD')].map((form) => spelled(form, (word) => word));
  const isEncodable = !/\p{Surrogate}/u.test(composed);
  return [...new Set(isEncodable ? [...forms, spelled(composed, encodeURIComponent)] : forms)];
}
/** Whether a text names one of the secrets, in whatever spelling. */
export const namesSecret = (text: string, secrets: readonly string[]): boolean =>
  secrets.some((secret) => secretOf(secret).pattern.test(text));

/** The text with the secrets blotted, in whatever spelling. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => rest.replace(secretOf(secret).pattern, blot), text);

/** Long names anywhere, in any case; short ones as whole words, so that not every text is taken for one. */
function secretOf(text: string): Secret {
  const whole = text.length < 4;
  const any = `(?:${spellings(text).join('|')})`;
  const pattern = whole ? `(?<![\\p{L}\\p{N}])${any}(?![\\p{L}\\p{N}])` : any;
  return { text, pattern: new RegExp(pattern, whole ? 'gu' : 'giu') };
}

type Actor = NetworkDocument['actors'][number];
/** All that an actor is called, here and elsewhere, or as much of it as stands in some of its fields or their parts. */
function namesOf(actor: Actor, fields?: readonly string[]): (string | undefined)[] {
  const within = (field: 'names' | 'shorts' | 'external'): [string, string][] =>
    Object.entries(actor[field] ?? {}).map(([part, name]) => [`${field}.${part}`, name]);
  const named: [path: string, name: string | undefined][] = [
    ['name', actor.name],
    ['short', actor.short],
    ...within('names'),
    ...within('shorts'),
    ...(actor.aliases ?? []).map((name): [string, string] => ['aliases', name]),
    ...(actor.datedNames ?? []).map(({ name }): [string, string] => ['datedNames.name', name]),
    ...within('external'),
  ];
  const isMeant = (path: string): boolean =>
    !fields || fields.some((field) => field === path || path.startsWith(`${field}.`));
  return named.flatMap(([path, name]) => (isMeant(path) ? [name] : []));
}

type Source = NetworkDocument['sources'][number];
const traits = ['author', 'identifier', 'url', 'archive'] as const;
/** What tells a source from others beside its title. */
const traitsOf = (source: Source, fields: readonly string[] = traits): (string | undefined)[] =>
  traits.filter((trait) => fields.includes(trait)).map((trait) => source[trait]);

type Gone = Readonly<Record<'actors' | 'ties' | 'events' | 'sources', ReadonlySet<string>>>;

function secretsOf(document: NetworkDocument, gone: Gone): { secrets: Secret[]; shared: string[] } {
  const isGone = ({ id }: Actor): boolean => gone.actors.has(id);
  const wanted = [
    ...document.actors.filter(isGone).flatMap((actor) => [actor.id, ...namesOf(actor)]),
    ...document.actors.flatMap((actor) => namesOf(actor, fieldsMarked(actor))),
    ...document.ties.filter(({ id }) => gone.ties.has(id)).map(({ id }) => id),
    ...document.events.filter(({ id }) => gone.events.has(id)).flatMap(({ id, title }) => [id, title]),
    ...document.sources
      .filter(({ id }) => gone.sources.has(id))
      .flatMap((source) => [source.id, source.title, ...traitsOf(source)]),
    ...document.sources.flatMap((source) => traitsOf(source, fieldsMarked(source))),
  ];
  const names = [
    ...new Set(wanted.filter((text): text is string => !!text?.trim()).map((text) => text.trim())),
  ];
  const others = document.actors
    .filter((actor) => !isGone(actor))
    .flatMap(withoutMarks)
    .flatMap((actor) => namesOf(actor));
  // An agency may have written what is left out and what is not; it is no secret then.
  const writers = new Set(
    document.sources
      .filter(({ id }) => !gone.sources.has(id))
      .flatMap(withoutMarks)
      .flatMap(({ author, publisher }) => [author?.trim(), publisher?.trim()]),
  );
  const shared: string[] = [];
  const secrets = names.map(secretOf).filter(({ text, pattern }) => {
    const isShared = writers.has(text) || others.some((name) => name !== undefined && found(name, pattern));
    if (isShared) shared.push(text);
    return !isShared;
  });
  // The longest first: a name within a name is blotted with it.
  secrets.sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  return { secrets, shared };
}

const found = (text: string, pattern: RegExp): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(text);
};

/** Fields that a record cannot do without. */
const needed = new Set(['title', 'name', 'kind', 'type', 'text', 'role', 'date', 'format', 'label']);

function blotDocument(
  document: NetworkDocument,
  secrets: readonly Secret[],
  texts: string[],
): NetworkDocument {
  if (secrets.length === 0) return document;
  const names = (text: string): boolean => secrets.some(({ pattern }) => found(text, pattern));
  const fresh = renamed(document, names);
  const blotted = (text: string): string =>
    secrets.reduce((rest, { pattern }) => rest.replace(pattern, blot), text);

  const walk = (value: unknown, path: string, key: string): unknown => {
    if (typeof value === 'string') {
      const own = fresh.get(value);
      if (own !== undefined) return own;
      if (!names(value)) return value;
      texts.push(path);
      return needed.has(key) ? blotted(value) : undefined;
    }
    if (Array.isArray(value))
      return value.map((each, i) => walk(each, `${path}[${i}]`, '')).filter((each) => each !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
      const to = fresh.get(name) ?? name;
      if (names(to)) return [];
      const next = walk(each, path === '' ? name : `${path}.${name}`, name);
      return next === undefined ? [] : [[to, next]];
    });
    return Object.fromEntries(entries);
  };
  return walk(document, '', '') as NetworkDocument;
}

/** New ids for records whose id names what is left out: the kind of record and a number. */
function renamed(document: NetworkDocument, names: (text: string) => boolean): ReadonlyMap<string, string> {
  const kinds = ['actors', 'ties', 'events', 'sources', 'eras', 'themes', 'stories', 'scenarios'] as const;
  const taken = new Set(kinds.flatMap((kind) => document[kind].map(({ id }) => id as string)));
  const fresh = new Map<string, string>();
  for (const kind of kinds) {
    let number = 1;
    for (const { id } of document[kind]) {
      if (!names(id)) continue;
      while (taken.has(`${kind}-${number}`)) number++;
      const to = `${kind}-${number++}`;
      taken.add(to);
      fresh.set(id, to);
    }
  }
  return fresh;
}
