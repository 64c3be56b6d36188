import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { details, expectAccessible, key, open, openFile, withoutFilePicker } from './app.ts';

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');
const story = (page: Page, title: string) => details(page).getByRole('region', { name: `Story: ${title}` });
const openMenu = async (page: Page, entry: string): Promise<void> => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: entry }).click();
};

test('the sources are filtered, opened with what rests on them, and taken along', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Filter sources' }).fill('1267');
  await page.getByRole('button', { name: /^Resolution 1267/ }).click();
  await expect(
    details(page).getByRole('heading', { name: 'Resolution 1267 (1999): sanctions on the Taliban' }),
  ).toBeVisible();
  await expect(details(page).getByRole('button', { name: /UN Security Council → Taliban/ })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'BibTeX', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('parley-sources.bib');
  expect(await textOf(download)).toContain('number = {S/RES/1267 (1999)}');
  await expect(page.getByText('1 source saved as parley-sources.bib.')).toBeVisible();
  await expectAccessible(page);
  await details(page)
    .getByRole('button', { name: /UN Security Council → Taliban/ })
    .click();
  await expect(details(page).getByText('Evidence', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { name: /^Resolution 1267/ })).toBeVisible();
});

test('a disputed tie names its accounts, and the map is drawn from one of them', async ({ page }) => {
  await open(page, 'at=2015-05-19&tie=hpc-taliban-urumqi-2015');
  await expect(details(page).getByText('Taliban: disputes it')).toBeVisible();
  await expect(details(page).getByText(/It became known only later: 24 May 2015/)).toBeVisible();
  await expectAccessible(page);
  await details(page).getByRole('button', { name: 'Draw the map according to: Taliban' }).click();
  await expect(page.getByText('Viewpoint: Taliban')).toBeVisible();
  await expect(page.locator('#tie-hpc-taliban-urumqi-2015')).toHaveCount(0);
});

test('the map shows what was known then, and says so', async ({ page }) => {
  await open(page, 'at=2010-12-31&select=taliban-political-office');
  const secret = page.locator('#tie-us-tpo-negotiation-2010');
  await expect(secret).toHaveCount(1);
  await key(page).getByRole('checkbox', { name: 'As it was known then' }).check();
  await expect(secret).toHaveCount(0);
  await expect(page.getByText('Viewpoint: the data set, as it was known then')).toBeVisible();
});

test('the Table keeps the ties that rest on little', async ({ page }) => {
  await open(page, 'face=table');
  await page.getByRole('combobox', { name: 'Evidence' }).last().selectOption('disputed');
  const rows = page.locator('tbody tr:not([aria-hidden])');
  await expect(rows.first()).toContainText('disputed');
  for (const text of await rows.allTextContents()) expect(text).toContain('disputed');
});

test('a story is told step by step, by button, key and link', async ({ page }) => {
  await open(page);
  await details(page)
    .getByRole('button', { name: /^The road to Doha/ })
    .click();
  const told = story(page, 'The road to Doha 2018-2021');
  await expect(told.getByRole('heading', { name: 'Three days without fighting' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Date', exact: true })).toHaveValue('2018-06-15');
  await told.getByRole('button', { name: 'Next' }).click();
  await expect(told.getByRole('heading', { name: 'Washington names an envoy' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(told.getByText(/^Step 3 of 10/).first()).toBeVisible();
  await page.keyboard.press('b');
  await expect(told.getByRole('link', { name: /^Step 2:/ })).toHaveAttribute('aria-current', 'step');
  await expectAccessible(page);
  await expect(told.getByRole('link', { name: /^Step 6:/ })).toHaveAttribute(
    'href',
    '#story=road-to-doha&step=5',
  );
  await open(page, 'story=road-to-doha&step=5');
  await page.reload();
  await expect(told.getByRole('heading', { name: 'Two texts in two capitals' })).toBeVisible();
  await details(page).getByRole('button', { name: 'Leave the story' }).click();
  await expect(told).toHaveCount(0);
});

test('a story is made of views, put in order, written and taken along', async ({ page }) => {
  await open(page, 'at=2001-12-05');
  await openMenu(page, 'Stories');
  const dialog = page.getByRole('dialog', { name: 'Stories' });
  await dialog.getByRole('textbox', { name: 'Title of the story' }).fill('After the war');
  await dialog.getByRole('button', { name: 'Start with what is shown' }).click();
  const told = story(page, 'After the war');
  await told.getByRole('textbox', { name: 'Title of the step' }).fill('Bonn');
  await told.getByRole('textbox', { name: 'Text' }).fill('Four groups met.');
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2002-06-19');
  await page.keyboard.press('Enter');
  await told.getByRole('button', { name: 'Add this view as a step' }).click();
  await told.getByRole('textbox', { name: 'Title of the step' }).fill('A loya jirga');
  await told.getByRole('textbox', { name: 'Text' }).focus();
  const order = told.getByRole('list', { name: 'Steps in order' }).getByRole('listitem');
  await expect(order).toHaveText([/Bonn/, /A loya jirga/]);
  await expectAccessible(page);
  await told.getByRole('button', { name: 'Move step 2 up' }).click();
  await expect(order).toHaveText([/A loya jirga/, /Bonn/]);
  await told.getByRole('button', { name: 'Done' }).click();
  await expect(told.getByRole('heading', { name: 'A loya jirga' })).toBeVisible();
  await told.getByRole('button', { name: 'Next' }).click();
  await expect(told.getByText('Four groups met.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Date', exact: true })).toHaveValue('2001-12-05');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    told.getByRole('button', { name: 'Save the figures' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('after-the-war.zip');
  const names = (await textOf(download)).match(/after-the-war(-\d)?\.(svg|txt)/g);
  expect(new Set(names)).toEqual(
    new Set(['after-the-war-1.svg', 'after-the-war-2.svg', 'after-the-war.txt']),
  );
});

test('a turning point leads to its events', async ({ page }) => {
  await open(page);
  await openMenu(page, 'Turning points, obstacles, lessons');
  const dialog = page.getByRole('dialog', { name: 'Turning points, obstacles, lessons' });
  await dialog.getByText('Bonn and a new order').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bonn talks and agreement' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(details(page).getByRole('heading', { name: 'Bonn talks and agreement' })).toBeVisible();
});

test('sources and stories fit a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const fragment of ['face=sources', 'story=who-mediated&step=2']) {
    await open(page, fragment);
    await page.reload();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  }
});

test('a step that cannot be read in full says what was left out, by its link and by the buttons', async ({
  page,
}, info) => {
  const bundled = JSON.parse(
    readFileSync(new URL('../../data/afghanistan.parley.json', import.meta.url), 'utf8'),
  ) as { stories: object[] };
  const steps = [
    { title: 'Whole', text: 'All is known.', view: { selected: ['pakistan'] } },
    { title: 'Partly', text: 'Some is not.', view: { at: 'lately', selected: ['atlantis', 'pakistan'] } },
  ];
  const path = info.outputPath('story.parley.json');
  writeFileSync(path, JSON.stringify({ ...bundled, stories: [{ id: 'told', title: 'Told', steps }] }));
  await withoutFilePicker(page);
  await open(page);
  await openFile(page, path);
  await expect(page).toHaveURL(/own=/);
  const left = page.getByRole('alert').filter({ hasText: 'could not be read' });
  await page.goto(`${page.url().replace(/#.*/, '')}#story=told&step=1`);
  await expect(story(page, 'Told').getByRole('heading', { name: 'Partly' })).toBeVisible();
  await expect(left).toContainText('at=lately');
  await expect(left).toContainText('select=atlantis');
  await story(page, 'Told').getByRole('button', { name: 'Previous' }).click();
  await expect(left).toHaveCount(0);
  await story(page, 'Told').getByRole('button', { name: 'Next' }).click();
  await expect(left).toContainText('select=atlantis');
  await left.getByRole('button', { name: 'Dismiss' }).click();
  await expect(left).toHaveCount(0);
  await page.goto(`${page.url().replace(/#.*/, '')}#story=told&step=7`);
  await expect(left).toContainText('step=7');
});
