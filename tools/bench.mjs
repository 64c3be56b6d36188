// npm run bench: Parley beside its peers, measured in the same run. Prints a table; the numbers go to bench-results/.
// npm run bench -- NAME … measures only those subjects; --runs=3 or --quick less often. Nothing here passes or fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright';
import { build as viteBuild } from 'vite';
import { build, isStale } from './build.mjs';
import { launchOptions } from './chromium.mjs';
import { at, ensureInstalled, root } from './install.mjs';
import { serve } from './serve.mjs';

/** Modules in tests/bench/, each of which exports `rows`, in the order of the table. */
const subjects = [
  'opening',
  'layout',
  'drawing',
  'analysis',
  'scrubbing',
  'svgText',
  'measures',
  'reading',
  'largeFile',
  'figures',
];

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wanted.filter((name) => !subjects.includes(name));
if (unknown.length > 0) {
  console.error(`There is no subject "${unknown.join('", "')}". There are: ${subjects.join(', ')}.`);
  process.exit(2);
}
/** `--runs=3` measures less often than usual; `--quick` once, without growth, for a first look. */
const isQuick = process.argv.includes('--quick');
const runs = Number(
  process.argv.find((argument) => argument.startsWith('--runs='))?.slice(7) ?? (isQuick ? 1 : 7),
);
const grows = !isQuick;
const say = (sentence) => console.error(sentence);

/** @returns what Vite makes of one entry: the code of one file, and its styles */
async function bundleOf(entry, options) {
  const { output } = await viteBuild({
    configFile: false,
    root,
    plugins: [svelte({ configFile: false })],
    logLevel: 'error',
    base: './',
    ...options,
    build: { write: false, target: 'es2022', ...options.build },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return {
    code: output[0].code,
    css: output.find(({ fileName }) => fileName.endsWith('.css'))?.source ?? '',
  };
}

/** A subject as one optimised module: the code that is measured runs as it does in the build, the peers as published. */
async function subjectOf(name) {
  const entry = at('tests', 'bench', `${name}.ts`);
  const { code } = await bundleOf(entry, { build: { ssr: entry } });
  const path = at('dist', 'bench', 'subjects', `${name}.mjs`);
  mkdirSync(at('dist', 'bench', 'subjects'), { recursive: true });
  writeFileSync(path, code);
  return import(pathToFileURL(path).href);
}

/** What subjects may ask for, and how to close it. */
function toolsFor() {
  let site;
  let browser;
  const write = (name, text) => {
    mkdirSync(at('dist', 'bench'), { recursive: true });
    writeFileSync(at('dist', 'bench', name), text);
  };
  return {
    bench: {
      runs,
      grows,
      at,
      say,
      write,
      site: async () => (await (site ??= serve(at('dist'), 0))).url,
      browser: () => (browser ??= chromium.launch(launchOptions())),
      bundle: async (entry, name) => {
        const input = at(entry);
        const output = { format: name === 'bare' ? 'iife' : 'es', codeSplitting: false };
        const { code, css } = await bundleOf(entry, {
          build: { cssCodeSplit: false, rolldownOptions: { input, output } },
        });
        write(`${name}.js`, code);
        write(`${name}.css`, css);
        return code;
      },
    },
    close: async () => {
      await (await browser)?.close();
      const { server } = (await site) ?? {};
      server?.close();
      server?.closeAllConnections();
    },
  };
}

function save(rows) {
  const folder = at('bench-results');
  mkdirSync(folder, { recursive: true });
  const when = new Date().toISOString();
  const machine = { node: process.version, platform: process.platform, cores: availableParallelism() };
  const path = join(folder, `${when.replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(path, `${JSON.stringify({ when, machine, runs, rows }, null, 2)}\n`);
  return path;
}

ensureInstalled();
if (isStale()) await build({ quiet: true });
const { tableOf } = await subjectOf('frame');
const { bench, close } = toolsFor();
const rows = [];
try {
  for (const name of subjects.filter((each) => wanted.length === 0 || wanted.includes(each))) {
    say(`Measuring: ${name} …`);
    const subject = await subjectOf(name);
    rows.push(...(await subject.rows(bench)).map((row) => ({ subject: name, ...row })));
  }
} finally {
  await close();
}
console.log(`\n${tableOf(rows)}`);
console.log(
  '\nMedians, by turns, in one run. A ratio below 1: Parley needs less. Growth: the exponent of time by size, ' +
    `Parley's and the peer's.\nSaved as ${save(rows)}`,
);
