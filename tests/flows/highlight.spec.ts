import { expect, test } from '@playwright/test';
import { actor, details, litActors, middleOf, open } from './app.ts';

/** Actors that share a shown tie with Pakistan on 29 February 2020 among the thirty most influential, counted by hand. */
const aroundPakistan = [
  'afghan-government',
  'china',
  'isi',
  'pakistan',
  'saudi-arabia',
  'taliban-political-office',
  'united-states',
];

test('hovering an actor lights its ties and leaves panel and address as they are', async ({ page }) => {
  await open(page);
  const before = await actor(page, 'Pakistan').boundingBox();
  await page.mouse.move((await middleOf(page, 'Pakistan')).x, (await middleOf(page, 'Pakistan')).y);
  // The picture is veiled, and what stays lit is painted over it once more.
  const whole = page.locator('svg .whole');
  const again = page.locator('svg .again');
  await expect(whole).toHaveCSS('opacity', '0.2');
  for (const name of ['Pakistan', 'China', 'ISI', 'United States'])
    await expect(again.getByText(name)).toHaveCount(1);
  await expect(again.getByText('Qatar')).toHaveCount(0);
  await expect(details(page).getByRole('heading', { name: '29 February 2020' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await expect.poll(() => actor(page, 'Pakistan').boundingBox()).toEqual(before);
  await page.mouse.move(230, 700);
  await expect(whole).toHaveCSS('opacity', '1');
  await expect(again.getByText('Pakistan')).toHaveCount(0);
});

test('a click selects an actor: its neighbours stay lit, the panel tells it in words, the address has it', async ({
  page,
}) => {
  await open(page);
  await actor(page, 'Pakistan').click();
  await expect.poll(() => litActors(page)).toEqual(aroundPakistan);
  await expect(details(page).getByRole('heading', { name: 'Pakistan', exact: true })).toBeVisible();
  await expect(details(page).getByText('پاکستان').first()).toBeVisible();
  await expect(details(page).getByText('third party:')).toBeVisible();
  await expect(actor(page, 'Pakistan')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/#select=pakistan$/);
  await page.goBack();
  await expect(details(page).getByRole('heading', { name: '29 February 2020' })).toBeVisible();
  await page.goForward();
  await expect(details(page).getByRole('heading', { name: 'Pakistan', exact: true })).toBeVisible();
});

test('no actor moves when another is selected or the date changes', async ({ page }) => {
  await open(page);
  const places = (): Promise<Record<string, string>> =>
    page.locator('svg [data-kind="actor"][role="button"]').evaluateAll((groups) =>
      Object.fromEntries(
        groups.map((group) => {
          const shape = group.querySelector('circle, path')?.getBoundingClientRect();
          return [group.id, `${shape?.x.toFixed(1)} ${shape?.y.toFixed(1)}`];
        }),
      ),
    );
  const before = await places();
  await actor(page, 'Qatar').click();
  await page.getByRole('button', { name: /^Next event/ }).click();
  const after = await places();
  for (const id of Object.keys(after)) if (before[id]) expect([id, after[id]]).toEqual([id, before[id]]);
});

test('Shift and click adds a second actor; Escape backs out one level at a time', async ({ page }) => {
  await open(page);
  await actor(page, 'Pakistan').click();
  await actor(page, 'United States').click({ modifiers: ['Shift'] });
  await expect(details(page).getByRole('heading', { name: 'Pakistan and United States' })).toBeVisible();
  for (const tab of ['Between them', 'Ties', 'Over time', 'Triads'])
    await expect(details(page).getByRole('tab', { name: tab })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { name: 'Pakistan', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { name: '29 February 2020' })).toBeVisible();
});

test('a click on the empty map backs out', async ({ page }) => {
  await open(page, 'select=pakistan');
  await page.mouse.click(240, 120);
  await expect(details(page).getByRole('heading', { name: '29 February 2020' })).toBeVisible();
});

test('a tie opens to its evidence in one click on the map', async ({ page }) => {
  await open(page);
  // Qatar's mediation for the United States is the only tie of the pair: its line is hit half way.
  const [from, to] = [await middleOf(page, 'Qatar'), await middleOf(page, 'United States')];
  await page.mouse.click(from.x + (to.x - from.x) * 0.3, from.y + (to.y - from.y) * 0.3);
  const panel = details(page);
  await expect(panel.getByRole('heading', { name: 'Sources, newest first' })).toBeVisible();
  await expect(panel.getByText(/Qatar mediated/).first()).toBeVisible();
  await expect(panel.getByText(/Confidence/).first()).toBeVisible();
  await expect(page).toHaveURL(/#tie=/);
});

test('a tie opens from the panel, with its sources and a citation to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'select=qatar');
  await details(page)
    .getByRole('button', { name: /United States/ })
    .first()
    .click();
  const panel = details(page);
  await panel.getByRole('button', { name: 'Copy citation' }).first().click();
  await expect(panel.getByText('Copied.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\d{4}/);
});

test('a pinned actor keeps its name through other selections, also in the link', async ({ page }) => {
  await open(page, 'select=gulbuddin-hekmatyar');
  await details(page).getByRole('button', { name: 'Pin' }).click();
  await actor(page, 'Qatar').click();
  await expect(page.locator('svg .layer.labels').getByText('Hekmatyar')).toBeVisible();
  await expect(page).toHaveURL(/pin=gulbuddin-hekmatyar/);
});

test('two hops light the neighbours of the neighbours', async ({ page }) => {
  await open(page, 'select=qatar');
  const near = await litActors(page);
  await details(page).getByRole('radio', { name: 'Also its neighbours’ ties' }).check();
  await expect.poll(async () => (await litActors(page)).length).toBeGreaterThan(near.length);
  expect(await litActors(page)).toEqual(expect.arrayContaining(near));
});

test('a dragged actor stays where it is put; Back and Arrange again undo it', async ({ page }) => {
  await open(page);
  const from = await middleOf(page, 'Dostum');
  const drag = async (): Promise<void> => {
    await page.mouse.move(from.x, from.y - 4);
    await page.mouse.down();
    await page.mouse.move(from.x - 40, from.y + 40, { steps: 4 });
    await page.mouse.move(from.x - 80, from.y + 80, { steps: 4 });
    await page.mouse.up();
  };
  await drag();
  await expect(page).toHaveURL(/move=abdul-rashid-dostum/);
  const moved = await middleOf(page, 'Dostum');
  expect(Math.hypot(moved.x - from.x + 80, moved.y - from.y - 80)).toBeLessThan(14);
  await page.goBack();
  expect(await middleOf(page, 'Dostum')).toEqual(from);
  await drag();
  await page.getByText('Arrange', { exact: true }).click();
  await page.getByRole('button', { name: 'Arrange again' }).click();
  expect(await middleOf(page, 'Dostum')).toEqual(from);
});

test('with the live toggle on, the others answer to a drag', async ({ page }) => {
  await open(page);
  await page.getByText('Arrange', { exact: true }).click();
  await page.getByRole('checkbox', { name: /Live/ }).check();
  const other = await middleOf(page, 'Pakistan');
  const from = await middleOf(page, 'Islamic Republic');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++) await page.mouse.move(from.x + step * 12, from.y + step * 8);
  await page.mouse.up();
  await expect
    .poll(async () => {
      const now = await middleOf(page, 'Pakistan');
      return Math.hypot(now.x - other.x, now.y - other.y);
    })
    .toBeGreaterThan(3);
});

test('zoom buttons and wheel enlarge the map, fit brings it back', async ({ page }) => {
  await open(page);
  const distance = async (): Promise<number> => {
    const [a, b] = [await middleOf(page, 'Qatar'), await middleOf(page, 'Pakistan')];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const rest = await distance();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(distance).toBeGreaterThan(rest * 1.2);
  await page.getByRole('button', { name: 'Fit the whole map' }).click();
  await expect.poll(distance).toBeLessThan(rest * 1.15);
  const fitted = await distance();
  await page.mouse.move(700, 450);
  await page.mouse.wheel(0, -400);
  await expect.poll(distance).toBeGreaterThan(fitted * 1.2);
  await expect(page).toHaveURL(/look=/);
});
