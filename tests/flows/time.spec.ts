/** Time in the app: the timeline by pointer and keyboard, playing, comparing, ties over time. */
import { expect, test } from '@playwright/test';
import { details, expectAccessible, middleOf, open, status } from './app.ts';

const dateField = '#date-field';

test('the date moves by keyboard, by month, day and year, and no actor with it', async ({ page }) => {
  await open(page);
  const before = await middleOf(page, 'United States');
  const slider = page.getByRole('slider', { name: 'Date on the timeline' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(dateField)).toHaveValue('2020-03-29');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.locator(dateField)).toHaveValue('2020-03-28');
  await page.keyboard.press('PageDown');
  await expect(page.locator(dateField)).toHaveValue('2019-03-28');
  await expect(slider).toHaveAttribute('aria-valuetext', '28 March 2019');
  await page.keyboard.press('Home');
  await expect(page.locator(dateField)).toHaveValue('1979-01-01');
  await page.keyboard.press('End');
  await expect(status(page)).toContainText('on 30 November 2025');
  // To the last digits of the browser; the scene's own places are compared exactly elsewhere.
  const after = await middleOf(page, 'United States');
  expect(after.x).toBeCloseTo(before.x, 3);
  expect(after.y).toBeCloseTo(before.y, 3);
});

test('a flag opens its event: the date is set, the absent are listed, the days before and after shown', async ({
  page,
}) => {
  await open(page, 'at=2019');
  const next = page.getByRole('button', { name: 'Next event: Doha Agreement' });
  while (!(await next.isVisible())) await page.getByRole('button', { name: /^Next event: / }).click();
  await next.click();
  await expect(details(page).getByRole('heading', { name: 'Doha Agreement' })).toBeVisible();
  await expect(details(page).getByRole('heading', { name: 'Parties that were absent' })).toBeVisible();
  await details(page).getByRole('button', { name: 'The day before' }).click();
  await expect(page.locator(dateField)).toHaveValue('2020-02-28');
  await details(page).getByRole('button', { name: 'The day after' }).click();
  await expect(page.locator(dateField)).toHaveValue('2020-03-01');
  await details(page).getByRole('button', { name: 'What changed' }).click();
  await expect(page).toHaveURL(/compare=2020-02-28,2020-03-01/);
  await expect(details(page).getByRole('heading', { name: /^28 February 2020 compared with/ })).toBeVisible();
});

test('play goes from event to event and pauses when it is told to, or when the date is changed', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, 'at=2019');
  await page.getByRole('button', { name: 'Play event by event' }).click();
  await expect(page.locator(dateField)).not.toHaveValue('2019');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play event by event' })).toBeVisible();
  await page.getByRole('button', { name: 'Play event by event' }).click();
  await page.locator(dateField).fill('1999');
  await page.locator(dateField).press('Enter');
  await expect(page.getByRole('button', { name: 'Play event by event' })).toBeVisible();
  await expect(page.locator(dateField)).toHaveValue('1999');
});

test('without motion there is no play, and the next button does the same', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'at=2019');
  await expect(page.getByRole('button', { name: 'Play event by event' })).toBeHidden();
  await page.getByRole('button', { name: /^Next event: / }).click();
  await expect(page.locator(dateField)).not.toHaveValue('2019');
});

test('two moments are compared, listed with counts and copied; a third makes small maps', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'face=compare&compare=2010-01-01,2021-08-31');
  await expectAccessible(page);
  await expect(details(page).getByText(/^\d+ new$/)).toBeVisible();
  await details(page).getByRole('button', { name: 'Copy as text' }).click();
  await expect(details(page).getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^1 January 2010 compared with 31 August 2021\n\nNew \(\d+\)\n- /);
  const second = page.getByRole('slider', { name: 'Moment 2' });
  await second.focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('textbox', { name: 'Moment 2' })).toHaveValue('2020-08-31');
  await page.getByRole('button', { name: 'Add a moment' }).click();
  await expect(details(page).getByRole('table')).toBeVisible();
  await expect(page.locator('svg [id^="moment-3-actor-"]').first()).toBeAttached();
});

test('two actors are compared at one moment: shared, only the one, only the other', async ({ page }) => {
  await open(page, 'face=compare&compare=&select=pakistan,iran');
  await expect(details(page).getByRole('heading', { name: /^Tied to both/ })).toBeVisible();
  await expect(details(page).getByRole('heading', { name: /^Tied only to Iran/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Actor B' })).toHaveValue('iran');
  await expectAccessible(page);
});

test('an actor’s ties stand in lanes over time, by keyboard from one to the next', async ({ page }) => {
  await open(page, 'face=timeline&select=pakistan');
  await expectAccessible(page);
  const strip = page.getByRole('group', { name: /^Pakistan through time/ });
  const bars = strip.getByRole('button');
  await bars.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(bars.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[#&]tie=/);
  await page.setViewportSize({ width: 320, height: 700 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
