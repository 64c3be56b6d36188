import { describe, expect, test } from 'vitest';
import { mediatorsBetween } from '../../src/analysis/mediators.ts';
import { intervalOf } from '../../src/model/date.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { dyads, historyCases, mediationsOf, placeOrShared, standing } from '../bench/mediation.ts';
import { network } from '../data/bundled.ts';
import { everything } from './sliced.ts';

const cases = historyCases(network);

describe('the comparison of the rule for mediators with history', () => {
  test('ranks on what had begun by the day before, and on nothing later', () => {
    expect(cases.length).toBeGreaterThan(15);
    for (const { dyad, known } of cases) {
      const day = intervalOf(known).first;
      const { mediators } = mediatorsBetween(
        network,
        { ...everything, at: known },
        dyad.a as ActorId,
        dyad.b as ActorId,
      );
      for (const id of mediators.flatMap(({ reasons }) => reasons.flatMap(({ ties }) => ties))) {
        const tie = network.tieById.get(id);
        expect(tie && network.periodOfTie(tie).first, `${id} at ${known}`).toBeLessThanOrEqual(day);
      }
    }
  });

  test('asks about mediations that the data records as between the two sides, each mediator once', () => {
    for (const dyad of dyads) {
      const mediations = mediationsOf(network, dyad);
      expect(new Set(mediations.map(({ source }) => source)).size).toBe(mediations.length);
      for (const tie of mediations) expect(network.familyOf(tie)).toBe('mediation');
    }
    const ofQatar = cases
      .filter(({ mediator }) => mediator === 'qatar')
      .map(({ dyad, known }) => [dyad.b, known]);
    expect(ofQatar).toContainEqual(['islamic-emirate-2021', '2025-10-17']);
  });

  test('gives a place among all candidates: the first 0, the last 1, those not ranked share what is left', () => {
    expect(standing(1, 11)).toBe(0);
    expect(standing(11, 11)).toBe(1);
    // Three ranked of nine: places 4 to 9 are left, 6.5 on average.
    expect(placeOrShared({ ...cases[0], place: undefined, ranked: 3, candidates: 9 })).toBe(6.5);
  });
});
