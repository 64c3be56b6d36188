/** Names of actors and ties as a figure and its listeners need them. */
import { formatMoment, formatPeriod, formatWhen } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import { roleIn, type Network } from '../model/network.ts';
import type { Actor, Family, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { families } from '../model/vocabulary.ts';
import type { View } from './view.ts';
import { isComparison } from './viewChoices.ts';

export const shortName = (actor: Actor): string => actor.short ?? actor.names.en ?? actor.name;

/** The name or names that a label shows, in the order of its lines, each with its language; none twice. */
export function labelNames(actor: Actor, labels: View['labels']): { text: string; language: string }[] {
  const names = labels.split('+').map((language) => {
    const own = language === 'en' ? undefined : (actor.shorts?.[language] ?? actor.names[language]);
    return own ? { text: own, language } : { text: shortName(actor), language: 'en' };
  });
  return names.filter(({ text }, i) => names.findIndex((name) => name.text === text) === i);
}

export function countByFamily(network: Network, ties: readonly Tie[]): { family: Family; count: number }[] {
  const counts = new Map<Family, number>();
  for (const tie of ties) counts.set(network.familyOf(tie), (counts.get(network.familyOf(tie)) ?? 0) + 1);
  return families.flatMap((family) =>
    counts.has(family) ? [{ family, count: counts.get(family) ?? 0 }] : [],
  );
}

const shipped = (labels: Readonly<Record<string, string>>, id: string): string | undefined =>
  Object.hasOwn(labels, id) ? labels[id] : undefined;
/** The label of a kind or type in a language: the document's own, else the shipped one, else the id. */
export const kindLabel = (network: Network, kind: string, messages: Messages): string =>
  network.vocabulary.kinds.get(kind)?.label?.[messages.language] ??
  shipped(messages.vocabulary.kind, kind) ??
  kind;
export const typeLabel = (network: Network, type: string, messages: Messages): string =>
  network.vocabulary.types.get(type)?.label?.[messages.language] ??
  shipped(messages.vocabulary.type, type) ??
  type;

/** As what an actor took part in an event, after its name: `Qatar (host)`. */
export const participantText = (name: string, role: string): string => (role ? `${name} (${role})` : name);

/** Ties of each actor in the slice, by actor id. */
export function tiesByActor(sliced: SlicedNetwork): Map<string, Tie[]> {
  const byActor = new Map<string, Tie[]>(sliced.actors.map((actor) => [actor.id, []]));
  for (const tie of sliced.ties) {
    byActor.get(tie.source)?.push(tie);
    if (tie.target !== tie.source) byActor.get(tie.target)?.push(tie);
  }
  return byActor;
}

export const actorTitle = (
  sliced: SlicedNetwork,
  actor: Actor,
  ties: readonly Tie[],
  messages: Messages,
): string =>
  messages.figure.actorName({
    name: shortName(actor),
    kind: kindLabel(sliced.network, actor.kind, messages),
    role: roleIn(actor, sliced.interval),
    ties: ties.length,
    byFamily: countByFamily(sliced.network, ties),
  });

export function tieTitle(network: Network, tie: Tie, messages: Messages): string {
  const name = (id: Tie['source']) => {
    const actor = network.actorById.get(id);
    return actor ? shortName(actor) : id;
  };
  return messages.figure.tieName({
    source: name(tie.source),
    target: name(tie.target),
    directed: network.isDirected(tie),
    type: typeLabel(network, tie.type, messages),
    period: formatPeriod(tie, messages),
    confidence: tie.confidence,
    status: tie.status,
  });
}

/** A date in words. */
export const momentTitle = (at: string, messages: Messages): string => formatMoment(at, messages);

/** The time that a view shows, as a title: `29 February 2020`, `2010 compared with 2021`. */
export const timeTitle = (view: View, messages: Messages): string =>
  isComparison(view)
    ? messages.dates.compared(view.compare.map((at) => formatMoment(at, messages)))
    : formatMoment(view.at, messages);

/** The time that a view shows, within a sentence: `on 29 February 2020`. */
export const timeWithin = (view: View, messages: Messages): string =>
  isComparison(view)
    ? messages.dates.between(view.compare.map((at) => formatMoment(at, messages)))
    : formatWhen(view.at, messages);

/** Whose account a figure shows, in the document's own word for it: `dataset` for its own. */
export const viewpointOf = (network: Network, view: Pick<View, 'according'>): string =>
  view.according ?? network.document.viewpoint;

/** The name of the scenario that a view lays over the data, where the document has it. */
export const scenarioTitle = (network: Network, view: Pick<View, 'scenario'>): string | undefined =>
  view.scenario === null
    ? undefined
    : network.document.scenarios.find(({ id }) => id === view.scenario)?.title;
