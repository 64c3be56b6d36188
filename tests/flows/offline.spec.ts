/** Without a network, and what is asked of one. */
import { expect, test } from '@playwright/test';
import { actor, open } from './app.ts';

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
  await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
  for (const address of ['./index.html#at=2020-02-29', './no-such-page']) {
    await page.goto(address);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await expect(actor(page, 'Pakistan')).toBeVisible();
  }
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
  const hosts = asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin);
  expect(hosts.length).toBeGreaterThan(10);
  expect([...new Set(hosts)]).toEqual([new URL(baseURL ?? '').origin]);
});
