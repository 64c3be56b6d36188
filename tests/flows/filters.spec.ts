import { expect, test } from '@playwright/test';
import { actor, details, key, open, status } from './app.ts';

const ties = (text: string | null): number => Number(/(\d+) of \d+ ties/.exec(text ?? '')?.[1]);

test('the status line says what is shown of how much', async ({ page }) => {
  await open(page);
  await expect(status(page)).toContainText(/30 of 60 actors, \d+ of \d+ ties on 29 February 2020/);
  await expect(status(page)).toContainText('No filters.');
});

test('unticking a family hides its ties, on the map and in the count, and the line names it', async ({
  page,
}) => {
  await open(page);
  const before = ties(await status(page).textContent());
  const row = key(page).locator('.row', { hasText: 'Cooperation' });
  const cooperation = Number(await row.locator('.count').textContent());
  await row.getByRole('checkbox').uncheck();
  await expect.poll(async () => ties(await status(page).textContent())).toBe(before - cooperation);
  await expect(status(page)).toContainText(/Hidden: .*cooperation/i);
  await expect(page.locator('svg #tie-china-pakistan-1979')).toHaveCount(0);
  await key(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(async () => ties(await status(page).textContent())).toBe(before);
});

test('when filters leave nothing, the strictest is named', async ({ page }) => {
  await open(page);
  for (const box of await key(page).locator('.row').getByRole('checkbox').all()) {
    if (
      (await box.locator('xpath=../..').textContent())?.match(
        /Cooperation|Talks|Mediation|Pressure|hostility|Membership/,
      )
    )
      await box.uncheck();
  }
  await expect(status(page)).toContainText(/ 0 of \d+ ties/);
  await expect(status(page)).toContainText(/would bring back \d+ ties/);
});

test('each of the actors of the opening view is named', async ({ page }) => {
  await open(page);
  await expect(page.locator('svg .layer.labels > [data-kind="actor"]')).toHaveCount(30);
});

test('all actors can be shown; closer looks give each its name', async ({ page }) => {
  await open(page);
  await status(page).getByRole('button', { name: 'Show all 60' }).click();
  await expect(page.locator('svg [data-kind="actor"][role="button"]')).toHaveCount(60);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.locator('svg .layer.labels > [data-kind="actor"]')).toHaveCount(60);
});

test('a date can be typed: year, month or day; nonsense is answered and nothing is lost', async ({
  page,
}) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'Date' });
  await field.fill('2014');
  await field.press('Enter');
  await expect(page).toHaveURL(/at=2014/);
  await expect(details(page).getByRole('heading', { name: '2014' })).toBeVisible();
  await field.fill('2019-02-29');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“2019-02-29” is not a date');
  await expect(field).toHaveValue('2019-02-29');
  await expect(page).toHaveURL(/at=2014/);
});

test('events step forward and back, with those who were there and those who were absent', async ({
  page,
}) => {
  await open(page);
  await details(page).getByRole('button', { name: 'Doha Agreement' }).click();
  const panel = details(page);
  await expect(panel.getByRole('heading', { name: 'Parties that were absent' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Islamic Republic' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect(page).not.toHaveURL(/at=2020-02-29/);
  await page.getByRole('button', { name: 'Previous event' }).click();
  await expect(panel.getByRole('heading', { name: 'Doha Agreement' })).toBeVisible();
});

test('filters that leave no actor say so', async ({ page }) => {
  await open(page, 'without-kinds=state,igo,armed-group,political-body,civil-body,person');
  await expect(page.getByText('The filters leave no actor to show.')).toBeVisible();
  await status(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect(actor(page, 'Pakistan')).toBeVisible();
});

test('an actor that is not active on the date says when it was, and goes there', async ({ page }) => {
  await open(page, 'at=1985-06-01&select=high-peace-council');
  const panel = details(page);
  await panel.getByRole('button', { name: /^Go to/ }).click();
  await expect(page).toHaveURL(/at=2010/);
  await expect(actor(page, 'High Peace Council')).toBeVisible();
});
