/** Lays a network out beside the page, which stays responsive meanwhile. */
import { runLargeTask, type LargeTask } from '../../layout/large/largeTask.ts';
import type { Positions } from '../../layout/positions.ts';
import { Network } from '../../model/network.ts';
import type { NetworkDocument } from '../../model/schema.ts';
import { arrangedPositions } from '../../scene/arrangement.ts';

export type ArrangeTask = { document: NetworkDocument } | { large: LargeTask };
export type ArrangeNews = { positions: Positions } | { at: Float64Array; isLast: boolean };

const tell = (news: ArrangeNews): void => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<ArrangeTask>) => {
  if ('document' in data) tell({ positions: arrangedPositions(new Network(data.document)) });
  else tell({ at: runLargeTask(data.large, (at) => tell({ at, isLast: false })), isLast: true });
});
