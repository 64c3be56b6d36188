import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  guardAddress,
  linkHere,
  pushAddress,
  replaceAddress,
  settleAddress,
} from '../../../src/app/browser/writeAddress.ts';

const start = location.href;
let unguard: () => void;
beforeEach(() => {
  vi.spyOn(history, 'replaceState');
  unguard = guardAddress();
});
afterEach(() => {
  unguard();
  settleAddress();
  vi.restoreAllMocks();
  history.replaceState(null, '', start);
});
const writes = (): number => vi.mocked(history.replaceState).mock.calls.length;
const frames = async (count: number, each: (i: number) => void): Promise<void> => {
  for (let i = 0; i < count; i++) {
    each(i);
    await new Promise((done) => setTimeout(done, 10));
  }
};

test('a date that is dragged is written a few times a second, and at last as it is left', async () => {
  const begun = performance.now();
  await frames(60, (i) => replaceAddress(`#at=${1900 + i}`));
  const most = (performance.now() - begun) / 200 + 1;
  expect(writes()).toBeGreaterThan(1);
  expect(writes()).toBeLessThanOrEqual(most);
  await expect.poll(() => location.hash).toBe('#at=1959');
});

test('a step is written at once, and Back leads to the last state before it', async () => {
  await frames(5, (i) => replaceAddress(`#at=${i}`));
  pushAddress('#select=a');
  expect(location.hash).toBe('#select=a');
  history.back();
  await expect.poll(() => location.hash).toBe('#at=4');
});

test('a link that is copied is of what is shown now', async () => {
  await frames(5, (i) => replaceAddress(`#at=${i}`));
  expect(linkHere()).toMatch(/#at=4$/);
});

test('what waits is not written over the state that Back has led to', async () => {
  history.replaceState(null, '', '#first');
  pushAddress('#second');
  replaceAddress('#third');
  replaceAddress('#fourth');
  history.back();
  await expect.poll(() => location.hash).toBe('#first');
  await new Promise((done) => setTimeout(done, 300));
  expect(location.hash).toBe('#first');
});
