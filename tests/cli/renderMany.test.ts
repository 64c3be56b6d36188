/** Figures by the set, figures written down, and what is said where a figure cannot be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/parley.ts';
import { figureSchema } from '../../src/scene/figure.ts';
import { figureFlags } from '../../src/scene/figureFlags.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-many-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

const document = {
  format: 'parley',
  version: 1,
  title: 'Small',
  actors: ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), kind: 'state' })),
  ties: [
    { id: 'early', source: 'a', target: 'b', type: 'talks', from: '2001', to: '2002' },
    { id: 'late', source: 'b', target: 'c', type: 'rivalry', from: '2004' },
  ],
  eras: [
    { id: 'first', title: 'The first years', from: '2001', to: '2003' },
    { id: 'then', title: 'What came then', from: '2004' },
  ],
  checked: '2006-01-01',
};
writeFileSync(at('small.parley.json'), JSON.stringify(document));

async function parley(...args: string[]): Promise<{ code: number; out: string; err: string; bytes: number }> {
  let [out, err, bytes] = ['', '', 0];
  const code = await main(['node', 'parley', ...args], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    bytes: (data) => (bytes += data.length),
  });
  return { code, out, err, bytes };
}
const render = (...options: string[]) => parley('render', at('small.parley.json'), ...options);

describe('several figures', () => {
  test('of dates are files of their own, each as it would be alone', async () => {
    const { code, err } = await render('--at', '2001', '2005-06', '2001/2005', '-o', at('d-{date}.svg'));
    expect([code, err]).toEqual([0, '']);
    const ties = (name: string) => ['early', 'late'].filter((id) => read(name).includes(`id="tie-${id}"`));
    expect(ties('d-2001.svg')).toEqual(['early']);
    expect(ties('d-2005-06.svg')).toEqual(['late']);
    expect(ties('d-2001-to-2005.svg')).toEqual(['early', 'late']);
    expect((await render('--at', '2005-06')).out).toBe(read('d-2005-06.svg'));
  });

  test('of eras have the eras’ titles and spans; the last goes to the last check', async () => {
    expect((await render('--eras', '-o', at('{era}_{date}.svg'))).code).toBe(0);
    expect(read('first_2001-to-2003.svg')).toContain('>The first years<');
    expect(read('then_2004-to-2006-01-01.svg')).toContain('>What came then<');
  });

  test('become the pages of one PDF', async () => {
    expect((await render('--eras', '-o', at('eras.pdf'))).code).toBe(0);
    const pdf = readFileSync(at('eras.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  test.each([
    [['--at', '2001', '2005'], 'figure-{date}.svg'],
    [['--at', '2001', '2005', '-o', 'one.svg'], 'figure-{date}.svg'],
    [['--eras', '-o', 'one.png'], 'figure-{era}.png'],
    [['--at', '2001', '-o', 'x-{era}.svg'], '"{era}" means nothing here: there is {date}.'],
    [['--at', '2001', '--eras'], 'Give dates, --eras or --story'],
    [['--at', 'soon'], '"soon" is not a date.'],
    [['-o', 'figure.gif'], '.svg, .png, .pdf or .html'],
  ])('%j is wrong usage, and says how it would be right', async (options, words) => {
    const { code, err } = await render(...options);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('a figure as HTML has the figure and a row for each of its ties', async () => {
    const { out } = await render('--at', '2001/2005', '--to', 'html');
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(out.match(/<tr><th scope="row"/g)).toHaveLength(2);
    expect(out).toContain('id="tie-late"');
    expect(out).not.toMatch(/<script|<link|src=|href=/);
  });
});

describe('a recipe', () => {
  const recipe = (): Record<string, unknown> =>
    JSON.parse(read('figure.recipe.json')) as Record<string, unknown>;
  const saveRecipe = () =>
    render(
      ...['--at', '2005', '--size', '120', '--theme', 'greyscale', '--focus', 'b', '--title', 'Who is left'],
      ...['--save-recipe', at('figure.recipe.json'), '-o', at('before.svg')],
    );

  test('draws the same bytes again, from wherever it is called', async () => {
    expect((await saveRecipe()).code).toBe(0);
    const again = await parley('render', at('figure.recipe.json'));
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toBe(read('before.svg'));
  });

  test('names every choice, so that no later default changes it', async () => {
    await saveRecipe();
    const { figure, version, parley: maker, network, checksum } = recipe();
    expect(Object.keys(figure as object).sort()).toEqual(Object.keys(figureSchema.shape).sort());
    expect({ version, maker, network }).toEqual({
      version: 1,
      maker: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      network: 'small.parley.json',
    });
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  test('yields to what is said beside it', async () => {
    await saveRecipe();
    const { out } = await parley('render', at('figure.recipe.json'), '--title', 'Another finding');
    expect(out).toContain('>Another finding<');
    expect(out).toContain('width="120mm"');
  });

  test('says so where the network has changed since', async () => {
    await saveRecipe();
    writeFileSync(at('changed.recipe.json'), JSON.stringify({ ...recipe(), checksum: '0'.repeat(64) }));
    const { code, err } = await parley('render', at('changed.recipe.json'));
    expect(code).toBe(0);
    expect(err).toBe('The network has changed since the recipe was written: the figure may differ.\n');
  });

  test.each([
    ['of a newer version', { version: 2 }, /written by a newer Parley \(recipe version 2, maker 9\.9\.9\)/],
    ['with a wrong size', { figure: { size: 'huge' } }, /figure\.size: must be one of 85, 89, /],
    ['with a wrong date', { view: { at: 'soon' } }, /view\.at: /],
    ['without a network', { network: undefined }, /network: /],
    ['with a choice that is none', { figure: { colour: 'red' } }, /figure: .*"colour"/],
    ['of a network that is gone', { network: 'gone.json' }, /gone\.json/],
  ])('%s ends with 1 and says what is wrong', async (_, change, words) => {
    await saveRecipe();
    writeFileSync(at('wrong.recipe.json'), JSON.stringify({ ...recipe(), parley: '9.9.9', ...change }));
    const { code, out, err } = await parley('render', at('wrong.recipe.json'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(words);
  });
});

test('every choice of a figure has a flag', () => {
  expect(figureFlags.map(({ choice }) => choice).sort()).toEqual(Object.keys(figureSchema.shape).sort());
});
