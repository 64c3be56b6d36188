/** What is lit while something is selected or previewed; everything else is context. */
import type { ActorId, Tie, TieId } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { restsOnLittle } from './evidence.ts';
import type { View } from './view.ts';

export interface Emphasis {
  actors: ReadonlySet<string>;
  ties: ReadonlySet<string>;
  /** Ties among the lit actors that are not themselves lit: shown at 45 %. */
  halfTies: ReadonlySet<string>;
}

/**
 * What the view lights up; `undefined` at rest, when nothing is dimmed.
 * @param answer what the open question is answered with: lit where no tie is open
 */
export function findEmphasis(
  sliced: SlicedNetwork,
  view: View,
  answer?: { actors: ReadonlySet<string>; ties: ReadonlySet<string> },
): Emphasis | undefined {
  const tie = view.tie ? sliced.ties.find(({ id }) => id === view.tie) : undefined;
  if (tie) return emphasisOf(sliced, [tie], [tie.source, tie.target]);
  if (answer && answer.actors.size > 0) {
    const ties = sliced.ties.filter(({ id }) => answer.ties.has(id));
    return { ...emphasisOf(sliced, ties, [...answer.actors]), halfTies: new Set() };
  }
  if (view.event) return eventEmphasis(sliced, view);
  const shown = view.selected.filter((id) => sliced.actors.some((actor) => actor.id === id));
  const [a, b] = shown;
  if (a !== undefined && b !== undefined) return pairEmphasis(sliced, a, b);
  if (a !== undefined) return egoEmphasis(sliced, a, view.hops);
  if (view.evidence === 'all') return undefined;
  const weak = sliced.ties.filter((each) => restsOnLittle(each, view.evidence));
  return emphasisOf(sliced, weak, []);
}

/** An actor, its ties and its neighbours; with two hops also the neighbours' ties. */
export function egoEmphasis(sliced: SlicedNetwork, ego: ActorId, hops: 1 | 2 = 1): Emphasis {
  let actors = new Set<string>([ego]);
  let ties: Tie[] = [];
  for (let hop = 0; hop < hops; hop++) {
    const reached = actors;
    ties = sliced.ties.filter((tie) => reached.has(tie.source) || reached.has(tie.target));
    actors = new Set([...reached, ...ties.flatMap((tie) => [tie.source, tie.target])]);
  }
  return emphasisOf(sliced, ties, [...actors]);
}

/** The ties between two actors, and the neighbours they share with both legs. */
export function pairEmphasis(sliced: SlicedNetwork, a: ActorId, b: ActorId): Emphasis {
  const neighbours = (ego: ActorId) =>
    new Set(
      sliced.ties.flatMap((tie) =>
        tie.source === ego ? [tie.target] : tie.target === ego ? [tie.source] : [],
      ),
    );
  const [ofA, ofB] = [neighbours(a), neighbours(b)];
  const shared = new Set([...ofA].filter((id) => ofB.has(id) && id !== a && id !== b));
  const pair = new Set<string>([a, b]);
  const ties = sliced.ties.filter(
    ({ source, target }) =>
      (pair.has(source) && (pair.has(target) || shared.has(target))) ||
      (pair.has(target) && shared.has(source)),
  );
  return { ...emphasisOf(sliced, ties, [a, b]), halfTies: new Set() };
}

/** Two actors with all their own ties, whether shared or not. */
export function bothEgosEmphasis(sliced: SlicedNetwork, egos: readonly ActorId[]): Emphasis {
  const ids = new Set<string>(egos);
  const ties = sliced.ties.filter(({ source, target }) => ids.has(source) || ids.has(target));
  return { ...emphasisOf(sliced, ties, egos), halfTies: new Set() };
}

function eventEmphasis(sliced: SlicedNetwork, view: View): Emphasis | undefined {
  const event = view.event ? sliced.network.eventById.get(view.event) : undefined;
  if (!event) return undefined;
  const linked = new Set<TieId>([...event.begins, ...event.changes, ...event.ends]);
  const ties = sliced.ties.filter((tie) => linked.has(tie.id) || tie.event === event.id);
  return emphasisOf(sliced, ties, [...event.participants.map(({ actor }) => actor), ...event.absent]);
}

function emphasisOf(sliced: SlicedNetwork, lit: readonly Tie[], litActors: readonly string[]): Emphasis {
  const actors = new Set<string>([...litActors, ...lit.flatMap((tie) => [tie.source, tie.target])]);
  const ties = new Set<string>(lit.map((tie) => tie.id));
  const half = sliced.ties.filter(
    (tie) => !ties.has(tie.id) && actors.has(tie.source) && actors.has(tie.target),
  );
  return { actors, ties, halfTies: new Set(half.map((tie) => tie.id)) };
}
