/** README's picture is what README's own command draws; after a change of the drawing it is made anew. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/parley.ts';
import { at } from '../../tools/install.mjs';

test('the picture in README is what the command beside it draws', async () => {
  const readme = readFileSync(at('README.md'), 'utf8');
  const [, command, file] = /npx parley (render .*) -o (docs\/\S+\.svg)/.exec(readme) ?? [];
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  let drawn = '';
  const streams = { out: (text: string) => void (drawn += text), err: () => {} };
  expect(await main(['node', 'parley', ...words], streams)).toBe(0);
  expect(readme).toContain(`](${file})`);
  expect(drawn).toBe(readFileSync(at(file), 'utf8'));
});
