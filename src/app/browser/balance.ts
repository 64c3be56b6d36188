/** The curve of balance, computed in a worker so that the page goes on answering. */
import type { BalanceAt } from '../../analysis/balance.ts';
import type { Network } from '../../model/network.ts';
import type { Slice } from '../../model/slice.ts';

export interface CurveListener {
  onprogress: (share: number) => void;
  onresult: (points: readonly BalanceAt[]) => void;
}

/** @returns a function that ends the work */
export function computeCurve(
  network: Network,
  slice: Slice,
  { onprogress, onresult }: CurveListener,
): () => void {
  const worker = new Worker(new URL('./balance.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<{ share: number } | { points: BalanceAt[] }>) => {
    if ('share' in data) onprogress(data.share);
    else {
      onresult(data.points);
      worker.terminate();
    }
  };
  // Svelte's and frozen wrappers cannot be handed over; plain JSON can.
  worker.postMessage(JSON.stringify({ document: network.document, slice }));
  return () => worker.terminate();
}
