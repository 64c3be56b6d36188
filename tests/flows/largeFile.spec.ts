import { expect, test } from '@playwright/test';
import { open } from './app.ts';

/** Drops a file of 50 MB that is made within the page. */
const dropLargeFile = ([name, head, row, tail]: readonly string[]) => {
  const rows = Math.ceil((50 * 2 ** 20) / row.length);
  const data = new DataTransfer();
  data.items.add(new File([head, ...Array.from({ length: rows }, () => row), tail], name));
  const longest = { ms: 0 };
  Object.assign(window, { longest });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
  }).observe({ entryTypes: ['longtask'] });
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
};

const words = 'a long word '.repeat(80);
const kinds = [
  ['big.csv', 'source,target,type,about\n', `an actor,another actor,talks,${words}\n`, ''],
  [
    'big.gexf',
    '<gexf version="1.2"><graph><nodes><node id="a"/><node id="b"/></nodes><edges>',
    `<edge source="a" target="b" label="${words}"/>\n`,
    '</edges></graph></gexf>',
  ],
] as const;

for (const [name, head, row, tail] of kinds) {
  test(`while 50 MB of ${name} are read a click answers, and what was open is there once it is stopped`, async ({
    page,
  }) => {
    await open(page);
    const shown = page.locator('footer .status');
    const before = await shown.textContent();
    await page.evaluate(dropLargeFile, [name, head, row, tail]);
    const dialog = page.getByRole('dialog');
    const bar = dialog.locator('progress');
    await expect(bar).toBeVisible();
    await dialog.getByText('Paste a table', { exact: true }).click();
    await expect(dialog.getByRole('textbox')).toBeVisible();
    await expect(bar).toBeVisible();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await expect(bar).toBeHidden();
    await expect(dialog.getByText('Nothing has changed')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(shown).toHaveText(before ?? '');
    const longest = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
    console.log(`the longest task while ${name} was read took ${Math.round(longest)} ms`);
  });
}
