/** The bytes of public copies, in every way out of the command line, searched for all that is marked sensitive. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/parley.ts';
import { writableFormats, writtenAs } from '../../src/io/formats.ts';
import { writeNetwork } from '../../src/io/parleyJson.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { viewToFragment } from '../../src/scene/viewLink.ts';
import { at as inRepository } from '../../tools/install.mjs';
import { bare, pngChunks, searchable } from '../io/searchable.ts';
import { secretNetwork, secretTexts, tellingView } from '../scene/secretNetwork.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-public-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const read = (name: string): Uint8Array => readFileSync(at(name));

const whole = secretNetwork();
writeFileSync(at('whole.parley.json'), writeNetwork(whole));
const link = `#${viewToFragment(tellingView(), openingView(whole.document))}`;
const ownTexts = ['--title', 'What Nightjar wants', '--alt', 'Moonsupper of the NIGHTJAR  bureau'];

async function parley(...args: string[]): Promise<{ out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(['node', 'parley', ...args], {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  expect([code, err]).toEqual([0, expect.not.stringMatching(/zarq|nightjar|cannot/i)]);
  return { out, err };
}
/** What of the secrets the bytes hold. */
const toldIn = (bytes: Uint8Array): string[] => {
  const text = searchable(bytes);
  return secretTexts.filter((secret) => text.includes(bare(secret)));
};

/** Runs a command for the whole network and for a public copy: the first shows that the search can find. */
async function both(command: string, extension: string, ...options: string[]): Promise<[string[], string[]]> {
  const name = `${command}-${options.join('').replace(/\W+/g, '').slice(0, 40)}`;
  const made = async (more: string[], file: string): Promise<Uint8Array> => {
    await parley(command, at('whole.parley.json'), ...options, ...more, '-o', at(file));
    return read(file);
  };
  return [
    toldIn(await made([], `${name}.${extension}`)),
    toldIn(await made(['--public'], `${name}-public.${extension}`)),
  ];
}

test('every secret of the network can be found in its own file', () => {
  expect(toldIn(read('whole.parley.json'))).toEqual(secretTexts);
});

describe('parley convert --public', () => {
  test.each(writableFormats)('to %s tells nothing', async (format) => {
    const [told, kept] = await both('convert', writtenAs[format].extension, '--to', format);
    expect(told).toContain('basil');
    expect(kept).toEqual([]);
  });
});

test('what is left stands where it stood, in the document and in figures', async () => {
  const placesIn = (text: string): Record<string, unknown> => {
    const { layout } = JSON.parse(text) as { layout: { positions: Record<string, unknown> } };
    return layout.positions;
  };
  const stood = arrangedPositions(whole);
  const { out } = await parley('convert', at('whole.parley.json'), '--public', '--to', 'parley');
  const places = placesIn(out);
  expect(Object.keys(places).sort()).toEqual(['actors-1', 'open-a']);
  const { x, y } = stood.get('near-nightjar' as ActorId)!;
  expect(places['actors-1']).toEqual([x, y]);
  await parley('render', at('whole.parley.json'), '--public', '--all', '-o', at('places.svg'));
  await parley('convert', at('places.svg'), '--to', 'parley', '-o', at('places.parley.json'));
  expect(placesIn(new TextDecoder().decode(read('places.parley.json')))).toEqual(places);
});

describe('parley render --public', () => {
  test.each([
    ['svg', ['--view', link, ...ownTexts]],
    ['svg', ['--view', link, '--text-as', 'outlines', '--references', ...ownTexts]],
    ['svg', ['--timeline', '--at', '2000/2006']],
    ['svg', ['--balance', '--at', '2000/2006', ...ownTexts]],
    ['pdf', ['--view', link, '--references', ...ownTexts]],
    ['pdf', ['--eras']],
    ['pdf', ['--story', 'nightjar-story']],
    ['html', ['--view', link, ...ownTexts]],
  ] as const)('as %s with %j tells nothing', async (extension, options) => {
    const [told, kept] = await both('render', extension, ...options);
    expect(told).toContain('nightjar');
    expect(kept).toEqual([]);
  });

  test('as PNG holds pixels and their size, and no text', async () => {
    const [, kept] = await both('render', 'png', '--view', link, '--size', '85', '--dpi', '72', ...ownTexts);
    expect(kept).toEqual([]);
    const file = readdirSync(folder).find((name) => name.endsWith('-public.png'))!;
    const types = new Set(pngChunks(read(file)).map(({ type }) => type));
    expect([...types].sort()).toEqual(['IDAT', 'IEND', 'IHDR', 'pHYs']);
  });

  test('gives the files of eras and steps names that tell nothing', async () => {
    await parley('render', at('whole.parley.json'), '--public', '--eras', '-o', at('each-{era}.svg'));
    const names = readdirSync(folder).filter((name) => name.startsWith('each-'));
    expect(names).toEqual(['each-eras-1.svg']);
    expect(toldIn(read(names[0]))).toEqual([]);
  });

  test('writes a recipe that tells nothing and draws the same figure', async () => {
    const options = ['--view', link, ...ownTexts, '--save-recipe', at('own.recipe.json')];
    const { out } = await parley('render', at('whole.parley.json'), '--public', ...options);
    expect(toldIn(read('own.recipe.json'))).toEqual([]);
    expect((await parley('render', at('own.recipe.json'))).out).toBe(out);
  });
});

test.skipIf(!existsSync(inRepository('dist', 'built')))('parley html --public tells nothing', async () => {
  const [told, kept] = await both('html', 'html');
  expect(told).toEqual(secretTexts);
  expect(kept).toEqual([]);
});

const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
test.skipIf(!hasPoppler)('another program reads no secret from a public PDF', async () => {
  const textOf = async (name: string, ...more: string[]): Promise<string> => {
    const options = ['--view', link, '--references', ...ownTexts, ...more, '-o', at(name)];
    await parley('render', at('whole.parley.json'), ...options);
    const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
    return bare(run('pdftotext', at(name), '-') + run('pdfinfo', at(name)));
  };
  const told = (text: string) => secretTexts.filter((secret) => text.includes(bare(secret)));
  expect(told(await textOf('read.pdf'))).toContain('nightjar');
  expect(told(await textOf('read-public.pdf', '--public'))).toEqual([]);
});
