/** The app as a person meets it: opened at a link, its parts found by role and name. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the app at a fragment and waits until it answers. */
export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment === '' ? '' : `#${fragment}`}`);
  await expect(page.locator('html[data-ready]')).toBeAttached();
}

export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
export const key = (page: Page): Locator => page.getByRole('complementary', { name: 'Key and filters' });
export const status = (page: Page): Locator => page.locator('footer .status');
export const find = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Find an actor, tie type or event' });

/** The actor on the map whose accessible name begins with the name given. */
export const actor = (page: Page, name: string): Locator =>
  page.locator('svg').getByRole('button', { name: new RegExp(`^${name},`) });

/** Names of the actors that are lit: those in the scene's own layer of lit actors. */
export const litActors = (page: Page): Promise<string[]> =>
  page
    .locator('svg .layer.actors > [data-kind="actor"]')
    .evaluateAll((groups) => groups.map((group) => group.id.replace('actor-', '')).sort());

/** The middle of an actor's shape, in page pixels. */
export async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await actor(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not on the map`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}

/** Adds an actor by the form, as a person does. */
export async function addActor(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await details(page).getByRole('button', { name: 'Actor', exact: true }).click();
  await details(page).getByLabel('Name *').fill(name);
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { name })).toBeVisible();
}

/** That an own network is kept in this browser. */
export const kept = (page: Page): Locator => page.getByRole('button', { name: /^Kept here/ });

/** From the next page on, files are opened as where the page cannot write back to them. */
export const withoutFilePicker = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker;
  });

/** Opens a file by the browser's own dialog: see `withoutFilePicker`. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click(),
  ]);
  await chooser.setFiles(path);
}
