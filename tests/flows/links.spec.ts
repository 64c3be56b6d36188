import { expect, test, type Page } from '@playwright/test';
import { actor, addActor, details, kept, key, open, status } from './app.ts';

test('a link opens the state that it was copied from', async ({ page, browser }) => {
  await open(page);
  await actor(page, 'Pakistan').click();
  await key(page).locator('.row', { hasText: 'Membership' }).getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect(page).toHaveURL(/event=.*without=/);
  const fresh = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await fresh.goto(page.url());
  await expect(fresh.locator('html[data-ready]')).toBeAttached();
  await expect(status(fresh)).toHaveText((await status(page).textContent()) ?? '');
  await expect(details(fresh)).toHaveText((await details(page).textContent()) ?? '');
  const drawn = (view: Page): Promise<string[]> =>
    view
      .locator('svg.opening-figure')
      .locator('path, circle, text')
      .evaluateAll((marks) =>
        marks.map((mark) => `${mark.getAttribute('d') ?? mark.getAttribute('cx')} ${mark.textContent}`),
      );
  await expect.poll(() => drawn(fresh)).toEqual(await drawn(page));
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

test('the link of an own network opens without a word where all of it is known, and names what is not', async ({
  page,
  context,
}) => {
  await open(page);
  await addActor(page, 'First Jirga');
  await expect(kept(page)).toBeVisible();
  expect(page.url()).toMatch(/\?own=.+#.*select=/);
  const fresh = await context.newPage();
  await fresh.addInitScript(() => {
    const told = ((globalThis as { told?: string[] }).told = [] as string[]);
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('[role="alert"]')) told.push(textContent);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await fresh.goto(page.url());
  await expect(details(fresh).getByRole('heading', { name: 'First Jirga' })).toBeVisible();
  await expect(fresh.locator('html[data-ready]')).toBeAttached();
  expect(await fresh.evaluate(() => (globalThis as { told?: string[] }).told)).toEqual([]);
  await fresh.goto(`${page.url()}&event=gone`);
  await expect(fresh.getByRole('alert')).toContainText('event=gone');
  await fresh.goto(page.url().replace(/own=[^#]+/, 'own=nowhere'));
  await expect(
    fresh.getByRole('alert').filter({ hasText: 'The network in this address is not in this browser' }),
  ).toBeVisible();
  await expect(fresh.getByRole('alert').filter({ hasText: 'select=' })).toBeVisible();
});
