/** The Table of measures: a row for each shown actor, its values among all who are active. */
import type { Network } from '../model/network.ts';
import type { Actor } from '../model/schema.ts';
import type { View } from './view.ts';
import { drawnMeasures } from './viewChoices.ts';
import { formatMeasure, measuresFor } from './measured.ts';
import { shortName } from './names.ts';
import type { Cell, Row } from './tableRows.ts';

export const measureColumns = ['name', ...drawnMeasures, 'community'] as const;

/** @param base the network without its scenario: values that differ in it are told beside */
export function measureRows(
  network: Network,
  view: View,
  actors: readonly Actor[],
  was: (value: string) => string,
  base?: Network,
): Row[] {
  const measures = measuresFor(network, view);
  const before = base && measuresFor(base, view);
  const cell = (name: (typeof drawnMeasures)[number], { id }: Actor): Cell => {
    const value = measures.of(name).values.get(id);
    const old = before?.of(name).values.get(id);
    const text = value === undefined ? '' : formatMeasure(value);
    const changed = before && old !== undefined && formatMeasure(old) !== text;
    return { text: changed ? `${text} (${was(formatMeasure(old))})` : text, order: value ?? -1 };
  };
  return actors.map((actor): Row => {
    const community = measures.communities.of.get(actor.id);
    return {
      id: actor.id,
      cells: [
        { text: shortName(actor) },
        ...drawnMeasures.map((name) => cell(name, actor)),
        { text: community === undefined ? '' : String(community + 1), order: community ?? -1 },
      ],
    };
  });
}
