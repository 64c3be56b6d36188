/** How soon the app shows its network and answers, beside a bare d3-force page with the same data and positions. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Bench, Row } from './frame.ts';
import { median } from './frame.ts';
import { openInTurns, type OpeningTimes } from './openInTurns.ts';
import { openingNetwork } from './openingNetwork.ts';

export async function rows(bench: Bench): Promise<Row[]> {
  const site = await bench.site();
  bench.write('bare.html', barePage(await bench.bundle('tests/bench/barePage.ts', 'bare')));
  const pages = { parley: `${site}app/`, bare: `${site}bench/bare.html` };
  const times = await openInTurns(await bench.browser(), pages, bench.runs);
  const row = (task: string, key: 'paint' | 'network' | 'ready'): Row => ({
    task,
    unit: 'ms',
    parley: median(times.parley.map((time) => time[key])),
    peer: median(times.bare.map((time) => time[key])),
    peerName: 'bare d3-force page',
    runs: { parley: times.parley.map((time) => time[key]), peer: times.bare.map((time) => time[key]) },
  });
  return [
    row('First contentful paint', 'paint'),
    row('First network on screen', 'network'),
    row('Ready for input', 'ready'),
    startScriptRow(times.parley[0], bench),
  ];
}

function startScriptRow({ scripts }: OpeningTimes, bench: Bench): Row {
  const bytes = scripts.map((path) => gzipSync(readFileSync(bench.at('dist', path)), { level: 9 }).length);
  return {
    task: 'JavaScript at start, gzipped',
    unit: 'kB',
    parley: bytes.reduce((sum, size) => sum + size, 0) / 1000,
    peer: 100,
    peerName: 'budget',
  };
}

/** The opening view and its script in one file of HTML. */
function barePage(script: string): string {
  const data = JSON.stringify(openingNetwork()).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>d3-force</title>
<style>html, body { margin: 0; height: 100% }</style>
<body>
<script>const bare = ${data};
${script.replaceAll('</script', '<\\/script')}</script>
`;
}
