/** Measures on the first of July of each year of the data. */
import { actorOverTime, networkOverTime, yearMoments } from '../analysis/overTime.ts';
import type { NetworkMeasures } from '../analysis/measures.ts';
import { isoOf } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { ActorId } from '../model/schema.ts';
import type { Slice } from '../model/slice.ts';
import { kept } from './kept.ts';
import type { MeasureName } from './measured.ts';
import { timeRange } from './timeline.ts';
import type { View } from './view.ts';
import { sliceOf } from './viewChoices.ts';

export { formatMeasure } from './measured.ts';

export interface YearValue {
  year: number;
  value: number | undefined;
}
type Asked = Pick<View, 'weighted' | 'directed'>;

const sliceFor = (view: View): Slice => ({ ...sliceOf(view), limit: 'all', always: [], at: 'all' });
const optionsOf = ({ weighted, directed }: Asked): Asked => ({ weighted, directed });

function yearsOf(network: Network): string[] {
  const { first, last } = timeRange(network);
  return yearMoments(Number(isoOf(first).slice(0, 4)), Number(isoOf(last).slice(0, 4)));
}
const yearOf = (at: string): number => Number(at.slice(0, 4));

export function measureOverYears(
  network: Network,
  view: View,
  of: { actor: ActorId; measure: MeasureName },
): YearValue[] {
  const options = { ...optionsOf(view), ...of };
  return kept(network, `years ${JSON.stringify([sliceFor(view), options])}`, () =>
    actorOverTime(network, sliceFor(view), options, yearsOf(network)).map(({ at, value }) => ({
      year: yearOf(at),
      value,
    })),
  );
}

export const networkOverYears = (network: Network, view: View): { year: number; value: NetworkMeasures }[] =>
  kept(network, `network years ${JSON.stringify([sliceFor(view), optionsOf(view)])}`, () =>
    networkOverTime(network, sliceFor(view), optionsOf(view), yearsOf(network)).map(({ at, value }) => ({
      year: yearOf(at),
      value,
    })),
  );
