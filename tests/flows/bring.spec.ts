import { expect, test } from '@playwright/test';
import { expectAccessible, open } from './app.ts';

test('a table is added to the open network, each unknown word as the person chooses, and taken back in one step', async ({
  page,
}) => {
  await open(page);
  const shown = page.locator('footer .status');
  const before = await shown.textContent();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Paste a table', { exact: true }).click();
  await dialog
    .getByRole('textbox')
    .fill('source\ttarget\ttype\nPakistan\tNew Jirga\thelps out\nNew Jirga\tOther Jirga\ttalks\n');
  await dialog.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog.getByText(/2 actors, 2 ties.*There already: 1 actor and 0 ties/)).toBeVisible();
  await dialog.getByLabel('What “helps out” becomes').selectOption('take:alliance');
  await expect(dialog.getByLabel('What “helps out” becomes')).toHaveValue('take:alliance');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add it to this network' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Afghan peace negotiations');
  await expect(shown).not.toHaveText(before ?? '');
  await page.keyboard.press('Control+z');
  await expect(shown).toHaveText(before ?? '');
});

test('an example table is downloaded from the dialog', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Example tables to download and fill').click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Ties (CSV)' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('ties.csv');
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'All three (Excel)' }).click(),
  ]);
  expect(workbook.suggestedFilename()).toBe('parley-example.xlsx');
  await expectAccessible(page);
});
