import { spawn } from 'node:child_process';

/** Opens the browser where there is one; the address is printed anyway. */
export function openBrowser(address) {
  const [command, ...args] = { darwin: ['open', address], win32: ['cmd', '/c', 'start', '', address] }[
    process.platform
  ] ?? ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
