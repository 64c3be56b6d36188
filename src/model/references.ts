/** Keeps a document whole: what refers to a record that is gone, goes too. */
import type { NetworkDocument, Tie } from './schema.ts';

/**
 * The document without references that lead nowhere: ties without an end are left out, ids drop out of lists, single
 * references are cleared. Records that refer to nothing missing stay the very same objects.
 */
export function withoutDangling(document: NetworkDocument): NetworkDocument {
  const actors = idsOf(document.actors);
  const sources = idsOf(document.sources);
  const events = idsOf(document.events);
  const ties = kept(document.ties, ({ source, target }) => actors.has(source) && actors.has(target));
  const tieIds = idsOf(ties);
  const hasActor = (id: string): boolean => actors.has(id);
  const hasSource = (id: string): boolean => sources.has(id);

  const tieOf = (tie: Tie): Tie => ({
    ...tie,
    between: kept(tie.between, hasActor),
    claims: kept(tie.claims, ({ source }) => hasSource(source)),
    event: tie.event !== undefined && events.has(tie.event) ? tie.event : undefined,
  });
  return tidy(document, {
    actors: document.actors.map((actor) =>
      tidy(actor, {
        affiliation: actor.affiliation && hasActor(actor.affiliation) ? actor.affiliation : undefined,
        sources: kept(actor.sources, hasSource),
        roles: each(actor.roles, (role) => tidy(role, { sources: kept(role.sources, hasSource) })),
        influence:
          actor.influence && tidy(actor.influence, { sources: kept(actor.influence.sources, hasSource) }),
        interest:
          actor.interest && tidy(actor.interest, { sources: kept(actor.interest.sources, hasSource) }),
      }),
    ),
    ties: ties.map((tie) => tidy(tie, tieOf(tie))),
    events: document.events.map((event) =>
      tidy(event, {
        participants: kept(event.participants, ({ actor }) => hasActor(actor)),
        absent: kept(event.absent, hasActor),
        begins: kept(event.begins, (id) => tieIds.has(id)),
        changes: kept(event.changes, (id) => tieIds.has(id)),
        ends: kept(event.ends, (id) => tieIds.has(id)),
        sources: kept(event.sources, hasSource),
      }),
    ),
    eras: document.eras.map((era) => tidy(era, { sources: kept(era.sources, hasSource) })),
    themes: document.themes.map((theme) =>
      tidy(theme, {
        actors: kept(theme.actors, hasActor),
        events: kept(theme.events, (id) => events.has(id)),
        sources: kept(theme.sources, hasSource),
      }),
    ),
    layout:
      document.layout &&
      tidy(document.layout, {
        positions: keptEntries(document.layout.positions, hasActor),
        pinned: kept(document.layout.pinned, hasActor),
      }),
  });
}

const idsOf = (records: readonly { id: string }[]): ReadonlySet<string> =>
  new Set(records.map(({ id }) => id));

/** The same array where all are kept. */
function kept<T>(items: T[], keep: (item: T) => boolean): T[] {
  return items.every(keep) ? items : items.filter(keep);
}
function keptEntries<T>(record: Record<string, T>, keep: (key: string) => boolean): Record<string, T> {
  const entries = Object.entries(record);
  return entries.every(([key]) => keep(key))
    ? record
    : Object.fromEntries(entries.filter(([key]) => keep(key)));
}
function each<T>(items: T[], change: (item: T) => T): T[] {
  const changed = items.map(change);
  return changed.every((item, i) => item === items[i]) ? items : changed;
}

/** The record with the changes, the same object where there are none; `undefined` takes a property away. */
function tidy<T extends object>(record: T, changes: Partial<T>): T {
  const differing = Object.entries(changes).filter(
    ([key, value]) => !sameItems(record[key as keyof T], value),
  );
  if (differing.length === 0) return record;
  const changed = { ...record } as Record<string, unknown>;
  for (const [key, value] of differing) {
    if (value === undefined) delete changed[key];
    else changed[key] = value;
  }
  return changed as T;
}

const sameItems = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]));
