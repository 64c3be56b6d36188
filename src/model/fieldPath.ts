/** Paths into the fields of a record, `influence.rationale`, as its marks have them; of a list they mean every item. */
import type * as z from 'zod/mini';

interface LostPart {
  /** The first name on the path that leads nowhere. */
  name: string;
  /** The path up to it, with its last dot. */
  before: string;
  /** What could stand in its place. */
  known: string[];
}

/**
 * The path without places in lists: `claims[0].quote` and `claims.0.quote` are `claims.quote`. Places change as items come
 * and go, so a mark that names one is on the field of every item, lest what it was set for come out of its cover.
 */
export function withoutPlaces(path: string, record: object): string {
  const names: string[] = [];
  let values: unknown[] = [record];
  for (const part of path.split('.')) {
    const isPlace = /^\d+$/.test(part) && values.some((each) => Array.isArray(each));
    values = values.flat(Infinity).filter((each) => typeof each === 'object' && each !== null);
    if (isPlace) continue;
    const isName = values.some((each) => Object.hasOwn(each as object, part));
    const name = isName ? part : part.replace(/(\[\d+\])+$/, '');
    names.push(name);
    values = values.flatMap((each) =>
      Object.hasOwn(each as object, name) ? [(each as Record<string, unknown>)[name]] : [],
    );
  }
  return names.join('.');
}

/** Nobody marks the marks. */
const marks = new Set(['sensitive', 'sensitiveFields']);

/** Undefined if the path leads to a field that the schema knows, filled in or not, or to one of the record's own. */
export function lostPart(path: string, schema: z.core.$ZodType, record: object): LostPart | undefined {
  let inner: z.core.$ZodType | undefined = schema;
  let values: unknown[] = [record];
  let before = '';
  for (const name of path.split('.')) {
    const { def } = contentOf(inner)?._zod ?? {};
    const shape: Readonly<Record<string, z.core.$ZodType>> = isObject(def) ? def.shape : {};
    const isOpen = def?.type === 'record' && name !== '';
    const known = [...Object.keys(shape), ...values.flatMap((each) => Object.keys(each as object))];
    if (marks.has(name) || !(isOpen || known.includes(name)))
      return { name, before, known: [...new Set(known)].filter((each) => !marks.has(each)) };
    inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
    values = values
      .flatMap((each) => (Object.hasOwn(each as object, name) ? (each as Record<string, unknown>)[name] : []))
      .filter((each) => typeof each === 'object' && each !== null);
    before += `${name}.`;
  }
  return undefined;
}

const isObject = (def: z.core.$ZodTypeDef | undefined): def is z.core.$ZodObjectDef => def?.type === 'object';

/** What a field holds, without its default, and of a list what an item holds. */
function contentOf(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const def = schema?._zod.def as { innerType?: z.core.$ZodType; element?: z.core.$ZodType } | undefined;
  const content = def?.innerType ?? def?.element;
  return content ? contentOf(content) : schema;
}
