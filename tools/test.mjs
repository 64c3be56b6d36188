// npm test: installs what is missing, finds or gets a Chromium, builds, runs every test, and counts them at the end
// from the runners' own reports. Narrow with names: npm test -- types lint unit browser flows
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainChromium } from './chromium.mjs';
import { ensureInstalled, root, run } from './install.mjs';

ensureInstalled();
const wanted = process.argv.slice(2);
const wants = (name) => wanted.length === 0 || wanted.includes(name);
const reports = mkdtempSync(join(tmpdir(), 'parley-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const count = (counts) => {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
};

/** A check that is one test as a whole. */
function check(name, command, args) {
  console.log(`\n${name}`);
  const passed = run(command, args) === 0;
  count(passed ? { passed: 1 } : { failed: 1 });
}

/** Counts of a runner's JSON report; a run without a report is one failure. */
function counted(name, path, read) {
  try {
    count(read(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    console.error(`${name} left no report: ${error.message}`);
    count({ failed: 1 });
  }
}

function vitest(project) {
  const path = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const status = run('npx', ['vitest', 'run', '--project', project, ...reporters]);
  counted(project, path, ({ numPassedTests, numFailedTests, numPendingTests, testResults }) => ({
    passed: numPassedTests,
    // A file that could not be loaded has no tests to count, but failed.
    failed:
      numFailedTests +
      testResults.filter(
        ({ status: state, assertionResults }) => state === 'failed' && assertionResults.length === 0,
      ).length +
      (status !== 0 && numFailedTests === 0 && testResults.every((file) => file.status === 'passed') ? 1 : 0),
    skipped: numPendingTests,
  }));
}

function flows() {
  const path = join(reports, 'flows.json');
  run('npx', ['playwright', 'test', '--config', 'tests/flows/playwright.config.ts', '--reporter=list,json'], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: path },
  });
  counted('flows', path, ({ stats, errors }) => ({
    passed: stats.expected,
    failed:
      stats.unexpected +
      stats.flaky +
      (stats.expected + stats.unexpected === 0 ? Math.max(1, errors.length) : 0),
    skipped: stats.skipped,
  }));
}

const hasBrowser = (!wants('browser') && !wants('flows')) || obtainChromium();
if (!hasBrowser) {
  console.log(
    'No Chromium could be found or installed: the browser tests are skipped. Install one, or name it in CHROMIUM.',
  );
}
if (wants('types'))
  check('Types', 'npx', [
    'svelte-check',
    '--tsconfig',
    './tsconfig.json',
    '--output',
    'human',
    '--threshold',
    'error',
  ]);
if (wants('lint')) {
  check('Lint', 'npx', ['eslint', '.']);
  check('Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
}
const { build, isStale } = await import('./build.mjs');
if (isStale()) {
  console.log('\nBuild');
  try {
    await build({ quiet: true });
    count({ passed: 1 });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count({ failed: 1 });
  }
}
if (wants('unit')) vitest('unit');
if (hasBrowser && wants('browser')) vitest('browser');
if (hasBrowser && wants('flows')) flows();
rmSync(reports, { recursive: true, force: true });
process.chdir(root);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
