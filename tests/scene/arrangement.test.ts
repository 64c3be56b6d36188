import { describe, expect, test } from 'vitest';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { layoutSizes } from '../../src/scene/places.ts';
import { bundled } from './bundled.ts';
import { actor, networkOf, quartet, tie } from './network.ts';

const three = (positions?: Record<string, [number, number]>) =>
  networkOf({
    actors: ['a', 'b', 'c'].map((id) => actor(id)),
    ties: [tie('ab', 'a', 'b', 'talks'), tie('bc', 'b', 'c', 'talks')],
    ...(positions ? { layout: { positions } } : {}),
  });

describe('where the actors of a document stand', () => {
  test('is exactly where the document says', () => {
    const positions = { a: [0, 0], b: [123.45, -6], c: [-7, 8] } as Record<string, [number, number]>;
    expect(Object.fromEntries(arrangedPositions(three(positions)))).toEqual({
      a: { x: 0, y: 0 },
      b: { x: 123.45, y: -6 },
      c: { x: -7, y: 8 },
    });
  });

  test('is found for newcomers, apart from the others, who stay', () => {
    const found = arrangedPositions(three({ a: [0, 0], b: [200, 0] }));
    expect(found.get('a' as never)).toEqual({ x: 0, y: 0 });
    expect(found.get('b' as never)).toEqual({ x: 200, y: 0 });
    const c = found.get('c' as never)!;
    expect(Number.isFinite(c.x) && Number.isFinite(c.y)).toBe(true);
    const radius = layoutSizes.radius(three().actors[0]);
    for (const { x, y } of [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ]) {
      expect(Math.hypot(c.x - x, c.y - y)).toBeGreaterThan(2 * radius);
    }
  });

  test('is a place for everybody where the document says none, the same each time', () => {
    const [first, again] = [arrangedPositions(quartet()), arrangedPositions(quartet())];
    expect([...first.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...again]).toEqual([...first]);
    for (const { x, y } of first.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  test('is found once a network', () => {
    const network = quartet();
    expect(arrangedPositions(network)).toBe(arrangedPositions(network));
  });

  test('is nowhere without actors', () => {
    expect(arrangedPositions(networkOf({ actors: [], ties: [] })).size).toBe(0);
  });

  test('is stored for every actor of the bundled network', () => {
    const places = bundled.document.layout?.positions ?? {};
    const found = arrangedPositions(bundled);
    expect(found.size).toBe(bundled.actors.length);
    for (const { id } of bundled.actors) {
      expect([found.get(id)?.x, found.get(id)?.y]).toEqual(places[id]);
    }
  });
});
