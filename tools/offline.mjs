// The service worker of the built app: it keeps every file of this build, so that the app opens without a network.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const worker = 'sw.js';

/** Paths of all files below a folder, sorted, with `/` between their parts. */
function filesIn(folder, below = '') {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = posix.join(below, name);
      return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
    });
}

/**
 * The worker's text. A new build has a new version: its files are fetched beside the old ones and take over once no
 * page of the old build is open, or when a page asks for it. Names of scripts carry a digest of their content, so a
 * page never mixes two builds.
 */
export function serviceWorker(paths, version) {
  const files = ['./', ...paths.filter((path) => path !== 'index.html').map((path) => `./${path}`)];
  return `const version = ${JSON.stringify(`parley-${version}`)};
const files = ${JSON.stringify(files)};
addEventListener('install', (event) => event.waitUntil(caches.open(version).then((cache) => cache.addAll(files))));
addEventListener('activate', (event) => event.waitUntil((async () => {
  // Other pages may still be of the build before: what they load later is kept for them.
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const older = pages.length > 1 ? [] : (await caches.keys()).filter((name) => name.startsWith('parley-') && name !== version);
  for (const name of older) await caches.delete(name);
  await clients.claim();
})()));
addEventListener('message', ({ data }) => data === 'take-over' && skipWaiting());
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(version);
    // The page and its data come from the server while there is one: they may be newer, or of another network.
    if (request.mode === 'navigate') return fetch(request).catch(() => withoutServer(cache, request));
    if (request.url.endsWith('.json')) return fetch(request).catch(() => cache.match(request, { ignoreVary: true }));
    // Servers answer module scripts with Vary: Origin, which would hide what is kept.
    const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
    return kept ?? (await caches.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
  })());
});
// Another page is kept under its own name; index.html and what is no page lead to the app.
async function withoutServer(cache, request) {
  if (new URL(request.url).pathname === new URL('./', location).pathname) return cache.match('./');
  return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? Response.redirect(new URL('./', location));
}
`;
}

/** Writes the worker for what the folder holds now. */
export function writeServiceWorker(folder) {
  const paths = filesIn(folder).filter((path) => path !== worker && !path.endsWith('.map'));
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)));
  writeFileSync(join(folder, worker), serviceWorker(paths, hash.digest('hex').slice(0, 12)));
}
