/** The app with another network than the bundled one: in one file, and served. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { at } from '../../tools/install.mjs';
import { actor } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-own-'));
const network = join(folder, 'ties.csv');
const parley = at('tools', 'parley.mjs');
writeFileSync(network, 'source,target,type,start\nAlpha,Beta,talks,2020\nBeta,Gamma,talks,2021\n');
test.afterAll(() => rmSync(folder, { recursive: true }));

function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith('http://127.0.0.1'))
      troubles.push(request.url());
  });
  return troubles;
}

async function expectOwnMap(page: Page): Promise<void> {
  await expect(page.locator('html[data-ready]')).toBeAttached();
  for (const name of ['Alpha', 'Beta', 'Gamma']) await expect(actor(page, name)).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Afghanistan');
}

test('one file opens by double click and offline, with its map and its Table', async ({ page, context }) => {
  const output = join(folder, 'own.html');
  execFileSync(process.execPath, [parley, 'html', network, '-o', output]);
  const troubles = troublesOf(page);
  await context.setOffline(true);
  await page.goto(pathToFileURL(output).href);
  await expectOwnMap(page);
  await actor(page, 'Beta').click();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.locator('table')).toHaveAttribute('aria-rowcount', '3');
  await page.reload();
  await expect(page.locator('table')).toHaveAttribute('aria-rowcount', '3');
  expect(troubles).toEqual([]);
});

test('the app saves itself with its network as one file', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Save the data as/ }).click();
  await page.getByLabel('One HTML file').check();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const output = join(folder, 'afghanistan.html');
  await saved.saveAs(output);
  await page.goto(pathToFileURL(output).href);
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(actor(page, 'Pakistan')).toBeVisible();
});

test('serve opens the file that it was given', async ({ page }) => {
  const served = spawn(process.execPath, [parley, 'serve', network, '--no-open', '--port', '0']);
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      served.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
        if (found) resolve(found[0]);
      });
      served.on('exit', (code) => reject(new Error(`serve ended with ${String(code)}`)));
    });
    const troubles = troublesOf(page);
    await page.goto(url);
    await expectOwnMap(page);
    expect(troubles).toEqual([]);
  } finally {
    served.kill();
  }
});
