import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPointsOf, bridgesOf } from '../../src/analysis/cutPoints.ts';
import { actorMeasureNames, Measures, measuresOf } from '../../src/analysis/measures.ts';
import { actorOverTime, eventMoments, networkOverTime, yearMoments } from '../../src/analysis/overTime.ts';
import { componentsOf } from '../../src/analysis/networkMeasures.ts';
import { projectionOf } from '../../src/analysis/projection.ts';
import type { ActorId } from '../../src/model/schema.ts';
import type { SlicedNetwork } from '../../src/model/slice.ts';
import { family } from '../../src/model/schema.ts';
import { anyNetwork, anyRecords, graphNetwork, path } from '../model/networks.ts';
import { actor, networkOf, tie } from '../scene/network.ts';
import { everything, sliced, weightedNetwork } from './sliced.ts';

const valuesOf = (slice: SlicedNetwork, name: (typeof actorMeasureNames)[number], options = {}) =>
  Object.fromEntries(new Measures(slice, options).of(name).values);

/** Arcs of the projection as sets, by the definition. */
function arcsOf({ network, actors, ties }: SlicedNetwork, directed: boolean): Map<string, Set<string>> {
  const arcs = new Map<string, Set<string>>(actors.map(({ id }) => [id, new Set()]));
  for (const each of ties) {
    if (each.source === each.target) continue;
    arcs.get(each.source)?.add(each.target);
    if (!directed || !network.isDirected(each)) arcs.get(each.target)?.add(each.source);
  }
  return arcs;
}

/** All shortest paths from one actor to another, one by one. */
function shortestPaths(arcs: Map<string, Set<string>>, from: string, to: string): string[][] {
  let open = [[from]];
  while (open.length > 0) {
    const arrived = open.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    open = open.flatMap((way) =>
      [...(arcs.get(way.at(-1) ?? '') ?? [])]
        .filter((next) => !way.includes(next))
        .map((next) => [...way, next]),
    );
  }
  return [];
}

function plainBetweenness(slice: SlicedNetwork, directed: boolean): Record<string, number> {
  const arcs = arcsOf(slice, directed);
  const ids = [...arcs.keys()];
  const pairs = (ids.length - 1) * (ids.length - 2);
  const share = (id: string): number => {
    let sum = 0;
    for (const from of ids) {
      for (const to of ids) {
        if (from === to || from === id || to === id) continue;
        const ways = shortestPaths(arcs, from, to);
        if (ways.length > 0) sum += ways.filter((way) => way.includes(id)).length / ways.length;
      }
    }
    return pairs > 0 ? sum / pairs : 0;
  };
  return Object.fromEntries(ids.map((id) => [id, share(id)]));
}

/** How many parts the actors fall into, some left out and some pairs untied. */
function partCount(
  arcs: Map<string, Set<string>>,
  without: string | undefined,
  untied: readonly string[] = [],
): number {
  const rest = [...arcs.keys()].filter((id) => id !== without);
  const seen = new Set<string>();
  let parts = 0;
  for (const id of rest) {
    if (seen.has(id)) continue;
    parts++;
    const open = [id];
    seen.add(id);
    for (const at of open)
      for (const next of arcs.get(at) ?? [])
        if (next !== without && !seen.has(next) && !(untied.includes(at) && untied.includes(next))) {
          seen.add(next);
          open.push(next);
        }
  }
  return parts;
}

describe('measures by their plain definitions, on any network', () => {
  test.each([false, true])('betweenness counts shortest paths one by one (directed: %s)', (directed) => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const expected = plainBetweenness(sliced(network), directed);
        const found = valuesOf(sliced(network), 'betweenness', { directed });
        for (const [id, value] of Object.entries(expected)) expect(found[id]).toBeCloseTo(value, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('a cut point leaves more parts behind, and no one else does; so with bridges', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const slice = sliced(network);
        const arcs = arcsOf(slice, false);
        const whole = partCount(arcs, undefined);
        const isCut = (id: string): boolean =>
          partCount(arcs, id) > whole - ((arcs.get(id)?.size ?? 0) === 0 ? 1 : 0);
        const found = cutPointsOf(slice, family.options);
        expect(found.map(({ id }) => id).sort()).toEqual([...arcs.keys()].filter(isCut).sort());
        for (const { id, pieces } of found) expect(partCount(arcs, id)).toBe(whole - 1 + pieces.length);
        const pairs = [...arcs].flatMap(([a, others]) => [...others].filter((b) => a < b).map((b) => [a, b]));
        const bridges = pairs.filter((pair) => partCount(arcs, undefined, pair) > whole);
        const named = bridgesOf(slice, family.options).map(({ ends }) => [...ends].sort());
        expect(named.sort()).toEqual(bridges.sort());
      }),
      { numRuns: 80 },
    );
  });

  test('no measure depends on the order of actors and ties', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const turned = {
          ...records,
          actors: [...records.actors].reverse(),
          ties: [...records.ties].reverse(),
        };
        for (const name of actorMeasureNames) {
          const here = valuesOf(sliced(networkOf(records)), name, { weighted: true });
          const there = valuesOf(sliced(networkOf(turned)), name, { weighted: true });
          expect(Object.keys(here).sort()).toEqual(Object.keys(there).sort());
          for (const [id, value] of Object.entries(here)) expect(there[id]).toBeCloseTo(value, 8);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every value is a finite number in its range', () => {
    fc.assert(
      fc.property(anyNetwork, fc.boolean(), fc.boolean(), (network, weighted, directed) => {
        const measures = new Measures(sliced(network), { weighted, directed });
        for (const name of actorMeasureNames)
          for (const value of measures.of(name).values.values()) {
            expect(Number.isFinite(value) && value >= -1e-12, name).toBe(true);
            if (['betweenness', 'eigenvector', 'pagerank', 'clustering'].includes(name))
              expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
          }
        const ranks = [...measures.of('pagerank').values.values()];
        expect(ranks.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the conventions', () => {
  test('parallel ties are one, self-ties none, and strength counts them all', () => {
    const network = networkOf({
      actors: ['a', 'b'].map((id) => actor(id)),
      ties: [
        tie('1', 'a', 'b', 'talks', { strength: 2 }),
        tie('2', 'b', 'a', 'armed-conflict', { strength: 5 }),
        tie('3', 'a', 'a', 'talks'),
      ],
    });
    expect(valuesOf(sliced(network), 'degree')).toEqual({ a: 1, b: 1 });
    expect(valuesOf(sliced(network), 'strength')).toEqual({ a: 7, b: 7 });
    expect(new Measures(sliced(network)).network).toMatchObject({ ties: 3, density: { value: 1 } });
  });

  test('a strong tie is short: the way over two strong ties is shorter than a weak one', () => {
    const network = weightedNetwork(
      ['a', 'b', 'c'],
      [
        ['a', 'b', 4],
        ['b', 'c', 4],
        ['a', 'c', 1],
      ],
    );
    expect(valuesOf(sliced(network), 'betweenness', { weighted: true }).b).toBe(1);
    expect(valuesOf(sliced(network), 'betweenness').b).toBe(0);
  });

  test('families that are not ticked do not count', () => {
    const network = networkOf({
      actors: ['a', 'b'].map((id) => actor(id)),
      ties: [tie('1', 'a', 'b', 'armed-conflict')],
    });
    expect(valuesOf(sliced(network, { withoutFamilies: ['hostility'] }), 'degree')).toEqual({ a: 0, b: 0 });
  });

  test('a star has centralisation 1, a circle 0', () => {
    const star = graphNetwork(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
    const circle = graphNetwork(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    const of = (network: typeof star) => new Measures(sliced(network)).network;
    expect(of(star)).toMatchObject({ centralisation: { value: 1 }, betweennessCentralisation: { value: 1 } });
    expect(of(circle)).toMatchObject({
      centralisation: { value: 0 },
      betweennessCentralisation: { value: 0 },
    });
  });

  test('what is not defined says why', () => {
    const isolates = new Measures(sliced(graphNetwork(2, [])));
    expect(isolates.of('constraint')).toEqual({ values: new Map(), gap: 'no-neighbours' });
    expect(isolates.of('eigenvector').gap).toBe('no-ties');
    expect(isolates.network).toMatchObject({
      diameter: { gap: 'too-few-actors' },
      transitivity: { gap: 'no-triads' },
      modularity: { gap: 'no-ties' },
      reciprocity: { gap: 'no-directed-ties' },
      components: 2,
    });
    const oneWay = networkOf({
      actors: ['a', 'b'].map((id) => actor(id)),
      ties: [tie('1', 'a', 'b', 'mediation')],
    });
    expect(new Measures(sliced(oneWay), { directed: true }).of('eigenvector').gap).toBe('no-cycle');
    expect(new Measures(sliced(graphNetwork(0, []))).of('eigenvector').gap).toBe('no-actors');
  });

  test('the same slice and options give the same measures, computed once', () => {
    const slice = sliced(path(4));
    expect(measuresOf(slice)).toBe(measuresOf(slice));
    expect(measuresOf(slice).of('betweenness')).toBe(measuresOf(slice).of('betweenness'));
    expect(measuresOf(slice, { weighted: true })).not.toBe(measuresOf(slice));
  });

  test('components are listed the largest first', () => {
    const network = graphNetwork(5, [
      [1, 2],
      [2, 3],
    ]);
    expect(componentsOf(projectionOf(sliced(network)))).toEqual([['a1', 'a2', 'a3'], ['a0'], ['a4']]);
  });
});

describe('measures over time', () => {
  const network = networkOf({
    actors: [actor('a', { from: '2001' }), actor('b'), actor('c')],
    ties: [
      tie('ab', 'a', 'b', 'talks', { from: '2002' }),
      tie('bc', 'b', 'c', 'talks', { from: '2004', to: '2005' }),
    ],
    events: [
      { id: 'e2', title: 'E2', date: '2004', kind: 'talks' },
      { id: 'e1', title: 'E1', date: '2002-05', kind: 'talks' },
      { id: 'e3', title: 'E3', date: '2004-01-01', kind: 'talks' },
    ],
  });

  test('follow an actor through its life', () => {
    const degrees = actorOverTime(
      network,
      everything,
      { actor: 'b' as ActorId, measure: 'degree' },
      yearMoments(2001, 2006),
    );
    expect(degrees.map(({ value }) => value)).toEqual([0, 1, 1, 2, 2, 1]);
    const a = actorOverTime(network, everything, { actor: 'a' as ActorId, measure: 'degree' }, [
      '2000-01-01',
    ]);
    expect(a).toEqual([{ at: '2000-01-01', value: undefined }]);
  });

  test('follow the network, and know the first day of each event', () => {
    const ties = networkOverTime(network, everything, {}, yearMoments(2003, 2006)).map(
      ({ value }) => value.ties,
    );
    expect(ties).toEqual([1, 2, 2, 1]);
    expect(eventMoments(network)).toEqual(['2002-05-01', '2004-01-01']);
  });
});
