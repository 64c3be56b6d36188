// npm run bench: Parley beside its peers, measured in the same run. Prints a table; the numbers go to bench-results/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { barePage } from '../tests/bench/barePage.mjs';
import { openInTurns } from '../tests/bench/opening.mjs';
import { build, isStale } from './build.mjs';
import { launchOptions } from './chromium.mjs';
import { at, root } from './install.mjs';
import { serve } from './serve.mjs';

const runs = 9;

/** @typedef {{ task: string, unit: string, parley: number, peer: number, peerName: string, runs?: unknown }} Row */

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The app's start, and what it takes to get there, beside the bare page: both from the same server, in the same browser, by turns. */
async function openingRows(network) {
  mkdirSync(at('dist', 'bench'), { recursive: true });
  writeFileSync(at('dist', 'bench', 'bare.html'), await barePage(network));
  const { server, url } = await serve(at('dist'), 0);
  const browser = await chromium.launch(launchOptions());
  try {
    const pages = { parley: `${url}app/`, bare: `${url}bench/bare.html` };
    const times = await openInTurns(browser, pages, runs);
    const row = (task, key) => ({
      task,
      unit: 'ms',
      parley: median(times.parley.map((time) => time[key])),
      peer: median(times.bare.map((time) => time[key])),
      peerName: 'bare d3-force page',
      runs: Object.fromEntries(
        Object.entries(times).map(([name, all]) => [name, all.map((time) => time[key])]),
      ),
    });
    return [
      row('First contentful paint', 'paint'),
      row('First network on screen', 'network'),
      row('Ready for input', 'ready'),
      startScriptRow(times.parley[0].scripts),
    ];
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** @param {string[]} paths what the app asked for until it was ready */
function startScriptRow(paths) {
  const bytes = paths.map((path) => gzipSync(readFileSync(at('dist', path)), { level: 9 }).length);
  return {
    task: 'JavaScript at start, gzipped',
    unit: 'kB',
    parley: bytes.reduce((sum, size) => sum + size, 0) / 1000,
    peer: 120,
    peerName: 'budget',
  };
}

/** Loads a module of the project as it is written, without a build. */
async function withModules(use) {
  const server = await createServer({
    root,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
  });
  try {
    return await use((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}

/** @param {Row[]} rows */
function printTable(rows) {
  const number = (value, unit) => `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
  const lines = [
    ['task', 'Parley', 'peer', 'ratio', ''],
    ...rows.map(({ task, unit, parley, peer, peerName }) => [
      task,
      number(parley, unit),
      number(peer, unit),
      (parley / peer).toFixed(2),
      peerName,
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell, column) =>
    column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);
  for (const line of lines) console.log(line.map(pad).join('  ').trimEnd());
}

/** @param {Row[]} rows */
function save(rows) {
  const folder = at('bench-results');
  mkdirSync(folder, { recursive: true });
  const when = new Date().toISOString();
  const machine = { node: process.version, platform: process.platform, cores: availableParallelism() };
  const path = join(folder, `${when.replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(path, `${JSON.stringify({ when, machine, runs, rows }, null, 2)}\n`);
  return path;
}

if (isStale()) await build({ quiet: true });
const rows = await withModules(async (load) => {
  const { openingNetwork } = await load('/tests/bench/openingNetwork.ts');
  return openingRows(openingNetwork());
});
printTable(rows);
console.log(
  `\nMedians of ${runs} runs, by turns, cold cache. A ratio below 1: Parley needs less. Saved as ${save(rows)}`,
);
