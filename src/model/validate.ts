/** Whether a value is a document: its form by the schema, then everything that records say of each other. */
import type * as z from 'zod/mini';
import { periodOf } from './date.ts';
import { lostPart, withoutPlaces } from './fieldPath.ts';
import type { Issue, Place, Severity } from './issue.ts';
import { nearestNames } from './nearest.ts';
import { documentSchema, recordSchemas, type NetworkDocument } from './schema.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Validation {
  /** Present if the form is right; references may still dangle: see the issues. */
  document?: NetworkDocument;
  issues: Issue[];
}

/** Deeper than any document needs; deeper input could exhaust the stack of what reads it. */
const deepest = 60;

/** All issues at once, errors and warnings, in the order of the document. */
export function validateDocument(value: unknown): Validation {
  const early = formatIssue(value);
  if (early) return { issues: [early] };
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) return { issues: parsed.error.issues.map((issue) => schemaIssue(issue, value)) };
  return { document: parsed.data, issues: integrityIssues(parsed.data) };
}

const issueOf = (
  code: string,
  where: Place,
  values: Issue['values'] = {},
  severity: Severity = 'error',
): Issue => ({ code, severity, where, values });

function formatIssue(value: unknown): Issue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return issueOf('document/not-an-object', {});
  const { format, version } = value as Record<string, unknown>;
  if (format !== 'parley') return issueOf('document/format', { path: 'format' }, { found: shown(format) });
  if (typeof version === 'number' && version > 1)
    return issueOf('document/newer', { path: 'version' }, { version });
  return depthOf(value) > deepest ? issueOf('document/too-deep', {}, { deepest }) : undefined;
}

/** Levels of nesting, what lies innermost included; counted without recursion, and no further than needed. */
function depthOf(value: object): number {
  let level: object[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= deepest) {
    depth++;
    const next: object[] = [];
    let holdsAnything = false;
    for (const each of level) {
      for (const inner of Object.values(each) as unknown[]) {
        holdsAnything = true;
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    }
    if (next.length === 0 && holdsAnything) depth++;
    level = next;
  }
  return depth;
}

const shown = (value: unknown): string => {
  // JSON has no word for numbers out of range.
  const isPlain = typeof value !== 'number' || Number.isFinite(value);
  const text = value === undefined ? 'nothing' : (isPlain && JSON.stringify(value)) || String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

function schemaIssue(issue: z.core.$ZodIssue, value: unknown): Issue {
  const path = issue.path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );
  let found: unknown = value;
  let record: string | undefined;
  for (const key of issue.path) {
    found = Object.hasOwn(Object(found), key) ? (found as Record<PropertyKey, unknown>)[key] : undefined;
    const id = (found as { id?: unknown } | null | undefined)?.id;
    if (typeof id === 'string') record = id;
  }
  return issueOf(
    `schema/${codeOf(issue)}`,
    { path, ...(record === undefined ? {} : { record }) },
    { found: shown(found), expected: expectedOf(issue) },
  );
}

const codeOf = (issue: z.core.$ZodIssue): string => (issue.code === 'custom' ? issue.message : issue.code);

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'too_small') return `${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `${String(issue.maximum)}`;
  if (issue.code === 'invalid_format') return issue.format === 'regex' ? 'https://…' : issue.format;
  return issue.message;
}

type Collection = 'sources' | 'actors' | 'ties' | 'events';

function integrityIssues(document: NetworkDocument): Issue[] {
  const ids = Object.fromEntries(
    (['sources', 'actors', 'ties', 'events'] as const).map((name) => [
      name,
      new Set<string>(document[name].map(({ id }) => id)),
    ]),
  ) as Record<Collection, Set<string>>;
  const vocabulary = vocabularyOf(document);
  const issues: Issue[] = [];

  const refer = (collection: Collection, wanted: readonly string[], where: Place) => {
    for (const id of wanted) {
      if (ids[collection].has(id)) continue;
      const near = nearestNames(id, ids[collection]);
      issues.push(issueOf(`reference/${collection}`, where, { id, near }));
    }
  };
  const period = (dated: { from?: string; to?: string }, where: Place) => {
    const { first, last } = periodOf(dated);
    if (first > last)
      issues.push(issueOf('date/order', where, { from: dated.from ?? '', to: dated.to ?? '' }));
  };
  const place = (collection: string, index: number, record: string, field?: string): Place => ({
    path: `${collection}[${index}]${field ? `.${field}` : ''}`,
    record,
  });

  for (const name of ['sources', 'actors', 'ties', 'events', 'eras', 'themes', 'stories'] as const) {
    const seen = new Set<string>();
    document[name].forEach(({ id }, i) => {
      if (seen.has(id)) issues.push(issueOf('id/duplicate', place(name, i, id, 'id'), { id }));
      seen.add(id);
    });
  }

  for (const name of ['sources', 'actors', 'ties', 'events'] as const) {
    document[name].forEach((record, i) => {
      record.sensitiveFields?.forEach((field, f) => {
        const lost = lostPart(withoutPlaces(field, record), recordSchemas[name], record);
        if (!lost) return;
        const near = nearestNames(lost.name, lost.known).map((each) => lost.before + each);
        const where = place(name, i, record.id, `sensitiveFields[${f}]`);
        issues.push(issueOf('secrecy/field', where, { field, near }, 'warning'));
      });
    });
  }

  document.actors.forEach((actor, i) => {
    const at = (field?: string) => place('actors', i, actor.id, field);
    period(actor, at('from'));
    if (!vocabulary.kinds.has(actor.kind)) {
      const near = nearestNames(actor.kind, vocabulary.kinds.keys());
      issues.push(issueOf('vocabulary/kind', at('kind'), { kind: actor.kind, near }, 'warning'));
    }
    if (actor.affiliation) refer('actors', [actor.affiliation], at('affiliation'));
    refer('sources', actor.sources, at('sources'));
    actor.roles.forEach((role, r) => {
      period(role, at(`roles[${r}]`));
      refer('sources', role.sources, at(`roles[${r}].sources`));
    });
    for (const rated of ['influence', 'interest'] as const) {
      refer('sources', actor[rated]?.sources ?? [], at(`${rated}.sources`));
      actor[rated]?.dated.forEach((dated, d) => period(dated, at(`${rated}.dated[${d}]`)));
    }
  });
  issues.push(...affiliationLoops(document));

  document.ties.forEach((tie, i) => {
    const at = (field?: string) => place('ties', i, tie.id, field);
    period(tie, at('from'));
    refer('actors', [tie.source], at('source'));
    refer('actors', [tie.target], at('target'));
    refer('actors', tie.between, at('between'));
    if (tie.event) refer('events', [tie.event], at('event'));
    tie.claims.forEach((claim, c) => refer('sources', [claim.source], at(`claims[${c}].source`)));
    if (tie.source === tie.target) issues.push(issueOf('tie/self', at(), { actor: tie.source }, 'warning'));
    if (!vocabulary.types.has(tie.type)) {
      const near = nearestNames(tie.type, vocabulary.types.keys());
      issues.push(issueOf('vocabulary/type', at('type'), { type: tie.type, near }, 'warning'));
    }
  });

  document.events.forEach((event, i) => {
    const at = (field?: string) => place('events', i, event.id, field);
    period({ from: event.date, to: event.end }, at('date'));
    event.participants.forEach(({ actor }, p) => refer('actors', [actor], at(`participants[${p}].actor`)));
    refer('actors', event.absent, at('absent'));
    for (const link of ['begins', 'changes', 'ends'] as const) refer('ties', event[link], at(link));
    refer('sources', event.sources, at('sources'));
  });
  document.eras.forEach((era, i) => {
    period(era, place('eras', i, era.id, 'from'));
    refer('sources', era.sources, place('eras', i, era.id, 'sources'));
  });
  document.themes.forEach((theme, i) => {
    refer('actors', theme.actors, place('themes', i, theme.id, 'actors'));
    refer('events', theme.events, place('themes', i, theme.id, 'events'));
    refer('sources', theme.sources, place('themes', i, theme.id, 'sources'));
  });
  refer('actors', Object.keys(document.layout?.positions ?? {}), { path: 'layout.positions' });
  refer('actors', document.layout?.pinned ?? [], { path: 'layout.pinned' });
  return issues;
}

/** Each loop of affiliations once, at its first actor. */
function affiliationLoops({ actors }: NetworkDocument): Issue[] {
  const above = new Map<string, string>(
    actors.flatMap(({ id, affiliation }) => (affiliation ? [[id, affiliation]] : [])),
  );
  const reported = new Set<string>();
  return actors.flatMap(({ id }, i) => {
    const path: string[] = [id];
    let next = above.get(id);
    while (next !== undefined && !path.includes(next)) {
      path.push(next);
      next = above.get(next);
    }
    if (next !== id || reported.has(id)) return [];
    for (const each of path) reported.add(each);
    return [
      issueOf('actor/affiliation-loop', { path: `actors[${i}].affiliation`, record: id }, { actors: path }),
    ];
  });
}
