import { expect, test } from '@playwright/test';
import { details, find, key, open, status } from './app.ts';

const cases: readonly [string, string][] = [
  ['Pakistan', 'Pakistan'],
  ['pakstan', 'Pakistan'],
  ['پاکستان', 'Pakistan'],
  ['طالبان', 'Taliban'],
  ['Taleban', 'Taliban'],
];
for (const [query, name] of cases) {
  test(`“${query}” and Enter selects ${name}`, async ({ page }) => {
    await open(page);
    await page.keyboard.press('/');
    await find(page).fill(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(details(page).getByRole('heading', { name, exact: true })).toBeVisible();
  });
}

test('an event is found and opened', async ({ page }) => {
  await open(page);
  await find(page).fill('bonn');
  await page
    .getByRole('option', { name: /Bonn.*Event/ })
    .first()
    .click();
  await expect(page).toHaveURL(/at=2001/);
});

test('a type of tie is found and its family shown alone', async ({ page }) => {
  await open(page);
  await find(page).fill('mediation');
  await page
    .getByRole('option', { name: /Tie type/ })
    .first()
    .click();
  const rows = key(page).locator('.row').getByRole('checkbox', { checked: true });
  await expect(rows.first()).toHaveAccessibleName('Mediation');
  await expect(status(page)).toContainText(/ 8 of \d+ ties/);
});

test('nothing found is said, and markup in the query is text', async ({ page }) => {
  await open(page);
  await find(page).fill('<b>zzzz</b>');
  await expect(page.getByText('Nothing is called “<b>zzzz</b>”.')).toBeVisible();
});
