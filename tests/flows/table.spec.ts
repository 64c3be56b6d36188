import { expect, test, type Page } from '@playwright/test';
import { details, open, status } from './app.ts';

/** The texts of a column, once there are rows: the face comes after the page answers. */
async function cells(page: Page, column: number): Promise<string[]> {
  const found = page.locator(`tbody tr:not([aria-hidden]) > :nth-child(${column})`);
  await expect(found.first()).toBeVisible();
  return found.allTextContents();
}

test('the table has the same ties as the map', async ({ page }) => {
  await open(page);
  const shown = Number(/, (\d+) of/.exec((await status(page).textContent()) ?? '')?.[1]);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.locator('table')).toHaveAttribute('aria-rowcount', String(shown + 1));
  await expect(page).toHaveURL(/face=table/);
});

test('a column sorts both ways, and the header says how', async ({ page }) => {
  await open(page, 'face=table&table=actors');
  const head = page.getByRole('columnheader', { name: 'Name' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = await cells(page, 1);
  expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, 'en')));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(async () => (await cells(page, 1))[0]).not.toBe(up[0]);
});

test('a filter keeps the rows that have the text, and a row opens the evidence', async ({ page }) => {
  await open(page, 'face=table');
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('qatar');
  const rows = page.locator('tbody tr:not([aria-hidden])');
  await expect(rows.first()).toContainText(/qatar/i);
  for (const text of await rows.allTextContents()) expect(text).toMatch(/qatar/i);
  await rows.first().getByRole('button').click();
  await expect(details(page).getByRole('heading', { name: 'Sources, newest first' })).toBeVisible();
});

test('the rows are copied as CSV', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'face=table');
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.getByText(/\d+ rows copied/)).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trim().split(/\r?\n/);
  expect(lines[0]).toMatch(/^Source,Type,Direction,Target/);
  const count = await page.locator('table').getAttribute('aria-rowcount');
  expect(lines.length).toBe(Number(count));
});

test('a long table draws only what can be seen, and scrolling reaches the last row', async ({ page }) => {
  await open(page, 'face=table&at=all&actors=all');
  const total = Number(await page.locator('table').getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThan(300);
  await cells(page, 1);
  expect(await page.locator('tbody tr').count()).toBeLessThan(120);
  await page
    .getByRole('region', { name: /^\d+ ties / })
    .evaluate((region) => region.scrollTo(0, region.scrollHeight));
  await expect(page.locator(`tbody tr[aria-rowindex="${total + 1}"]`)).toBeVisible();
});

test('events are those of a span, which stays when one is opened; on a date all are there and opening one goes to it', async ({
  page,
}) => {
  await open(page, 'face=table&table=events&at=2019/2020');
  const dates = await cells(page, 2);
  expect(dates.length).toBeGreaterThan(5);
  for (const date of dates) expect(date).toMatch(/20(18|19|20)\s*$/);
  await page.getByRole('rowheader', { name: 'Doha Agreement' }).getByRole('button').click();
  await expect(details(page).getByRole('heading', { name: 'Doha Agreement' })).toBeVisible();
  await expect(page).toHaveURL(/event=doha-2020/);
  await expect.poll(() => cells(page, 2)).toEqual(dates);

  await open(page, 'face=table&table=events');
  await page.reload();
  const all = await page.locator('table').getAttribute('aria-rowcount');
  expect(Number(all)).toBeGreaterThan(dates.length + 1);
  await page.getByRole('rowheader', { name: 'Geneva Accords' }).getByRole('button').click();
  await expect(page).toHaveURL(/at=1988-04-14/);
  await expect(page.locator('tr[aria-current="date"]')).toHaveText(/Geneva Accords/);
});
