/** Moving and pointing at a drawn network, without a GPU: frames a second, and what a highlight costs. */
import type { Browser } from 'playwright';
import bundledText from '../../data/afghanistan.parley.json?raw';
import { readNetwork } from '../../src/io/parleyJson.ts';
import { growthOf, median, sizesTo, within, type Aim, type Bench, type Line, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';
import { framesOf, gapsText, pointingOf, rateOf, watchFrames, type Frames, type Motion } from './gestures.ts';

type Gesture = Motion | 'hover';
interface Drawn {
  pan: Frames[];
  zoom: Frames[];
  /** ms for each actor pointed at. */
  hover: number[];
}
const painters = { parley: 'Parley', sigma: 'sigma 3', cytoscape: 'cytoscape' } as const;
type Painter = keyof typeof painters;
type ByPainter = Partial<Record<Painter, Drawn>>;

/** A network to draw, and what is asked of it. */
interface Case {
  what: string;
  gestures: readonly Gesture[];
  urlOf: (painter: Painter) => string;
  toReach: Partial<Record<Gesture, Aim>>;
}

async function draw(browser: Browser, url: string, gestures: readonly Gesture[], into: Drawn): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    page.setDefaultTimeout(120_000);
    await page.addInitScript(watchFrames);
    await page.goto(url);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await page.waitForTimeout(1_000);
    for (const gesture of gestures) {
      if (gesture === 'hover') into.hover.push(...(await pointingOf(page)));
      else into[gesture].push(await framesOf(page, gesture));
    }
  } finally {
    await page.close();
  }
}

/** By turns, so that what else the machine does falls on all alike. */
async function drawInTurns(
  browser: Browser,
  { gestures, urlOf }: Case,
  names: readonly Painter[],
  runs: number,
): Promise<ByPainter> {
  const found: ByPainter = {};
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const into = (found[name] ??= { pan: [], zoom: [], hover: [] });
      await draw(browser, urlOf(name), gestures, into);
    }
  }
  return found;
}

const figure = (drawn: Drawn, gesture: Gesture): number =>
  gesture === 'hover' ? within(drawn.hover, 0.95) : median(drawn[gesture].map(({ gaps }) => rateOf(gaps)));

const named: Record<Gesture, string> = {
  pan: 'Pan',
  zoom: 'Zoom',
  hover: 'Hover highlight, 95 % within',
};

function noteOf(drawn: Drawn, gesture: Gesture): string {
  if (gesture === 'hover') return `median ${median(drawn.hover).toFixed(1)} ms of ${drawn.hover.length}`;
  const gaps = drawn[gesture].flatMap((each) => each.gaps);
  const rest = median(drawn[gesture].map((each) => each.rest));
  return `${gapsText(gaps)}, at rest again ${rest.toFixed(0)}`;
}

/** Larger is slower for all gestures, so that growth can be told alike: ms a frame, or ms a highlight. */
const slowness = (drawn: Drawn | undefined, gesture: Gesture): number => {
  if (!drawn) return Number.NaN;
  return gesture === 'hover' ? figure(drawn, gesture) : 1000 / figure(drawn, gesture);
};

interface Grown {
  sizes: readonly number[];
  drawn: readonly ByPainter[];
}

function rowsOf({ what, gestures, toReach }: Case, drawn: ByPainter, grown?: Grown): Row[] {
  const peers = (['sigma', 'cytoscape'] as const).filter((name) => drawn[name]);
  return peers.flatMap((name) =>
    gestures.map((gesture): Row => {
      const [ours, theirs] = [drawn.parley as Drawn, drawn[name] as Drawn];
      const isFirst = name === peers[0];
      const aim = isFirst ? toReach[gesture] : undefined;
      const growth =
        grown && isFirst
          ? growthOf(
              grown.sizes,
              grown.drawn.map((each) => slowness(each.parley, gesture)),
              grown.drawn.map((each) => slowness(each[name], gesture)),
            )
          : {};
      return {
        task: `${named[gesture]}, ${what}`,
        unit: gesture === 'hover' ? 'ms' : 'fps',
        parley: figure(ours, gesture),
        peer: figure(theirs, gesture),
        peerName: painters[name],
        ...(aim ? { toReach: aim } : {}),
        ...growth,
        note: `${noteOf(ours, gesture)}; peer: ${noteOf(theirs, gesture)}`,
        runs: { parley: ours[gesture], peer: theirs[gesture] },
      };
    }),
  );
}

/** A screen shows 60 frames a second; half a frame less is rounding. */
const smooth: Aim = { least: 59.5 };
const motions: readonly Gesture[] = ['pan', 'zoom'];

const generatedCases = [
  { n: 150, tiesPerActor: 4, gestures: ['hover'], toReach: { hover: { most: 16 } } },
  { n: 300, tiesPerActor: 5, gestures: motions, toReach: { pan: smooth, zoom: smooth } },
  {
    n: 10_000,
    tiesPerActor: 5,
    gestures: ['hover', ...motions],
    toReach: { pan: { leastOfPeer: 1 }, zoom: { leastOfPeer: 1 } },
  },
] as const;

export async function rows(bench: Bench): Promise<Line[]> {
  const site = await bench.site();
  const browser = await bench.browser();
  const names = Object.keys(painters) as Painter[];
  const runs = Math.min(3, bench.runs);
  await bench.bundle('tests/bench/drawingPage.ts', 'drawing');
  bench.write(
    'drawing.html',
    '<!doctype html><meta charset="utf-8"><title>Drawing</title><link rel="stylesheet" href="drawing.css"><body><script type="module" src="drawing.js"></script>',
  );
  const pageOf = (file: string, painter: string): string =>
    `${site}bench/drawing.html?file=${file}&with=${painter}`;

  const bundled: Case = {
    what: 'bundled network',
    gestures: motions,
    urlOf: (painter) => (painter === 'parley' ? `${site}app/` : pageOf('bundled.json', painter)),
    toReach: { pan: smooth, zoom: smooth },
  };
  bench.say('… bundled network');
  bench.write('bundled.json', JSON.stringify(readNetwork(bundledText).network?.document));
  const found: Line[] = rowsOf(bundled, await drawInTurns(browser, bundled, names, runs));

  for (const { n, tiesPerActor, gestures, toReach } of generatedCases) {
    const caseOf = (size: number): Case => {
      const document = generatedDocument(size, { tiesPerActor });
      const file = `generated-${size}-${tiesPerActor}.json`;
      bench.write(file, JSON.stringify(document));
      return {
        what: `${size}/${document.ties.length}`,
        gestures,
        urlOf: (painter) => pageOf(file, painter),
        toReach,
      };
    };
    const sizes = sizesTo(n, bench);
    try {
      const drawn: ByPainter[] = [];
      for (const size of sizes.slice(0, -1)) {
        bench.say(`… ${size} actors`);
        drawn.push(await drawInTurns(browser, caseOf(size), ['parley', 'sigma'], 1));
      }
      bench.say(`… ${n} actors`);
      const last = caseOf(n);
      drawn.push(await drawInTurns(browser, last, names, n < 5_000 ? runs : Math.min(2, runs)));
      found.push(...rowsOf(last, drawn[drawn.length - 1], { sizes, drawn }));
    } catch (error) {
      // The other sizes are measured all the same.
      found.push({ task: `Drawing, ${n} actors`, missing: String(error).split('\n')[0] });
    }
  }
  return found;
}
