/** The Matrix as data: who has which ties to whom, actors in groups, so that blocks can be seen. */
import type { Messages } from '../i18n/messages.ts';
import type { Network } from '../model/network.ts';
import type { Actor, ActorId, Family, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { families } from '../model/vocabulary.ts';
import { kindLabel, shortName } from './names.ts';
import type { ActorGroup } from './overlay.ts';
import type { View } from './view.ts';

/** Of all ties of a cell; `mixed` where they differ, `neutral` where none has a sign. */
export type CellSign = 'positive' | 'negative' | 'mixed' | 'neutral';

export interface MatrixCell {
  /** The most recently begun first: the one that a click opens. */
  ties: readonly Tie[];
  families: readonly Family[];
  sign: CellSign;
}
export interface Matrix {
  actors: readonly Actor[];
  /** Consecutive rows; one group without a label where there is no grouping. */
  groups: readonly { label: string; actors: readonly Actor[] }[];
  /** From the row's actor to the column's; ties without direction stand in both places. */
  cellOf: (row: ActorId, column: ActorId) => MatrixCell | undefined;
}

/**
 * Actors of the slice in groups, by name within each, and a cell for each ordered pair that has a tie. Ordered by
 * community or camp it takes the groups that it is given; an actor that is in none of them comes last.
 */
export function matrixOf(
  sliced: SlicedNetwork,
  order: View['order'],
  messages: Messages,
  given: readonly ActorGroup[] = [],
): Matrix {
  const { network } = sliced;
  const groups = groupsOf(sliced, order, messages, given).filter(({ actors }) => actors.length > 0);
  const cells = new Map<string, Tie[]>();
  const put = (row: ActorId, column: ActorId, tie: Tie): void => {
    const key = keyOf(row, column);
    cells.set(key, [...(cells.get(key) ?? []), tie]);
  };
  for (const tie of sliced.ties) {
    put(tie.source, tie.target, tie);
    if (!network.isDirected(tie) && tie.source !== tie.target) put(tie.target, tie.source, tie);
  }
  return {
    actors: groups.flatMap(({ actors }) => actors),
    groups,
    cellOf: (row, column) => {
      const ties = cells.get(keyOf(row, column));
      return ties && toCell(network, ties);
    },
  };
}

const keyOf = (row: string, column: string): string => JSON.stringify([row, column]);

function groupsOf(
  { network, actors }: SlicedNetwork,
  order: View['order'],
  messages: Messages,
  given: readonly ActorGroup[],
): { label: string; actors: Actor[] }[] {
  const byName = [...actors].sort((a, b) => shortName(a).localeCompare(shortName(b), messages.language));
  if (order === 'name') return [{ label: '', actors: byName }];
  if (order === 'kind') {
    const kinds = new Set([...network.vocabulary.kinds.keys(), ...byName.map(({ kind }) => kind)]);
    return [...kinds].map((kind) => ({
      label: kindLabel(network, kind, messages),
      actors: byName.filter((actor) => actor.kind === kind),
    }));
  }
  const placed = new Set(given.flatMap((group) => group.actors));
  return [
    ...given.map(({ label, actors: ids }) => ({
      label,
      actors: byName.filter(({ id }) => ids.includes(id)),
    })),
    { label: '', actors: byName.filter(({ id }) => !placed.has(id)) },
  ];
}

function toCell(network: Network, ties: readonly Tie[]): MatrixCell {
  const signs = new Set(ties.map((tie) => network.signOf(tie)).filter((sign) => sign !== 0));
  const held = new Set(ties.map((tie) => network.familyOf(tie)));
  return {
    ties: [...ties].sort(
      (a, b) => network.periodOfTie(b).first - network.periodOfTie(a).first || (a.id < b.id ? -1 : 1),
    ),
    families: families.filter((family) => held.has(family)),
    sign: signs.size > 1 ? 'mixed' : signs.has(1) ? 'positive' : signs.has(-1) ? 'negative' : 'neutral',
  };
}

/**
 * Each family has its own place in a cell, so that it is told without colour: columns and rows of a half-height slot,
 * the sign between them.
 */
export const familySlots: Readonly<Record<Family, readonly [column: number, row: 0 | 1]>> = {
  cooperation: [0, 0],
  talks: [1, 0],
  mediation: [2, 0],
  pressure: [0, 1],
  hostility: [1, 1],
  structure: [2, 1],
};
