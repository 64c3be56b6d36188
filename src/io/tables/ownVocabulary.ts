/** Kinds and types that Parley does not ship: kept as the document's own, in the colour of the nearest family, or mapped. */
import type { Issue } from '../../model/issue.ts';
import type { Family, Shape } from '../../model/schema.ts';
import type { DraftRecord, Loose } from './draft.ts';
import {
  findShippedKind,
  findShippedType,
  nearestFamily,
  nearestKind,
  nearestShape,
  nearestType,
  shipped,
} from './words.ts';

/** `own` keeps the file's words; `nearest` puts Parley's in their place and keeps the word as a property. */
export type TypeChoice = 'own' | 'nearest';

/** What a person chose for one word: keep it, with the look of a family or a shape, or take a word that Parley ships. */
export type WordChoice = { keep: string } | { take: string };

/** A word of the file that Parley does not ship, as it was taken. */
export interface UnknownWord {
  of: 'types' | 'kinds';
  word: string;
  /** Ties or actors that have it. */
  count: number;
  /** The shipped type or kind that it sounds like; absent if none does. */
  nearest?: string;
  /** The family of a type, the shape of a kind, unless a person chooses another. */
  look: Family | Shape;
  /** The shipped word that stands in its place; absent where the word is kept. */
  taken?: string;
}

export interface VocabularyOptions {
  unknownTypes?: TypeChoice;
  /** By the file's own word. */
  types?: Readonly<Record<string, WordChoice>>;
  kinds?: Readonly<Record<string, WordChoice>>;
}

interface Options extends VocabularyOptions {
  /** The file is one of ours, with a vocabulary of its own: words are taken as they stand. */
  isOwnFile?: boolean;
}

/** The plain type of a file that says nothing of its ties, and kind of one that says nothing of its actors. */
export const plainType = 'tie';
export const plainKind = 'actor';

const typeOfFamily: Readonly<Record<Family, string>> = {
  cooperation: 'cooperation',
  talks: 'talks',
  mediation: 'mediation',
  pressure: 'rivalry',
  hostility: 'armed-conflict',
  structure: 'part-of',
};

/** What is gathered on the way: entries of the document's own, and the words that are not Parley's, by the word. */
interface Found {
  given: ReadonlySet<unknown>;
  /** Which shipped word a word is in another spelling, itself if none: few words, many records. */
  spelled: Map<string, string>;
  entries: Map<string, Loose>;
  unknown: Map<string, UnknownWord>;
}

/** Sets `type` of every tie and `kind` of every actor, and gives the entries that these need. */
export function ownVocabulary(
  actors: readonly DraftRecord[],
  ties: readonly DraftRecord[],
  given: Loose | undefined,
  options: Options,
): { vocabulary: Loose | undefined; notes: Issue[]; words: UnknownWord[] } {
  if (options.isOwnFile) {
    for (const { fields } of ties) delete fields.family;
    return { vocabulary: given, notes: [], words: [] };
  }
  const foundIn = (list: unknown): Found => ({
    given: new Set(((list as Loose[] | undefined) ?? []).map(({ id }) => id)),
    spelled: new Map(),
    entries: new Map(),
    unknown: new Map(),
  });
  const [kinds, types] = [foundIn(given?.kinds), foundIn(given?.types)];
  for (const { fields } of actors) kindOf(fields, kinds, options);
  for (const { fields } of ties) typeOf(fields, types, options);
  const words = [...kinds.unknown.values(), ...types.unknown.values()];
  const notes = notesOf(words);
  if (!given && kinds.entries.size + types.entries.size === 0) return { vocabulary: undefined, notes, words };
  const all = (list: unknown, { entries }: Found) => [
    ...((list as Loose[] | undefined) ?? []),
    ...entries.values(),
  ];
  return {
    vocabulary: { ...given, kinds: all(given?.kinds, kinds), types: all(given?.types, types) },
    notes,
    words,
  };
}

function notesOf(words: readonly UnknownWord[]): Issue[] {
  const note = (code: string, list: readonly string[]): Issue[] =>
    list.length === 0
      ? []
      : [{ code, severity: 'warning', where: {}, values: { words: list.slice(0, 12), count: list.length } }];
  const own = words.filter(({ taken }) => taken === undefined).map(({ word }) => word);
  const mapped = words.flatMap(({ word, taken }) => (taken === undefined ? [] : [`${word} → ${taken}`]));
  return [...note('read/own-words', own), ...note('read/mapped-words', mapped)];
}

const choiceFor = (choices: VocabularyOptions['types'], word: string): WordChoice | undefined =>
  choices && Object.hasOwn(choices, word) ? choices[word] : undefined;

function spelledAs(
  { given, spelled }: Found,
  word: string,
  findShipped: (word: string) => string | undefined,
): string {
  let same = spelled.get(word);
  if (same === undefined) spelled.set(word, (same = given.has(word) ? word : (findShipped(word) ?? word)));
  return same;
}

/** Counts the word; what was decided for it at its first record holds for all. */
function known(found: Found, word: string, decide: () => Omit<UnknownWord, 'word' | 'count'>): UnknownWord {
  let entry = found.unknown.get(word);
  if (!entry) found.unknown.set(word, (entry = { word, count: 0, ...decide() }));
  entry.count++;
  return entry;
}

function kindOf(fields: Loose, found: Found, options: Options): void {
  const word = fields.kind === undefined ? plainKind : String(fields.kind);
  const isPlain = word === plainKind;
  fields.kind = isPlain ? word : spelledAs(found, word, findShippedKind);
  if (found.given.has(word) || shipped.kinds.has(String(fields.kind))) return;
  const entry = isPlain
    ? undefined
    : known(found, word, () => {
        const nearest = nearestKind(word);
        const choice = choiceFor(options.kinds, word);
        return {
          of: 'kinds',
          ...(nearest ? { nearest } : {}),
          look: choice && 'keep' in choice ? (choice.keep as Shape) : nearestShape(word),
          ...takenOf(choice, options, nearest),
        };
      });
  if (entry?.taken !== undefined) {
    fields['kind in the file'] = word;
    fields.kind = entry.taken;
  } else if (!found.entries.has(word))
    found.entries.set(word, { id: word, label: { en: word }, shape: entry?.look ?? nearestShape(word) });
}

/** A choice for the word comes before the choice for all; without a near word it is kept. */
function takenOf(
  choice: WordChoice | undefined,
  { unknownTypes }: Options,
  nearest: string | undefined,
): { taken?: string } {
  const taken = choice ? ('take' in choice ? choice.take : undefined) : unknownTypes === 'nearest' && nearest;
  return taken ? { taken } : {};
}

function typeOf(fields: Loose, found: Found, options: Options): void {
  const { family, sign } = fields as { family?: Family; sign?: number };
  if (family !== undefined) delete fields.family;
  if (fields.type === undefined) return plainTypeOf(fields, found, sign);
  const word = String(fields.type);
  fields.type = spelledAs(found, word, findShippedType);
  if (found.given.has(word) || shipped.types.has(String(fields.type))) return;
  const choice = choiceFor(options.types, word);
  const chosen = choice && 'keep' in choice ? (choice.keep as Family) : family;
  const entry = known(found, word, () => {
    const nearest = nearestType(word);
    const look = chosen ?? nearestFamily(word, sign);
    return {
      of: 'types',
      ...(nearest ? { nearest } : {}),
      look,
      ...takenOf(choice, options, (chosen && typeOfFamily[chosen]) ?? nearest ?? typeOfFamily[look]),
    };
  });
  if (entry.taken !== undefined) {
    fields['type in the file'] = word;
    fields.type = entry.taken;
    return;
  }
  if (found.entries.has(word)) return;
  const near = chosen === undefined ? shipped.types.get(nearestType(word) ?? '') : undefined;
  found.entries.set(word, {
    id: word,
    label: { en: word },
    family: entry.look,
    ...(near ? { form: near.form, sign: near.sign, directed: near.directed } : { form: 'line' }),
  });
}

/** A tie of which only the sign is known, or nothing. */
function plainTypeOf(fields: Loose, { given, entries }: Found, sign: number | undefined): void {
  fields.type = sign === 1 ? 'cooperation' : sign === -1 ? 'rivalry' : plainType;
  if (fields.type !== plainType) {
    fields.directed ??= false;
  } else if (!given.has(plainType) && !entries.has(plainType)) {
    entries.set(plainType, {
      id: plainType,
      label: { en: plainType },
      family: 'structure',
      form: 'line',
      sign: 0,
      directed: false,
    });
  }
}
