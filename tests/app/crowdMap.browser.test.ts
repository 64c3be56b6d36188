import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Root from '../../src/app/Root.svelte';
import { Explorer } from '../../src/app/state/explorer.svelte.ts';
import { MapControls } from '../../src/app/state/mapControls.svelte.ts';
import { Settings } from '../../src/app/state/settings.svelte.ts';
import '../../src/app/styles.css';
import { Network } from '../../src/model/network.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { generatedDocument } from '../bench/generatedDocument.ts';

function openCrowd(n = 500) {
  const document = generatedDocument(n);
  const network = new Network(document);
  const explorer = new Explorer(network, openingView(document));
  const target = globalThis.document.createElement('div');
  target.id = 'app';
  globalThis.document.body.append(target);
  render(Root, { target, props: { explorer, settings: new Settings(), controls: new MapControls() } });
  return explorer;
}
/** Share of the canvas's pixels that something was painted on. */
function painted(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i] > 0) count++;
  return count / (data.length / 4);
}
const canvases = () => [...globalThis.document.querySelectorAll('canvas')];

test('a network with too many ties for an element each is painted, and can be used by keyboard and pointer', async () => {
  const explorer = openCrowd();
  await expect.poll(() => (canvases()[0] ? painted(canvases()[0]) : 0)).toBeGreaterThan(0.05);
  expect(globalThis.document.querySelectorAll('svg [data-kind="tie"]')).toHaveLength(0);

  // One stop, named in full; arrows go from actor to actor.
  const stop = () => globalThis.document.querySelectorAll<SVGGElement>('svg g[role="button"]');
  expect(stop()).toHaveLength(1);
  stop()[0].focus();
  await userEvent.keyboard('{Home}');
  const first = stop()[0].getAttribute('aria-label');
  expect(first).toMatch(/^Actor \d+, .*ties/);
  await userEvent.keyboard('{ArrowRight}');
  expect(globalThis.document.activeElement).toBe(stop()[0]);
  expect(stop()[0].getAttribute('aria-label')).not.toBe(first);
  // A preview is painted over the picture.
  await expect.poll(() => painted(canvases()[1])).toBeGreaterThan(0);
  await userEvent.keyboard('{Enter}');
  expect(explorer.view.selected).toHaveLength(1);
  await expect.element(page.getByRole('complementary', { name: 'Details' })).toHaveTextContent('Actor');
});

test('an actor that can be aimed at in a crowd is dragged by pointer; where none is, a drag moves the picture', async () => {
  const explorer = openCrowd();
  await expect.poll(() => (canvases()[0] ? painted(canvases()[0]) : 0)).toBeGreaterThan(0.05);
  const svg = globalThis.document.querySelector<SVGSVGElement>('svg.opening-figure')!;
  const stop = svg.querySelector<SVGGElement>('g[role="button"]')!;
  explorer.select(stop.dataset.id as never);
  const { left, top, width } = stop.getBoundingClientRect();
  const from = { x: left + width / 2, y: top + width / 2 };
  const fire = (type: string, x: number, y: number) =>
    svg.dispatchEvent(
      new PointerEvent(type, {
        clientX: x,
        clientY: y,
        pointerId: 1,
        bubbles: true,
        button: 0,
        pointerType: 'mouse',
      }),
    );
  // A pointer made by a script cannot be captured.
  svg.setPointerCapture = () => {};
  fire('pointerdown', from.x, from.y);
  fire('pointermove', from.x + 30, from.y + 10);
  fire('pointermove', from.x + 60, from.y + 20);
  await expect.poll(() => svg.querySelector('.carried circle')).not.toBeNull();
  expect(explorer.view.moved).toEqual({});
  fire('pointerup', from.x + 60, from.y + 20);
  expect(Object.keys(explorer.view.moved)).toEqual([stop.dataset.id]);
  await expect.poll(() => svg.querySelector('.carried')).toBeNull();
  const after = svg.querySelector('g[role="button"]')!.getBoundingClientRect();
  expect(after.left + after.width / 2).toBeCloseTo(from.x + 60, -0.5);
});
