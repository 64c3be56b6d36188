/**
 * The document: what a `*.parley.json` file holds. The types of the whole project come from these schemas.
 * Unknown properties are kept on read and written back. Cross-references are checked in `validate.ts`.
 */
import * as z from 'zod/mini';
import { isPartialDate } from './date.ts';

// No code from strings: the page's security policy forbids it.
z.config({ jitless: true });

export type ActorId = string & z.$brand<'ActorId'>;
export type TieId = string & z.$brand<'TieId'>;
export type EventId = string & z.$brand<'EventId'>;
export type SourceId = string & z.$brand<'SourceId'>;

const id = <B extends string>() => z.string().check(z.minLength(1), z.maxLength(200)).brand<B>();
export const actorId = id<'ActorId'>();
export const tieId = id<'TieId'>();
export const eventId = id<'EventId'>();
export const sourceId = id<'SourceId'>();

const text = z.string();
const list = <T extends z.ZodMiniType>(item: T) => z._default(z.array(item), []);
const flag = z._default(z.boolean(), false);
/** Left out of public copies: the whole record, or single fields of it. */
const secrecy = { sensitive: flag, sensitiveFields: z.optional(z.array(z.string())) };
const grade = z.int().check(z.minimum(1), z.maximum(5));
/** `2014`, `2014-06` or `2014-06-15`; read as an interval (see `date.ts`). */
export const partialDate = z.string().check(z.refine(isPartialDate, { error: 'date' }));
/** Text by language tag, e.g. `{ en: …, fa: …, ps: … }`. */
const byLanguage = z.record(z.string(), text);

/** How a written date is to be read where its digits say too much: `circa` blurs it. */
/** Of a record's start; `or-earlier`: it was there by then, and nobody says since when. */
export const precision = z.enum(['day', 'month', 'year', 'circa', 'or-earlier']);
export const confidence = z.enum(['high', 'medium', 'low', 'disputed']);
export const status = z.enum(['active', 'suspended', 'broken']);
export const track = z.enum(['1', '1.5', '2', '3']);
export const role = z.enum(['party', 'third-party', 'external', 'other']);
export const stance = z.enum(['supportive', 'conditional', 'ambivalent', 'opposed']);

export const family = z.enum(['cooperation', 'talks', 'mediation', 'pressure', 'hostility', 'structure']);
export const tieForm = z.enum([
  'line',
  'double',
  'thick',
  'dots',
  'open-circle',
  'filled-square',
  'filled-diamond',
  'open-diamond',
  'dotted-diamond',
  'ticks',
  'zigzag',
  'open-square-end',
  'filled-square-end',
]);
export const shape = z.enum(['circle', 'hexagon', 'triangle', 'diamond', 'house', 'person', 'rectangle']);

/** A document's own kinds and types, beside or instead of those that Parley ships (`vocabulary.ts`). */
const vocabulary = z.looseObject({
  kinds: list(z.looseObject({ id: text, label: byLanguage, shape: z.optional(shape) })),
  types: list(
    z.looseObject({
      id: text,
      label: byLanguage,
      family,
      form: z.optional(tieForm),
      sign: z.optional(z.literal([-1, 0, 1])),
      directed: z.optional(z.boolean()),
    }),
  ),
});

const source = z.looseObject({
  id: sourceId,
  title: text,
  author: z.optional(text),
  publisher: z.optional(text),
  date: z.optional(partialDate),
  kind: z.optional(text),
  identifier: z.optional(text),
  url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
  archive: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
  language: z.optional(text),
  /** How the record was checked, in words. */
  checked: z.optional(text),
  ...secrecy,
});

/** What one source says for or against a record. */
const claim = z.looseObject({
  source: sourceId,
  stance: z._default(z.enum(['supports', 'disputes']), 'supports'),
  locator: z.optional(text),
  quote: z.optional(text),
  viewpoint: z.optional(text),
  /** When this became known. */
  reported: z.optional(partialDate),
});

const period = { from: z.optional(partialDate), to: z.optional(partialDate) };

const rating = z.looseObject({
  value: grade,
  rationale: z.optional(text),
  sources: list(sourceId),
  /** Where it was another for a time; `value` holds at all other times. */
  dated: list(z.looseObject({ value: grade, ...period, rationale: z.optional(text) })),
});

const actor = z.looseObject({
  id: actorId,
  name: text,
  names: z._default(byLanguage, {}),
  short: z.optional(text),
  /** Short names by language, where the usual names of a language are too long for a map. */
  shorts: z.optional(byLanguage),
  aliases: list(text),
  /** Names that held for a time only. */
  datedNames: list(z.looseObject({ name: text, ...period })),
  kind: text,
  organ: z.optional(text),
  /** The actor that it belongs to. */
  affiliation: z.optional(actorId),
  level: z.optional(text),
  roles: list(z.looseObject({ role, ...period, note: z.optional(text), sources: list(sourceId) })),
  ...period,
  influence: z.optional(rating),
  interest: z.optional(rating),
  /** Stance on a negotiated settlement. */
  position: z.optional(stance),
  goals: z.optional(text),
  needs: z.optional(text),
  description: z.optional(text),
  sources: list(sourceId),
  external: z._default(byLanguage, {}),
  ...secrecy,
});

const tie = z.looseObject({
  id: tieId,
  source: actorId,
  target: actorId,
  type: text,
  directed: z.optional(z.boolean()),
  sign: z.optional(z.literal([-1, 0, 1])),
  ...period,
  precision: z.optional(precision),
  status: z._default(status, 'active'),
  confidence: z._default(confidence, 'medium'),
  strength: z.optional(grade),
  support: list(text),
  track: z.optional(track),
  /** Between whom a third party stands. */
  between: list(actorId),
  event: z.optional(eventId),
  summary: z.optional(text),
  note: z.optional(text),
  /** Whose account this is, where accounts differ. */
  viewpoint: z.optional(text),
  claims: list(claim),
  checked: z.optional(partialDate),
  ...secrecy,
});

const event = z.looseObject({
  id: eventId,
  title: text,
  date: partialDate,
  end: z.optional(partialDate),
  precision: z.optional(precision),
  kind: text,
  summary: z.optional(text),
  effect: z.optional(text),
  participants: list(z.looseObject({ actor: actorId, role: text })),
  absent: list(actorId),
  begins: list(tieId),
  changes: list(tieId),
  ends: list(tieId),
  sources: list(sourceId),
  ...secrecy,
});

const era = z.looseObject({
  id: text,
  title: text,
  from: partialDate,
  to: z.optional(partialDate),
  summary: z.optional(text),
  sources: list(sourceId),
});

const theme = z.looseObject({
  id: text,
  title: text,
  kind: text,
  summary: z.optional(text),
  actors: list(actorId),
  events: list(eventId),
  sources: list(sourceId),
});

/** A view as the address bar has it; `scene/view.ts` knows its fields. */
const viewFields = z.record(z.string(), z.unknown());

const story = z.looseObject({
  id: text,
  title: text,
  summary: z.optional(text),
  steps: list(z.looseObject({ title: text, text, view: viewFields })),
});

const scenario = z.looseObject({ id: text, title: text, changes: list(z.record(z.string(), z.unknown())) });

const layout = z.looseObject({
  /** Settled positions, `[x, y]` by actor id, in layout units (see `layout/positions.ts`). */
  positions: z._default(z.record(z.string(), z.tuple([z.number(), z.number()])), {}),
  pinned: list(actorId),
});

export const documentSchema = z.looseObject({
  $schema: z.optional(text),
  format: z.literal('parley'),
  version: z.literal(1),
  title: text,
  description: z.optional(text),
  language: z._default(text, 'en'),
  license: z.optional(z.looseObject({ name: text, url: z.optional(z.url()) })),
  creators: list(text),
  updated: z.optional(partialDate),
  /** Until when the data was checked: what "ongoing at last check" refers to. */
  checked: z.optional(partialDate),
  viewpoint: z._default(text, 'dataset'),
  /** The view that the document opens with. */
  opening: z.optional(viewFields),
  /** Views offered to a newcomer as first questions. */
  prompts: list(z.looseObject({ title: text, view: viewFields })),
  vocabulary: z.optional(vocabulary),
  sources: list(source),
  actors: list(actor),
  ties: list(tie),
  events: list(event),
  eras: list(era),
  themes: list(theme),
  stories: list(story),
  scenarios: list(scenario),
  layout: z.optional(layout),
});

/** Of single records, for those that a person fills in. */
export const recordSchemas = { actors: actor, ties: tie, events: event, sources: source };

export type NetworkDocument = z.infer<typeof documentSchema>;
export type Source = z.infer<typeof source>;
export type Claim = z.infer<typeof claim>;
export type Actor = z.infer<typeof actor>;
export type Tie = z.infer<typeof tie>;
export type PeaceEvent = z.infer<typeof event>;
export type Era = z.infer<typeof era>;
export type Theme = z.infer<typeof theme>;
export type Story = z.infer<typeof story>;
export type Family = z.infer<typeof family>;
export type TieForm = z.infer<typeof tieForm>;
export type Shape = z.infer<typeof shape>;
export type Role = z.infer<typeof role>;
export type Confidence = z.infer<typeof confidence>;
export type Sign = -1 | 0 | 1;
