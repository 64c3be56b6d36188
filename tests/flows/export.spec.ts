import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { at } from '../../tools/install.mjs';
import { open } from './app.ts';

const parley = (...args: string[]): string =>
  execFileSync(process.execPath, [at('tools', 'parley.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export figure' });
  await expect(dialog.getByRole('img')).toBeVisible();
  return dialog;
}
async function save(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export figure' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download SVG' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('the app saves the bytes that the command line writes', async ({ page }) => {
  await open(page);
  await openDialog(page);
  expect(await save(page)).toBe(parley('render', 'afghanistan', '--at', '2020-02-29'));
});

test('so it is with every choice of the dialog, and the copied command says how', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'at=2010&select=pakistan,taliban&without=structure&move=pakistan:10:20');
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Size', exact: true }).selectOption('slide');
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('What’s "known" & <drawn>');
  await dialog.getByRole('combobox', { name: 'Names in' }).selectOption('en+fa');
  await dialog.getByRole('checkbox', { name: 'Data' }).uncheck();
  const saved = await save(page);
  await dialog.getByRole('button', { name: 'Copy command' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toMatch(/^npx parley render afghanistan /);
  const written = execFileSync(
    'bash',
    ['-c', `${command.replace(/^npx parley/, 'node tools/parley.mjs').replace(/ -o \S+/, '')} -o -`],
    {
      cwd: at('.'),
      encoding: 'utf8',
      maxBuffer: 64e6,
    },
  );
  expect(saved).toBe(written);
  expect(saved).toMatch(/<title[^>]*>What’s "known" &amp; &lt;drawn(&gt;|>)/);
});

test('the choices are remembered, the title is not', async ({ page }) => {
  await open(page);
  let dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Size', exact: true }).selectOption('85');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('A finding');
  await page.keyboard.press('Escape');
  await page.reload();
  dialog = await openDialog(page);
  await expect(dialog.getByRole('combobox', { name: 'Size', exact: true })).toHaveValue('85');
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('');
});
