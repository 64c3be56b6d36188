// Finds a Chromium for the browser tests, or gets one. Plain Node: it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a browser on this machine; undefined if there is none in the usual places. */
export const findChromium = () => places.find((path) => path && existsSync(path));

/** How every test starts it: no sandbox (tests may run as root), no GPU, no talk to the outside. */
export const launchOptions = () => ({
  ...(findChromium() ? { executablePath: findChromium() } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

/** Installs a browser: from the system's packages where that is allowed, else Playwright's own download. */
export function obtainChromium() {
  if (findChromium()) return true;
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? [] : ['sudo', '-n'];
  const attempts = [
    ...(existsSync('/usr/bin/apt-get')
      ? [
          [...sudo, 'apt-get', 'update'],
          [...sudo, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
        ]
      : []),
  ];
  for (const [command, ...rest] of attempts) spawnSync(command, rest, { stdio: 'ignore' });
  if (findChromium()) return true;
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  try {
    execFileSync(npx, ['playwright', 'install', 'chromium'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return true;
  } catch {
    return false;
  }
}
