/** How soon the app shows its network and answers, beside bare d3-force pages with the same data and positions. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Aim, Bench, Row } from './frame.ts';
import { median } from './frame.ts';
import { openInTurns, type OpeningTimes } from './openInTurns.ts';
import { openingNetwork } from './openingNetwork.ts';

/** As such pages are written by hand, and as a bundler makes one file of them. */
const peers = { bare: 'bare d3-force page', inlined: 'bare d3-force page bundled and inlined' };

const tasks: readonly [string, keyof Omit<OpeningTimes, 'scripts'>, Aim?][] = [
  ['First contentful paint', 'paint'],
  ['First network on screen', 'network', { mostOfPeer: 0.5 }],
  ['Ready for input', 'ready', { mostOfPeer: 1.15 }],
];

export async function rows(bench: Bench): Promise<Row[]> {
  const site = await bench.site();
  await writeBarePages(bench);
  const pages = {
    parley: `${site}app/`,
    bare: `${site}bench/bare.html`,
    inlined: `${site}bench/bareInlined.html`,
  };
  const times = await openInTurns(await bench.browser(), pages, bench.runs);
  const row = (peer: keyof typeof peers, [task, key, toReach]: (typeof tasks)[number]): Row => {
    const runs = {
      parley: times.parley.map((time) => time[key]),
      peer: times[peer].map((time) => time[key]),
    };
    return {
      task,
      unit: 'ms',
      parley: median(runs.parley),
      peer: median(runs.peer),
      peerName: peers[peer],
      // The bundled network has one size: there is no growth to tell.
      ...(toReach && peer === 'bare' ? { toReach } : {}),
      runs,
    };
  };
  return [
    ...tasks.map((task) => row('bare', task)),
    ...tasks.map((task) => row('inlined', task)),
    startScriptRow(times.parley[0], bench),
  ];
}

function startScriptRow({ scripts }: OpeningTimes, bench: Bench): Row {
  const bytes = scripts.map((path) => gzipSync(readFileSync(bench.at('dist', path)), { level: 9 }).length);
  return {
    task: 'JavaScript at start, gzipped',
    unit: 'kB',
    parley: bytes.reduce((sum, size) => sum + size, 0) / 1000,
    toReach: { most: 100 },
    note: 'every script asked for until the page is ready',
    runs: scripts,
  };
}

const head = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>d3-force</title>
<style>html, body { margin: 0; height: 100% }</style>
<body>
`;

async function writeBarePages(bench: Bench): Promise<void> {
  const data = JSON.stringify(openingNetwork());
  bench.write('bare.json', data);
  bench.write('d3.min.js', readFileSync(bench.at('node_modules', 'd3', 'dist', 'd3.min.js'), 'utf8'));
  await bench.bundle('tests/bench/barePage.ts', 'bare', { d3: 'd3' });
  bench.write('bare.html', `${head}<script src="d3.min.js"></script>\n<script src="bare.js"></script>\n`);
  const script = await bench.bundle('tests/bench/bareInlinedPage.ts', 'bareInlined');
  bench.write(
    'bareInlined.html',
    `${head}<script>const bare = ${data.replaceAll('<', '\\u003c')};
{${script.replaceAll('</script', '<\\/script')}}</script>
`,
  );
}
