/** The view in the address bar: each state is a link, and Back undoes a step. */
import type { ReadView } from '../../scene/readViewLink.ts';
import { viewToFragment } from '../../scene/viewLink.ts';
import type { Network } from '../../model/network.ts';
import type { View } from '../../scene/view.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { guardAddress, pushAddress, replaceAddress } from './writeAddress.ts';

/** The person's own network that the address names. */
export const ownInAddress = (): string | null => new URLSearchParams(location.search).get('own');

/** Reads the address once. What reads it is loaded where there is something to read. */
export async function viewInAddress(opening: View, network: Network): Promise<ReadView> {
  if (location.hash.length < 2) return { view: opening, unreadable: [] };
  const { viewOfLink } = await import('../../scene/readViewLink.ts');
  return viewOfLink(location.hash, opening, network);
}

/** Keeps the address and the explorer in step, both ways. @returns a function that ends it */
export function followAddress(
  explorer: Explorer,
  /** Takes over where the address means another network. */
  isElsewhere: () => boolean = () => false,
): () => void {
  const address = (view: View): string => {
    const fragment = viewToFragment(view, explorer.opening);
    return fragment === '' ? location.pathname + location.search : `#${fragment}`;
  };
  explorer.listen((view, step) => {
    if (step === 'push') pushAddress(address(view));
    else replaceAddress(address(view));
  });
  const restore = async (): Promise<void> => {
    if (isElsewhere()) return;
    const asked = location.href;
    const read = await viewInAddress(explorer.opening, explorer.document.network);
    // Another step may have been taken while the reader was loaded.
    if (location.href === asked) explorer.restore(read);
  };
  const unguard = guardAddress();
  const onpopstate = (): void => void restore();
  addEventListener('popstate', onpopstate);
  return () => {
    unguard();
    removeEventListener('popstate', onpopstate);
  };
}
