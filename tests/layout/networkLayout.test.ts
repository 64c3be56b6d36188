import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNetwork, type LayoutOptions } from '../../src/layout/networkLayout.ts';
import type { LayoutPoint, Positions } from '../../src/layout/positions.ts';
import { influenceOf, type Network } from '../../src/model/network.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { anyRecords, graphNetwork, path } from '../model/networks.ts';
import { actor, networkOf, quartet, tie } from '../scene/network.ts';
import { overlappingCircles } from './plainQuality.ts';

/** Circles of 7 to 16 px and names of 60 by 13 px; few moves, so that many layouts can be made. */
const options: LayoutOptions = {
  radius: (each) => 7 * Math.sqrt(influenceOf(each)),
  labelSize: () => ({ width: 60, height: 13 }),
  tries: 1,
  moves: 400,
};
const layout = (network: Network, more: Partial<LayoutOptions> = {}) =>
  layoutNetwork(network, { ...options, ...more });

/** The places in the order of the network's actors; an actor without one fails the test. */
function placesOf(network: Network, positions: Positions): LayoutPoint[] {
  return network.actors.map(({ id }) => {
    const at = positions.get(id);
    if (!at) throw new Error(`${id} has no place`);
    return at;
  });
}
function expectReadable(network: Network, positions: Positions) {
  const places = placesOf(network, positions);
  expect(positions.size).toBe(network.actors.length);
  expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  expect(overlappingCircles(places, network.actors.map(options.radius))).toEqual([]);
}
const pinsOf = (places: Record<string, LayoutPoint>): Positions => new Map(Object.entries(places)) as never;

const cases: [string, Network][] = [
  ['one actor', graphNetwork(1, [])],
  ['one actor with a tie to itself', graphNetwork(1, [[0, 0]])],
  ['two actors', path(2)],
  ['two actors with thirty parallel ties', graphNetwork(2, Array(30).fill([0, 1]) as [number, number][])],
  ['isolates only', graphNetwork(12, [])],
  [
    'two components and an isolate',
    graphNetwork(7, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
    ]),
  ],
  ['a chain', path(20)],
  [
    'a star',
    graphNetwork(
      25,
      Array.from({ length: 24 }, (_, i) => [0, i + 1] as const),
    ),
  ],
  [
    'all tied to all',
    graphNetwork(
      12,
      Array.from({ length: 66 }, (_, k) => {
        // The k-th pair of the upper triangle, counted column by column.
        const b = Math.floor((1 + Math.sqrt(1 + 8 * k)) / 2);
        return [k - (b * (b - 1)) / 2, b] as const;
      }),
    ),
  ],
  [
    'a self-tie among others',
    graphNetwork(3, [
      [0, 1],
      [1, 1],
      [1, 2],
    ]),
  ],
  [
    'members that belong to one whole',
    networkOf({
      actors: [actor('whole'), ...[1, 2, 3, 4].map((i) => actor(`m${i}`, { affiliation: 'whole' }))],
      ties: [1, 2, 3, 4].map((i) => tie(`t${i}`, `m${i}`, 'whole', 'part-of')),
    }),
  ],
];

describe('the layout of', () => {
  test('no actors is empty', () => {
    expect(layout(networkOf({ actors: [], ties: [] })).size).toBe(0);
  });

  test.each(cases)('%s is finite and without overlaps', (_name, network) => {
    expectReadable(network, layout(network));
  });

  test('any network is finite and without overlaps', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const network = networkOf(records);
        expectReadable(network, layout(network));
      }),
      { numRuns: 60 },
    );
  });

  test('actors of great influence who live at one time keeps their names apart too', () => {
    const network = networkOf({
      actors: Array.from({ length: 14 }, (_, i) => actor(`a${i}`, { influence: { value: i % 2 ? 4 : 5 } })),
      ties: Array.from({ length: 13 }, (_, i) => tie(`t${i}`, `a${i}`, `a${(i * 5) % 14}`, 'alliance')),
    });
    const places = placesOf(network, layout(network));
    const radii = network.actors.map(options.radius);
    const overlaps = places.flatMap((a, i) =>
      places.slice(i + 1).filter((b, k) => {
        const isBeside = Math.abs(a.x - b.x) >= 60;
        // A name stands below its shape, 13 high.
        const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
        const [upperRadius, lowerRadius] =
          upper === a ? [radii[i], radii[i + 1 + k]] : [radii[i + 1 + k], radii[i]];
        return !isBeside && lower.y - lowerRadius < upper.y + upperRadius + 13;
      }),
    );
    expect(overlaps).toEqual([]);
  });
});

describe('the same network', () => {
  test.each(cases)('is laid out alike twice: %s', (_name, network) => {
    expect(layout(network)).toEqual(layout(network));
  });

  test('is laid out alike whatever the order of its records', () => {
    const shuffled = anyRecords.chain(({ actors, ties, vocabulary }) =>
      fc
        .tuple(
          fc.shuffledSubarray(actors, { minLength: actors.length }),
          fc.shuffledSubarray(ties, { minLength: ties.length }),
        )
        .map(([otherActors, otherTies]) => [
          { actors, ties, vocabulary },
          { actors: otherActors, ties: otherTies, vocabulary },
        ]),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const [a, b] = [layout(networkOf(one)), layout(networkOf(other))];
        expect(new Map([...a].toSorted())).toEqual(new Map([...b].toSorted()));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a pinned actor', () => {
  test('stands exactly where it is pinned, to the last digit', () => {
    const pins = pinsOf({ a: { x: -120.123456, y: 33.3 }, c: { x: 200, y: 0 } });
    const network = quartet();
    const positions = layout(network, { fixed: pins });
    expect(positions.get('a' as ActorId)).toEqual({ x: -120.123456, y: 33.3 });
    expect(positions.get('c' as ActorId)).toEqual({ x: 200, y: 0 });
    expectReadable(network, positions);
  });

  test('stays at its pin in any network, and the others keep off it', () => {
    const coordinate = fc.integer({ min: -300, max: 300 });
    const pin = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(anyRecords, pin, (records, at) => {
        const network = networkOf(records);
        const positions = layout(network, { fixed: pinsOf({ a0: at }) });
        expect(positions.get('a0' as ActorId)).toEqual(at);
        expectReadable(network, positions);
      }),
      { numRuns: 40 },
    );
  });

  test('stays although others overlap it at the start that was given', () => {
    const start = pinsOf(Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { x: 10, y: 10 }])));
    const positions = layout(quartet(), { start, fixed: pinsOf({ b: { x: 10, y: 10 } }) });
    expect(positions.get('b' as ActorId)).toEqual({ x: 10, y: 10 });
    expectReadable(quartet(), positions);
  });

  test('stands at its pin, not where the start has it', () => {
    const start = layout(quartet());
    const moved = pinsOf({ b: { x: 250, y: -200 } });
    expect(layout(quartet(), { start, fixed: moved }).get('b' as ActorId)).toEqual({ x: 250, y: -200 });
  });

  test('may be the only kind: all stay, two on one spot included', () => {
    const pins = pinsOf(Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { x: 5, y: 5 }])));
    expect(new Map(layout(quartet(), { fixed: pins }))).toEqual(new Map(pins));
  });

  test('that the network does not have changes nothing', () => {
    const positions = layout(quartet(), { fixed: pinsOf({ nobody: { x: 0, y: 0 } }) });
    expect([...positions.keys()].toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a newcomer', () => {
  const known = path(8);
  const start = layout(known);
  const grown = graphNetwork(9, [...known.ties.map((_, i) => [i, i + 1] as const), [3, 8], [4, 8]]);
  const positions = layout(grown, { start });

  test('finds a place without an overlap', () => {
    expectReadable(grown, positions);
  });

  test('stands nearer to its two neighbours than the ends of the chain do to each other', () => {
    const [near, far] = [3, 4].map((i) => {
      const [a, b] = [positions.get('a8' as ActorId), positions.get(`a${i}` as ActorId)];
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
    });
    const places = placesOf(grown, positions);
    const span = Math.hypot(places[0].x - places[7].x, places[0].y - places[7].y);
    expect(Math.max(near, far)).toBeLessThan(span / 2);
  });

  test('moves those who were there by less than half the length of a tie', () => {
    const tieLengths = known.ties.map((each) => {
      const [a, b] = [start.get(each.source), start.get(each.target)];
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
    });
    const typical = tieLengths.toSorted((a, b) => a - b)[3];
    for (const { id } of known.actors) {
      const [before, after] = [start.get(id), positions.get(id)];
      expect(Math.hypot((before?.x ?? 0) - (after?.x ?? 0), (before?.y ?? 0) - (after?.y ?? 0))).toBeLessThan(
        typical / 2,
      );
    }
  });

  test('moves nobody who is fixed, and four of them on one spot part', () => {
    const more = graphNetwork(12, [
      ...known.ties.map((_, i) => [i, i + 1] as const),
      ...[8, 9, 10, 11].map((i) => [3, i] as const),
    ]);
    const placed = layout(more, { start, fixed: start });
    for (const [id, at] of start) expect(placed.get(id)).toEqual(at);
    expectReadable(more, placed);
  });
});
