/** Moving and pointing at a drawn network: ms a frame while it goes on, without a GPU. */
import type { Browser, Page } from 'playwright';
import { median, type Bench, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';

type Gesture = 'pan' | 'zoom' | 'hover';
const steps = 40;

const doing: Record<Gesture, (page: Page, step: number) => Promise<void>> = {
  pan: (page, step) => page.mouse.move(460 + 4 * step, 120 + 2 * step),
  zoom: (page, step) => page.mouse.wheel(0, step < steps / 2 ? -60 : 60),
  hover: (page, step) => page.mouse.move(450 + 11 * ((step * 37) % steps), 250 + 7 * ((step * 17) % steps)),
};

/** Frames are counted by the page itself; the pointer is the browser's own. @returns ms a frame, in the mean */
async function frameMs(page: Page, gesture: Gesture): Promise<number> {
  // Where no actor is: a drag there moves the picture.
  await page.mouse.move(460, 120);
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    const frames = ((globalThis as unknown as { frames: number[] }).frames = [] as number[]);
    const next = (time: number): void => {
      frames.push(time);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  if (gesture === 'pan') await page.mouse.down();
  for (let step = 0; step < steps; step++) {
    await doing[gesture](page, step);
    // A hand is no faster, and a preview waits for the pointer to rest.
    await page.waitForTimeout(gesture === 'hover' ? 110 : 8);
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  if (gesture === 'pan') await page.mouse.up();
  await page.waitForTimeout(600);
  return (frames[frames.length - 1] - frames[0]) / Math.max(1, frames.length - 1);
}

async function measure(
  browser: Browser,
  url: string,
  gestures: readonly Gesture[],
): Promise<Record<Gesture, number>> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(url);
    await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 120_000 });
    await page.waitForTimeout(1_000);
    const found = {} as Record<Gesture, number>;
    for (const gesture of gestures) found[gesture] = await frameMs(page, gesture);
    return found;
  } finally {
    await page.close();
  }
}

const named: Record<Gesture, string> = { pan: 'Pan', zoom: 'Zoom', hover: 'Hover highlight' };

async function beside(
  bench: Bench,
  what: string,
  pages: { parley: string; peers: Record<string, string> },
  gestures: readonly Gesture[],
): Promise<Row[]> {
  const browser = await bench.browser();
  const runs = Math.min(3, bench.runs);
  const times = new Map<string, Record<Gesture, number>[]>();
  for (let run = 0; run < runs; run++) {
    for (const [name, url] of Object.entries({ parley: pages.parley, ...pages.peers })) {
      times.set(name, [...(times.get(name) ?? []), await measure(browser, url, gestures)]);
    }
  }
  const of = (name: string, gesture: Gesture): number =>
    median((times.get(name) ?? []).map((each) => each[gesture]));
  return gestures.flatMap((gesture): Row[] => {
    const row: Row = {
      task: `${named[gesture]}, ${what}`,
      unit: 'ms',
      parley: of('parley', gesture),
      note: 'a frame',
    };
    const peers = Object.keys(pages.peers);
    return peers.length === 0
      ? [{ ...row, peer: 1000 / 60, peerName: '60 frames a second' }]
      : peers.map((peerName) => ({ ...row, peer: of(peerName, gesture), peerName }));
  });
}

export async function rows(bench: Bench): Promise<Row[]> {
  const site = await bench.site();
  await bench.bundle('tests/bench/drawingPage.ts', 'drawing');
  bench.write(
    'drawing.html',
    '<!doctype html><meta charset="utf-8"><title>Drawing</title><link rel="stylesheet" href="drawing.css"><body><script type="module" src="drawing.js"></script>',
  );
  const all = { pan: 1, zoom: 1, hover: 1 };
  const gestures = Object.keys(all) as Gesture[];
  const rows = await beside(bench, 'bundled network', { parley: `${site}app/`, peers: {} }, gestures);
  for (const n of [120, 300, 10_000]) {
    bench.say(`… ${n} actors`);
    const document = generatedDocument(n);
    bench.write(`generated-${n}.json`, JSON.stringify(document));
    const page = (painter: string): string => `${site}bench/drawing.html?n=${n}&with=${painter}`;
    const peers: Record<string, string> =
      n < 10_000 ? {} : { 'sigma 3': page('sigma'), cytoscape: page('cytoscape') };
    const what = `${n}/${document.ties.length}`;
    rows.push(...(await beside(bench, what, { parley: page('parley'), peers }, gestures)));
  }
  return rows;
}
