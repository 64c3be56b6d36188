import { expect, test, type Page } from '@playwright/test';
import { details, expectAccessible, open } from './app.ts';

const focused = (page: Page) => page.locator(':focus');
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('by keyboard alone a cell is edited and the step undone, a row is added and removed', async ({
  page,
}) => {
  await open(page, 'face=table&table=actors');
  await page.getByRole('button', { name: 'New actor' }).focus();
  // Edit cell, Remove actor, the grid.
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveRole('rowheader');
  const before = await focused(page).innerText();
  await page.keyboard.press('Enter');
  const cell = page.getByRole('textbox', { name: `Name of ${before}` });
  await expect(cell).toBeFocused();
  await page.keyboard.type('Council of Elders');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('Council of Elders');
  await page.keyboard.press('Control+z');
  await expect(focused(page)).toHaveText(before);

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'New actor' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the new row' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleDescription('This cannot be empty.');
  await expectAccessible(page);
  await page.keyboard.type('Valley Council');
  await page.keyboard.press('Enter');
  // Without ties and a rating it is not among the most influential: all actors are shown.
  await expect(page.getByText(/leaves it out of the rows shown/)).toBeVisible();
  await page.getByRole('button', { name: /^Show all/ }).press('Enter');
  await expect(row(page, 'Valley Council')).toBeVisible();
  await row(page, 'Valley Council').getByRole('rowheader').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Valley Council')).toHaveCount(0);
  await expect(page.getByText('Removed Valley Council. Undo brings it back.')).toBeVisible();
  await expect(focused(page)).toHaveRole('rowheader');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Valley Council')).toBeVisible();
});

test('what does not fit keeps the cell open, and says how to mend it', async ({ page }) => {
  await open(page, 'face=table&query=cooperation');
  await page.locator('tbody').getByRole('rowheader', { name: 'Pakistan' }).first().focus();
  await page.keyboard.press('F2');
  const cell = page.getByRole('combobox', { name: 'Source of Pakistan' });
  await expect(cell).toBeFocused();
  await page.keyboard.type('Quatar');
  await page.keyboard.press('Tab');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveValue('Quatar');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAccessibleDescription('No actor is called “Quatar”. Did you mean “Qatar”?');
  await expectAccessible(page);
  await cell.fill('Qatar');
  await page.keyboard.press('Tab');
  // The next cell of the same row.
  await expect(focused(page)).toHaveRole('gridcell');
  await expect(page.locator('tr:has(:focus)').getByRole('rowheader')).toHaveText('Qatar');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Type of Qatar' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(focused(page)).toHaveRole('gridcell');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This follows from the tie’s evidence, which is in its form.')).toBeVisible();
});

test('of an event a date, who was there and what is told are edited by keyboard, and a row is removed', async ({
  page,
}) => {
  await open(page, 'face=table&table=events');
  await expect(page.getByText('All are listed, whatever the date.')).toBeVisible();
  const doha = row(page, 'Doha Agreement');
  // The row of the date is in view, though many come before it.
  await expect(doha).toHaveAttribute('aria-current', 'date');
  await expect(doha).toBeInViewport();
  await doha.getByRole('rowheader').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Last day of Doha Agreement' })).toBeFocused();
  await page.keyboard.type('2020-02-28');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleDescription(/The end lies before the start/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2020-03-01');
  await page.keyboard.press('Tab');
  await expect(doha).toContainText('1 March 2020');
  // The next cell is the kind, then who was there.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  const present = page.getByRole('textbox', { name: 'Who was there of Doha Agreement' });
  await expect(present).toHaveValue(/Qatar \(host\)/);
  await present.press('Control+End');
  await page.keyboard.type('; Nowhereland (observer)');
  await page.keyboard.press('Enter');
  await expect(present).toHaveAccessibleDescription(/No actor is called “Nowhereland”/);
  await expectAccessible(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Qatar (host); taliban (signatory)');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('Qatar (host); Taliban (signatory)');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Summary of Doha Agreement' })).toBeFocused();
  await page.keyboard.type('One line.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Another.');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText(/One line\.\s+Another\./);
  await page.keyboard.press('Space');
  await expect(details(page).getByRole('heading', { name: 'Doha Agreement' })).toBeVisible();
  await expect(details(page)).toContainText('Another.');

  await page.keyboard.press('Delete');
  await expect(doha).toHaveCount(0);
  await expect(page.getByText('Removed Doha Agreement. Undo brings it back.')).toBeVisible();
  await expect(focused(page)).toHaveRole('gridcell');
  await page.keyboard.press('Control+z');
  await expect(doha).toContainText('1 March 2020');
});
