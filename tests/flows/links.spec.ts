import { expect, test, type Page } from '@playwright/test';
import { actor, details, key, open, status } from './app.ts';

test('a link opens the state that it was copied from', async ({ page, browser }) => {
  await open(page);
  await actor(page, 'Pakistan').click();
  await key(page).locator('.row', { hasText: 'Membership' }).getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect(page).toHaveURL(/event=.*without=/);
  const fresh = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await fresh.goto(page.url());
  await expect(fresh.locator('html[data-ready]')).toBeAttached();
  expect(await status(fresh).textContent()).toBe(await status(page).textContent());
  expect(await details(fresh).textContent()).toBe(await details(page).textContent());
  const drawn = (view: Page): Promise<string[]> =>
    view
      .locator('svg.opening-figure')
      .locator('path, circle, text')
      .evaluateAll((marks) =>
        marks.map((mark) => `${mark.getAttribute('d') ?? mark.getAttribute('cx')} ${mark.textContent}`),
      );
  expect(await drawn(fresh)).toEqual(await drawn(page));
  await fresh.close();
});

test('nonsense in a link opens the default view and names what could not be read', async ({ page }) => {
  await open(page, 'at=2020-99&foo=%E0%A4%A&select=atlantis,pakistan');
  const notice = page.getByRole('alert');
  for (const part of ['at=2020-99', 'foo=%E0%A4%A', 'select=atlantis'])
    await expect(notice).toContainText(part);
  await expect(details(page).getByRole('heading', { name: 'Pakistan', exact: true })).toBeVisible();
  await expect(status(page)).toContainText('29 February 2020');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});
