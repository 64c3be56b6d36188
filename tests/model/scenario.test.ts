import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { applyScenario, baseOf, changesIn, type ScenarioChange } from '../../src/model/scenario.ts';
import type { TieId } from '../../src/model/schema.ts';
import { actor, networkOf, tie } from '../scene/network.ts';
import { anyNetwork } from './networks.ts';

const scenario = (...changes: object[]) => ({
  id: 'what-if',
  title: 'What if',
  changes: changes as Record<string, unknown>[],
});
const network = () =>
  networkOf({
    actors: [actor('a'), actor('b'), actor('c')],
    ties: [
      tie('ab', 'a', 'b', 'cooperation'),
      tie('bc', 'b', 'c', 'armed-conflict'),
      tie('ac', 'a', 'c', 'talks'),
      tie('ca', 'c', 'a', 'material-support', { status: 'broken' }),
    ],
    events: [
      { id: 'e', title: 'E', date: '2000', kind: 'talks', participants: [{ actor: 'c', role: 'party' }] },
    ],
  });
const idsOf = (of: Network) => of.ties.map(({ id }) => id);

describe('a scenario', () => {
  test('takes an actor with its ties and its place at events', () => {
    const changed = applyScenario(network(), scenario({ do: 'remove-actor', actor: 'c' }));
    expect(changed.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(idsOf(changed)).toEqual(['ab']);
    expect(changed.events[0].participants).toEqual([]);
  });

  test('flips the sign of a tie, of a broken one too, and leaves a neutral one as it is', () => {
    const given = network();
    const flip = (id: string) => ({ do: 'flip-tie', tie: id });
    const changed = applyScenario(given, scenario(flip('ab'), flip('bc'), flip('ac'), flip('ca')));
    const signs = (of: Network) => of.ties.map((each) => of.signOf(each));
    expect(signs(given)).toEqual([1, -1, 0, -1]);
    expect(signs(changed)).toEqual([-1, 1, 0, 1]);
  });

  test('adds actors and ties, which hold at any time', () => {
    const changed = applyScenario(
      network(),
      scenario(
        { do: 'add-actor', actor: 'd', name: 'D', kind: 'igo' },
        { do: 'add-tie', source: 'd', target: 'a', type: 'mediation' },
        { do: 'remove-tie', tie: 'ab' },
      ),
    );
    expect(changed.actorById.has('d' as never)).toBe(true);
    expect(idsOf(changed)).toEqual(['bc', 'ac', 'ca', 'what-if-2']);
    expect(changed.tieById.get('what-if-2' as TieId)).toMatchObject({ confidence: 'low', claims: [] });
  });

  test('passes over what the data does not have and what it does not understand', () => {
    const given = network();
    const changed = applyScenario(
      given,
      scenario(
        { do: 'remove-tie', tie: 'nowhere' },
        { do: 'add-tie', source: 'a', target: 'nobody', type: 'talks' },
        { do: 'sing' },
      ),
    );
    expect(idsOf(changed)).toEqual(idsOf(given));
    expect(changesIn(scenario({ do: 'sing' }))).toEqual([]);
  });

  test('is laid over once: the same network for the same scenario, and none over its own result', () => {
    const given = network();
    const what = scenario({ do: 'flip-tie', tie: 'ab' });
    const changed = applyScenario(given, what);
    expect(applyScenario(given, { ...what })).toBe(changed);
    expect(applyScenario(changed, what)).toBe(changed);
    expect(baseOf(changed)).toBe(given);
    expect(baseOf(given)).toBeUndefined();
  });

  test('never touches the data, whatever it changes, and its ties still have both ends', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.array(
          fc.record({
            do: fc.constantFrom('remove-actor', 'remove-tie', 'flip-tie', 'add-tie'),
            actor: fc.constantFrom('a0', 'a1', 'a9'),
            tie: fc.constantFrom('t0', 't1', 't99'),
            source: fc.constantFrom('a0', 'a2'),
            target: fc.constantFrom('a1', 'a0'),
            type: fc.constant('pressure'),
          }),
          { maxLength: 4 },
        ),
        (given, changes) => {
          const before = JSON.stringify(given.document);
          const changed = applyScenario(given, scenario(...(changes as unknown as ScenarioChange[])));
          expect(JSON.stringify(given.document)).toBe(before);
          for (const { source, target } of changed.ties) {
            expect(changed.actorById.has(source) && changed.actorById.has(target)).toBe(true);
          }
        },
      ),
    );
  });
});
