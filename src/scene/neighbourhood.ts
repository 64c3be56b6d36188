/** Who a small screen keeps in sight: all that are ever tied to the selected, so that nothing moves with the date. */
import { alterOf, type Network } from '../model/network.ts';
import type { View } from './view.ts';

/** Of one actor its alters at any date; of two the shared ones. @returns nothing where no actor is selected */
export function neighbourhoodOf(
  network: Network,
  { selected }: Pick<View, 'selected'>,
): Set<string> | undefined {
  const egos = selected.filter((id) => network.actorById.has(id));
  if (egos.length === 0) return undefined;
  const [first, second] = egos.map(
    (ego) => new Set<string>((network.tiesByActor.get(ego) ?? []).map((tie) => alterOf(tie, ego))),
  );
  const around = second ? [...first].filter((id) => second.has(id)) : [...first];
  return new Set([...egos, ...around]);
}
