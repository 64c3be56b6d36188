/** Layouts that are made away from the page's own thread. */
import type { Positions } from '../../layout/positions.ts';
import type { Network } from '../../model/network.ts';

/**
 * Asks for the layout of a network. The same positions come as from `arrangedPositions`.
 * @returns a function that ends the work
 */
export function arrangeAside(network: Network, ondone: (positions: Positions) => void): () => void {
  const worker = new Worker(new URL('./arrange.worker.ts', import.meta.url), { type: 'module' });
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
