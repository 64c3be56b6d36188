// Builds the app, the command line, and the pages that can be read before any script has run: npm run build
import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, ensureInstalled, root } from './install.mjs';
import { writeServiceWorker } from './offline.mjs';
import { fillPage, inlineStyles, policyOfOneFile } from './pages.mjs';

const inputs = [
  'src',
  'data',
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'tools/build.mjs',
  'tools/pages.mjs',
  'tools/offline.mjs',
  'tools/single.mjs',
];
/** Written last, so that a build which broke off counts as none. */
const mark = at('dist', 'built');

/** Time of the latest change to a path or anything below it, in ms; a folder itself changes when a file leaves it. */
function latestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => latestChange(join(path, name))));
}

/** Whether there is no build, or one older than anything it is made from. */
export function isStale() {
  if (!existsSync(mark)) return true;
  return Math.max(...inputs.map((path) => latestChange(at(path)))) > statSync(mark).mtimeMs;
}

/** @throws {Error} with what, where and how to mend if the bundled data set is not valid, or with what Vite found */
export async function build({ quiet = false } = {}) {
  // Every command asks whether the build is old: what only a build needs is not read for that.
  const [{ build: viteBuild }, { buildSingle, ofAnyNetwork }] = await Promise.all([
    import('vite'),
    import('./single.mjs'),
  ]);
  const common = { root, logLevel: quiet ? 'warn' : 'info' };
  const buildForNode = async (entry, outDir) => {
    await viteBuild({
      ...common,
      build: { ssr: at(entry), outDir: at(outDir), emptyOutDir: true, target: 'node20' },
      ssr: { noExternal: ['d3', /^d3-/, 'zod', 'svelte', 'vazirmatn'] },
    });
    return import(pathToFileURL(at(outDir, basename(entry).replace('.ts', '.js'))).href);
  };
  rmSync(at('dist'), { recursive: true, force: true });
  const { checkBundled } = await buildForNode('src/cli/parley.ts', 'dist/cli');
  const problems = checkBundled();
  if (problems.length > 0) throw new Error(`The bundled data set is not valid:\n${problems.join('\n')}`);
  await viteBuild(common);
  await buildSingle(common);
  writePages(await buildForNode('src/app/prerender.ts', 'dist/prerender'), ofAnyNetwork);
  for (const name of ['afghanistan.parley.json', 'parley.schema.json']) {
    copyFileSync(at('data', name), at('dist', 'app', name));
  }
  rmSync(at('dist', 'prerender'), { recursive: true });
  writeServiceWorker(at('dist', 'app'));
  writeFileSync(mark, '');
}

/** The opening figure in the app's own page, the tables as a page without any script, the data as the page starts from it. */
function writePages({ openingData, renderOpening, renderTablePage }, ofAnyNetwork) {
  const app = at('dist', 'app');
  const read = (path) => readFileSync(join(app, path), 'utf8');
  const index = inlineStyles(read('index.html'), read);
  writeFileSync(join(app, 'index.html'), fillPage(index, renderOpening()));
  // Pages for any network, which the commands serve and html fill in (`src/render/ownPage.ts`).
  writeFileSync(at('dist', 'served.html'), fillPage(ofAnyNetwork(index), { body: '' }));
  const single = readFileSync(at('dist', 'single', 'index.html'), 'utf8');
  writeFileSync(join(app, 'single.html'), fillPage(single, { body: '' }, policyOfOneFile));
  rmSync(at('dist', 'single'), { recursive: true });
  writeFileSync(join(app, 'table.html'), fillPage(renderTablePage()));
  const data = readdirSync(join(app, 'assets')).find((name) => /^afghanistan\.parley-.*\.json$/.test(name));
  writeFileSync(join(app, 'assets', data), openingData());
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
