// Installs what package-lock.json names when it is not there yet. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => `${root}${path}`;

export function run(command, args, options = {}) {
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(
    isWindows && ['npm', 'npx'].includes(command) ? `${command}.cmd` : command,
    args,
    {
      cwd: root,
      stdio: 'inherit',
      shell: isWindows,
      ...options,
    },
  );
  return status ?? 1;
}

/** Ends the process with a plain sentence if a needed Node or an installation cannot be had. */
export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Parley needs Node 20 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const mark = at('node_modules/.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(at('package-lock.json')).mtimeMs) return;
  console.error('Installing what Parley is built from (once) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    console.error('The installation failed. Check the connection to your package registry and try again.');
    process.exit(1);
  }
}
