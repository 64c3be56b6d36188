/** Networks for tests of every room: small shapes that can be counted by hand, and any network for properties. */
import fc from 'fast-check';
import type { Network } from '../../src/model/network.ts';
import { family } from '../../src/model/schema.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

type Loose = Record<string, unknown>;

/** Actors `a0`, `a1`, … and a tie for each pair of indices. */
export const graphNetwork = (n: number, pairs: readonly (readonly [number, number])[]): Network =>
  networkOf({
    actors: Array.from({ length: n }, (_, i) => actor(`a${i}`)),
    ties: pairs.map(([a, b], i) => tie(`t${i}`, `a${a}`, `a${b}`, 'cooperation')),
  });

/** `a0 - a1 - … `: n actors, n - 1 ties. */
export const path = (n: number): Network =>
  graphNetwork(
    n,
    Array.from({ length: Math.max(0, n - 1) }, (_, i) => [i, i + 1] as const),
  );

const types = [
  'alliance',
  'material-support',
  'talks',
  'agreement',
  'mediation',
  'pressure',
  'armed-conflict',
  'part-of',
  'own-type',
];
/** A year or a month, and a year not before it; either end may be open. */
const period = fc
  .record({
    year: fc.integer({ min: 1995, max: 2005 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    years: fc.nat(5),
    open: fc.subarray(['from', 'to']),
  })
  .map(({ year, month, years, open }): Loose => {
    const from = month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
    return {
      ...(open.includes('from') ? {} : { from }),
      ...(open.includes('to') ? {} : { to: `${year + years}` }),
    };
  });

const anyActor = (id: string): fc.Arbitrary<Loose> =>
  fc
    .tuple(period, fc.constantFrom('state', 'igo', 'person'), fc.option(fc.integer({ min: 1, max: 5 })))
    .map(([life, kind, influence]) => ({
      ...actor(id, { kind, ...life }),
      ...(influence === null ? {} : { influence: { value: influence } }),
    }));

const anyTie = (ids: readonly string[]): fc.Arbitrary<Loose> =>
  fc
    .record({
      source: fc.constantFrom(...ids),
      target: fc.constantFrom(...ids),
      type: fc.constantFrom(...types),
      confidence: fc.constantFrom('high', 'medium', 'low', 'disputed'),
      status: fc.constantFrom('active', 'active', 'suspended', 'broken'),
      period,
    })
    .map(({ period: dates, ...fields }) => ({ ...fields, ...dates }));

/** Records of 1 to 8 actors with 0 to 20 ties: self-ties, parallel ties, isolates, open dates and an own type among them. */
export const anyRecords: fc.Arbitrary<{ actors: Loose[]; ties: Loose[]; vocabulary: Loose }> = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => {
    const ids = Array.from({ length: n }, (_, i) => `a${i}`);
    return fc.record({
      actors: fc.tuple(...ids.map(anyActor)),
      ties: fc
        .array(anyTie(ids), { maxLength: 20 })
        .map((ties) => ties.map((each, i) => ({ id: `t${i}`, ...each }))),
      vocabulary: fc
        .constantFrom(...family.options)
        .map((own) => ({ types: [{ id: 'own-type', label: { en: 'own' }, family: own }] })),
    });
  });

export const anyNetwork: fc.Arbitrary<Network> = anyRecords.map(networkOf);
