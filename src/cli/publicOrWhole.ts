/** The network as a command is to give it away. */
import type { Network } from '../model/network.ts';
import { arrangedPositions } from '../scene/arrangement.ts';
import { publicNetwork } from '../scene/publicNetwork.ts';
import type { Streams } from './outcome.ts';

export const publicFlag = [
  '--public',
  'leave out what is marked sensitive, with every trace of its names',
] as const;

/** Says how much is left out, and names nothing of it. */
export function publicOf(whole: Network, streams: Streams): Network {
  const { network, report } = publicNetwork(whole, arrangedPositions(whole));
  streams.err(`Left out: ${report.leftOut.length} records, ${report.texts.length} texts.\n`);
  return network;
}
