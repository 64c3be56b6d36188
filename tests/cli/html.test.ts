import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/parley.ts';
import { at } from '../../tools/install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'parley-html-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await main(['node', 'parley', ...args], streams);
  return { code, out: out.join(''), err: err.join('') };
}

const file = join(folder, 'own.parley.json');
writeFileSync(
  file,
  JSON.stringify({
    format: 'parley',
    version: 1,
    title: 'Valley talks',
    actors: [
      { id: 'elders', name: 'Elders', kind: 'civil' },
      { id: 'informant', name: 'Informant Zarlasht', kind: 'civil', sensitive: true },
    ],
    ties: [],
  }),
);

describe.skipIf(!existsSync(at('dist', 'built')))('parley html', () => {
  test('writes one page with the network, which names no other file', async () => {
    const output = join(folder, 'own.html');
    expect((await run('html', file, '-o', output)).code).toBe(0);
    const page = readFileSync(output, 'utf8');
    expect(page).toContain('<title>Valley talks – Parley</title>');
    expect(page).toContain('Informant Zarlasht');
    expect(page).not.toMatch(/<(?:link|script|img)[^>]* (?:href|src)="(?!data:)/);
  });

  test('leaves out what is marked sensitive, with --public', async () => {
    const { code, out, err } = await run('html', file, '--public');
    expect(code).toBe(0);
    expect(out).toContain('Elders');
    expect(out).not.toMatch(/Zarlasht/i);
    expect(err).toBe('Left out: 1 records, 0 texts.\n');
  });
});

describe('parley html and serve', () => {
  test('end with 1 at a file that is not there', async () => {
    expect((await run('html', join(folder, 'none.csv'))).code).toBe(1);
    expect((await run('serve', join(folder, 'none.csv'), '--no-open')).code).toBe(1);
  });

  test('serve ends with 2 at a port that is none', async () => {
    const { code, err } = await run('serve', file, '--no-open', '--port', '70000');
    expect(code).toBe(2);
    expect(err).toContain('from 0 to 65535');
  });
});
