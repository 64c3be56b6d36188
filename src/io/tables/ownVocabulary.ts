/** Kinds and types that Parley does not ship: kept as the document's own, in the colour of the nearest family, or mapped. */
import type { Issue } from '../../model/issue.ts';
import type { Family } from '../../model/schema.ts';
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

interface Options {
  unknownTypes?: TypeChoice;
  /** The file is one of ours, with a vocabulary of its own: words are taken as they stand. */
  isOwnFile?: boolean;
  families?: Readonly<Record<string, Family>>;
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

/** Sets `type` of every tie and `kind` of every actor, and gives the entries that these need. */
export function ownVocabulary(
  actors: readonly DraftRecord[],
  ties: readonly DraftRecord[],
  given: Loose | undefined,
  options: Options,
): { vocabulary: Loose | undefined; notes: Issue[] } {
  if (options.isOwnFile) {
    for (const { fields } of ties) delete fields.family;
    return { vocabulary: given, notes: [] };
  }
  const idsOf = (list: unknown) => new Set(((list as Loose[] | undefined) ?? []).map(({ id }) => id));
  const [givenKinds, givenTypes] = [idsOf(given?.kinds), idsOf(given?.types)];
  const [kinds, types] = [new Map<string, Loose>(), new Map<string, Loose>()];
  const mapped = new Map<string, string>();
  for (const { fields } of actors) kindOf(fields, givenKinds, kinds, mapped, options);
  for (const { fields } of ties) typeOf(fields, givenTypes, types, mapped, options);
  const note = (code: string, values: Issue['values']): Issue => ({
    code,
    severity: 'warning',
    where: {},
    values,
  });
  const own = [...kinds.keys(), ...types.keys()].filter((word) => word !== plainType && word !== plainKind);
  const notes = [
    ...(own.length > 0 ? [note('read/own-words', { words: own.slice(0, 12), count: own.length })] : []),
    ...(mapped.size > 0
      ? [
          note('read/mapped-words', {
            words: [...mapped].slice(0, 12).map(([word, to]) => `${word} → ${to}`),
            count: mapped.size,
          }),
        ]
      : []),
  ];
  if (!given && kinds.size + types.size === 0) return { vocabulary: undefined, notes };
  const all = (list: unknown, more: Map<string, Loose>) => [
    ...((list as Loose[] | undefined) ?? []),
    ...more.values(),
  ];
  return {
    vocabulary: { ...given, kinds: all(given?.kinds, kinds), types: all(given?.types, types) },
    notes,
  };
}

function kindOf(
  fields: Loose,
  given: ReadonlySet<unknown>,
  kinds: Map<string, Loose>,
  mapped: Map<string, string>,
  options: Options,
): void {
  const word = fields.kind === undefined ? plainKind : String(fields.kind);
  if (given.has(word) || shipped.kinds.has(word)) {
    fields.kind = word;
    return;
  }
  const near = findShippedKind(word) ?? (options.unknownTypes === 'nearest' ? nearestKind(word) : undefined);
  if (near !== undefined) {
    if (findShippedKind(word) === undefined) {
      mapped.set(word, near);
      fields['kind in the file'] = word;
    }
    fields.kind = near;
    return;
  }
  fields.kind = word;
  if (!kinds.has(word)) kinds.set(word, { id: word, label: { en: word }, shape: nearestShape(word) });
}

function typeOf(
  fields: Loose,
  given: ReadonlySet<unknown>,
  types: Map<string, Loose>,
  mapped: Map<string, string>,
  options: Options,
): void {
  const { family, sign } = fields as { family?: Family; sign?: number };
  delete fields.family;
  const word = fields.type === undefined ? undefined : String(fields.type);
  if (word !== undefined && (given.has(word) || shipped.types.has(word))) {
    fields.type = word;
    return;
  }
  if (word === undefined) {
    fields.type = sign === 1 ? 'cooperation' : sign === -1 ? 'rivalry' : plainType;
    if (fields.type !== plainType) {
      fields.directed ??= false;
    } else if (!given.has(plainType) && !types.has(plainType)) {
      types.set(plainType, {
        id: plainType,
        label: { en: plainType },
        family: 'structure',
        form: 'line',
        sign: 0,
        directed: false,
      });
    }
    return;
  }
  const exact = findShippedType(word);
  if (exact !== undefined) {
    fields.type = exact;
    return;
  }
  const chosen = options.families && Object.hasOwn(options.families, word) ? options.families[word] : family;
  if (options.unknownTypes === 'nearest') {
    const near =
      (chosen && typeOfFamily[chosen]) ?? nearestType(word) ?? typeOfFamily[nearestFamily(word, sign)];
    mapped.set(word, near);
    fields['type in the file'] = word;
    fields.type = near;
    return;
  }
  fields.type = word;
  if (types.has(word)) return;
  const near = chosen === undefined ? shipped.types.get(nearestType(word) ?? '') : undefined;
  types.set(word, {
    id: word,
    label: { en: word },
    family: chosen ?? near?.family ?? nearestFamily(word, sign),
    ...(near ? { form: near.form, sign: near.sign, directed: near.directed } : { form: 'line' }),
  });
}
