/** What rests on each source. */
import type { Actor, NetworkDocument, PeaceEvent, SourceId, Tie } from './schema.ts';

export interface SourceUses {
  /** Ties that the source supports or disputes, in document order, each once. */
  ties: readonly Tie[];
  /** Those of them that it alone supports. */
  alone: readonly Tie[];
  /** Those that it disputes. */
  disputed: readonly Tie[];
  events: readonly PeaceEvent[];
  /** Actors of which it supports the description, a role or a rating. */
  actors: readonly Actor[];
  /** Eras and themes, by their titles. */
  others: readonly string[];
}

/** For every source of the document, in its order; a source that is cited nowhere has empty lists. */
export function sourceUses({
  sources,
  ties,
  events,
  actors,
  eras,
  themes,
}: NetworkDocument): ReadonlyMap<SourceId, SourceUses> {
  const empty = () => ({
    ties: [] as Tie[],
    alone: [] as Tie[],
    disputed: [] as Tie[],
    events: [] as PeaceEvent[],
    actors: [] as Actor[],
    others: [] as string[],
  });
  const uses = new Map(sources.map(({ id }) => [id, empty()]));
  for (const tie of ties) {
    const of = (stance: 'supports' | 'disputes') =>
      new Set(tie.claims.filter((claim) => claim.stance === stance).map(({ source }) => source));
    const [supporting, disputing] = [of('supports'), of('disputes')];
    for (const id of new Set([...supporting, ...disputing])) uses.get(id)?.ties.push(tie);
    for (const id of disputing) uses.get(id)?.disputed.push(tie);
    if (supporting.size === 1) for (const id of supporting) uses.get(id)?.alone.push(tie);
  }
  for (const event of events) for (const id of new Set(event.sources)) uses.get(id)?.events.push(event);
  for (const actor of actors) for (const id of sourcesOfActor(actor)) uses.get(id)?.actors.push(actor);
  for (const { title, sources: cited } of [...eras, ...themes]) {
    for (const id of new Set(cited)) uses.get(id)?.others.push(title);
  }
  return uses;
}

const sourcesOfActor = (actor: Actor): ReadonlySet<SourceId> =>
  new Set([
    ...actor.sources,
    ...actor.roles.flatMap((role) => role.sources),
    ...(actor.influence?.sources ?? []),
    ...(actor.interest?.sources ?? []),
  ]);
