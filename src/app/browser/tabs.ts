/** The other tabs of this browser; where there is no channel, each tab is alone and versions still tell. */
import type { TabMessage, Tabs } from '../state/keeper.svelte.ts';

export function openTabs(name = 'parley-networks'): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, listen: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  return {
    tell: (message) => channel.postMessage(message),
    listen: (heard) =>
      channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => heard(data)),
    close: () => channel.close(),
  };
}
