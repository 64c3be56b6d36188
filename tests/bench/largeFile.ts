/** A file of 10,000 actors and 50,000 ties, opened in the app: first picture, rest, how responsive it stays, memory. */
import type { Browser, CDPSession, Page } from 'playwright';
import { growthOf, median, sizesTo, type Bench, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';

interface Watched {
  /** When something happened, in ms from navigation. */
  marks: Record<string, number>;
  longTasks: { start: number; duration: number }[];
}
interface Opened {
  /** From the end of the reading. */
  firstPicture: number;
  lastPicture: number;
  longestWhileReading: number;
  longestWhileArranging: number;
  /** Bytes, after the garbage was collected. */
  heap: number;
  /** The same with the bundled network, before the file is opened. */
  heapBefore: number;
}

/** Runs in the page before its own scripts: notes what the workers say, and tasks that kept the page busy. */
function watch(): void {
  const watched: Watched = { marks: {}, longTasks: [] };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Plain>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
        const now = performance.now();
        if ('done' in data) watched.marks.read = now;
        if (!('at' in data)) return;
        // A network soon arranged has no picture on the way: its first is its last.
        watched.marks.sketched ??= now;
        if (data.isLast) watched.marks.arranged = now;
      });
    }
  };
}

const marksOf = (page: Page): Promise<Watched> =>
  page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);

/** Waits until something is painted on the canvas after a mark. @returns the time */
const paintedAfter = (page: Page, mark: string): Promise<number> =>
  page
    .waitForFunction((name) => {
      const { watched } = globalThis as unknown as { watched: Watched };
      const canvas = document.querySelector('canvas');
      if (watched.marks[name] === undefined || !canvas) return false;
      const { width, height } = canvas;
      const middle = canvas.getContext('2d')?.getImageData(width / 3, height / 3, width / 3, height / 3).data;
      return middle?.some((value) => value > 0) ? performance.now() : false;
    }, mark)
    .then((handle) => handle.jsonValue() as Promise<number>);

async function heapAfterCollection(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize;
}

async function openOnce(browser: Browser, url: string, file: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    const heapBefore = await heapAfterCollection(session);
    await page.evaluate(async (name) => {
      const text = await (await fetch(name)).text();
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'network.parley.json'));
      (globalThis as unknown as { watched: Watched }).watched.longTasks.length = 0;
      const given = { dataTransfer: transfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', given));
    }, file);
    const firstPicture = await paintedAfter(page, 'sketched');
    const lastPicture = await paintedAfter(page, 'arranged');
    await page.waitForTimeout(1_500);
    const { marks, longTasks } = await marksOf(page);
    const longest = (from: number, to: number): number =>
      Math.max(
        0,
        ...longTasks.filter(({ start }) => start >= from && start < to).map(({ duration }) => duration),
      );
    return {
      firstPicture: firstPicture - marks.read,
      lastPicture: lastPicture - marks.read,
      longestWhileReading: longest(0, marks.read - 1),
      longestWhileArranging: longest(marks.read - 1, Infinity),
      heap: await heapAfterCollection(session),
      heapBefore,
    };
  } finally {
    await context.close();
  }
}

/** What the same document takes as parsed JSON and nothing else. */
async function parsedHeap(browser: Browser, url: string, file: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(url);
    const before = await heapAfterCollection(session);
    await page.evaluate(async (name) => {
      Object.assign(globalThis, { kept: JSON.parse(await (await fetch(name)).text()) as unknown });
    }, file);
    return (await heapAfterCollection(session)) - before;
  } finally {
    await context.close();
  }
}

/** What the marks of the same document's map take, in a page that has nothing else to do. */
async function sceneHeap(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(url);
    await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 120_000 });
    // The first scene fills tables that stay: widths of letters, and what a network indexes on demand.
    const keep = () =>
      page.evaluate(() => (globalThis as unknown as { keepScene: () => number }).keepScene());
    await keep();
    const before = await heapAfterCollection(session);
    await keep();
    return (await heapAfterCollection(session)) - before;
  } finally {
    await context.close();
  }
}

interface Measured extends Opened {
  parsed: number;
  scene: number;
}

export async function rows(bench: Bench): Promise<Row[]> {
  const site = await bench.site();
  const browser = await bench.browser();
  bench.write('blank.html', '<!doctype html><title>Blank</title>');
  await bench.bundle('tests/bench/memoryPage.ts', 'memory');
  bench.write(
    'memory.html',
    '<!doctype html><title>Memory</title><script type="module" src="memory.js"></script>',
  );
  const sizes = sizesTo(10_000, bench);
  const medians = new Map<number, Measured>();
  for (const n of sizes) {
    bench.say(`… a file of ${n} actors`);
    const name = `bare-${n}.parley.json`;
    const document = generatedDocument(n, { bare: true });
    bench.write(name, JSON.stringify({ ...document, opening: { ...document.opening, face: 'map' } }));
    const runs: Opened[] = [];
    for (let run = 0; run < Math.min(3, bench.runs); run++) {
      runs.push(await openOnce(browser, `${site}app/`, `${site}bench/${name}`));
    }
    const of = (key: keyof Opened): number => median(runs.map((each) => each[key]));
    medians.set(n, {
      firstPicture: of('firstPicture'),
      lastPicture: of('lastPicture'),
      longestWhileReading: of('longestWhileReading'),
      longestWhileArranging: of('longestWhileArranging'),
      heap: of('heap'),
      heapBefore: of('heapBefore'),
      parsed: await parsedHeap(browser, `${site}bench/blank.html`, `${site}bench/${name}`),
      scene: await sceneHeap(browser, `${site}bench/memory.html?file=${name}`),
    });
  }
  return tableRows(medians, sizes);
}

function tableRows(medians: ReadonlyMap<number, Measured>, sizes: readonly number[]): Row[] {
  const measured = sizes.map((n) => medians.get(n) as Measured);
  const last = measured[measured.length - 1];
  const size = '10000/50000';
  const row = (task: string, key: keyof Measured, more: Partial<Row> = {}): Row => ({
    task: `${task}, ${size}`,
    unit: 'ms',
    parley: last[key],
    ...growthOf(
      sizes,
      measured.map((each) => each[key]),
    ),
    ...more,
  });
  const megabytes = (bytes: number): number => bytes / 2 ** 20;
  const withoutScene = ({ heap, scene }: Measured): number => megabytes(heap - scene);
  const parsed = (each: Measured): number => megabytes(each.parsed);
  return [
    row('First picture in the app', 'firstPicture', {
      toReach: { most: 1_000 },
      note: 'from the end of reading; refined while visible',
    }),
    row('Picture at rest in the app', 'lastPicture', { note: 'from the end of reading' }),
    row('Longest task while reading', 'longestWhileReading', {
      toReach: { most: 200 },
      note: 'on the page; the file is read in a worker',
    }),
    row('Longest task while arranging', 'longestWhileArranging', {
      note: 'on the page, opening the network and painting it included',
    }),
    {
      task: `Memory, open in the app, less the drawing, ${size}`,
      unit: 'MB',
      parley: withoutScene(last),
      peer: parsed(last),
      peerName: 'the same document as parsed JSON',
      toReach: { mostOfPeer: 2 },
      ...growthOf(sizes, measured.map(withoutScene), measured.map(parsed)),
      note:
        `JavaScript heap after garbage collection, the app itself included: it takes ` +
        `${megabytes(last.heapBefore).toFixed(1)} MB before the file is opened, and with it and its drawing ` +
        `${megabytes(last.heap).toFixed(1)} MB, of which the drawing's marks are ${megabytes(last.scene).toFixed(1)} MB`,
    },
  ];
}
