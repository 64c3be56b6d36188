/** The view in the address bar: each state is a link, and Back undoes a step. */
import { knownView } from '../../scene/knownView.ts';
import { viewFromFragment, viewToFragment } from '../../scene/viewLink.ts';
import type { Network } from '../../model/network.ts';
import type { View } from '../../scene/view.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

/** Reads the address once. */
export const viewInAddress = (opening: View, network: Network) =>
  knownView(viewFromFragment(location.hash, opening), network);

/** Keeps the address and the explorer in step, both ways. @returns a function that ends it */
export function followAddress(explorer: Explorer, onunreadable: (parts: string[]) => void): () => void {
  const address = (view: View): string => {
    const fragment = viewToFragment(view, explorer.opening);
    return fragment === '' ? location.pathname + location.search : `#${fragment}`;
  };
  explorer.listen((view, step) => {
    if (step === 'push') history.pushState(null, '', address(view));
    else history.replaceState(null, '', address(view));
  });
  const restore = (): void => {
    const { view, unreadable } = viewInAddress(explorer.opening, explorer.network);
    explorer.restore(view);
    if (unreadable.length > 0) onunreadable(unreadable);
  };
  addEventListener('popstate', restore);
  return () => removeEventListener('popstate', restore);
}
