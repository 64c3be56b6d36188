// Serves a folder to this machine only. Plain Node.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The file that an address means; undefined if there is none in the folder. */
function findFile(folder, url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
  const file = join(folder, path.endsWith(sep) ? `${path}index.html` : path);
  return file.startsWith(join(folder, sep)) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function refuse(response, status, sentence) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(sentence);
}

function answer({ folder, page }, { method = 'GET', url = '/', headers }, response) {
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'Only reading is possible here.');
  if (page !== undefined && /^\/(index\.html)?([?#]|$)/.test(url)) return answerPage(page, method, response);
  const file = findFile(folder, url);
  if (!file) return refuse(response, 404, 'There is no such page.');
  const { mtimeMs, size } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const isKnown = headers['if-none-match'] === tag;
  response.writeHead(isKnown ? 304 : 200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    ETag: tag,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(isKnown ? {} : { 'Content-Length': size }),
  });
  if (method === 'HEAD' || isKnown) response.end();
  else createReadStream(file).pipe(response);
}

function answerPage(page, method, response) {
  response.writeHead(200, {
    'Content-Type': types['.html'],
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Content-Length': Buffer.byteLength(page),
  });
  response.end(method === 'HEAD' ? undefined : page);
}

/**
 * Listens on the loopback address, on the first free port of a hundred from the given one on; on any free one for 0.
 * @param {string} folder
 * @param {number} [port]
 * @param {{ page?: string, last?: number }} [options] the opening page, if not the folder's own, and the last port to try
 * @returns the server, to be closed, and its address, ending in a slash
 */
export function serve(folder, port = 4173, options = {}) {
  const { page, last = port + 99 } = options;
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer({ folder, page }, request, response));
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port < last) resolve(serve(folder, port + 1, { page, last }));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve({ server, url: `http://127.0.0.1:${server.address().port}/` });
    });
  });
}
