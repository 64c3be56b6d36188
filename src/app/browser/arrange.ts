/** Layouts that are made away from the page's own thread. */
import ArrangeWorker from './arrange.worker.ts?worker&inline';
import { isLarge, largeTaskOf, positionsFrom } from '../../layout/large/largeTask.ts';
import type { Positions } from '../../layout/positions.ts';
import type { Network } from '../../model/network.ts';
import { layoutTaskOf, placedPositions } from '../../scene/placed.ts';
import { layoutSizes } from '../../scene/places.ts';
import type { ArrangeNews, ArrangeTask } from './arrange.worker.ts';

export interface ArrangeListener {
  /** Pictures of a large network on the way. */
  onpicture: (positions: Positions) => void;
  ondone: (positions: Positions) => void;
}

/**
 * Asks for the layout of a network; a few newcomers among stored positions are placed at once. The same positions come as
 * from `arrangedPositions`.
 * @returns a function that ends the work
 */
export function arrangeAside(network: Network, { onpicture, ondone }: ArrangeListener): () => void {
  const placed = placedPositions(network);
  if (placed) {
    ondone(placed);
    return () => undefined;
  }
  const { network: part, whole } = layoutTaskOf(network);
  const worker = new ArrangeWorker();
  worker.onmessage = ({ data }: MessageEvent<ArrangeNews>) => {
    const positions = whole('positions' in data ? data.positions : positionsFrom(part, data.at));
    if ('at' in data && !data.isLast) return onpicture(positions);
    worker.terminate();
    ondone(positions);
  };
  // Where no worker may run, as in a page from a file, the page does the work itself.
  worker.onerror = () => {
    worker.terminate();
    void import('../../scene/arrangement.ts').then(({ arrangedPositions }) =>
      ondone(arrangedPositions(network)),
    );
  };
  // Of a large network only what its layout looks at: a copy of the whole would keep the page busy.
  const task: ArrangeTask = isLarge(part)
    ? { large: largeTaskOf(part, layoutSizes) }
    : { document: part.document };
  worker.postMessage(task);
  return () => worker.terminate();
}
