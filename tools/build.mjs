// Builds the app, the command line and the pages that are there before any script has run.
import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const at = (path) => join(root, path);

/** Time of the latest change below a path, in ms. */
function latest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => latest(join(path, name))));
}

/** Whether the build is older than anything it is made from. */
export function isStale() {
  const built = at('dist/built');
  if (!existsSync(built)) return true;
  const inputs = ['src', 'data', 'index.html', 'package-lock.json', 'vite.config.ts', 'tools/build.mjs'].map(
    at,
  );
  return Math.max(...inputs.map(latest)) > statSync(built).mtimeMs;
}

export async function build({ quiet = false } = {}) {
  const { build: viteBuild } = await import('vite');
  const logLevel = quiet ? 'warn' : 'info';
  rmSync(at('dist'), { recursive: true, force: true });
  const server = (entry, outDir) =>
    viteBuild({
      root,
      logLevel,
      build: { ssr: at(entry), outDir: at(outDir), emptyOutDir: true, target: 'node20' },
      ssr: { noExternal: ['d3', /^d3-/, 'zod', 'svelte', 'vazirmatn'] },
    });
  await server('src/cli/parley.ts', 'dist/cli');
  const { checkBundled } = await import(pathToFileURL(at('dist/cli/parley.js')).href);
  const problems = checkBundled();
  if (problems.length > 0) throw new Error(`The bundled data set is not valid:\n${problems.join('\n')}`);
  await viteBuild({ root, logLevel });
  await server('src/app/prerender.ts', 'dist/prerender');
  const { prerender } = await import(pathToFileURL(at('dist/prerender/prerender.js')).href);
  const index = at('dist/app/index.html');
  for (const { file, html } of prerender(readFileSync(index, 'utf8')))
    writeFileSync(at(join('dist/app', file)), html);
  copyFileSync(at('data/afghanistan.parley.json'), at('dist/app/afghanistan.parley.json'));
  copyFileSync(at('data/parley.schema.json'), at('dist/app/parley.schema.json'));
  rmSync(at('dist/prerender'), { recursive: true, force: true });
  writeFileSync(at('dist/built'), '');
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  ensureInstalled();
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
