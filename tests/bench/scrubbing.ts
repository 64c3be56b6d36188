/** How smooth the map is while the timeline is dragged over its whole range, and whether any actor moves. */
import type { Page } from 'playwright';
import { median, within, type Bench, type Row } from './frame.ts';

/** A steady drag from one end to the other: one step of the pointer in each of so many frames. */
const steps = 400;

interface Scrub {
  /** ms from frame to frame. */
  frames: number[];
  /** The farthest that the middle of a circle was from where its actor was first seen, in px. */
  moved: number;
  /** How many different dates were drawn. */
  dates: number;
  workers: number;
}

export async function rows(bench: Bench): Promise<Row[]> {
  const browser = await bench.browser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  let workers = 0;
  page.on('worker', () => workers++);
  await page.goto(`${await bench.site()}app/`);
  await page.locator('html[data-ready]').waitFor();
  bench.say('dragging over the timeline …');
  await scrub(page);
  workers = 0;
  const { frames, moved, dates } = await scrub(page);
  await page.close();
  return [
    {
      task: `Dragging over the timeline: 95 % of ${frames.length} frames within`,
      unit: 'ms',
      parley: within(frames, 0.95),
      toReach: { most: 1000 / 30 },
      note: `${dates} dates drawn; median frame ${median(frames).toFixed(1)} ms; layouts run: ${workers}; farthest an actor moved: ${moved} px`,
      runs: frames,
    },
  ];
}

async function scrub(page: Page): Promise<Omit<Scrub, 'workers'>> {
  return page.evaluate(async (count) => {
    const timeline = document.querySelector<SVGSVGElement>('.timeline svg');
    if (!timeline) throw new Error('no timeline');
    const { left, width, top, height } = timeline.getBoundingClientRect();
    const send = (type: string, share: number): void => {
      const at = {
        clientX: left + share * (width - 1),
        clientY: top + height * 0.6,
        pointerId: 1,
        button: 0,
      };
      timeline.dispatchEvent(new PointerEvent(type, { bubbles: true, ...at }));
    };
    // A synthetic pointer cannot be captured; the drag does without.
    timeline.setPointerCapture = () => {};
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    // Boxes change with the outline of a role; the middle of a circle is where the actor stands.
    const placesNow = (): [string, number, number][] =>
      [...document.querySelectorAll<SVGGElement>('main .layer > [id^="actor-"]')].flatMap((group) => {
        const circle = group.querySelector('circle');
        return circle === group.firstElementChild && circle
          ? [[group.id, circle.cx.baseVal.value, circle.cy.baseVal.value]]
          : [];
      });
    const first = new Map<string, [number, number]>();
    const dates = new Set<string>();
    let moved = 0;
    const frames: number[] = [];
    send('pointerdown', 0);
    let before = await frame();
    for (let i = 1; i <= count; i++) {
      send('pointermove', i / count);
      const now = await frame();
      frames.push(now - before);
      before = now;
      dates.add(location.hash);
      if (i % 20 === 0) {
        for (const [id, x, y] of placesNow()) {
          const known = first.get(id);
          if (known) moved = Math.max(moved, Math.hypot(known[0] - x, known[1] - y));
          else first.set(id, [x, y]);
        }
        // Reading places takes time of its own: it is no part of the next frame.
        before = await frame();
      }
    }
    send('pointerup', 1);
    return { frames, moved: Math.round(moved * 100) / 100, dates: dates.size };
  }, steps);
}
