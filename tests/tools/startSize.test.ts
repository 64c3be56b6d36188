import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { at } from '../../tools/install.mjs';

const app = at('dist', 'app');
const read = (path: string): string => readFileSync(join(app, path), 'utf8');

/** The scripts that the page names, and whatever these import before they run. */
function startScripts(): string[] {
  const named = [...read('index.html').matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => path);
  const found = new Set(named);
  for (const path of found) {
    for (const [, name] of read(path).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      found.add(join('assets', name));
    }
  }
  return [...found];
}

describe.skipIf(!existsSync(at('dist', 'built')))('the script that the page begins with', () => {
  test('is at most 100 kB, gzipped', () => {
    const scripts = startScripts();
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(app, path)), { level: 9 }).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000);
  });

  test('knows neither a schema library, nor the layout, nor the search', () => {
    const code = startScripts().map(read).join('\n');
    // Words that only these have, and that no minifier shortens.
    for (const word of ['_zod', 'alphaDecay', 'fuzzy']) expect(code.includes(word), word).toBe(false);
  });
});
