import { describe, expect, test } from 'vitest';
import { startLiveLayout } from '../../src/layout/liveLayout.ts';
import type { LayoutPoint } from '../../src/layout/positions.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { path } from '../model/networks.ts';

const ids = ['a0', 'a1', 'a2', 'a3'] as ActorId[];
/** Four actors in a row, 90 apart: the length of their ties. */
const row = new Map<string, LayoutPoint>(ids.map((id, i) => [id, { x: 90 * i, y: 0 }]));
const start = (moving: readonly ActorId[] = ids) =>
  startLiveLayout(path(4), row, { radius: () => 8, moving });
const after = (ticks: number, live: ReturnType<typeof start>) => {
  for (let i = 1; i < ticks; i++) live.tick();
  return live.tick();
};

describe('a layout that runs while an actor is dragged', () => {
  test('has the dragged actor where the pointer is', () => {
    const live = start();
    live.drag(ids[1], { x: 40, y: 120 });
    expect(live.tick()[ids[1]]).toEqual([40, 120]);
    live.drag(ids[1], { x: -7.5, y: 60 });
    expect(after(30, live)[ids[1]]).toEqual([-7.5, 60]);
  });

  test('draws a neighbour after it, and one further away less', () => {
    const live = start();
    live.drag(ids[0], { x: -200, y: 0 });
    const moved = after(60, live);
    const shift = (i: number) => 90 * i - (moved[ids[i]]?.[0] ?? 90 * i);
    expect(shift(1)).toBeGreaterThan(1);
    expect(shift(1)).toBeGreaterThan(shift(2));
  });

  test('leaves those alone that are not to answer', () => {
    const live = start([ids[0], ids[1]]);
    live.drag(ids[0], { x: -300, y: 50 });
    expect(Object.keys(after(60, live)).toSorted()).toEqual(['a0', 'a1']);
  });

  test('lets an actor give way to the one that is dragged onto it', () => {
    const live = start();
    live.drag(ids[3], { x: 90, y: 1 });
    const [x, y] = after(120, live)[ids[1]] ?? [90, 0];
    // It was 1 away; it goes aside by half of its own size at least, while its place and its ties hold it.
    expect(Math.hypot(x - 90, y - 1)).toBeGreaterThan(8);
  });

  test('runs alike twice', () => {
    const [one, other] = [start(), start()];
    for (const live of [one, other]) live.drag(ids[2], { x: 33, y: 44 });
    expect(after(40, one)).toEqual(after(40, other));
  });

  test('lets a drag of nobody pass', () => {
    const live = start();
    live.drag('nobody' as ActorId, { x: 0, y: 0 });
    expect(Object.values(live.tick()).flat().every(Number.isFinite)).toBe(true);
  });
});
