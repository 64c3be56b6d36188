/** Public copies made in the app: the bytes of every file are searched for all that is marked sensitive. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeNetwork } from '../../src/io/parleyJson.ts';
import { bare, searchable } from '../io/searchable.ts';
import { secretNetwork, secretTexts } from '../scene/secretNetwork.ts';
import { actor, details, expectAccessible, open, openFile, status, withoutFilePicker } from './app.ts';

const toldIn = (bytes: Uint8Array): string[] => {
  const text = searchable(bytes);
  return secretTexts.filter((secret) => text.includes(bare(secret)));
};

async function openSecrets(page: Page, path: string): Promise<void> {
  await withoutFilePicker(page);
  writeFileSync(path, writeNetwork(secretNetwork()));
  await open(page);
  await openFile(page, path);
  await expect(status(page)).toContainText('of 3 actors');
}
async function fileBy(page: Page, button: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
async function menu(page: Page, entry: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: entry }).click();
  return page.getByRole('dialog');
}
async function expectNothingTold(page: Page, button: Locator): Promise<void> {
  const { name, bytes } = await fileBy(page, button);
  expect(bytes.length, name).toBeGreaterThan(2);
  expect([name, ...toldIn(bytes)]).toEqual([name]);
  expect(toldIn(new TextEncoder().encode(name))).toEqual([]);
}

test('figures, their data, recipes and copies tell nothing where the public box is ticked', async ({
  page,
  context,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSecrets(page, info.outputPath('whole.parley.json'));
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export figure' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('What Nightjar wants');
  const download = dialog.getByRole('button', { name: 'Download SVG' });
  expect(toldIn((await fileBy(page, download)).bytes)).toContain('nightjar');
  await dialog.getByRole('checkbox', { name: /^Public copy/ }).check();
  await dialog.getByRole('checkbox', { name: /^References/ }).check();
  for (const name of ['Download SVG', 'PNG', 'PDF', 'HTML', 'Recipe', 'JSON', 'CSV', 'GraphML'])
    await expectNothingTold(page, dialog.getByRole('button', { name, exact: true }));
  for (const name of ['Copy SVG', 'Copy command']) {
    await dialog.getByRole('button', { name }).click();
    await expect(dialog.getByText('Copied.')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect([name, ...toldIn(new TextEncoder().encode(text))]).toEqual([name]);
    await dialog.getByRole('textbox', { name: 'Title' }).fill(`Nightjar after ${name}`);
  }
  await page.keyboard.press('Escape');
  // The figures of a story follow the box too.
  await menu(page, 'Stories');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /How Nightjar carried word/ })
    .first()
    .click();
  await expectNothingTold(page, page.getByRole('button', { name: 'Save the figures' }));
  // A link to what is marked is copied, and said to tell.
  await menu(page, 'Copy a link to this view');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await expect(page.getByText('The link names what is marked sensitive.')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Share a public copy' }).click();
  await expect(page.getByRole('dialog', { name: 'Share a public copy' })).toBeVisible();
});

test('the data tell nothing in any format, nor does the app as one file, nor the public copy', async ({
  page,
}, info) => {
  await openSecrets(page, info.outputPath('whole.parley.json'));
  let dialog = await menu(page, 'Save the data as …');
  await expect(dialog.getByText(/records are marked sensitive and will be in the file/)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Without what is marked sensitive' }).check();
  const formats = await dialog.getByRole('radio').all();
  expect(formats.length).toBe(9);
  for (const format of formats) {
    await format.check();
    await expectNothingTold(page, dialog.getByRole('button', { name: 'Save file' }));
  }
  await page.keyboard.press('Escape');
  dialog = await menu(page, 'Share a public copy …');
  await expect(dialog.getByText('Nightjar marked sensitive')).toBeVisible();
  await expectAccessible(page);
  await expectNothingTold(page, dialog.getByRole('button', { name: 'Save the data' }));
  await dialog.getByRole('button', { name: /Show the copy here/ }).click();
  await expect(page.locator('footer .status')).toContainText('2 of 2 actors');
  await actor(page, 'Openers').click();
  expect(toldIn(new TextEncoder().encode(page.url()))).toEqual([]);
  // What is said for screen readers follows in a moment.
  await expect.poll(async () => toldIn(new TextEncoder().encode(await page.content()))).toEqual([]);
});

test('single fields are marked in the form, and marks are seen in panel, form and Table', async ({
  page,
}, info) => {
  await openSecrets(page, info.outputPath('whole.parley.json'));
  await actor(page, 'Neighbours').click();
  await details(page).getByRole('button', { name: 'Edit this record' }).click();
  const form = details(page);
  await form.getByRole('checkbox', { name: 'Description' }).check();
  await form.getByText('More fields').click();
  await expect(form.getByLabel('Description sensitive')).toBeVisible();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(details(page).getByText('Sensitive in part: some fields stay out')).toBeVisible();
  await page.getByRole('navigation', { name: 'Face' }).getByRole('button', { name: 'Table' }).click();
  await page.getByRole('button', { name: 'Actors', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: 'Neighbours' }).first();
  await expect(row.getByText('Sensitive in part')).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(row.getByText('Sensitive in part')).toHaveCount(0);
});
