// npm run bench: Parley beside its peers, measured in the same run. Prints a table; the numbers go to bench-results/.
// npm run bench -- NAME … measures only those subjects; --runs=3 or --quick less often. Nothing here passes or fails.
// npm run bench -- --markdown measures nothing: the table of the last run, or of the file named, as Markdown.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
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

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const printsOnly = options.includes('--markdown');
const unknown = wanted.filter((name) => !subjects.includes(name));
if (unknown.length > 0 && !printsOnly) {
  console.error(`There is no subject "${unknown.join('", "')}". There are: ${subjects.join(', ')}.`);
  process.exit(2);
}
/** `--runs=3` measures less often than usual; `--quick` once, without growth, for a first look. */
const isQuick = options.includes('--quick');
const runs = Number(options.find((option) => option.startsWith('--runs='))?.slice(7) ?? (isQuick ? 1 : 7));
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

/** A module as one optimised file: the code that is measured runs as it does in the build, the peers as published. */
async function moduleOf(name) {
  const entry = at('tests', 'bench', `${name}.ts`);
  // What is loaded on demand has to be in the one file too.
  const output = { codeSplitting: false };
  const { code } = await bundleOf(entry, { build: { ssr: entry, rolldownOptions: { output } } });
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
      // A browser that has gone takes one subject with it, not all that follow.
      browser: async () => {
        if (!(await browser)?.isConnected()) browser = chromium.launch(launchOptions());
        return browser;
      },
      bundle: async (entry, name, globals) => {
        const output = { format: globals ? 'iife' : 'es', globals, codeSplitting: false };
        const rolldownOptions = { input: at(entry), external: Object.keys(globals ?? {}), output };
        const { code, css } = await bundleOf(entry, { build: { cssCodeSplit: false, rolldownOptions } });
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

const folder = at('bench-results');

/** A file that is written anew after each subject: what was measured is there, however the run ends. */
function recordOf() {
  const when = new Date().toISOString();
  const [{ model } = {}] = cpus();
  const machine = { node: process.version, platform: process.platform, cores: availableParallelism(), model };
  const path = join(folder, `${when.replaceAll(/[:.]/g, '-')}.json`);
  const record = { when, machine, runs, grows, seconds: {}, rows: [] };
  const save = () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
  };
  return { record, path, save };
}

/** A subject that fails is a line of the table that says so: the others are measured all the same. */
async function linesOf(name, bench) {
  try {
    const subject = await moduleOf(name);
    return await subject.rows(bench);
  } catch (error) {
    say(error?.stack ?? String(error));
    return [{ task: name, missing: String(error?.message ?? error).split('\n')[0] }];
  }
}

async function measure() {
  if (isStale()) await build({ quiet: true });
  const { tableOf } = await moduleOf('table');
  const { bench, close } = toolsFor();
  const { record, path, save } = recordOf();
  try {
    for (const name of subjects.filter((each) => wanted.length === 0 || wanted.includes(each))) {
      say(`Measuring: ${name} …`);
      const start = performance.now();
      const lines = await linesOf(name, bench);
      record.seconds[name] = Math.round((performance.now() - start) / 1000);
      record.rows.push(...lines.map((line) => ({ subject: name, ...line })));
      save();
      say(`${name}: ${record.seconds[name]} s`);
    }
  } finally {
    await close();
  }
  console.log(`\n${tableOf(record.rows)}`);
  console.log(
    '\nMedians, by turns, in one run. A ratio below 1: Parley needs less; of frames a second, above 1: Parley shows more. ' +
      `Growth: the exponent of time by size, Parley's and the peer's.\nSaved as ${path}`,
  );
}

/** The newest of the saved runs has the last name. */
function savedRun() {
  if (wanted.length > 0) return wanted[0];
  const [newest] = readdirSync(folder, { encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse();
  return join(folder, newest);
}

async function printMarkdown() {
  const { markdownOf } = await moduleOf('table');
  const { when, machine, rows } = JSON.parse(readFileSync(savedRun(), 'utf8'));
  console.log(markdownOf(rows));
  console.log(`\n${when.slice(0, 10)}, Node ${machine.node}, ${machine.cores} cores, no GPU.`);
}

ensureInstalled();
await (printsOnly ? printMarkdown() : measure());
