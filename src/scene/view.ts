/**
 * What is shown and how: one record with a default for every field, so that a figure is a function of network and view.
 * Its difference to the document's opening view is the address's fragment (`viewLink.ts`).
 */
import * as z from 'zod/mini';
import { actorId, confidence, eventId, family, sourceId, tieId } from '../model/schema.ts';
import { findMoment } from '../model/slice.ts';
import {
  drawnMeasures,
  evidenceChoices,
  faces,
  fewestCamps,
  labelLanguages,
  mostCamps,
  mostCompared,
} from './viewChoices.ts';

const number = z.number();
const point = z.tuple([number, number]);
const moment = z.string().check(z.refine((at) => findMoment(at) !== undefined));

export const viewSchema = z.object({
  at: z._default(moment, '2020-02-29'),
  /** The moments that the Compare face sets beside each other: two give a difference map, more small multiples. */
  compare: z._default(z.array(moment).check(z.maxLength(mostCompared)), []),
  /** Whether ties are left out that no source had reported by the end of the shown time. */
  known: z._default(z.enum(['now', 'then']), 'now'),
  /** Whose account is drawn; `null` for the data set's own. */
  according: z._default(z.nullable(z.string().check(z.minLength(1))), null),
  /** The story that is told beside the map, and how far it is told. */
  story: z._default(z.nullable(z.string().check(z.minLength(1))), null),
  step: z._default(z.int().check(z.minimum(0), z.maximum(10_000)), 0),
  withoutFamilies: z._default(z.array(family), []),
  withoutKinds: z._default(z.array(z.string()), []),
  withoutConfidence: z._default(z.array(confidence), []),
  /** Which ties stay lit: all, or those that rest on little. */
  evidence: z._default(z.enum(evidenceChoices), 'all'),
  /** How many actors at most, the most influential first. */
  limit: z._default(z.union([z.int().check(z.minimum(1), z.maximum(100_000)), z.literal('all')]), 30),
  /** A, then B. */
  selected: z._default(z.array(actorId).check(z.maxLength(2)), []),
  tie: z._default(z.nullable(tieId), null),
  event: z._default(z.nullable(eventId), null),
  source: z._default(z.nullable(sourceId), null),
  hops: z._default(z.literal([1, 2]), 1),
  pinned: z._default(z.array(actorId), []),
  face: z._default(z.enum(faces), 'map'),
  sizeBy: z._default(z.enum(['influence', 'ties', 'equal', ...drawnMeasures]), 'influence'),
  /** The measure that the colour of each actor's halo stands for. */
  halo: z._default(z.enum(['none', ...drawnMeasures]), 'none'),
  /** Whether measures count a tie by its strength, and whether they follow its direction. */
  weighted: z._default(z.boolean(), false),
  directed: z._default(z.boolean(), false),
  /** What is drawn around the actors that belong together. */
  groups: z._default(z.enum(['none', 'communities', 'camps']), 'none'),
  /** Whether actors stand where the layout settled them, or group by group. */
  arrange: z._default(z.enum(['settled', 'groups']), 'settled'),
  camps: z._default(z.int().check(z.minimum(fewestCamps), z.maximum(mostCamps)), 2),
  /** How the rows of the Matrix are ordered, and what the Grid sets against influence. */
  order: z._default(z.enum(['kind', 'community', 'camp', 'name']), 'kind'),
  across: z._default(z.enum(['interest', 'involvement']), 'interest'),
  /** The question that is open (`answers/questions.ts`), and the part of its answer that is set apart. */
  question: z._default(z.nullable(z.string().check(z.minLength(1))), null),
  item: z._default(z.nullable(z.string().check(z.minLength(1))), null),
  /** The two sets of "tied to both": `kind:armed-group`, `actor:un`. */
  sets: z._default(z.array(z.string().check(z.minLength(1))).check(z.maxLength(2)), []),
  /** Actors that no channel may run through. */
  avoid: z._default(z.array(actorId), []),
  /** The scenario of the document that is laid over its data. */
  scenario: z._default(z.nullable(z.string().check(z.minLength(1))), null),
  symbols: z._default(z.enum(['standard', 'classic']), 'standard'),
  labels: z._default(z.enum(labelLanguages), 'en'),
  /** How what is not lit is shown. */
  context: z._default(z.enum(['dim', 'strong', 'hide']), 'dim'),
  /** Centre in layout units and zoom; `null` shows everything that can be shown at any date. */
  camera: z._default(z.nullable(z.object({ x: number, y: number, zoom: number })), null),
  /** Actors that the person moved, in layout units. */
  moved: z._default(z.record(actorId, point), {}),
  table: z._default(z.enum(['ties', 'actors', 'events', 'measures']), 'ties'),
  /** Column and direction, e.g. `from` or `-from`. */
  sort: z._default(z.string(), ''),
  /** The filter text of Table and Sources. */
  query: z._default(z.string(), ''),
  /** The Sources face: all sources, or those of the ties that are shown. */
  sourcesOf: z._default(z.enum(['all', 'shown']), 'all'),
  /** Of one kind only. */
  sourceKind: z._default(z.nullable(z.string().check(z.minLength(1))), null),
});

export type View = z.infer<typeof viewSchema>;

export const defaultView: View = viewSchema.parse({});

/** The value as a view has it in this field, if it may stand there. */
export function checkedField<F extends keyof View>(field: F, value: unknown): { value: View[F] } | undefined {
  // The schema would take it for the default.
  if (value === undefined) return undefined;
  const parsed = viewSchema.safeParse({ [field]: value });
  return parsed.success ? { value: parsed.data[field] } : undefined;
}
