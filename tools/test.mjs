// npm test: installs what is missing, finds or gets a Chromium, builds, runs every test, and counts them at the end
// from the runners' own reports. Narrow with names: npm test -- types lint format build unit renderers browser flows
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainChromium } from './chromium.mjs';
import { ensureInstalled, run } from './install.mjs';
import { countFlows, countVitest } from './reports.mjs';

const stages = ['types', 'lint', 'format', 'build', 'unit', 'renderers', 'browser', 'flows'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.includes(name));
if (unknown.length > 0) {
  console.error(`There is no stage "${unknown.join('", "')}". There are: ${stages.join(', ')}.`);
  process.exit(2);
}
const wants = (...names) => wanted.length === 0 || names.some((name) => wanted.includes(name));

ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), 'parley-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const add = (counts) => {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
};

/** A check that counts as one test. */
function check(name, command, ...args) {
  console.log(`\n${name}`);
  add(run('npx', [command, ...args]) === 0 ? { passed: 1 } : { failed: 1 });
}

/** Adds what a runner's JSON report says; a run that left none counts as one failure. */
function addReport(name, path, count) {
  try {
    add(count(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    console.error(`The ${name} tests left no report: ${error.message}`);
    add({ failed: 1 });
  }
}

function vitest(project) {
  console.log(`\nTests: ${project}`);
  const path = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const code = run('npx', ['vitest', 'run', '--project', project, ...reporters]);
  addReport(project, path, (report) => countVitest(report, code));
}

function flows() {
  console.log('\nTests: flows');
  const path = join(reports, 'flows.json');
  const config = join('tests', 'flows', 'playwright.config.ts');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  const code = run('npx', ['playwright', 'test', '--config', config, '--reporter=list,json'], { env });
  addReport('flows', path, (report) => countFlows(report, code));
}

async function buildOnce() {
  const { build, isStale } = await import('./build.mjs');
  console.log('\nBuild');
  try {
    if (isStale()) await build({ quiet: true });
    add({ passed: 1 });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    add({ failed: 1 });
  }
}

const hasBrowser = !wants('renderers', 'browser', 'flows') || (await obtainChromium());
if (!hasBrowser) {
  console.log(
    'No Chromium starts here, so the browser tests are skipped. Install one, or name its path in CHROMIUM.',
  );
}
if (wants('types')) check('Types', 'svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'error');
if (wants('lint')) check('Lint', 'eslint', '.');
if (wants('format')) check('Format', 'prettier', '--check', '--log-level', 'warn', '.');
if (wants('build', 'unit', 'browser', 'flows')) await buildOnce();
if (wants('unit')) vitest('unit');
if (wants('renderers')) vitest('renderers');
if (hasBrowser && wants('browser')) vitest('browser');
if (hasBrowser && wants('flows')) flows();

rmSync(reports, { recursive: true, force: true });
const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
