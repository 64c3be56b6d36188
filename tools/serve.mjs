// Serves a folder on this machine only.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

function fileFor(folder, url) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  const file = join(folder, path.endsWith(sep) || path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function answer(folder, request, response) {
  let file;
  try {
    file = fileFor(folder, request.url ?? '/');
  } catch {
    file = undefined;
  }
  if (!file || !['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(file ? 405 : 404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(file ? 'Only reading is possible here.' : 'There is no such page.');
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** Listens on the loopback address, on the first free port from the given one on. */
export function serve(folder, port = 4173) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(folder, request, response));
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port < 4273) resolve(serve(folder, port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve({ server, url: `http://127.0.0.1:${port}/` }));
  });
}
