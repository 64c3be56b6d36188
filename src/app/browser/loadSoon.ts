/** What the opening does not need but the first gesture may: fetched when the browser has nothing better to do. */
const likely: readonly (() => Promise<unknown>)[] = [
  () => import('../map/Tooltip.svelte'),
  () => import('../panels/ActorPanel.svelte'),
  () => import('../panels/TiePanel.svelte'),
  () => import('../panels/PairPanel.svelte'),
  () => import('../panels/EventPanel.svelte'),
  () => import('../../scene/readViewLink.ts'),
  () => import('../state/search.ts'),
];

const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
export const whenIdle = (): Promise<void> => new Promise((resolve) => void idle(() => resolve()));

/**
 * One after the other. A file that cannot be had now is asked for again when it is needed.
 * @param last what comes after them
 */
export async function loadSoon(last: () => Promise<unknown>): Promise<void> {
  try {
    for (const load of [...likely, last]) {
      await whenIdle();
      await load();
    }
  } catch {
    // Without these the page works all the same.
  }
}
