/** Layouts that are made away from the page's own thread. */
import ArrangeWorker from './arrange.worker.ts?worker&inline';
import type { Positions } from '../../layout/positions.ts';
import type { Network } from '../../model/network.ts';

/**
 * Asks for the layout of a network. The same positions come as from `arrangedPositions`.
 * @returns a function that ends the work
 */
export function arrangeAside(network: Network, ondone: (positions: Positions) => void): () => void {
  const worker = new ArrangeWorker();
  worker.onmessage = ({ data }: MessageEvent<Positions>) => {
    worker.terminate();
    ondone(data);
  };
  // Where no worker may run, as in a page from a file, the page does the work itself.
  worker.onerror = () => {
    worker.terminate();
    void import('../../scene/arrangement.ts').then(({ arrangedPositions }) =>
      ondone(arrangedPositions(network)),
    );
  };
  worker.postMessage(network.document);
  return () => worker.terminate();
}
