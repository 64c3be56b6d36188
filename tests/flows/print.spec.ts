/** Printing the page: the figure on one sheet, its ties and sources on the next, and nothing of the screen. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { open } from './app.ts';

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
test.skip(!hasPoppler, 'pdftotext reads the pages');

/** The printed pages as text, one string a page, and the size of the sheet in points. */
async function printed(page: Page, path: string): Promise<{ pages: string[]; size: string }> {
  // What prints is loaded when nothing else is.
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  return { pages: text.split('\f').slice(0, -1), size: /Page size:\s+(.*)/.exec(info)?.[1] ?? '' };
}
const ofTheScreen = /Export|Settings|Questions|Find an actor|Follow Pakistan|Filter rows/;

for (const [name, fragment] of [
  ['the map', ''],
  ['the matrix, in dark', 'face=matrix'],
  ['the table', 'face=table'],
])
  test(`${name} prints as a sheet with the figure, then its ties`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: name.includes('dark') ? 'dark' : 'light' });
    await open(page, fragment);
    const { pages, size } = await printed(page, info.outputPath('page.pdf'));
    expect(size).toMatch(/^841\.\d+ x 59\d\.\d+ pts \(A4\)$/);
    const [figure, table] = pages;
    for (const words of ['Afghan peace negotiations, 1979 to now', '29 February 2020', 'Licence: CC BY 4.0'])
      expect(figure).toContain(words);
    expect(figure).not.toContain('Confidence');
    expect(table).toMatch(/81 ties on 29 February 2020/);
    expect(table).toMatch(/Source +Type .* From +To .* Confidence +Sources, by number/);
    expect(table).toMatch(/China +alliance +with +Pakistan +1979 +ongoing +active +medium +\d+/);
    expect(pages.at(-1)).toMatch(/57\. +\S/);
    for (const text of pages) expect(text).not.toMatch(ofTheScreen);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('#printed')).not.toBeAttached();
  });

test('a selection prints its own ties and lists their sources on the figure', async ({ page }, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'select=pakistan&at=2010');
  const { pages } = await printed(page, info.outputPath('page.pdf'));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toMatch(/Sources\n/);
  expect(pages[0]).toMatch(/\b5 +Steve Coll/);
  expect(pages[1]).toMatch(/^5 ties in 2010 \(53 other ties are drawn dimmed\)/);
});

test('an own network prints under its own name, a dialog open or not', async ({ page }, info) => {
  await open(page);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Paste a table', { exact: true }).click();
  await dialog.getByRole('textbox').fill('source\ttarget\ttype\n<b>Alpha</b>\tBeta\ttalks\n');
  await dialog.getByRole('button', { name: 'Read the table' }).click();
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('footer .status')).toContainText('2 of 2 actors');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  const { pages } = await printed(page, info.outputPath('page.pdf'));
  expect(pages).toHaveLength(2);
  expect(pages[1]).toMatch(/^1 tie /);
  expect(pages[1]).toMatch(/<b>Alpha<\/b> +talks +with +Beta .* none/);
  expect(pages.join()).not.toMatch(/Afghan/);
  expect(pages.join()).not.toMatch(ofTheScreen);
});
