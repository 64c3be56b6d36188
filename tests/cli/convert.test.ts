import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/parley.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-convert-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string, text?: string) => {
  const full = join(folder, name);
  if (text !== undefined) writeFileSync(full, text);
  return full;
};

async function run(...args: string[]) {
  const [out, err, bytes]: [string[], string[], Uint8Array[]] = [[], [], []];
  const streams = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    bytes: (data: Uint8Array) => void bytes.push(data),
  };
  const code = await main(['node', 'parley', ...args], streams);
  return { code, out: out.join(''), err: err.join(''), bytes };
}

const ties = 'source,target,type,sign,start\nKabul,Taliban,talks,,2020\nPakistan,Taliban,support,+,1994\n';
const bad = 'source,target,type,start\nA,B,talks,2001\nA,,talks,2001\nA,C,talks,nonsense\nA,D,talks,2004\n';

describe('parley convert', () => {
  test.each(['zip', 'xlsx', 'gexf', 'graphml', 'parley.json'])(
    'writes .%s by the name of the output, and reads it back',
    async (extension) => {
      const output = path(`out.${extension}`);
      expect((await run('convert', path('ties.csv', ties), '-o', output)).code).toBe(0);
      const { out, code } = await run('info', output, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        actors: 3,
        ties: 2,
        dated: 2,
        span: ['1994-01-01', '2020-01-01'],
      });
    },
  );

  test('writes a Parley document to standard output, and its words to standard error', async () => {
    const { out, err } = await run('convert', path('ties.csv', ties));
    expect(JSON.parse(out)).toMatchObject({ format: 'parley', title: 'ties' });
    expect(err).toContain('"support"');
  });

  test('tells losses before they happen to anyone', async () => {
    const { err } = await run('convert', 'afghanistan', '--to', 'gexf', '-o', path('a.gexf'));
    expect(err).toMatch(/GEXF has no place for events; \d+ will be left out/);
    expect(err).toMatch(/GEXF has no list of sources/);
  });

  test('takes what a person says of single words, with the same code as the app', async () => {
    const words = path('words.csv', 'source,target,type\nA,B,helps\nB,C,grmbl\n');
    const { out } = await run('convert', words, '--map', 'helps=alliance,grmbl=own:pressure');
    const { ties: written, vocabulary } = JSON.parse(out) as {
      ties: { type: string }[];
      vocabulary: { types: { id: string; family: string }[] };
    };
    expect(written.map(({ type }) => type)).toEqual(['alliance', 'grmbl']);
    expect(vocabulary.types).toMatchObject([{ id: 'grmbl', family: 'pressure' }]);
    const wrong = await run('convert', words, '--map', 'helps=alliancc');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/"helps=alliancc" does not say what a word becomes/);
  });

  test('writes bytes for a workbook to standard output', async () => {
    const { bytes } = await run('convert', path('ties.csv', ties), '--to', 'excel');
    expect([...bytes[0].subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test('writes the sources as CSL-JSON and BibTeX', async () => {
    expect(JSON.parse((await run('convert', 'afghanistan', '--to', 'csl')).out)).toBeInstanceOf(Array);
    expect((await run('convert', 'afghanistan', '--to', 'bibtex')).out).toMatch(/^@\w+\{/m);
  });

  test('says what is wrong with bad rows and ends with 1, or leaves them out', async () => {
    const refused = await run('convert', path('bad.csv', bad));
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/bad\.csv, line 3: the tie has no target\. Name the actor/);
    expect(refused.err).toMatch(/bad\.csv, line 4, column "start": "nonsense" is not a date\./);
    const skipped = await run('convert', path('bad.csv', bad), '--skip-bad');
    expect(skipped.code).toBe(0);
    expect((JSON.parse(skipped.out) as { ties: unknown[] }).ties).toHaveLength(2);
    expect(skipped.err).toContain('Left out: 2 records.');
  });

  test('reads as it is told', async () => {
    const odd = path('odd.txt', 'Kabul%Taliban%x\nKabul%Delhi%y\n');
    const { out } = await run('convert', odd, '--delimiter', '%', '--no-header', '--types', 'nearest');
    expect((JSON.parse(out) as { ties: unknown[] }).ties).toHaveLength(2);
    const named = path('named.csv', 'Wer,Mit wem\nA,B\n');
    expect(
      JSON.parse((await run('convert', named, '--columns', 'Wer=source,Mit wem=target')).out),
    ).toMatchObject({ ties: [{ source: 'A', target: 'B' }] });
  });

  test('says how to ask where it cannot know', async () => {
    const unknown = await run('convert', 'afghanistan', '-o', path('x.doc'));
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('does not say what to write')]);
    const meaning = await run('convert', path('ties.csv', ties), '--columns', 'source=sorce');
    expect([meaning.code, meaning.err]).toEqual([2, expect.stringContaining('Did you mean source')]);
  });
});

describe('other commands', () => {
  test('info tells the format, what was kept and what was decided', async () => {
    const { out } = await run('info', path('kept.csv', 'source,target,budget\nA,B,5\n'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      format: 'csv',
      kept: [{ collection: 'ties', name: 'budget', count: 1 }],
    });
  });

  test('validate gives issues of any format with their places', async () => {
    const { out, code } = await run('validate', path('bad.csv', bad), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      issues: [
        { code: 'cell/date', where: { line: 4, column: 'start' } },
        { code: 'row/no-end', where: { line: 3 } },
      ],
    });
  });

  test('render draws a network of any format', async () => {
    const output = path('figure.svg');
    expect((await run('render', path('ties.csv', ties), '-o', output)).code).toBe(0);
    expect(readFileSync(output, 'utf8')).toContain('Pakistan');
  });

  test('a file that is not there is said to be so', async () => {
    const { code, err } = await run('info', path('missing.csv'));
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/missing\.csv: the file cannot be read \(ENOENT\)/),
    ]);
  });
});
