import { expect, onTestFinished, test, vi } from 'vitest';
import { enlarged, zoomGesture, type Transform } from '../../src/app/map/zoomGesture.ts';

/** A box of 400 by 300 at the page's corner, whose middle part, 100 to 200 across, is held by something else. */
function setUp() {
  const element = document.createElement('div');
  element.style.cssText = 'position:fixed;left:0;top:0;width:400px;height:300px';
  document.body.append(element);
  const told = { moves: [] as Transform[], rests: [] as Transform[], pinches: 0, clicks: 0 };
  const end = zoomGesture({
    onmove: (transform) => told.moves.push(transform),
    onrest: (transform) => told.rests.push(transform),
    onpinch: () => told.pinches++,
    startsHere: ({ clientX }) => clientX < 100 || clientX > 200,
    limits: () => [0.5, 4],
  })(element);
  element.addEventListener('click', () => told.clicks++);
  // Pointers that a script makes up cannot be captured.
  vi.spyOn(element, 'setPointerCapture').mockImplementation(() => {});
  onTestFinished(() => {
    end();
    element.remove();
  });
  const point = (type: string, clientX: number, clientY: number, pointerId = 1): void => {
    element.dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerId, bubbles: true }));
  };
  return { element, told, point };
}

test('a drag moves the picture with the pointer, and the click that ends it chooses nothing', () => {
  const { element, told, point } = setUp();
  point('pointerdown', 10, 20);
  point('pointermove', 50, 20);
  point('pointermove', 60, 45);
  point('pointerup', 60, 45);
  element.click();
  expect(told.moves.at(-1)).toEqual({ k: 1, x: 50, y: 25 });
  expect(told.clicks).toBe(0);
  element.click();
  expect(told.clicks).toBe(1);
});

test('a press that hardly moves is a click', () => {
  const { element, told, point } = setUp();
  point('pointerdown', 10, 20);
  point('pointermove', 11, 21);
  point('pointerup', 11, 21);
  element.click();
  expect(told.moves).toEqual([]);
  expect(told.clicks).toBe(1);
});

test('a press on what is held by something else moves nothing until a second finger comes', () => {
  const { told, point } = setUp();
  point('pointerdown', 150, 100, 1);
  point('pointermove', 160, 100, 1);
  expect(told.moves).toEqual([]);
  point('pointerdown', 50, 100, 2);
  expect(told.pinches).toBe(1);
});

test('two fingers that part to twice their distance enlarge twice, around the middle between them', () => {
  const { told, point } = setUp();
  point('pointerdown', 50, 100, 1);
  point('pointerdown', 90, 100, 2);
  point('pointermove', 30, 100, 1);
  point('pointermove', 110, 100, 2);
  const { k, x, y } = told.moves.at(-1)!;
  expect(k).toBeCloseTo(2, 9);
  // What was in the middle at 70, 100 is there still.
  expect(70 * k + x).toBeCloseTo(70, 9);
  expect(100 * k + y).toBeCloseTo(100, 9);
});

test('the wheel enlarges around the pointer and within the limits, and rests once it is over', async () => {
  const { element, told } = setUp();
  const turn = (deltaY: number) =>
    element.dispatchEvent(
      new WheelEvent('wheel', { clientX: 40, clientY: 30, deltaY, bubbles: true, cancelable: true }),
    );
  expect(turn(-500)).toBe(false);
  expect(told.moves).toEqual([enlarged({ k: 1, x: 0, y: 0 }, 2, { x: 40, y: 30 })]);
  turn(-5000);
  expect(told.moves.at(-1)?.k).toBeCloseTo(4, 9);
  await vi.waitFor(() => expect(told.rests).toHaveLength(1));
  expect(told.rests[0].k).toBeCloseTo(4, 9);
});
