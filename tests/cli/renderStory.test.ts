import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { addRender } from '../../src/cli/commands/render.ts';
import { Outcome } from '../../src/cli/outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-story-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'small.parley.json');
writeFileSync(
  file,
  JSON.stringify({
    format: 'parley',
    version: 1,
    title: 'Small',
    actors: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase(), kind: 'state' })),
    ties: [{ id: 't', source: 'a', target: 'b', type: 'talks', from: '2002' }],
    stories: [
      {
        id: 'short',
        title: 'Short',
        steps: [
          { title: 'Before the talks', text: 'x', view: { at: '2001' } },
          { title: 'During the talks', text: 'y', view: { at: '2003' } },
        ],
      },
    ],
  }),
);

/** Runs `parley render` on the small network. */
async function render(...options: string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const program = new Command();
  addRender(program, { out: () => {}, err: (text) => (err += text) });
  try {
    await program.parseAsync(['render', file, ...options], { from: 'user' });
    return { code: 0, err };
  } catch (error) {
    if (error instanceof Outcome) return { code: error.code, err };
    throw error;
  }
}

describe('render --story', () => {
  test('writes a figure of each step, with its title and its ties', async () => {
    expect(await render('--story', 'short', '-o', join(folder, 'figure-{step}.svg'))).toEqual({
      code: 0,
      err: '',
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.svg'))).toEqual([
      'figure-1.svg',
      'figure-2.svg',
    ]);
    const [first, second] = ['1', '2'].map((step) =>
      readFileSync(join(folder, `figure-${step}.svg`), 'utf8'),
    );
    expect(first).toContain('>Before the talks<');
    expect(first).not.toContain('id="tie-t"');
    expect(second).toContain('>During the talks<');
    expect(second).toContain('id="tie-t"');
  });

  test('says how to name several figures', async () => {
    for (const options of [[], ['-o', join(folder, 'one.svg')]]) {
      const { code, err } = await render('--story', 'short', ...options);
      expect(code).toBe(2);
      expect(err).toContain('{step}');
    }
  });

  test('names the stories near to one that is not there', async () => {
    expect(await render('--story', 'shirt', '-o', join(folder, 'x-{step}.svg'))).toEqual({
      code: 1,
      err: 'There is no story "shirt" in this network. Did you mean short?\n',
    });
  });
});
