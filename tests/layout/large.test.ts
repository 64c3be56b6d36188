import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/layout/large/components.ts';
import { hopsFrom, neighboursOf } from '../../src/layout/large/hops.ts';
import { largeLayout } from '../../src/layout/large/largeLayout.ts';
import { majorizeOnce } from '../../src/layout/large/majorize.ts';
import { packAround } from '../../src/layout/large/pack.ts';
import { spreadDiscs } from '../../src/layout/large/spread.ts';
import { layoutNetwork } from '../../src/layout/networkLayout.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { graphNetwork } from '../model/networks.ts';
import { hopDistances, plainForceLayout, plainStress, type Edge } from './plainQuality.ts';

const graphOf = (n: number, edges: readonly Edge[]) => ({ n, edges });
/** Each node tied to three others, drawn by chance, after a ring that holds all together. */
function ringWithChords(n: number, seed = 1): Edge[] {
  const random = seededRandom(seed);
  const ring = Array.from({ length: n }, (_, i) => ({ source: i, target: (i + 1) % n }));
  const chords = Array.from({ length: 2 * n }, () => ({
    source: Math.floor(random() * n),
    target: Math.floor(random() * n),
  }));
  return [...ring, ...chords.filter(({ source, target }) => source !== target)];
}
const pointsOf = (at: Float64Array) =>
  Array.from({ length: at.length / 2 }, (_, i) => ({ x: at[2 * i], y: at[2 * i + 1] }));
/** The nearest two discs, as a share of the distance that they should keep; above 1 where none overlap. */
function closest(at: Float64Array, radius: number): number {
  let least = Infinity;
  for (let i = 0; i < at.length; i += 2) {
    for (let j = i + 2; j < at.length; j += 2) {
      least = Math.min(least, Math.hypot(at[i] - at[j], at[i + 1] - at[j + 1]));
    }
  }
  return least / (2 * radius);
}
const laidOut = (n: number, edges: readonly Edge[]) =>
  largeLayout(graphOf(n, edges), { radii: new Float64Array(n).fill(10), pinAt: () => undefined });

const anyGraph = fc.integer({ min: 1, max: 40 }).chain((n) => {
  const node = fc.integer({ min: 0, max: n - 1 });
  const pair = fc.tuple(node, node).filter(([a, b]) => a !== b);
  const edges = n === 1 ? fc.constant([]) : fc.array(pair, { maxLength: 80 });
  return edges.map((pairs) => ({ n, edges: pairs.map(([source, target]) => ({ source, target })) }));
});

describe('steps from a node', () => {
  test('are those of the plain search; who cannot be reached stands one step beyond the farthest', () => {
    fc.assert(
      fc.property(anyGraph, ({ n, edges }) => {
        const sources = Array.from({ length: n }, (_, i) => i);
        const hops = hopsFrom(neighboursOf(graphOf(n, edges)), sources);
        hopDistances(n, edges).forEach((row, i) => {
          const beyond = Math.max(...row.filter(Number.isFinite)) + 1;
          const wished = row.map((steps) => (Number.isFinite(steps) ? steps : beyond));
          expect([...hops.subarray(i * n, i * n + n)]).toEqual(wished);
        });
      }),
    );
  });
});

describe('the parts of a graph', () => {
  test('hold each node once, and the edges between their own nodes; no way leads from one to another', () => {
    fc.assert(
      fc.property(anyGraph, ({ n, edges }) => {
        const parts = partsOf(graphOf(n, edges));
        expect(parts.flatMap(({ nodes }) => [...nodes]).toSorted((a, b) => a - b)).toEqual([
          ...Array(n).keys(),
        ]);
        expect(parts.map((part) => part.n)).toEqual(parts.map((part) => part.n).toSorted((a, b) => b - a));
        const back = parts.flatMap(({ nodes, edges: own }) =>
          own.map(({ source, target }) => `${nodes[source]} ${nodes[target]}`),
        );
        expect(back.toSorted()).toEqual(edges.map(({ source, target }) => `${source} ${target}`).toSorted());
        const hops = hopDistances(n, edges);
        for (const { nodes } of parts) {
          hops[nodes[0]].forEach((steps, node) => expect(Number.isFinite(steps)).toBe(nodes.includes(node)));
        }
      }),
    );
  });
});

describe('small parts of a picture', () => {
  test('lie beside the largest, not on it, and no farther out than they need to', () => {
    const around = [{ x: 0, y: 0, radius: 100 }];
    const middles = packAround(around, Array<number>(40).fill(10));
    const far = middles.map(({ x, y }) => Math.hypot(x, y));
    expect(Math.min(...far)).toBeGreaterThanOrEqual(110 - 1e-9);
    // On a circle of 110, discs of 10 leave room for 34; the ellipse is a quarter wider, and the rest begins a second ring.
    expect(Math.max(...far)).toBeLessThan(1.25 * 135);
  });

  test('do not go far out: a graph with as many isolates as tied nodes fills at most twice its width without them', () => {
    const edges = ringWithChords(300);
    const width = (at: Float64Array): number => {
      const xs = at.filter((_, k) => k % 2 === 0);
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(width(laidOut(600, edges))).toBeLessThan(2 * width(laidOut(300, edges)));
  });
});

describe('pictures on the way', () => {
  test('come of a graph that takes long, each finite and whole, and change nothing about the last one', () => {
    const graph = graphOf(2_600, ringWithChords(2_590));
    const options = { radii: new Float64Array(2_600).fill(10), pinAt: () => undefined };
    const seen: Float64Array[] = [];
    const last = largeLayout(graph, { ...options, onPicture: (at) => seen.push(at) });
    expect(seen.length).toBeGreaterThan(1);
    for (const at of seen) expect(at.length === 5_200 && at.every(Number.isFinite)).toBe(true);
    expect(largeLayout(graph, options)).toEqual(last);
  });
});

describe('a sweep of majorization', () => {
  test('never raises the sum over all pairs of ((drawn - steps) / steps)²', () => {
    const raw = (at: Float64Array, hops: readonly (readonly number[])[]): number => {
      let sum = 0;
      pointsOf(at).forEach((a, i, all) =>
        all.slice(i + 1).forEach((b, k) => {
          const steps = hops[i][i + 1 + k];
          sum += ((Math.hypot(a.x - b.x, a.y - b.y) - steps) / steps) ** 2;
        }),
      );
      return sum;
    };
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.integer(), (n, seed) => {
        const edges = ringWithChords(n, seed);
        const hops = hopDistances(n, edges);
        const random = seededRandom(seed);
        const at = Float64Array.from({ length: 2 * n }, () => 6 * random() - 3);
        const before = raw(at, hops);
        majorizeOnce(at, Uint8Array.from(hops.flat()), () => false);
        expect(raw(at, hops)).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });
});

describe('discs that are spread', () => {
  const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
  const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 });

  test('overlap no more, wherever they stood', () => {
    fc.assert(
      fc.property(places, (points) => {
        const at = Float64Array.from(points.flat());
        spreadDiscs(at, new Float64Array(points.length).fill(5), () => false);
        expect(closest(at, 5)).toBeGreaterThan(0.9999);
      }),
    );
  });

  test('stay where they are fixed', () => {
    const at = Float64Array.of(0, 0, 1, 0, 0, 1, -1, -1);
    spreadDiscs(at, new Float64Array(4).fill(5), (i) => i === 0);
    expect([at[0], at[1]]).toEqual([0, 0]);
    expect(closest(at, 5)).toBeGreaterThan(0.9999);
  });
});

describe('discs among fixed ones that leave no room', () => {
  /** Discs of radius 5 that touch, in rows: between them there is room for none. */
  const lattice = (side: number): [number, number][] =>
    Array.from({ length: side * side }, (_, k) => [
      10 * ((k % side) - (side - 1) / 2),
      10 * (Math.floor(k / side) - (side - 1) / 2),
    ]);

  test('find room near, and nobody is driven far away', () => {
    const cases = fc.integer({ min: 2, max: 14 }).chain((side) => {
      const within = fc.double({ min: -5 * side, max: 5 * side, noNaN: true });
      return fc.tuple(fc.constant(side), fc.array(fc.tuple(within, within), { minLength: 1, maxLength: 40 }));
    });
    fc.assert(
      fc.property(cases, ([side, free]) => {
        const fixed = lattice(side);
        const at = Float64Array.from([...fixed, ...free].flat());
        spreadDiscs(at, new Float64Array(at.length / 2).fill(5), (i) => i < fixed.length);
        expect([...at.subarray(0, 2 * fixed.length)]).toEqual(fixed.flat());
        expect(closest(at, 5)).toBeGreaterThan(0.9999);
        // The corner of the block, and room for all of them in a row beyond it.
        const reach = 5 * side * Math.SQRT2 + 20 * (free.length + 1);
        for (const { x, y } of pointsOf(at)) expect(Math.hypot(x, y)).toBeLessThan(reach);
      }),
    );
  });

  test('as many again in the midst of many spread out no farther than they need to', () => {
    const [m, radius] = [600, 15];
    const random = seededRandom(3);
    const within = (reach: number): number[] => {
      const [turn, far] = [2 * Math.PI * random(), reach * Math.sqrt(random())];
      return [far * Math.cos(turn), far * Math.sin(turn)];
    };
    const placed = (count: number, reach: number): number[] =>
      Array.from({ length: count }, () => within(reach)).flat();
    const pins = Float64Array.from(placed(m, 620));
    spreadDiscs(pins, new Float64Array(m).fill(radius), () => false);
    const at = Float64Array.from([...pins, ...placed(m, 60)]);
    spreadDiscs(at, new Float64Array(2 * m).fill(radius), (i) => i < m);
    expect([...at.subarray(0, 2 * m)]).toEqual([...pins]);
    expect(closest(at, radius)).toBeGreaterThan(0.9999);
    const farthest = (all: Float64Array) => Math.max(...pointsOf(all).map(({ x, y }) => Math.hypot(x, y)));
    expect(farthest(at)).toBeLessThan(2 * farthest(pins));
  });
});

describe('the layout of a large graph', () => {
  test.each([
    ['300 nodes', 300, ringWithChords(300)],
    ['a star', 300, Array.from({ length: 299 }, (_, i) => ({ source: 0, target: i + 1 }))],
    ['isolates', 300, []],
    [
      'two halves',
      300,
      ringWithChords(150).flatMap((edge) => [edge, { source: edge.source + 150, target: edge.target + 150 }]),
    ],
    [
      'a chain longer than a byte counts',
      400,
      Array.from({ length: 399 }, (_, i) => ({ source: i, target: i + 1 })),
    ],
    ['more nodes than all pairs are counted for', 2_600, ringWithChords(2_600)],
  ])('of %s is finite, without overlaps, and the same twice', (_name, n, edges) => {
    const at = laidOut(n, edges);
    expect(at.every(Number.isFinite)).toBe(true);
    expect(closest(at, 10)).toBeGreaterThan(0.9999);
    expect(laidOut(n, edges)).toEqual(at);
  });

  test('has at most 0.95 of the stress of d3-force alone', () => {
    const edges = ringWithChords(300);
    const hops = hopDistances(300, edges);
    const theirs = plainStress(plainForceLayout(300, edges), hops);
    expect(plainStress(pointsOf(laidOut(300, edges)), hops)).toBeLessThanOrEqual(0.95 * theirs);
  });

  test('has no more stress than d3-force alone where only a sample of pairs is looked at', () => {
    const edges = ringWithChords(2_600);
    const seen = hopDistances(2_600, edges).filter((_, i) => i % 40 === 0);
    const stress = (points: readonly { x: number; y: number }[]): number => {
      let [linear, square, pairs] = [0, 0, 0];
      seen.forEach((row, k) =>
        row.forEach((steps, j) => {
          if (steps === 0) return;
          const drawn = Math.hypot(points[40 * k].x - points[j].x, points[40 * k].y - points[j].y);
          linear += drawn / steps;
          square += (drawn / steps) ** 2;
          pairs++;
        }),
      );
      return 1 - linear ** 2 / square / pairs;
    };
    expect(stress(pointsOf(laidOut(2_600, edges)))).toBeLessThanOrEqual(
      stress(plainForceLayout(2_600, edges)),
    );
  });
});

describe('a large network', () => {
  const edges = ringWithChords(200).map(({ source, target }) => [source, target] as const);
  const network = graphNetwork(200, edges);
  const sizes = { radius: () => 9, labelSize: () => ({ width: 60, height: 13 }) };

  test('keeps its pins to the last digit, and the others keep off them', () => {
    const fixed = new Map([
      ['a3' as ActorId, { x: 12.345678, y: -7 }],
      ['a150' as ActorId, { x: -300, y: 220.5 }],
    ]);
    const positions = layoutNetwork(network, { ...sizes, fixed });
    for (const [id, pin] of fixed) expect(positions.get(id)).toEqual(pin);
    const at = Float64Array.from(
      network.actors.flatMap(({ id }) => [positions.get(id)!.x, positions.get(id)!.y]),
    );
    expect(closest(at, 9)).toBeGreaterThan(1);
  });

  test('is laid out alike whatever the order of its ties', () => {
    const turned = graphNetwork(200, edges.toReversed());
    const [one, other] = [layoutNetwork(network, sizes), layoutNetwork(turned, sizes)];
    expect([...other].toSorted()).toEqual([...one].toSorted());
  });
});
