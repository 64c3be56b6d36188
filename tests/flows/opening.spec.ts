import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const isReady = (page: Page) => expect(page.locator('html[data-ready]')).toBeAttached();
const actorsIn = (page: Page) => page.locator('svg [data-kind="actor"][id^="actor-"]');

test.describe('opened for the first time', () => {
  test('the app asks no other host for anything and says nothing to the console', async ({
    page,
    baseURL,
  }) => {
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto('./');
    await isReady(page);
    expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
    expect(said).toEqual([]);
  });

  test('until it answers, the app asks for at most 100 kB of script, gzipped', async ({ page, request }) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.documentElement?.dataset.ready === undefined) return;
        performance.mark('ready');
        observer.disconnect();
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
    });
    await page.goto('./');
    await isReady(page);
    const scripts = await page.evaluate(() => {
      const [ready] = performance.getEntriesByName('ready');
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= ready.startTime)
        .map(({ name }) => name);
    });
    expect(scripts.length).toBeGreaterThan(0);
    let bytes = 0;
    for (const script of scripts) {
      bytes += gzipSync(await (await request.get(script)).body(), { level: 9 }).length;
    }
    expect(bytes).toBeLessThanOrEqual(100_000);
  });

  test('the figure shows at least twenty actors', async ({ page }) => {
    await page.goto('./');
    await isReady(page);
    expect(await actorsIn(page).count()).toBeGreaterThanOrEqual(20);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('./');
      await isReady(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

  test('the app takes over the rendered figure without replacing it', async ({ page }) => {
    // Marks an element of the page's own HTML before any script runs; a redrawn figure would lose it.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const first = document.querySelector('svg [data-kind="actor"]');
        if (!first) return;
        (first as SVGElement & { wasInPage?: true }).wasInPage = true;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('./');
    await isReady(page);
    const first = actorsIn(page).first();
    expect(await first.evaluate((element) => 'wasInPage' in element)).toBe(true);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the opening figure is there, with at least twenty actors', async ({ page }) => {
    await page.goto('./');
    expect(await actorsIn(page).count()).toBeGreaterThanOrEqual(20);
    await expect(actorsIn(page).first()).toBeVisible();
  });

  for (const address of ['table.html', 'afghanistan.parley.json', 'parley.schema.json']) {
    test(`the page links to ${address}, and that is there`, async ({ page, request }) => {
      await page.goto('./');
      await expect(page.locator(`a[href$="${address}"]`).first()).toBeAttached();
      expect((await request.get(address)).ok()).toBe(true);
    });
  }
});
