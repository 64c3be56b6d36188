import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distances, graphOf, type Graph } from '../../src/layout/graph.ts';
import { anyRecords, path } from '../model/networks.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

const edgesOf = (ties: Record<string, unknown>[], actors = ['a', 'b', 'c'].map((id) => actor(id))) =>
  graphOf(networkOf({ actors, ties })).edges;

describe('a network as layouts see it', () => {
  test('has its actors in the order of their ids', () => {
    expect(graphOf(networkOf({ actors: ['c', 'a', 'B'].map((id) => actor(id)), ties: [] })).ids).toEqual([
      'B',
      'a',
      'c',
    ]);
  });

  test('has one edge a pair, whichever way its ties run, and none for a tie to itself', () => {
    const edges = edgesOf([
      tie('t1', 'b', 'a', 'talks'),
      tie('t2', 'a', 'b', 'alliance'),
      tie('t3', 'c', 'b', 'talks'),
      tie('t4', 'c', 'c', 'talks'),
    ]);
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test('wishes members nearer than friends, and friends nearer than enemies', () => {
    const lengthOf = (type: string) => edgesOf([tie('t', 'a', 'b', type)])[0].length;
    expect(lengthOf('part-of')).toBeLessThan(lengthOf('alliance'));
    expect(lengthOf('alliance')).toBeLessThan(lengthOf('pressure'));
    expect(lengthOf('pressure')).toBeLessThan(lengthOf('armed-conflict'));
  });

  test('wishes a pair of friend and enemy between the two', () => {
    const [edge] = edgesOf([tie('t1', 'a', 'b', 'alliance'), tie('t2', 'a', 'b', 'armed-conflict')]);
    // The mean of 1 and 1.35, both of one strength and age.
    expect(edge.length).toBeCloseTo(1.175, 12);
  });

  test('gives more weight to what is stronger or lasts longer', () => {
    const weightOf = (more: object) => edgesOf([tie('t', 'a', 'b', 'talks', more as never)])[0].weight;
    expect(weightOf({ strength: 5 })).toBeGreaterThan(weightOf({ strength: 2 }));
    expect(weightOf({ from: '2001', to: '2006' })).toBeGreaterThan(weightOf({ from: '2001', to: '2001' }));
  });

  test('puts an actor close to the one that it belongs to', () => {
    const actors = [actor('a', { affiliation: 'b' }), actor('b'), actor('c')];
    const [belongs, other] = edgesOf([tie('t1', 'a', 'b', 'talks'), tie('t2', 'b', 'c', 'talks')], actors);
    expect(belongs.length).toBeLessThan(other.length);
    expect(belongs.weight).toBeGreaterThan(other.weight);
  });

  test('is the same, to the last digit, whatever the order of the records', () => {
    const shuffled = anyRecords.chain((records) =>
      fc
        .tuple(
          fc.shuffledSubarray(records.actors, { minLength: records.actors.length }),
          fc.shuffledSubarray(records.ties, { minLength: records.ties.length }),
        )
        .map(([actors, ties]) => [records, { ...records, actors, ties }]),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(graphOf(networkOf(other))).toEqual(graphOf(networkOf(one)));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the distances of a graph', () => {
  const rowsOf = (graph: Graph) => {
    const [n, all] = [graph.ids.length, distances(graph)];
    return Array.from({ length: n }, (_, i) => [...all.slice(i * n, i * n + n)]);
  };

  test('of a chain of ties of length 1 are the steps', () => {
    expect(rowsOf(graphOf(path(4)))).toEqual([
      [0, 1, 2, 3],
      [1, 0, 1, 2],
      [2, 1, 0, 1],
      [3, 2, 1, 0],
    ]);
  });

  test('between components are the longest path and one', () => {
    const graph = graphOf(
      networkOf({
        actors: ['a', 'b', 'c', 'd'].map((id) => actor(id)),
        ties: [tie('t1', 'a', 'b', 'alliance'), tie('t2', 'b', 'c', 'alliance')],
      }),
    );
    expect(rowsOf(graph)[3]).toEqual([3, 3, 3, 0]);
  });

  test('between isolates are 1', () => {
    const isolates = networkOf({ actors: ['a', 'b'].map((id) => actor(id)), ties: [] });
    expect(rowsOf(graphOf(isolates))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('take the shorter way round, and are those of Floyd and Warshall', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const graph = graphOf(networkOf(records));
        const plain = graph.ids.map((_, i) => graph.ids.map((_, j) => (i === j ? 0 : Infinity)));
        for (const { source, target, length } of graph.edges) {
          plain[source][target] = plain[target][source] = length;
        }
        for (const k of plain.keys())
          for (const i of plain.keys())
            for (const j of plain.keys()) plain[i][j] = Math.min(plain[i][j], plain[i][k] + plain[k][j]);
        const longest = Math.max(...plain.flat().filter(Number.isFinite));
        const expected = plain.map((row) => row.map((each) => (Number.isFinite(each) ? each : longest + 1)));
        rowsOf(graph).forEach((row, i) =>
          row.forEach((each, j) => expect(each).toBeCloseTo(expected[i][j], 9)),
        );
      }),
    );
  });
});
