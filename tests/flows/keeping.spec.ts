/** Keeping work where the browser fails: each failure is said in words with a way out, and nothing is lost. */
import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { actor, addActor, details, expectAccessible, find, kept, open } from './app.ts';

/** Whoever the map leaves out for room can be found. */
async function expectThere(page: Page, ...names: string[]): Promise<void> {
  await expect(page.locator('html[data-ready]')).toBeAttached();
  for (const name of names) {
    await find(page).fill(name);
    await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible();
  }
  await find(page).fill('');
}
const notKept = (page: Page) => page.getByRole('button', { name: 'Not kept: see below' });

/** The way out holds the work that is not kept. */
async function expectDownload(page: Page, ...names: string[]): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('alert').getByRole('button', { name: 'Download the network' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  for (const name of names) expect(text).toContain(name);
}

/** The browser's own limits and data of this site. */
async function storageOf(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  return {
    limit: (quotaSize?: number) =>
      devtools.send('Storage.overrideQuotaForOrigin', {
        origin,
        ...(quotaSize === undefined ? {} : { quotaSize }),
      }),
    clear: () => devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' }),
  };
}

test('a full storage is said with a download, and what it missed is kept once there is room', async ({
  page,
  context,
}) => {
  await open(page);
  const storage = await storageOf(context, page);
  // Before the first write: the browser asks for its limit only when what it knows to be free runs out.
  await storage.limit(1000);
  await addActor(page, 'First Jirga');
  await expect(page.getByRole('alert')).toContainText('storage is full');
  await expect(notKept(page)).toBeVisible();
  await expectAccessible(page);
  await addActor(page, 'Second Jirga');
  await expectDownload(page, 'First Jirga', 'Second Jirga');
  await storage.limit();
  await addActor(page, 'Third Jirga');
  await expect(kept(page)).toHaveText('Kept here; changed since last saved to a file');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expectThere(page, 'First Jirga', 'Second Jirga', 'Third Jirga');
});

test('where the browser allows no database, that is said before work is lost', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await open(page);
  await addActor(page, 'First Jirga');
  await expect(page.getByRole('alert')).toContainText('does not allow pages to keep data');
  await expect(notKept(page)).toBeVisible();
  await expectDownload(page, 'First Jirga');
  // Leaving asks first.
  const asked = page.waitForEvent('dialog');
  const left = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await left;
  await expect(actor(page, 'First Jirga')).toBeVisible();
});

const asked = (page: Page) => page.getByRole('dialog', { name: 'Changes that are not kept' });
/** A network made anew, by its name. */
async function begin(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'New network …' }).click();
  await page.getByLabel('What is it about?').fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
}

test('work that cannot be kept is left for another network only by the person’s own word', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await open(page);
  await addActor(page, 'First Jirga');
  await expect(notKept(page)).toBeVisible();
  await begin(page, 'Valley talks');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(asked(page)).toBeHidden();
  await expectThere(page, 'First Jirga');
  await begin(page, 'Valley talks');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    asked(page).getByRole('button', { name: 'Download the network' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('First Jirga');
  await expect(asked(page).getByRole('status')).toHaveText('Saved among your downloads.');
  await asked(page).getByRole('button', { name: 'Open the other', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Valley talks' })).toBeVisible();
  // What no file and no browser has: nothing was put into it.
  await begin(page, 'Hill talks');
  await expect(page.getByRole('heading', { name: 'Hill talks' })).toBeVisible();
});

test('Back to another network asks first too, and staying brings the address back', async ({ page }) => {
  await open(page);
  await addActor(page, 'First Jirga');
  await expect(kept(page)).toBeVisible();
  const stepsBefore = await page.evaluate(() => history.length);
  await begin(page, 'Valley talks');
  await details(page).getByLabel('Name *').fill('Second Jirga');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { name: 'Second Jirga' })).toBeVisible();
  await expect(kept(page)).toBeVisible();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('broken', 'UnknownError');
    };
  });
  await addActor(page, 'Third Jirga');
  await expect(notKept(page)).toBeVisible();
  const address = page.url();
  const own = new URL(address).searchParams.get('own');
  await page.evaluate((steps) => history.go(steps - history.length), stepsBefore);
  await asked(page).getByRole('button', { name: 'Stay here' }).click();
  await expect(page).toHaveURL(address);
  await expectThere(page, 'Second Jirga', 'Third Jirga');
  await page.goBack();
  await asked(page).getByRole('button', { name: 'Open the other without them' }).click();
  await expect(page.getByRole('heading', { name: 'Valley talks' })).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('own')).not.toBe(own);
});

test('a write that is broken off leaves the version before, and the next one has all', async ({ page }) => {
  await open(page);
  await addActor(page, 'First Jirga');
  await expect(kept(page)).toBeVisible();
  // The document is in already; the entry of the list that is written with it never comes.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const brittle = globalThis as { breaks?: boolean };
    brittle.breaks = true;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: [unknown]) {
      const request = put.apply(this, given);
      if (brittle.breaks && this.name === 'heads') this.transaction.abort();
      return request;
    };
  });
  await addActor(page, 'Second Jirga');
  await expect(page.getByRole('alert')).toContainText('could not keep the last changes');
  await expectDownload(page, 'First Jirga', 'Second Jirga');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expectThere(other, 'First Jirga');
  await find(other).fill('Second Jirga');
  await expect(other.getByRole('option', { name: /Second Jirga/ })).toHaveCount(0);
  await other.close();
  await page.evaluate(() => ((globalThis as { breaks?: boolean }).breaks = false));
  await addActor(page, 'Third Jirga');
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expectThere(page, 'First Jirga', 'Second Jirga', 'Third Jirga');
});

test('what the browser cleared while the tab was open is kept anew with the next change', async ({
  page,
  context,
}) => {
  await open(page);
  await addActor(page, 'First Jirga');
  await expect(kept(page)).toBeVisible();
  await (await storageOf(context, page)).clear();
  await addActor(page, 'Second Jirga');
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expectThere(page, 'First Jirga', 'Second Jirga');
});

test('two tabs that cannot hear each other keep both versions, and the later one is told', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => delete (globalThis as { BroadcastChannel?: unknown }).BroadcastChannel);
  await open(page);
  await addActor(page, 'First Jirga');
  await expect(kept(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(actor(other, 'First Jirga')).toBeVisible();
  await addActor(page, 'Here');
  await expect(kept(page)).toBeVisible();
  await addActor(other, 'There');
  const told = other.getByRole('alert').filter({ hasText: 'Nothing is lost: your version goes on here' });
  await expect(told).toBeVisible();
  await expect(told.getByRole('button', { name: 'Choose another network' })).toBeVisible();
  await expect(other).not.toHaveURL(new RegExp(new URL(page.url()).searchParams.get('own') ?? ''));
  await other.reload();
  await expectThere(other, 'First Jirga', 'There');
  await page.reload();
  await expectThere(page, 'First Jirga', 'Here');
});

test('a form keeps what another tab changed meanwhile, where it was not touched here', async ({
  page,
  context,
}) => {
  await open(page);
  await addActor(page, 'First Jirga');
  await expect(kept(page)).toBeVisible();
  await details(page).getByRole('button', { name: 'Edit this record' }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await details(other).getByRole('button', { name: 'Edit this record' }).click();
  await details(other).getByLabel('Name *').fill('Grand Jirga');
  await other.keyboard.press('Enter');
  await expect(details(other).getByRole('heading', { name: 'Grand Jirga' })).toBeVisible();
  await expect(kept(other)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeVisible();
  await details(page).getByLabel('Short name', { exact: true }).fill('Jirga');
  await page.keyboard.press('Enter');
  await expect(details(page).getByText('Grand Jirga').first()).toBeVisible();
  await other.close();
});
