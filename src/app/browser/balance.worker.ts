/** Only calls: balance at each event's date, with how far it is. */
import { balanceOverTime } from '../../analysis/balance.ts';
import { eventMoments } from '../../analysis/overTime.ts';
import { Network } from '../../model/network.ts';
import type { NetworkDocument } from '../../model/schema.ts';
import type { Slice } from '../../model/slice.ts';

onmessage = ({ data }: MessageEvent<string>) => {
  const { document, slice } = JSON.parse(data) as { document: NetworkDocument; slice: Slice };
  const network = new Network(document);
  const points = balanceOverTime(network, slice, eventMoments(network), {
    onProgress: (share) => postMessage({ share }),
  });
  postMessage({ points });
};
