/** Parley's layout beside that of d3-force with its defaults, in measures that neither of them made. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readNetwork } from '../../src/io/parleyJson.ts';
import { graphOf } from '../../src/layout/graph.ts';
import { layoutNetwork } from '../../src/layout/networkLayout.ts';
import type { Network } from '../../src/model/network.ts';
import { sliceNetwork } from '../../src/model/slice.ts';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { layoutSizes } from '../../src/scene/places.ts';
import { graphNetwork } from '../model/networks.ts';
// Who meets whom in Victor Hugo's novel, with the number of chapters: D. E. Knuth, The Stanford GraphBase (1993), as
// networkx.les_miserables_graph() of NetworkX 3.6.1 has it.
import lesMiserables from './lesMiserables.json';
import {
  hopDistances,
  overlappingCircles,
  plainCrossings,
  plainForceLayout,
  plainStress,
  type Edge,
  type Point,
} from './plainQuality.ts';

interface Drawing {
  points: Point[];
  edges: Edge[];
  radii: number[];
}
const stressOf = ({ points, edges }: Drawing) => plainStress(points, hopDistances(points.length, edges));
const crossingsOf = ({ points, edges }: Drawing) => plainCrossings(points, edges);
const overlapsOf = ({ points, radii }: Drawing) => overlappingCircles(points, radii);

describe('Les Misérables', () => {
  const edges = lesMiserables.ties.map(([source, target]) => ({ source, target }));
  const n = lesMiserables.actors.length;
  const radii = Array<number>(n).fill(6);
  const theirs: Drawing = { points: plainForceLayout(n, edges), edges, radii };
  let ours: Drawing;

  beforeAll(() => {
    const network = graphNetwork(
      n,
      edges.map(({ source, target }) => [source, target]),
    );
    const positions = layoutNetwork(network, {
      radius: () => 6,
      labelSize: () => ({ width: 50, height: 13 }),
      tries: 2,
      moves: 10_000,
    });
    ours = { ...theirs, points: network.actors.map(({ id }) => positions.get(id) ?? { x: NaN, y: NaN }) };
  });

  test('has the distances that NetworkX gives: 5 at most, 2.64114… on average', () => {
    const hops = hopDistances(n, edges);
    expect(Math.max(...hops.flat())).toBe(5);
    const sum = hops.flat().reduce((total, each) => total + each, 0);
    expect(sum / (n * (n - 1))).toBeCloseTo(2.6411483253588517, 12);
  });

  test('is nearer to its distances than with d3-force alone', () => {
    expect(stressOf(ours)).toBeLessThan(stressOf(theirs));
  });

  test('has fewer crossings than with d3-force alone', () => {
    expect(crossingsOf(ours)).toBeLessThan(crossingsOf(theirs));
  });

  test('has no overlapping actors, of which d3-force alone leaves some', () => {
    expect(overlapsOf(ours)).toEqual([]);
    expect(overlapsOf(theirs)).not.toEqual([]);
  });
});

/**
 * Both lay the union of all dates out once, and are held against each other in what is seen. With all 80 actors and all
 * dates in one picture d3-force alone comes nearer to the distances, and ours has the fewer crossings.
 */
describe('the bundled network, all its dates laid out once', () => {
  const text = readFileSync(new URL('../../data/afghanistan.parley.json', import.meta.url), 'utf8');
  const network = readNetwork(text).network as Network;
  const stored = arrangedPositions(network);
  const graph = graphOf(network);
  const force = plainForceLayout(graph.ids.length, graph.edges);

  /** What of the network is seen at a date, drawn where each of the two put it. */
  const drawnAt = (at: string, limit: number | 'all'): { ours: Drawing; theirs: Drawing } => {
    const nothing = { withoutFamilies: [], withoutKinds: [], withoutConfidence: [], always: [] };
    const { actors, ties } = sliceNetwork(network, { at, limit, ...nothing });
    const rank = new Map(actors.map(({ id }, i) => [id, i]));
    const pairs = new Map(
      ties.map((tie) => {
        const [source, target] = [rank.get(tie.source) ?? 0, rank.get(tie.target) ?? 0].toSorted(
          (a, b) => a - b,
        );
        return [`${source} ${target}`, { source, target }];
      }),
    );
    const shared = { edges: [...pairs.values()], radii: actors.map(layoutSizes.radius) };
    return {
      ours: { ...shared, points: actors.map(({ id }) => stored.get(id) ?? { x: NaN, y: NaN }) },
      theirs: { ...shared, points: actors.map(({ id }) => force[graph.ids.indexOf(id)]) },
    };
  };

  test('has a stored place for every actor', () => {
    const places = Object.keys(network.document.layout?.positions ?? {});
    expect(places.toSorted()).toEqual(network.actors.map(({ id }) => id as string).toSorted());
  });

  test('is nearer to its distances at the opening date than with d3-force alone', () => {
    const { ours, theirs } = drawnAt('2020-02-29', 30);
    expect(stressOf(ours)).toBeLessThan(stressOf(theirs));
  });

  test('has fewer crossings at the opening date than with d3-force alone, even if that sees this date only', () => {
    const { ours, theirs } = drawnAt('2020-02-29', 30);
    expect(crossingsOf(ours)).toBeLessThan(crossingsOf(theirs));
    const alone = { ...ours, points: plainForceLayout(ours.points.length, ours.edges) };
    expect(crossingsOf(ours)).toBeLessThanOrEqual(crossingsOf(alone));
  });

  test('has fewer crossings with all dates at once than with d3-force alone', () => {
    const { ours, theirs } = drawnAt('all', 'all');
    expect(crossingsOf(ours)).toBeLessThan(crossingsOf(theirs));
  });

  test('has no overlapping actors at any date, of which d3-force alone leaves some', () => {
    const { ours, theirs } = drawnAt('all', 'all');
    expect(overlapsOf(ours)).toEqual([]);
    expect(overlapsOf(theirs)).not.toEqual([]);
  });
});
