// Lays a document out anew and stores the positions in it: npm run arrange -- data/afghanistan.parley.json
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { root } from './install.mjs';

const [file = 'data/afghanistan.parley.json', tries = '3', moves = '500000'] = process.argv.slice(2);
const server = await createServer({
  root,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
});
const load = (path) => server.ssrLoadModule(`/src/${path}`);
const { readNetwork, writeNetwork } = await load('io/parleyJson.ts');
const { Network } = await load('model/network.ts');
const { layoutNetwork } = await load('layout/networkLayout.ts');
const { layoutSizes } = await load('scene/places.ts');

const { network, issues } = readNetwork(readFileSync(resolve(file), 'utf8'), file);
if (!network) {
  console.error(issues);
  process.exit(1);
}
const positions = layoutNetwork(network, { ...layoutSizes, tries: Number(tries), moves: Number(moves) });
const places = Object.fromEntries(
  [...positions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { x, y }]) => [id, [x, y]]),
);
const pinned = network.document.layout?.pinned ?? [];
writeFileSync(
  resolve(file),
  writeNetwork(new Network({ ...network.document, layout: { positions: places, pinned } })),
);
await server.close();
