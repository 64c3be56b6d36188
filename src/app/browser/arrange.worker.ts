/** Lays a network out beside the page, which stays responsive meanwhile. */
import { Network } from '../../model/network.ts';
import type { NetworkDocument } from '../../model/schema.ts';
import { arrangedPositions } from '../../scene/arrangement.ts';

addEventListener('message', ({ data }: MessageEvent<NetworkDocument>) => {
  postMessage(arrangedPositions(new Network(data)));
});
