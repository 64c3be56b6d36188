import { expect, test, type Page } from '@playwright/test';
import { actor, addActor, details, expectAccessible, kept, middleOf, open } from './app.ts';

const edit = (page: Page) => page.getByRole('button', { name: 'Edit', exact: true });
const undo = (page: Page, step: string) => page.getByRole('button', { name: `Undo: ${step}` });

/** Where one actor stands from another: a newcomer may make the map show more, but moves nobody in it. */
async function apart(page: Page): Promise<{ x: number; y: number }> {
  const [a, b] = [await middleOf(page, 'Pakistan'), await middleOf(page, 'Qatar')];
  return { x: a.x - b.x, y: a.y - b.y };
}

test('an actor that is added stands on the map, is kept, is undone and done again', async ({ page }) => {
  await open(page);
  const before = await apart(page);
  await addActor(page, 'New Jirga');
  await expect(actor(page, 'New Jirga')).toBeVisible();
  const after = await apart(page);
  expect(Math.abs(Math.atan2(after.y, after.x) - Math.atan2(before.y, before.x))).toBeLessThan(0.02);
  await expect(kept(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(actor(page, 'New Jirga')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(undo(page, 'add actor New Jirga')).toBeEnabled();
});

test('work comes back after the tab is gone, and a second tab hears of changes', async ({
  page,
  context,
}) => {
  await open(page);
  await addActor(page, 'New Jirga');
  await expect(kept(page)).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await open(again);
  await expect(again.getByText(/is open again, as you left it/)).toBeVisible();
  const other = await context.newPage();
  await other.goto(again.url());
  await expect(other.locator('html[data-ready]')).toBeAttached();
  await expect(again.getByText(/open in another tab too/)).toBeVisible();
  await addActor(again, 'Second Jirga');
  await edit(other).click();
  await other.getByRole('button', { name: 'History of changes' }).click();
  await expect(other.getByRole('button', { name: /Go to: replace network/ })).toBeVisible();
});

test('a table is opened with its columns shown, and a broken file leaves the network open', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Paste a table', { exact: true }).click();
  await dialog.getByRole('textbox').fill('source\ttarget\ttype\nAlpha\tBeta\ttalks\nBeta\tGamma\talliance\n');
  await dialog.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog.getByText(/Found: 3 actors, 2 ties/)).toBeVisible();
  await expect(dialog.getByLabel('What “source” means')).toHaveValue('source');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('footer .status')).toContainText('3 of 3 actors');

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByText('Paste a table', { exact: true }).click();
  await dialog.getByRole('textbox').fill('{"format": "parley", ');
  await dialog.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog.getByText(/Nothing here can be shown|What could not be used/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('footer .status')).toContainText('3 of 3 actors');
});

test('the forms and dialogs are accessible', async ({ page }) => {
  await open(page, 'select=pakistan');
  await edit(page).click();
  await expectAccessible(page);
  await details(page).getByRole('button', { name: 'Actor', exact: true }).click();
  await details(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(details(page).getByRole('alert')).toBeVisible();
  await expect(details(page).getByLabel('Name *')).toBeFocused();
  await expectAccessible(page);
});

test('from nothing the first actor is asked for', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'New network …' }).click();
  await page.getByLabel('What is it about?').fill('Valley talks');
  await page.getByRole('button', { name: 'Begin' }).click();
  await details(page).getByLabel('Name *').fill('Elders');
  await page.keyboard.press('Enter');
  await expect(actor(page, 'Elders')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Valley talks' })).toBeVisible();
  await expect(page).toHaveTitle('Valley talks – Parley');
});

test('dragging from one actor to another begins their tie', async ({ page }) => {
  await open(page);
  await edit(page).click();
  await details(page)
    .getByLabel(/Drag from one actor/)
    .check();
  const [from, to] = [await middleOf(page, 'Iran'), await middleOf(page, 'Pakistan')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(details(page).getByLabel('From actor *')).toHaveValue('iran');
  await expect(details(page).getByLabel('To actor *')).toHaveValue('pakistan');
  await details(page).getByLabel('Type *').selectOption('talks');
  await details(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(undo(page, 'add tie Iran–Pakistan')).toBeEnabled();
});

test('a file that another program changed or removed is not written over unasked', async ({ page }) => {
  // The page's own private files stand for the person's: they are real handles, and need no dialog.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('mine.parley.json', { create: true }),
    });
  });
  const onDisk = (text?: string) =>
    page.evaluate(async (replaced) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('mine.parley.json');
      if (replaced !== undefined) {
        const writing = await handle.createWritable();
        await writing.write(replaced);
        await writing.close();
      }
      return (await handle.getFile()).text();
    }, text);
  await open(page);
  await addActor(page, 'New Jirga');
  await kept(page).click();
  const dialog = page.getByRole('dialog', { name: 'Save' });
  await dialog.getByRole('button', { name: 'Save to a file' }).click();
  await expect(dialog.getByText('Saved to your file.')).toBeVisible();
  expect(await onDisk()).toContain('New Jirga');

  await onDisk('by another hand');
  const again = dialog.getByRole('button', { name: 'Save to mine.parley.json' });
  await again.click();
  await expect(dialog.getByText(/another program has changed the file/)).toBeVisible();
  expect(await onDisk()).toBe('by another hand');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Replace it' }).click();
  await expect(dialog.getByText('Saved to your file.')).toBeVisible();
  expect(await onDisk()).toContain('New Jirga');

  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('mine.parley.json'));
  await again.click();
  await expect(dialog.getByText(/no longer where it was/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Save to another file' }).click();
  await expect(dialog.getByText('Saved to your file.')).toBeVisible();
  expect(await onDisk()).toContain('New Jirga');
});
