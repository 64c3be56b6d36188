/** Agreement with NetworkX and igraph; `fixtures/make.py` says how the values were made. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modularityOf } from '../../src/analysis/communities.ts';
import type { NetworkMeasure } from '../../src/analysis/measure.ts';
import { Measures, type ActorMeasureName } from '../../src/analysis/measures.ts';
import { sliced, weightedNetwork } from './sliced.ts';

interface Fixture {
  name: string;
  directed: boolean;
  weighted: boolean;
  actors: string[];
  ties: [string, string, number][];
  expected: {
    actors: Record<ActorMeasureName, Record<string, number>>;
    network: Record<string, number>;
    halves: number;
    bestModularity: number | null;
    louvain: number;
  };
}

const path = new URL('fixtures/networks.json', import.meta.url);
const { networks } = JSON.parse(readFileSync(path, 'utf8')) as { networks: Fixture[] };
const measured = ({ actors, ties, directed, weighted }: Fixture): Measures =>
  new Measures(sliced(weightedNetwork(actors, ties, directed)), { directed, weighted });

const actorCases = networks.flatMap((fixture) =>
  Object.keys(fixture.expected.actors).map(
    (name) => [name as ActorMeasureName, fixture.name, fixture] as const,
  ),
);
const networkCases = networks.flatMap((fixture) =>
  Object.keys(fixture.expected.network).map((name) => [name, fixture.name, fixture] as const),
);
const solved = networks.filter(({ expected }) => expected.bestModularity !== null);

describe('the same values as NetworkX and igraph to 1e-6', () => {
  test.each(actorCases)('%s of %s', (name, _, fixture) => {
    const { values } = measured(fixture).of(name);
    const expected = fixture.expected.actors[name];
    expect([...values.keys()].sort()).toEqual(Object.keys(expected).sort());
    for (const [id, value] of values) expect(Math.abs(value - expected[id]), id).toBeLessThan(1e-6);
  });

  test.each(networkCases)('%s of %s', (name, _, fixture) => {
    const measure = measured(fixture).network[name as 'density'] as NetworkMeasure | number;
    const value = typeof measure === 'number' ? measure : measure.value;
    expect(value).toBeCloseTo(fixture.expected.network[name], 6);
  });
});

describe('communities', () => {
  test.each(networks.map((fixture) => [fixture.name, fixture] as const))(
    'of %s are as good as those of igraph, and a fixed division has the modularity that NetworkX gives it',
    (_, fixture) => {
      const measures = measured(fixture);
      const halves = measures.projection.actors.map((__, i) => i % 2);
      expect(modularityOf(measures.projection, halves)).toBeCloseTo(fixture.expected.halves, 6);
      expect(measures.communities.modularity).toBeGreaterThan(fixture.expected.louvain - 1e-6);
    },
  );

  test.each(solved.map((fixture) => [fixture.name, fixture] as const))(
    'of %s are the best there are, by exact optimisation',
    (_, fixture) => {
      const { modularity } = measured(fixture).communities;
      expect(modularity).toBeCloseTo(fixture.expected.bestModularity ?? NaN, 6);
    },
  );
});
