/** How soon a page shows its network and answers, from navigation, in ms. */
import type { Browser } from 'playwright';

export interface OpeningTimes {
  paint: number;
  network: number;
  ready: number;
  /** Paths of the scripts asked for until the page was ready. */
  scripts: string[];
}
interface Watched {
  openingTimes: Partial<Record<'paint' | 'network' | 'ready', number>>;
}

/** Runs in the page before its own scripts: notes when the network was in a frame, and when the page was ready. */
function watch(leastActors: number): void {
  const times: Watched['openingTimes'] = ((globalThis as unknown as Watched).openingTimes = {});
  const look = () => {
    if (document.querySelectorAll('svg [data-kind="actor"]').length >= leastActors) {
      times.network = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    times.paint = list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? times.paint;
  }).observe({ type: 'paint', buffered: true });
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.ready === undefined) return;
    times.ready = performance.now();
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
}

/** Opens a page once, nothing in any cache. */
async function open(browser: Browser, url: string): Promise<OpeningTimes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, 20);
    await page.goto(url);
    await page.waitForFunction(() =>
      (['network', 'paint', 'ready'] as const).every(
        (key) => (globalThis as unknown as Watched).openingTimes[key] !== undefined,
      ),
    );
    const { network, paint, ready } = (await page.evaluate(
      () => (globalThis as unknown as Watched).openingTimes,
    )) as Required<Watched['openingTimes']>;
    const resources = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
    );
    const scripts = resources
      .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime <= ready)
      .map(({ name }) => new URL(name).pathname);
    // In the first frame already: then it was on screen with the first paint, which is later than the frame's start.
    return { paint, network: Math.max(network, paint), ready, scripts };
  } finally {
    await context.close();
  }
}

/** Opens the pages in turns, so that what else the machine does falls on all alike: one record of times each run. */
export async function openInTurns<Name extends string>(
  browser: Browser,
  pages: Readonly<Record<Name, string>>,
  runs: number,
): Promise<Record<Name, OpeningTimes[]>> {
  const names = Object.keys(pages) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as OpeningTimes[]])) as Record<
    Name,
    OpeningTimes[]
  >;
  for (let turn = -1; turn < runs; turn++) {
    for (const name of names) {
      const taken = await open(browser, pages[name]);
      // The first turn warms the browser and the disk, and does not count.
      if (turn >= 0) times[name].push(taken);
    }
  }
  return times;
}
