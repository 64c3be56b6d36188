/** Without a network, and what is asked of one. */
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../tools/install.mjs';
import { serve } from '../../tools/serve.mjs';
import { actor, addActor, details, expectAccessible, open } from './app.ts';

test('after a first visit the app opens without a network', async ({ page, context }) => {
  await open(page);
  // The worker has everything once it is the page's own.
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated';
  });
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(actor(page, 'Pakistan')).toBeVisible();
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(page.getByRole('main').getByRole('grid').first()).toBeVisible();
  for (const address of ['./index.html#at=2020-02-29', './no-such-page']) {
    await page.goto(address);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await expect(actor(page, 'Pakistan')).toBeVisible();
  }
});

const versions = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const offer = (page: Page) => page.getByText('A newer version of Parley is here.');

/** Opens a copy of the app of which a newer version can be put out. @returns what puts it out, once the page has it */
async function openOlder(page: Page, info: TestInfo): Promise<() => Promise<void>> {
  const folder = info.outputPath('app');
  cpSync(at('dist', 'app'), folder, { recursive: true });
  const { server, url } = await serve(folder, 0);
  page.once('close', () => {
    server.close();
    server.closeAllConnections();
  });
  await page.goto(url);
  await page.evaluate(async () => {
    (globalThis as { isOlder?: boolean }).isOlder = true;
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return async () => {
    const [older] = await versions(page);
    const worker = join(folder, 'sw.js');
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(older, 'parley-newer'));
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect.poll(() => versions(page)).toContain('parley-newer');
  };
}
const load = (page: Page): Promise<void> => page.getByRole('button', { name: 'Load it now' }).click();
const isOlder = (page: Page): Promise<boolean> => page.evaluate(() => 'isOlder' in globalThis);
async function expectNewer(page: Page): Promise<void> {
  // Between two pages there is a document without a root.
  await page.waitForFunction(
    () => !('isOlder' in globalThis) && document.querySelector('html[data-ready]') !== null,
  );
  await expect.poll(() => versions(page)).toEqual(['parley-newer']);
  await expect(offer(page)).toHaveCount(0);
}

test('a newer version is offered once no form is open, and loaded when asked for', async ({ page }, info) => {
  const putOut = await openOlder(page, info);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await details(page).getByRole('button', { name: 'Actor', exact: true }).click();
  await details(page).getByLabel('Name *').fill('Half a name');
  await putOut();
  await expect(offer(page)).toHaveCount(0);
  await details(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(offer(page)).toBeVisible();
  await expectAccessible(page);
  await load(page);
  await expectNewer(page);
});

test('a newer version is not loaded over work that cannot be kept, and is once it can', async ({
  page,
}, info) => {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    const browser = globalThis as { allows?: boolean };
    IDBFactory.prototype.open = function (this: IDBFactory, ...given) {
      if (!browser.allows) throw new DOMException('denied', 'SecurityError');
      return open.apply(this, given);
    };
  });
  const putOut = await openOlder(page, info);
  await addActor(page, 'First Jirga');
  const fault = page.getByRole('alert').filter({ hasText: 'does not allow pages to keep data' });
  await fault.getByRole('button', { name: 'Dismiss' }).click();
  await putOut();
  await load(page);
  // What is in the way is said again, with the way out, and the page is still the old one with the work.
  await expect(fault.getByRole('button', { name: 'Download the network' })).toBeVisible();
  expect(await isOlder(page)).toBe(true);
  await expect(actor(page, 'First Jirga')).toBeVisible();
  await fault.getByRole('button', { name: 'Dismiss' }).click();
  await page.evaluate(() => ((globalThis as { allows?: boolean }).allows = true));
  await page.addInitScript(() => ((globalThis as { allows?: boolean }).allows = true));
  await load(page);
  await expectNewer(page);
  await expect(actor(page, 'First Jirga')).toBeVisible();
});

test('nothing is ever asked of another host', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, 'select=pakistan');
  const faces = page.getByRole('navigation', { name: 'Face' });
  for (const face of ['Table', 'Sources', 'Matrix', 'Compare', 'Map']) {
    await faces.getByRole('button', { name: face, exact: true }).click();
  }
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export figure' })).toBeVisible();
  await page.keyboard.press('Escape');
  for (const [entry, title] of [
    ['Open a network …', 'Open a network'],
    ['New network …', 'New network'],
    ['Save …', 'Save'],
    ['Save the data as …', 'Save the data as …'],
    ['Share a public copy …', 'Share a public copy'],
  ] as const) {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: entry }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await details(page).getByRole('button', { name: 'Actor', exact: true }).click();
  await details(page).getByLabel('Name *').fill('New Jirga');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Kept here/ })).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'History of changes' }).click();
  await expect(
    details(page)
      .getByText(/add actor New Jirga/i)
      .first(),
  ).toBeVisible();
  await page.reload();
  await expect(actor(page, 'New Jirga')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/New Jirga|Afghan peace negotiations/)
      .first(),
  ).toBeVisible();
  const hosts = asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin);
  expect(hosts.length).toBeGreaterThan(10);
  expect([...new Set(hosts)]).toEqual([new URL(baseURL ?? '').origin]);
});
