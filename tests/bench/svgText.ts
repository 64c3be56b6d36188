/** The text of a figure of 300 actors and 1,500 ties, beside XMLSerializer on a live DOM of the same figure. */
import type { Page } from 'playwright';
import { growthOf, median, rowOf, sizesTo, type Bench, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';

interface Times {
  parley: number[];
  peer: number[];
}

/** Turns that do not count: a script is quick only after it has been run for a while. */
const warmUps = 5;

async function timesOf(page: Page, url: string, runs: number): Promise<Times> {
  await page.goto(url);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page.evaluate(
    ([turns, unmeasured]) => {
      const tasks = globalThis as unknown as Record<keyof Times, () => number>;
      const times: Times = { parley: [], peer: [] };
      for (let turn = -unmeasured; turn < turns; turn++) {
        for (const name of ['parley', 'peer'] as const) {
          const taken = tasks[name]();
          if (turn >= 0) times[name].push(taken);
        }
      }
      return times;
    },
    [runs, warmUps] as const,
  );
}

export async function rows(bench: Bench): Promise<Row[]> {
  const site = await bench.site();
  await bench.bundle('tests/bench/svgTextPage.ts', 'svgText');
  bench.write(
    'svgText.html',
    '<!doctype html><title>SVG</title><body><script type="module" src="svgText.js"></script>',
  );
  const page = await (await bench.browser()).newPage();
  try {
    const sizes = sizesTo(300, bench);
    const found: Times[] = [];
    for (const n of sizes) {
      bench.write(`generated-${n}.json`, JSON.stringify(generatedDocument(n)));
      // One run takes milliseconds: there is time for several.
      found.push(await timesOf(page, `${site}bench/svgText.html?n=${n}`, 3 * bench.runs));
    }
    const medians = (name: keyof Times): number[] => found.map((times) => median(times[name]));
    return [
      rowOf('SVG text, 300/1500', found[found.length - 1], {
        peerName: 'XMLSerializer on a live DOM',
        toReach: { mostOfPeer: 0.5 },
        ...growthOf(sizes, medians('parley'), medians('peer')),
      }),
    ];
  } finally {
    await page.close();
  }
}
