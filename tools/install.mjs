// Installs what package-lock.json names when it is not there yet. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));
export const at = (...path) => join(root, ...path);

const oldestNode = [20, 19];

/** Runs a command in the project's folder. @returns its exit code, 1 if it could not be started or was ended */
export function run(command, args, options = {}) {
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // There, npm and npx are scripts that only a shell starts.
    shell: isWindows && ['npm', 'npx'].includes(command),
    ...options,
  });
  return status ?? 1;
}

function endWith(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isInstalled() {
  const mark = at('node_modules', '.package-lock.json');
  // npm install writes the mark some moments before the lock file that belongs to it.
  const graceMs = 10_000;
  return existsSync(mark) && statSync(mark).mtimeMs + graceMs >= statSync(at('package-lock.json')).mtimeMs;
}

/** Ends the process with a plain sentence if Node is too old or the packages cannot be had. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    endWith(`Parley needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.error('Installing what Parley is built from (once) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    endWith('The installation failed. Check the connection to your package registry and try again.');
  }
}
