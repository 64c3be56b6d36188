/** A record while it is being filled in: plain fields by path, checked against the schema when it is done. */
import { periodOf } from './date.ts';
import { recordSchemas } from './schema.ts';

export type DraftKind = keyof typeof recordSchemas;
export type Draft = Readonly<Record<string, unknown>>;

export interface DraftProblem {
  /** The first steps of the path to the field, e.g. `influence.value`, `claims.0.reported`. */
  path: string;
  fault: 'missing' | 'wrongDate' | 'wrongAddress' | 'wrong' | 'order';
}

/** @param path steps joined by dots; rows of lists by their index */
export function readPath(draft: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Draft)[key]
          : undefined,
      draft,
    );
}

/** The draft with the value at the path; what is on the way is made. */
export function withPath<T>(draft: T, path: string, value: unknown): T {
  const [key, ...rest] = path.split('.');
  const inner =
    rest.length === 0 ? value : withPath((draft as Draft | undefined)?.[key], rest.join('.'), value);
  if (Array.isArray(draft)) return draft.map((each, i) => (i === Number(key) ? inner : each)) as T;
  return { ...(draft as object | undefined), [key]: inner } as T;
}

/** Fields that were left empty are no fields: blank texts go, and objects and rows of which nothing is left. */
export function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, each]): [string, unknown] => [key, withoutEmpty(each)])
    .filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The record that the draft makes, or what is wrong with it. */
export function recordOf<K extends DraftKind>(
  what: K,
  draft: Draft,
): { record: ReturnType<(typeof recordSchemas)[K]['parse']> } | { problems: DraftProblem[] } {
  const filled = (withoutEmpty(draft) ?? {}) as Draft;
  const parsed = recordSchemas[what].safeParse(filled);
  const problems: DraftProblem[] = (parsed.error?.issues ?? []).map(({ path, code, message }) => {
    const at = path.map(String).join('.');
    const isMissing = readPath(filled, at) === undefined;
    if (isMissing) return { path: at, fault: 'missing' };
    if (code === 'custom' && message === 'date') return { path: at, fault: 'wrongDate' };
    return { path: at, fault: code === 'invalid_format' ? 'wrongAddress' : 'wrong' };
  });
  if (problems.length === 0) problems.push(...orderProblems(what, filled));
  return problems.length > 0
    ? { problems }
    : { record: parsed.data as ReturnType<(typeof recordSchemas)[K]['parse']> };
}

function orderProblems(what: DraftKind, filled: Draft): DraftProblem[] {
  const isReversed = (from: unknown, to: unknown): boolean => {
    const { first, last } = periodOf({ from: from as string | undefined, to: to as string | undefined });
    return first > last;
  };
  const [from, to] = what === 'events' ? ['date', 'end'] : ['from', 'to'];
  if (what !== 'sources' && isReversed(filled[from], filled[to])) return [{ path: to, fault: 'order' }];
  const roles = what === 'actors' ? ((filled.roles ?? []) as { from?: string; to?: string }[]) : [];
  return roles.flatMap((role, i) =>
    isReversed(role.from, role.to) ? [{ path: `roles.${i}.to`, fault: 'order' as const }] : [],
  );
}
