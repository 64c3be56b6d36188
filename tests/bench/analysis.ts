/** Exact balance on networks of some size, and the rule for mediators beside history. */
import { readFileSync } from 'node:fs';
import { balanceOverTime } from '../../src/analysis/balance.ts';
import { frustrationOf } from '../../src/analysis/frustration.ts';
import { eventMoments } from '../../src/analysis/overTime.ts';
import type { SignedGraph, SignedPair } from '../../src/analysis/signedGraph.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { inTurns, rowOf, type Bench, type Row } from './frame.ts';
import { historyCases, mean, networkFrom, placeOrShared, standing, type Case } from './mediation.ts';

/** So many actors and signed pairs at random, a share of them negative. */
export function randomSigned(actors: number, pairs: number, negative: number, seed: number): SignedGraph {
  const random = seededRandom(seed);
  const ids = Array.from({ length: actors }, (_, i) => `actor${i}` as ActorId);
  const found = new Map<string, SignedPair>();
  while (found.size < pairs) {
    const [a, b] = [Math.floor(random() * actors), Math.floor(random() * actors)];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (a === b || found.has(key)) continue;
    found.set(key, { ends: [ids[a], ids[b]], sign: random() < negative ? -1 : 1, ties: [] });
  }
  return { actors: ids, pairs: [...found.values()], mixed: [] };
}

const caseText = ({ dyad, mediator, known, place, candidates, first }: Case): string =>
  `  ${dyad.title}, known by ${known}: ${mediator}, later a mediator, was ${
    place === undefined ? 'not ranked' : `at place ${place}`
  } of ${candidates}; first was ${first ?? 'nobody'}`;

export async function rows(bench: Bench): Promise<Row[]> {
  const network = networkFrom(readFileSync(bench.at('data', 'afghanistan.parley.json'), 'utf8'));
  const result: Row[] = [];
  for (const [negative, seed] of [
    [0.3, 3],
    [0.5, 4],
    [0.3, 5],
  ]) {
    const graph = randomSigned(60, 250, negative, seed);
    const { index, optimal, lowerBound, steps } = frustrationOf(graph);
    const times = await inTurns({ parley: () => frustrationOf(graph) }, Math.min(3, bench.runs));
    const proof = optimal ? `index ${index} proved` : `at most ${index}, at least ${lowerBound}`;
    result.push(
      rowOf(`Frustration index, 60 actors, 250 ties, ${negative * 100} % negative`, times, {
        toReach: { most: 10_000 },
        note: `${proof} in ${steps} steps`,
      }),
    );
  }
  const moments = eventMoments(network);
  const slice = {
    at: 'all',
    withoutFamilies: [],
    withoutKinds: [],
    withoutConfidence: [],
    limit: 'all',
    always: [],
  } as const;
  const curve = balanceOverTime(network, slice, moments);
  const times = await inTurns(
    { parley: () => balanceOverTime(network, slice, moments) },
    Math.min(3, bench.runs),
  );
  result.push(
    rowOf(`Frustration index at all ${moments.length} dates of events, bundled network`, times, {
      toReach: { most: 10_000 * moments.length },
      note: `${curve.filter(({ optimal }) => optimal).length} of ${curve.length} proved; at most 10 s each`,
    }),
  );
  const cases = historyCases(network);
  for (const each of cases) bench.say(caseText(each));
  const shares = (place: (each: (typeof cases)[number]) => number): number =>
    mean(cases.map((each) => standing(place(each), each.candidates)));
  result.push({
    task: 'Mediators: mean place of those who later mediated, 0 first, 1 last',
    unit: '',
    parley: shares(placeOrShared),
    peer: shares(({ byInfluence }) => byInfluence),
    peerName: 'ranked by influence',
    note: `${cases.length} cases; by shared neighbours ${shares(({ byNeighbours }) => byNeighbours).toFixed(2)}; chance 0.50`,
    runs: cases,
  });
  return result;
}
