/** Any view that the schema allows, made from the schema itself: a new field is tried without a word here. */
import fc from 'fast-check';
import type * as z from 'zod/mini';
import { viewSchema, type View } from '../../src/scene/view.ts';

/** As much of a Zod schema as tells what values it takes. */
interface Def {
  type: string;
  innerType?: Schema;
  element?: Schema;
  items?: Schema[];
  options?: Schema[];
  valueType?: Schema;
  keyType?: Schema;
  shape?: Record<string, Schema>;
  entries?: Record<string, string>;
  values?: unknown[];
}
type Schema = z.ZodMiniType & { def: Def };

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, digits]) => text.slice(0, digits));
/** A date, a span with either end open, or all. */
const dates = fc.oneof(
  date,
  fc.constantFrom('all', '/'),
  date.map((from) => `${from}/`),
  date.map((to) => `/${to}`),
  fc.tuple(date, date).map((pair) => pair.sort().join('/')),
);

/** Ids, dates and words: separators of the link, percent signs, prototypes and other scripts among them. */
const text = fc.oneof(
  dates,
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('a,b', 'a:1:2', 'x=y&z', '%41', '50 %', '#', '+', 'constructor', 'طالبان', "it's (~!*)"),
);

const makers: Record<string, (def: Def) => fc.Arbitrary<unknown>> = {
  default: ({ innerType }) => arbitraryOf(innerType!),
  string: () => text,
  boolean: () => fc.boolean(),
  // A minus zero is written as a zero.
  number: () =>
    fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    ),
  enum: ({ entries }) => fc.constantFrom(...Object.values(entries!)),
  literal: ({ values }) => fc.constantFrom(...values!),
  nullable: ({ innerType }) => fc.option(arbitraryOf(innerType!)),
  union: ({ options }) => fc.oneof(...options!.map(arbitraryOf)),
  array: ({ element }) => fc.array(arbitraryOf(element!), { maxLength: 4 }),
  tuple: ({ items }) => fc.tuple(...items!.map(arbitraryOf)),
  record: ({ keyType, valueType }) =>
    fc.dictionary(arbitraryOf(keyType!) as fc.Arbitrary<string>, arbitraryOf(valueType!), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  object: ({ shape }) =>
    fc.record(Object.fromEntries(Object.entries(shape!).map(([key, each]) => [key, arbitraryOf(each)]))),
};

/** What the checks of the schema refuse (too long, out of range) is passed over. */
function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = schema;
  if (!Object.hasOwn(makers, def.type)) throw new Error(`no values are made for ${def.type}`);
  return makers[def.type](def).filter((value) => schema.safeParse(value).success);
}

const fields = viewSchema.shape as unknown as Record<string, Schema>;

export const anyView: fc.Arbitrary<View> = fc
  .record(Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, arbitraryOf(schema)])))
  // Zod leaves a key `__proto__` out of records.
  .map((view) => viewSchema.parse(view));
