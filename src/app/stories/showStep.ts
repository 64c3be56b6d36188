/** Shows a step of a story that is open. What of it cannot be read is said as it is of a link. */
import type { Story } from '../../model/schema.ts';
import { knownView } from '../../scene/knownView.ts';
import { readStep } from '../../scene/storyView.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

export function showStep(explorer: Explorer, story: Story, index: number): void {
  const { network } = explorer;
  const read = knownView(readStep(network.document, story, index, explorer.view), network);
  explorer.apply(() => read.view);
  explorer.unreadable = read.unreadable;
}
