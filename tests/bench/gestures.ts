/** Moves, zooms and points at a drawn network with the browser's own pointer, and takes the page's own times. */
import type { Page } from 'playwright';
import { within } from './frame.ts';

export type Motion = 'pan' | 'zoom';
/** ms from frame to frame while the picture moves. */
export interface Frames {
  gaps: number[];
  /** The longest gap after the hand has let go, when some painters paint anew. */
  rest: number;
}
interface Watched {
  /** When each frame began. */
  frames: number[];
  /** Of each frame: the work of the page from the event or timer before it to the end of the frame. */
  work: number[];
  /** How often a peer has lit up an actor. */
  highlights?: number;
  actorPoints?: () => [number, number][];
}

const motionMs = 1_500;
/** Longer than a preview waits for the pointer to rest, and than it takes to go. */
const pointingMs = 250;
const mostPoints = 16;
/** Where a highlight takes seconds, a few tell as much. */
const enoughPoints = 4;
const longPointingMs = 10_000;

/**
 * Runs in the page before its own scripts. Waiting for the screen is no part of the work: it is counted from the start of
 * an event or a timer to the end of that task, and from the start of the next frame to its end.
 */
export function watchFrames(): void {
  const watched: Watched = { frames: [], work: [] };
  Object.assign(globalThis, { watched });
  const afterThisTask = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  let task: { start: number; end: number } | undefined;
  const begin = (): void => {
    const begun = (task ??= { start: performance.now(), end: Infinity });
    afterThisTask(() => (begun.end = Math.min(begun.end, performance.now())));
  };
  addEventListener('pointermove', begin, true);
  const plainTimeout = globalThis.setTimeout;
  const timeout = (then: (...given: unknown[]) => void, ms?: number, ...given: unknown[]): unknown =>
    plainTimeout(() => {
      begin();
      then(...given);
    }, ms);
  Object.assign(globalThis, { setTimeout: timeout });
  const frame = (time: number): void => {
    requestAnimationFrame(frame);
    watched.frames.push(time);
    const start = performance.now();
    const before = task ? Math.min(task.end, start) - task.start : 0;
    task = undefined;
    afterThisTask(() => watched.work.push(before + performance.now() - start));
  };
  requestAnimationFrame(frame);
}

/** Empties what was noted so far. @returns it */
const taken = (page: Page): Promise<Watched> =>
  page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    return { frames: watched.frames.splice(0), work: watched.work.splice(0) };
  });

const gapsOf = (frames: readonly number[]): number[] => frames.slice(1).map((time, i) => time - frames[i]);

const step: Record<Motion, (page: Page, part: number) => Promise<void>> = {
  pan: (page, part) => page.mouse.move(460 + 200 * Math.sin(7 * part), 120 + 120 * part),
  zoom: (page, part) => page.mouse.wheel(0, part < 0.5 ? -40 : 40),
};

/** Begins where no actor is: a drag there moves the picture. */
export async function framesOf(page: Page, motion: Motion): Promise<Frames> {
  await page.mouse.move(460, 120);
  await page.waitForTimeout(400);
  if (motion === 'pan') await page.mouse.down();
  await taken(page);
  const start = performance.now();
  for (let part = 0; part < 1; part = (performance.now() - start) / motionMs) {
    await step[motion](page, part);
    // A hand is no faster.
    await page.waitForTimeout(8);
  }
  const { frames } = await taken(page);
  if (motion === 'pan') await page.mouse.up();
  await page.waitForTimeout(600);
  const after = await taken(page);
  return { gaps: gapsOf(frames), rest: Math.max(0, ...gapsOf(after.frames)) };
}

/** Where actors are on the screen, spread over the picture: those that the page names, or has as elements, or a grid. */
const pointsOf = (page: Page): Promise<[number, number][]> =>
  page.evaluate((most) => {
    const { actorPoints } = (globalThis as unknown as { watched: Watched }).watched;
    const middles = (): [number, number][] =>
      [...document.querySelectorAll('main .layer > [id^="actor-"]')].map((element) => {
        const { left, top, width, height } = (element.firstElementChild ?? element).getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      });
    const grid = Array.from({ length: most }, (_, i): [number, number] => [
      500 + 110 * ((i * 5) % 4),
      300 + 90 * (i >> 2),
    ]);
    const isSeen = ([x, y]: [number, number]): boolean => x > 420 && x < 1_000 && y > 150 && y < 800;
    const seen = (actorPoints ?? middles)().filter(isSeen);
    if (seen.length === 0) return grid;
    const every = Math.max(1, Math.floor(seen.length / most));
    return seen.filter((_, i) => i % every === 0).slice(0, most);
  }, mostPoints);

/** How often a peer has lit up an actor; Parley tells nothing. */
const highlightsOf = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.highlights);

/** Whether a peer has lit up one more than before, or Parley shows the name of one. */
async function isLit(page: Page, before: number | undefined): Promise<boolean> {
  const after = await highlightsOf(page);
  return after === undefined ? (await page.locator('main .tip').count()) > 0 : after > (before ?? 0);
}

/**
 * Points at one actor after the other. Where a network is dense, another one may be in front, and lit up already: such a
 * point does not count.
 * @returns for each the ms of work of its dearest frame: that of the pointer's event, or that which shows the highlight
 * @throws if none was lit up: then something else was measured
 */
export async function pointingOf(page: Page): Promise<number[]> {
  const costs: number[] = [];
  const start = performance.now();
  for (const [x, y] of await pointsOf(page)) {
    if (costs.length >= enoughPoints && performance.now() - start > longPointingMs) break;
    const before = await highlightsOf(page);
    await taken(page);
    await page.mouse.move(x, y);
    await page.waitForTimeout(pointingMs);
    const { work } = await taken(page);
    if (await isLit(page, before)) costs.push(Math.max(0, ...work));
  }
  if (costs.length === 0) throw new Error('No actor was lit up.');
  return costs;
}

/** Frames a second in the mean. */
export const rateOf = (gaps: readonly number[]): number =>
  1000 / (gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length));

export const gapsText = (gaps: readonly number[]): string =>
  `95 % of frames within ${within(gaps, 0.95).toFixed(0)} ms, worst ${Math.max(0, ...gaps).toFixed(0)}`;
