// Finds a Chromium for the browser tests, or gets one. Plain Node: it is read before anything is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './install.mjs';

const { CHROMIUM, LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(PROGRAMFILES, 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(LOCALAPPDATA, 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(LOCALAPPDATA, 'Chromium', 'Application', 'chrome.exe'),
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a browser on this machine: the one named in CHROMIUM, else one in the usual places, else undefined. */
export const findChromium = () => CHROMIUM || usualPlaces.find((path) => existsSync(path));

/** How every test starts it: no sandbox (tests may run as root), no GPU, no talk to the outside. */
export function launchOptions() {
  const executablePath = findChromium();
  return {
    // Without a path, Playwright takes the browser that it downloaded itself.
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** A browser that is there may still miss a library, so it is started once. */
async function starts() {
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch(launchOptions());
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

const quiet = { stdio: 'ignore', timeout: 300_000 };
const download = () =>
  run('npx', ['playwright', 'install', 'chromium'], {
    ...quiet,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
const install = (...sudo) => {
  if (!existsSync('/usr/bin/apt-get')) return;
  const aptGet = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest, quiet);
  };
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium');
};

/**
 * Whether there is a Chromium that starts, after trying to get one where there is none. As root (a container, a
 * build machine) the system's package comes first, with the libraries that it needs; on a person's own machine
 * Playwright's download comes first, which touches nothing outside its cache.
 */
export async function obtainChromium() {
  if (await starts()) return true;
  if (CHROMIUM) return false;
  console.log('Looking for a Chromium to download or install …');
  const isRoot = process.getuid?.() === 0;
  const ways = isRoot ? [() => install(), download] : [download, () => install('sudo', '-n')];
  for (const way of ways) {
    way();
    if (await starts()) return true;
  }
  return false;
}
