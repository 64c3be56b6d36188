import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { at } from '../../tools/install.mjs';
import { difference } from '../renderers/pictures.ts';
import { details, expectAccessible, open, openFile, status, withoutFilePicker } from './app.ts';

const parley = (...args: string[]): string =>
  execFileSync(process.execPath, [at('tools', 'parley.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export figure' });
  await expect(dialog.getByRole('img')).toBeVisible();
  return dialog;
}
async function save(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export figure' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download SVG' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('the app saves the bytes that the command line writes', async ({ page }) => {
  await open(page);
  await openDialog(page);
  expect(await save(page)).toBe(parley('render', 'afghanistan', '--at', '2020-02-29'));
});

/** What the parts of a PDF hold, unpacked where they are packed. */
const unpacked = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/<<([^>]*)>>\s+stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    ([, dictionary, part]) =>
      dictionary.includes('/FlateDecode')
        ? inflateSync(Buffer.from(part, 'latin1')).toString('latin1')
        : part,
  );

test('PDF and PNG are saved as the command line writes them, at the millimetres and dots chosen', async ({
  page,
}, info) => {
  await open(page, 'at=2010&labels=en%2Bfa');
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Size', exact: true }).selectOption('a4-landscape');
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name, exact: true }).click(),
    ]);
    return download.path();
  };
  const choices = ['--view', '#at=2010&labels=en%2Bfa', '--size', 'a4-landscape'];
  const written = (type: string): string => {
    const file = info.outputPath(`written.${type}`);
    parley('render', 'afghanistan', ...choices, '-o', file);
    return file;
  };
  // The two are packed by different programs: what is in them is the same.
  const pdf = unpacked(readFileSync(await saved('PDF')));
  expect(pdf.length).toBeGreaterThan(4);
  expect(pdf).toEqual(unpacked(readFileSync(written('pdf'))));
  // A4 with 20 mm left free on each side is 257 by 170 mm; at 300 dots an inch, which a PNG states in dots a metre.
  const path = await saved('PNG');
  const png = readFileSync(path);
  expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(Math.round(300 / 0.0254));
  const { sizes, mean, worst } = await difference(page, path, written('png'));
  expect(sizes).toEqual(['3035 × 2008', '3035 × 2008']);
  // Two renderers' edges differ; a word that is missing or stands elsewhere changes its square by a tenth and more.
  expect(mean).toBeLessThan(0.001);
  expect(worst).toBeLessThan(0.1);
});

test('so it is with every choice of the dialog, and the copied command says how', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'at=2010&select=pakistan,taliban&without=structure&move=pakistan:10:20');
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Size', exact: true }).selectOption('slide');
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('What’s "known" & <drawn>');
  await dialog.getByRole('combobox', { name: 'Names in' }).selectOption('en+fa');
  await dialog.getByRole('checkbox', { name: 'Data' }).uncheck();
  const saved = await save(page);
  await dialog.getByRole('button', { name: 'Copy command' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toMatch(/^npx parley render afghanistan /);
  const written = execFileSync(
    'bash',
    ['-c', `${command.replace(/^npx parley/, 'node tools/parley.mjs').replace(/ -o \S+/, '')} -o -`],
    {
      cwd: at('.'),
      encoding: 'utf8',
      maxBuffer: 64e6,
    },
  );
  expect(saved).toBe(written);
  expect(saved).toMatch(/<title[^>]*>What’s "known" &amp; &lt;drawn(&gt;|>)/);
});

test('the choices are remembered, the title is not', async ({ page }) => {
  await open(page);
  let dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Size', exact: true }).selectOption('85');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('A finding');
  await page.keyboard.press('Escape');
  await page.reload();
  dialog = await openDialog(page);
  await expect(dialog.getByRole('combobox', { name: 'Size', exact: true })).toHaveValue('85');
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('');
});

const small = (title: string): string =>
  JSON.stringify({
    format: 'parley',
    version: 1,
    title,
    license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    actors: ['alpha', 'beta', 'gamma'].map((id) => ({ id, name: id, kind: 'state' })),
    ties: [
      { id: 't1', source: 'alpha', target: 'beta', type: 'talks', from: '2001' },
      { id: 't2', source: 'beta', target: 'gamma', type: 'rivalry', from: '2002' },
    ],
  });

test('a figure opens in the app as it was drawn: its network, date and selection', async ({ page }, info) => {
  const file = info.outputPath('figure.svg');
  parley('render', 'afghanistan', '--at', '2014-09-21', '--focus', 'taliban,pakistan', '-o', file);
  await withoutFilePicker(page);
  await open(page);
  await openFile(page, file);
  await expect(status(page)).toContainText('21 September 2014');
  await expect(details(page).getByRole('heading', { level: 2 }).first()).toContainText('Taliban');
  await expect(page).toHaveURL(/select=taliban,pakistan/);
  // What is drawn anew from it is the same figure: it holds what was shown, and says so of the counts alone.
  await openDialog(page);
  const drawn = (svg: string): string[] =>
    svg
      .slice(svg.indexOf('</metadata>'))
      .split('\n')
      .filter((line) => !/>\d+ of \d+ actors/.test(line));
  const again = drawn(await save(page));
  expect(again.length).toBeGreaterThan(100);
  expect(again).toEqual(drawn(readFileSync(file, 'utf8')));
});

test('an own network’s command and recipe name its file and give the same bytes', async ({
  page,
  context,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await withoutFilePicker(page);
  const file = 'the valley’s talks.json';
  writeFileSync(info.outputPath(file), small('The valley'));
  await open(page);
  await openFile(page, info.outputPath(file));
  await expect(status(page)).toContainText('3 of 3 actors');
  await page.getByRole('button', { name: 'Matrix', exact: true }).click();
  const dialog = await openDialog(page);
  await dialog.getByRole('textbox', { name: 'Title' }).fill('-- who talks');
  const saved = await save(page);
  const written = (command: string): string =>
    execFileSync('bash', ['-c', command], {
      cwd: info.outputPath('.'),
      encoding: 'utf8',
    });
  await dialog.getByRole('button', { name: 'Copy command' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toContain('the valley’s talks.json');
  const here = command.replace(/^npx parley/, `node '${at('tools', 'parley.mjs')}'`);
  expect(written(here.replace(/ -o \S+$/, ''))).toBe(saved);

  const [recipe] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Recipe' }).click(),
  ]);
  await recipe.saveAs(info.outputPath('figure.recipe.json'));
  expect(written(`node '${at('tools', 'parley.mjs')}' render figure.recipe.json`)).toBe(saved);
  written(here.replace(/ -o \S+$/, ' --save-recipe again.recipe.json'));
  const textOf = (name: string): string => readFileSync(info.outputPath(name), 'utf8');
  expect(textOf('figure.recipe.json')).toBe(textOf('again.recipe.json'));
  writeFileSync(info.outputPath(file), small('The valley, later'));
  const told = written(`node '${at('tools', 'parley.mjs')}' render figure.recipe.json 2>&1 >/dev/null`);
  expect(told).toBe('The network has changed since the recipe was written: the figure may differ.\n');

  // What is changed and not saved is in no file: the command line cannot know it.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await details(page).getByRole('button', { name: 'Actor', exact: true }).click();
  await details(page).getByLabel('Name *').fill('Delta');
  await details(page).getByRole('button', { name: 'Save', exact: true }).click();
  await openDialog(page);
  await dialog.getByRole('button', { name: 'Copy command' }).click();
  await expect(dialog.getByText(/Save the network as a file first/)).toBeVisible();
});

test('what is shown can be had as data, as HTML, and outlined as it will be saved', async ({ page }) => {
  await open(page, 'select=pakistan&at=2010');
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Show' }).selectOption('selection');
  const download = async (name: string): Promise<{ name: string; text: string }> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };
  const json = await download('JSON');
  expect(json.name).toBe('parley-2010.parley.json');
  const { ties } = JSON.parse(json.text) as { ties: { source: string; target: string }[] };
  // Pakistan's own ties, and those among the actors that they lead to.
  const ends = ties.map(({ source, target }) => [source, target]);
  const near = new Set(ends.filter((pair) => pair.includes('pakistan')).flat());
  expect(near.size).toBeGreaterThan(2);
  for (const pair of ends) expect(pair.every((id) => near.has(id))).toBe(true);
  expect((await download('GraphML')).text).toContain('<graphml');
  const html = await download('HTML');
  expect(html.text).toBe(
    parley(
      'render',
      'afghanistan',
      '--view',
      '#select=pakistan&at=2010',
      '--scope',
      'selection',
      '--to',
      'html',
    ),
  );
  await dialog.getByRole('combobox', { name: 'Text as' }).selectOption('outlines');
  // Outlines have no text: the only ones left are the figure's title and description.
  await expect
    .poll(async () => decodeURIComponent((await dialog.getByRole('img').getAttribute('src')) ?? ''))
    .not.toContain('<text');
});

test('the dialog is accessible, by keyboard, in dark, forced colours and at 320 px', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export figure' });
  await expect(dialog.getByRole('img')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'Size', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('combobox', { name: 'Size', exact: true })).toHaveValue('183');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});
