/** What of a network a view shows: one slice, or the moments that it compares. */
import { compareActors, type ComparedActors } from '../analysis/compareActors.ts';
import { compareMoments, type Difference } from '../analysis/compareMoments.ts';
import { roleIn, type Network } from '../model/network.ts';
import type { Actor, ActorId, Role, TieId } from '../model/schema.ts';
import { findMoment, sliceNetwork, type Slice, type SlicedNetwork } from '../model/slice.ts';
import { bothEgosEmphasis, findEmphasis, type Emphasis } from './emphasis.ts';
import type { Overlay } from './overlay.ts';
import type { View } from './view.ts';
import { isComparingActors, isComparison, sliceOf } from './viewChoices.ts';

export interface Shown {
  /** The slice; of compared moments all that is shown at any of them. */
  sliced: SlicedNetwork;
  emphasis?: Emphasis;
  /** Sizes, halos and groups that an analysis found. */
  overlay?: Overlay;
  /** Of two compared actors: who is tied to both, who to one of them. */
  sharing?: ComparedActors;
  /** Between two moments: what is new, ended, changed, unchanged. */
  difference?: Difference;
  /** Of three and more moments, or two before they differ in anything: a slice each, in the order given. */
  moments?: readonly SlicedNetwork[];
}

/** How a tie fares from one moment to the other. */
export type Change = 'new' | 'ended' | 'changed' | 'unchanged';

export function shownOf(network: Network, view: View, overlay?: Overlay): Shown {
  const found = overlay ? { overlay } : {};
  // Who is part of an answer is shown, however little influential.
  const lit = [...(overlay?.lit?.actors ?? [])] as ActorId[];
  const asked = sliceFor(network, view);
  const slice = { ...asked, always: [...asked.always, ...lit] };
  if (isComparingActors(view)) return { ...found, ...comparedActors(network, slice, view) };
  if (!isComparison(view)) {
    const sliced = sliceNetwork(network, slice);
    return { ...found, sliced, emphasis: findEmphasis(sliced, view, overlay?.lit) };
  }
  const limited = view.compare.map((at) => sliceNetwork(network, { ...slice, at }));
  if (limited.length > 2) {
    const sliced = unionOf(limited, limited);
    const isLit = view.selected.length > 0 || view.tie || lit.length > 0;
    const emphasis = isLit ? findEmphasis(sliced, view, overlay?.lit) : undefined;
    return { ...found, sliced, moments: limited, ...(emphasis ? { emphasis } : {}) };
  }
  // Compared is everything: a tie has not ended because one of its actors is no longer among the most influential.
  const whole = view.compare.map((at) => sliceNetwork(network, { ...slice, at, limit: 'all' }));
  const difference = compareMoments(whole[0], whole[1]);
  const sliced = unionOf(whole, limited);
  // A changed relation is drawn once, as the tie that it became.
  const replaced = new Set(difference.changed.map(({ before }) => before));
  const drawn = { ...sliced, ties: sliced.ties.filter(({ id }) => !replaced.has(id)) };
  const emphasis =
    lit.length > 0 && view.question !== 'changes'
      ? (findEmphasis(drawn, view, overlay?.lit) ?? noEmphasis)
      : differenceEmphasis(drawn, difference, view);
  return { ...found, sliced: drawn, difference, emphasis };
}

/** Two actors with all that are tied to one of them, however little influential. */
function comparedActors(network: Network, slice: Slice, view: View): Shown {
  const [a, b] = view.selected;
  const sharing = compareActors(sliceNetwork(network, { ...slice, limit: 'all' }), a, b);
  const alters = [...sharing.both, ...sharing.onlyA, ...sharing.onlyB];
  const sliced = sliceNetwork(network, { ...slice, always: [...slice.always, ...alters] });
  const emphasis = view.tie || view.event ? findEmphasis(sliced, view) : bothEgosEmphasis(sliced, [a, b]);
  return { sliced, sharing, ...(emphasis ? { emphasis } : {}) };
}

/** What the view asks for; the ends of an opened tie are shown even if they are not among the most influential. */
function sliceFor(network: Network, view: View): Slice {
  const slice = sliceOf(view);
  const tie = view.tie ? network.tieById.get(view.tie) : undefined;
  return tie ? { ...slice, always: [...slice.always, tie.source, tie.target] } : slice;
}

/** The actors of any of the limited slices and all ties among them, in document order; roles are those of the last. */
function unionOf(slices: readonly SlicedNetwork[], limited: readonly SlicedNetwork[]): SlicedNetwork {
  const { network, interval } = slices[slices.length - 1];
  const within = <T extends { id: string }>(
    all: readonly T[],
    of: (slice: SlicedNetwork) => readonly T[],
  ) => {
    const ids = new Set(slices.flatMap((slice) => of(slice).map(({ id }) => id)));
    return all.filter(({ id }) => ids.has(id));
  };
  const shown = new Set(limited.flatMap(({ actors }) => actors.map(({ id }) => id)));
  return {
    network,
    interval,
    actors: network.actors.filter(({ id }) => shown.has(id)),
    ties: within(network.ties, ({ ties }) => ties).filter(
      ({ source, target }) => shown.has(source) && shown.has(target),
    ),
    active: {
      actors: within(network.actors, ({ active }) => active.actors),
      ties: within(network.ties, ({ active }) => active.ties),
    },
  };
}

/** What changed is lit; of a selected actor only its own changes. */
function differenceEmphasis(sliced: SlicedNetwork, difference: Difference, view: View): Emphasis {
  if (view.tie && sliced.ties.some(({ id }) => id === view.tie)) {
    return findEmphasis(sliced, view) ?? noEmphasis;
  }
  const changes = changesOf(difference);
  const touches = (ends: readonly ActorId[]): boolean => view.selected.every((id) => ends.includes(id));
  const ties = sliced.ties.filter(
    ({ id, source, target }) =>
      changes.get(id) !== 'unchanged' && changes.has(id) && touches([source, target]),
  );
  return {
    actors: new Set<string>([...view.selected, ...ties.flatMap(({ source, target }) => [source, target])]),
    ties: new Set<string>(ties.map(({ id }) => id)),
    halfTies: new Set(),
  };
}
const noEmphasis: Emphasis = { actors: new Set(), ties: new Set(), halfTies: new Set() };

/** How each tie that is drawn fares; a changed relation under the tie that it became. */
export function changesOf({ new: come, ended, changed, unchanged }: Difference): Map<TieId, Change> {
  const of = (ids: readonly TieId[], change: Change) => ids.map((id): [TieId, Change] => [id, change]);
  return new Map([
    ...of(unchanged, 'unchanged'),
    ...of(come, 'new'),
    ...of(ended, 'ended'),
    ...of(
      changed.map(({ after }) => after),
      'changed',
    ),
  ]);
}

export const changeOfActor = ({ actors }: Difference, id: string): 'new' | 'ended' | undefined =>
  (actors.new as readonly string[]).includes(id)
    ? 'new'
    : (actors.ended as readonly string[]).includes(id)
      ? 'ended'
      : undefined;

/** The role in which an actor is drawn: at the shown time; of one that has ended by then, its last before. */
export function roleShown({ sliced, difference, view }: Shown & { view: View }, actor: Actor): Role {
  const before = difference?.actors.ended.includes(actor.id) && findMoment(view.compare[0]);
  return roleIn(actor, before || sliced.interval);
}

export interface ChangeCounts {
  new: number;
  ended: number;
  changed: number;
  unchanged: number;
}
/** How many of the ties that are drawn fare how. */
export function drawnChanges({ sliced, difference }: Shown): ChangeCounts | undefined {
  if (!difference) return undefined;
  const changes = changesOf(difference);
  const count = { new: 0, ended: 0, changed: 0, unchanged: 0 };
  for (const { id } of sliced.ties) {
    const change = changes.get(id);
    if (change) count[change]++;
  }
  return count;
}

/** How many of the actors that are drawn are at one of the two moments only. */
export function drawnActorChanges({ sliced, difference }: Shown): { new: number; ended: number } {
  const count = (ids: readonly ActorId[] = []) => sliced.actors.filter(({ id }) => ids.includes(id)).length;
  return { new: count(difference?.actors.new), ended: count(difference?.actors.ended) };
}
