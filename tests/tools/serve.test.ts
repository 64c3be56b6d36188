import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../tools/serve.mjs';

interface Answer {
  status: number | undefined;
  type: string | undefined;
  body: string;
}

// A sibling whose name begins alike, and a file above: neither may be reached.
const above = mkdtempSync(join(tmpdir(), 'parley-serve-'));
const folder = join(above, 'app');
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  for (const name of ['app', 'app-secret']) mkdirSync(join(above, name));
  writeFileSync(join(folder, 'index.html'), '<p>opening</p>');
  writeFileSync(join(folder, 'کابل.json'), '{}');
  writeFileSync(join(folder, 'font.woff2'), 'font');
  writeFileSync(join(above, 'secret.txt'), 'secret');
  writeFileSync(join(above, 'app-secret', 'secret.txt'), 'secret');
  served = await serve(folder, 0);
});
afterAll(() => {
  served.server.close();
  rmSync(above, { recursive: true });
});

/** Sends the path as it stands; `fetch` would tidy it first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, type: response.headers['content-type'], body });
      });
    });
    asked.on('error', reject).end();
  });
}

describe('the server', () => {
  test('gives the index of a folder', async () => {
    expect(await ask('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>opening</p>' });
  });

  test('finds a file by its encoded name, whatever stands in the query', async () => {
    const { status, type } = await ask(`/${encodeURIComponent('کابل')}.json?at=2020`);
    expect({ status, type }).toEqual({ status: 200, type: 'application/json; charset=utf-8' });
  });

  test('names fonts as fonts', async () => {
    expect((await ask('/font.woff2')).type).toBe('font/woff2');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../app-secret/secret.txt',
    '//../../secret.txt',
    '/%00',
    '/%',
    '/none.html',
  ])('gives nothing for %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'There is no such page.' });
  });

  test('refuses to be written to', async () => {
    expect((await ask('/', 'PUT')).status).toBe(405);
  });

  test('answers HEAD without a body', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('says that a file is unchanged to a reader that has it', async () => {
    const { headers } = await fetch(served.url);
    expect((await ask('/', 'GET', { 'If-None-Match': headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('listens on the loopback address alone', () => {
    expect(served.server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  test('takes the next port if one is in use', async () => {
    const taken = Number(new URL(served.url).port);
    const next = await serve(folder, taken);
    next.server.close();
    expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
  });
});
