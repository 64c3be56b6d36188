/** Work that may take long, by name: the same functions in a worker, on the page and on the command line. */
import type { Network } from '../model/network.ts';
import type { ActorId } from '../model/schema.ts';
import { sliceNetwork, type Slice } from '../model/slice.ts';
import { balanceOf, balanceOverTime, type Balance, type BalanceAt } from './balance.ts';
import type { ActorMeasure } from './measure.ts';
import { Measures, type ActorMeasureName, type NetworkMeasures } from './measures.ts';
import { actorOverTime, networkOverTime, type At } from './overTime.ts';
import type { ProjectionOptions } from './projection.ts';
import type { SignOptions } from './signedGraph.ts';

export interface TaskControl {
  /** Asked now and then; `true` ends the work with what it has, if it can. */
  shouldStop?: () => boolean;
  /** Hears how far the work is, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** What each task is given beside the network and the slice, and what it gives. All of it is plain data. */
export interface Tasks {
  balance: { input: SignOptions & { camps?: number; budget?: number }; result: Balance };
  balanceOverTime: {
    input: SignOptions & { camps?: number; budget?: number; moments: readonly string[] };
    result: BalanceAt[];
  };
  actorMeasure: { input: ProjectionOptions & { measure: ActorMeasureName }; result: ActorMeasure };
  actorOverTime: {
    input: ProjectionOptions & { actor: ActorId; measure: ActorMeasureName; moments: readonly string[] };
    result: At<number | undefined>[];
  };
  networkOverTime: {
    input: ProjectionOptions & { moments: readonly string[] };
    result: At<NetworkMeasures>[];
  };
}
export type TaskName = keyof Tasks;

type Run<Name extends TaskName> = (
  network: Network,
  slice: Slice,
  input: Tasks[Name]['input'],
  control: TaskControl,
) => Tasks[Name]['result'];

export const tasks: { readonly [Name in TaskName]: Run<Name> } = {
  balance: (network, slice, input, control) =>
    balanceOf(sliceNetwork(network, slice), { ...input, ...control }),
  balanceOverTime: (network, slice, { moments, ...input }, control) =>
    balanceOverTime(network, slice, moments, { ...input, ...control }),
  actorMeasure: (network, slice, { measure, ...options }) =>
    new Measures(sliceNetwork(network, slice), options).of(measure),
  actorOverTime: (network, slice, { moments, ...input }) => actorOverTime(network, slice, input, moments),
  networkOverTime: (network, slice, { moments, ...options }) =>
    networkOverTime(network, slice, options, moments),
};
