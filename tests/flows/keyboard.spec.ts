import { expect, test, type Page } from '@playwright/test';
import { actor, details, find, open } from './app.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(',')[0] ?? '');

/** Puts the keyboard on the map the way a person does: from the control before it. */
async function enterMap(page: Page): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('svg') !== null)) return;
  }
  throw new Error('the Tab key never reaches the map');
}

test.beforeEach(async ({ page }) => {
  await open(page);
  await enterMap(page);
});

test('the map is one stop: Home and End go to the most and least influential, Tab leaves', async ({
  page,
}) => {
  await page.keyboard.press('End');
  const least = await focused(page);
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).not.toBe(least);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
});

test('arrows go to an actor that lies in that direction', async ({ page }) => {
  await page.keyboard.press('Home');
  const from = await actor(page, await focused(page)).boundingBox();
  await page.keyboard.press('ArrowLeft');
  const left = await actor(page, await focused(page)).boundingBox();
  expect((left?.x ?? 0) + (left?.width ?? 0) / 2).toBeLessThan((from?.x ?? 0) + (from?.width ?? 0) / 2);
  await page.keyboard.press('ArrowDown');
  const down = await actor(page, await focused(page)).boundingBox();
  expect((down?.y ?? 0) + (down?.height ?? 0) / 2).toBeGreaterThan((left?.y ?? 0) + (left?.height ?? 0) / 2);
});

test('Enter selects, brackets go round the neighbours, Shift and Enter adds the second, Escape backs out', async ({
  page,
}) => {
  await page.keyboard.press('Home');
  const name = await focused(page);
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { name, exact: true })).toBeVisible();
  expect(await focused(page)).toBe(name);
  await page.keyboard.press(']');
  const neighbour = await focused(page);
  expect(neighbour).not.toBe(name);
  await page.keyboard.press('[');
  await page.keyboard.press(']');
  expect(await focused(page)).toBe(neighbour);
  await page.keyboard.press('Shift+Enter');
  await expect(details(page).getByRole('heading', { name: `${name} and ${neighbour}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { name, exact: true })).toBeVisible();
});

test('T goes through the ties and Enter opens one', async ({ page }) => {
  await page.keyboard.press('Home');
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { name: 'Sources, newest first' })).toBeVisible();
});

test('M moves the actor by arrows; Escape cancels, Enter keeps', async ({ page }) => {
  await page.keyboard.press('Home');
  const name = await focused(page);
  const x = async (): Promise<number> => (await actor(page, name).boundingBox())?.x ?? 0;
  const before = await x();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(x).toBeGreaterThan(before + 10);
  await page.keyboard.press('Escape');
  await expect.poll(x).toBe(before);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(x).toBeGreaterThan(before + 5);
  await expect(page).toHaveURL(/move=/);
});

test('P pins, comma and full stop go to events, plus and zero zoom, E exports', async ({ page }) => {
  await page.keyboard.press('Home');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/pin=/);
  await page.keyboard.press('.');
  await expect(page).toHaveURL(/event=/);
  await page.keyboard.press(',');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/look=/);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Export figure' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('slash finds and question mark helps from anywhere, but not in a text field', async ({ page }) => {
  await page.keyboard.press('/');
  await expect(find(page)).toBeFocused();
  await page.keyboard.type('?');
  await expect(find(page)).toHaveValue('?');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Zoom in' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('Settings turns single keys off', async ({ page }) => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: /Single-key/ }).uncheck();
  await page.keyboard.press('Escape');
  await actor(page, 'Qatar').focus();
  await page.keyboard.press('p');
  expect(page.url()).not.toContain('pin=');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=qatar/);
});

test('selections are announced once, politely', async ({ page }) => {
  await page.keyboard.press('Home');
  const name = await focused(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: `Selected: ${name}` })).toHaveCount(1);
});
