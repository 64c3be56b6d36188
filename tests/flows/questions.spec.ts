/** The twenty questions, each within three actions, by role and name. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { actor, details, expectAccessible, key, litActors, middleOf, open } from './app.ts';

const menu = (page: Page): Locator => key(page).getByText('Questions', { exact: true });
const answer = (page: Page): Locator => details(page).locator('.finding');
const rule = (page: Page): Locator => details(page).getByText(/^Rule:/);

/** Two actions: the menu, the question. */
async function askFromMenu(page: Page, name: string): Promise<void> {
  await menu(page).click();
  await key(page).getByRole('button', { name, exact: true }).click();
}
async function clickActor(page: Page, name: string, modifiers: 'Shift'[] = []): Promise<void> {
  const { x, y } = await middleOf(page, name);
  for (const each of modifiers) await page.keyboard.down(each);
  await page.mouse.click(x, y);
  for (const each of modifiers) await page.keyboard.up(each);
}

const fromTheMenu = [
  ['Cut points', /cut points? of the talks/, 'cut-points'],
  ['Strained triads', /signed triads? (is|are) unbalanced/, 'strained-triads'],
  ['Tied to both', /ties to both sets/, 'tied-to-both'],
  ['Single-source claims', /one source or none/, 'one-source'],
  ['Contact without talks', /informal contact but no talks/, 'contact-without-talks'],
  ['Camps and misfits', /camps/, 'camps'],
  ['Influential but outside', /no tie of talks or mediation/, 'outside'],
  ['Connectors', /connects? the camps/, 'connectors'],
  ['Where sources disagree', /disputed/, 'disagreement'],
  ['How uncertain', /on little/, 'uncertain'],
  ['Sign changes', /changed sign/, 'sign-changes'],
  ['Balance of signed ties', /signed triads?/, 'balance'],
  ['The network in numbers', /tied pairs/, 'structure'],
] as const;

for (const [name, finding, id] of fromTheMenu) {
  test(`“${name}” is answered from the menu with its rule, and is a link`, async ({ page }) => {
    await open(page);
    await askFromMenu(page, name);
    await expect(answer(page)).toHaveText(finding);
    await expect(rule(page)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`question=${id}`));
  });
}

test('an actor’s support, agreements and changes are two actions away', async ({ page }) => {
  await open(page);
  await clickActor(page, 'Taliban');
  await details(page).getByRole('button', { name: 'Support received' }).click();
  await expect(answer(page)).toHaveText(/\d+ actors give Taliban support on 29 February 2020\./);
  await page.goBack();
  await details(page).getByRole('button', { name: 'Agreements' }).click();
  await expect(answer(page)).toHaveText(/Taliban is a party to \d+ agreements/);
  await page.goBack();
  await details(page).getByRole('button', { name: 'Changes' }).click();
  await expect(answer(page)).toHaveText(/Of the ties of Taliban, \d+ are new/);
});

test('possible mediators between two actors, ranked, each reason with its tie', async ({ page }) => {
  await open(page);
  await clickActor(page, 'Taliban');
  await clickActor(page, 'United States', ['Shift']);
  await details(page).getByRole('button', { name: 'Possible mediators' }).click();
  await expect(answer(page)).toHaveText(/reach(es)? both Taliban and United States/);
  await expect(details(page).getByRole('button', { name: /Qatar/ }).first()).toBeVisible();
  await details(page)
    .getByRole('button', { name: /reaches both sides/ })
    .first()
    .click();
  await expect(details(page).getByRole('heading', { name: /Sources/ })).toBeVisible();
});

test('unticking a third actor shows the channels without it', async ({ page }) => {
  await open(page);
  await clickActor(page, 'Taliban');
  await clickActor(page, 'United States', ['Shift']);
  const through = details(page).getByRole('checkbox', { name: 'Pakistan', exact: true });
  await through.uncheck();
  await expect(answer(page)).toHaveText(/channels? leads? from Taliban to United States/);
  await expect(details(page).getByRole('listitem').filter({ hasText: '– Pakistan –' })).toHaveCount(0);
});

test('who was at an event, who was absent, and what changed with it', async ({ page }) => {
  await open(page, 'event=doha-agreement-2020');
  for (const [name, finding] of [
    ['At the table', /took part in/],
    ['Absent parties', /recorded as absent from/],
    ['Before and after', /From the day before to the day after/],
  ] as const) {
    if (!(await key(page).getByRole('button', { name, exact: true }).isVisible())) await menu(page).click();
    await key(page).getByRole('button', { name, exact: true }).click();
    const chosen = details(page).getByRole('combobox', { name: 'Event' });
    if ((await chosen.inputValue()) === '') await chosen.selectOption({ index: 60 });
    await expect(answer(page)).toHaveText(finding);
  }
});

test('by keyboard: find the question, press Enter, within eight keys apart from typing', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('strained triads');
  await expect(page.getByRole('option', { name: /Strained triads/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toHaveText(/unbalanced/);
});

test('an entry lights its part alone, the answer is copied as text, and Escape backs out', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'question=contact-without-talks');
  const all = await litActors(page);
  const entry = details(page).locator('button.entry').first();
  await entry.click();
  await expect.poll(async () => (await litActors(page)).length).toBe(2);
  expect(all.length).toBeGreaterThan(2);
  await details(page).getByRole('button', { name: 'Copy as text' }).click();
  await expect(details(page).getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Where is there a back channel but no formal talks?');
  expect(text).toContain('question=contact-without-talks');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/question=/);
});

test('a scenario changes what is shown, not the data, and says so', async ({ page }) => {
  await open(page, 'select=pakistan');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'What if …' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'What if' });
  await dialog.getByRole('button', { name: 'New scenario' }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText('Pakistan leaves')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('footer').getByText('Scenario: What if')).toBeVisible();
  await expect(actor(page, 'Pakistan')).toHaveCount(0);
  await page.getByRole('button', { name: 'End scenario' }).click();
  await expect(actor(page, 'Pakistan')).toHaveCount(1);
});

test('matrix, grid, measures, camps and answers are accessible', async ({ page }) => {
  for (const fragment of [
    'face=matrix',
    'face=grid&across=involvement',
    'face=table&table=measures',
    'question=mediators&select=taliban,united-states',
    'question=balance&groups=camps&arrange=groups',
  ]) {
    await open(page, fragment);
    await page.waitForTimeout(300);
    await expectAccessible(page);
  }
});

test('the matrix is read cell by cell with the arrows, and a cell opens its evidence', async ({ page }) => {
  await open(page, 'face=matrix');
  const cell = page.locator('button.cell[tabindex="0"]');
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  const now = page.locator('button.cell:focus');
  await expect(now).toHaveAttribute('title', / to .*: \d+ ties?/);
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { name: /Sources/ })).toBeVisible();
});
