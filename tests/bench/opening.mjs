// How soon a page shows its network and answers, from navigation, in ms.

/** Runs in the page before its own scripts: notes when the network was in a frame, and when the page was ready. */
function watch(leastActors) {
  const times = (globalThis.openingTimes = {});
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

/**
 * Opens a page once, nothing in any cache.
 * @returns ms from navigation to first paint, network and readiness, and the scripts asked for until then
 */
async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, 20);
    await page.goto(url);
    await page.waitForFunction(() =>
      ['network', 'paint', 'ready'].every((key) => globalThis.openingTimes[key] !== undefined),
    );
    const { network, paint, ready } = await page.evaluate(() => globalThis.openingTimes);
    const resources = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => entry.toJSON()),
    );
    const isScript = ({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime <= ready;
    return {
      paint,
      // In the first frame already: then it was on screen with the first paint, which is later than the frame's start.
      network: Math.max(network, paint),
      ready,
      scripts: resources.filter(isScript).map(({ name }) => new URL(name).pathname),
    };
  } finally {
    await context.close();
  }
}

/**
 * Opens the pages in turns, so that what else the machine does falls on all alike.
 * @param pages addresses by name @returns by name, one record of times each run
 */
export async function openInTurns(browser, pages, runs) {
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let turn = -1; turn < runs; turn++) {
    for (const [name, url] of Object.entries(pages)) {
      const taken = await open(browser, url);
      // The first turn warms the browser and the disk, and does not count.
      if (turn >= 0) times[name].push(taken);
    }
  }
  return times;
}
