import type { Tie, TieId } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';

export interface NetworkDifference {
  new: TieId[];
  ended: TieId[];
  /** In both, with another type, sign, status or other ends. */
  changed: TieId[];
  unchanged: TieId[];
}

/** What became of the ties of one document in another, tie by tie by their ids, each list in its document's order. */
export function compareNetworks(before: SlicedNetwork, after: SlicedNetwork): NetworkDifference {
  const then = new Map(before.ties.map((tie) => [tie.id, tie]));
  const now = new Set(after.ties.map(({ id }) => id));
  const kept = after.ties.filter(({ id }) => then.has(id));
  const differs = (tie: Tie): boolean => {
    const was = then.get(tie.id);
    return (
      was !== undefined &&
      (was.type !== tie.type ||
        was.source !== tie.source ||
        was.target !== tie.target ||
        was.status !== tie.status ||
        before.network.signOf(was) !== after.network.signOf(tie))
    );
  };
  const ids = (ties: readonly Tie[]): TieId[] => ties.map(({ id }) => id);
  return {
    new: ids(after.ties.filter(({ id }) => !then.has(id))),
    ended: ids(before.ties.filter(({ id }) => !now.has(id))),
    changed: ids(kept.filter(differs)),
    unchanged: ids(kept.filter((tie) => !differs(tie))),
  };
}
