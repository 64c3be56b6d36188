/** Phone, large text, dark, forced colours, reduced motion, print; axe in every state. */
import { expect, test, type Page } from '@playwright/test';
import { actor, details, expectAccessible, open } from './app.ts';

const states: readonly [string, string][] = [
  ['an actor is selected', 'select=pakistan'],
  ['two actors are selected', 'select=pakistan,united-states'],
  ['a tie is open', 'tie=us-taliban-agreement-2020'],
  ['an event is open', 'event=doha-2020'],
  ['the table of ties is shown', 'face=table'],
  ['the table of actors is shown', 'face=table&table=actors'],
  ['the table of events is shown', 'face=table&table=events'],
  ['all actors of all dates are shown', 'actors=all&at=all'],
  ['nothing is left of the ties', 'without=cooperation,talks,mediation,pressure,hostility,structure'],
  ['a link is nonsense', 'at=never'],
];
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [state, fragment] of states) {
    test(`axe finds nothing in the ${colorScheme} theme when ${state}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, fragment);
      await expectAccessible(page);
    });
  }
  for (const dialog of ['Export', 'Settings', 'Keys']) {
    test(`axe finds nothing in the ${colorScheme} dialog ${dialog}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page);
      await page.getByRole('button', { name: dialog }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  }
}

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [720, 450],
  [1024, 768],
  [1280, 720],
  [3840, 2160],
]) {
  test(`at ${width} × ${height} nothing runs out of the page sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const fragment of ['', 'select=pakistan', 'face=table']) {
      await open(page, fragment);
      expect([fragment, await scrollsSideways(page)]).toEqual([fragment, false]);
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a list of actors leads to a neighbourhood, a second tap to its details, a tap on a tie there to its evidence', async ({
    page,
  }) => {
    await open(page);
    await page.getByRole('button', { name: /^Taliban armed group/ }).tap();
    await expect(details(page)).toBeHidden();
    await actor(page, 'Taliban').tap();
    await details(page)
      .getByRole('button', { name: /United States/ })
      .first()
      .tap();
    await expect(details(page).getByRole('heading', { name: 'Sources, newest first' })).toBeVisible();
    await page.getByRole('button', { name: 'Make higher' }).tap();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Make lower' }).tap();
    await page.getByRole('button', { name: /^Details/ }).tap();
    await page.getByRole('button', { name: 'All actors' }).tap();
    await expect(page.getByRole('heading', { name: 'Choose an actor to see its ties' })).toBeVisible();
  });

  test('a tap on an actor of the map selects it; a figure can be taken away', async ({ page }) => {
    await open(page, 'select=taliban');
    await actor(page, 'Iran').tap();
    await expect(page).toHaveURL(/select=iran/);
    await page.getByRole('button', { name: 'Export' }).tap();
    await expect(page.getByRole('dialog', { name: 'Export figure' })).toBeVisible();
    await expectAccessible(page);
  });

  test('every control is at least 44 px high, or stands in a line of text', async ({ page }) => {
    await open(page, 'select=taliban');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input:not([type=checkbox]):not([type=radio])')]
        .filter(
          (element) =>
            (element as HTMLElement).checkVisibility() && !element.closest('p, li, .visually-hidden'),
        )
        .map((element) => ({
          text: element.getAttribute('aria-label') ?? element.textContent?.trim(),
          height: element.getBoundingClientRect().height,
        }))
        .filter(({ height }) => height > 0 && height < 43.5),
    );
    expect(small).toEqual([]);
  });

  test('the key opens in the sheet and filters', async ({ page }) => {
    await open(page, 'select=taliban');
    await page.getByRole('button', { name: 'Key and filters' }).tap();
    await page.getByRole('checkbox', { name: 'Membership' }).tap();
    await expect(page).toHaveURL(/without=structure/);
    await expectAccessible(page);
  });
});

test('with forced colours every tie and actor is drawn in the text colour', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const colours = await page
    .locator('svg [data-kind="tie"] path[stroke]:not([stroke="none"])')
    .evaluateAll((paths) => {
      const text = getComputedStyle(document.body).color;
      return [...new Set(paths.map((path) => getComputedStyle(path).stroke))].map(
        (stroke) => stroke === text,
      );
    });
  expect(colours).toEqual([true]);
});

test('with forced colours what is painted in the canvas colour stays canvas, so no name is covered', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const plates = await page.locator('svg [data-kind] [fill="#FFFFFF"]').evaluateAll((marks) => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    return marks.map((mark) => getComputedStyle(mark).fill === canvas);
  });
  expect(plates.length).toBeGreaterThan(30);
  expect(plates.every(Boolean)).toBe(true);
});

test('under reduced motion nothing fades', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const seconds = await page
    .locator('svg .whole')
    .evaluate((group) => getComputedStyle(group).transitionDuration);
  expect(seconds.split(',').every((each) => Number.parseFloat(each) === 0)).toBe(true);
});

test('the skip link leads to the table', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the table' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Table', exact: true })).toBeFocused();
});
