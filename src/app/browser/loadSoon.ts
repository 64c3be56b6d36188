/** What the opening does not need but the first gesture may: fetched when the browser has nothing better to do. */
const likely: readonly (() => Promise<unknown>)[] = [
  () => import('../panels/ActorPanel.svelte'),
  () => import('../panels/TiePanel.svelte'),
  () => import('../panels/PairPanel.svelte'),
  () => import('../panels/EventPanel.svelte'),
  () => import('../../scene/readViewLink.ts'),
  () => import('../state/search.ts'),
];

/**
 * One after the other. A file that cannot be had now is asked for again when it is needed.
 * @param last what comes after them
 */
export function loadSoon(last: () => Promise<unknown>): void {
  const all = [...likely, last];
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  const next = (i: number): void => {
    if (i < all.length)
      idle(() =>
        all[i]().then(
          () => next(i + 1),
          () => {},
        ),
      );
  };
  next(0);
}
