/**
 * The rule for mediators beside history: for pairs whose later mediators the data records, the network as it was known
 * the day before each of them began, and where the rule put those who then did mediate.
 */
import { mediatorsBetween, type Mediator } from '../../src/analysis/mediators.ts';
import { sharedNeighbours } from '../../src/analysis/sharedNeighbours.ts';
import { sideOf } from '../../src/analysis/sides.ts';
import { readNetwork } from '../../src/io/parleyJson.ts';
import { isoOf } from '../../src/model/date.ts';
import { byInfluenceIn, type Network } from '../../src/model/network.ts';
import type { ActorId, Tie } from '../../src/model/schema.ts';
import { sliceNetwork, type Slice } from '../../src/model/slice.ts';

export interface Dyad {
  title: string;
  a: string;
  b: string;
}

export const dyads: readonly Dyad[] = [
  { title: 'Government and Taliban', a: 'afghan-government', b: 'taliban' },
  { title: 'United States and Taliban', a: 'united-states', b: 'taliban' },
  { title: 'Mujahideen and PDPA government', a: 'mujahideen-parties', b: 'pdpa-government' },
  { title: 'Republic and Hezb-e-Islami', a: 'afghan-government', b: 'hezb-e-islami-gulbuddin' },
  { title: 'Pakistan and the Emirate', a: 'pakistan', b: 'islamic-emirate-2021' },
];

export interface Case {
  dyad: Dyad;
  mediator: ActorId;
  /** The day before the mediator's first recorded mediation between the two. */
  known: string;
  /** Where the rule put the mediator that day; none if it was not ranked. */
  place: number | undefined;
  ranked: number;
  /** Third parties there that day: all that could have been named. */
  candidates: number;
  /** Places by simpler rules among all candidates, ties shared: by shared neighbours, and by influence. */
  byNeighbours: number;
  byInfluence: number;
  first: ActorId | undefined;
}

const slice: Slice = {
  at: 'all',
  withoutFamilies: [],
  withoutKinds: [],
  withoutConfidence: [],
  limit: 'all',
  always: [],
};

/** Mediators of a pair, each with its first mediation that is recorded as between the two sides, in order of time. */
export function mediationsOf(network: Network, { a, b }: Dyad): Tie[] {
  const firsts = new Map<ActorId, Tie>();
  const start = (tie: Tie): number => network.periodOfTie(tie).first;
  for (const tie of [...network.ties].sort((x, y) => start(x) - start(y))) {
    if (network.familyOf(tie) !== 'mediation' || firsts.has(tie.source)) continue;
    const interval = network.periodOfTie(tie);
    const [sideA, sideB] = [a, b].map((id) => sideOf(network, id as ActorId, interval));
    const stands = (side: readonly ActorId[]): boolean => tie.between.some((id) => side.includes(id));
    if (stands(sideA) && stands(sideB) && !sideA.includes(tie.source) && !sideB.includes(tie.source))
      firsts.set(tie.source, tie);
  }
  return [...firsts.values()];
}

/** One case for each mediator of each pair, if both of the pair were there the day before. */
export function historyCases(network: Network): Case[] {
  return dyads.flatMap((dyad) =>
    mediationsOf(network, dyad).flatMap((tie): Case[] => {
      const known = isoOf(network.periodOfTie(tie).first - 1);
      const [a, b] = [dyad.a as ActorId, dyad.b as ActorId];
      const sliced = sliceNetwork(network, { ...slice, at: known });
      const there = new Set(sliced.actors.map(({ id }) => id));
      if (![a, b, tie.source].every((id) => there.has(id))) return [];
      const { mediators, sides } = mediatorsBetween(network, { ...slice, at: known }, a, b);
      const insiders = new Set(sides.flat());
      const others = sliced.actors.filter(({ id, kind }) => !insiders.has(id) && kind !== 'issue');
      const neighbours = sharedNeighbours(sliced, a, b).map(({ id }) => id);
      const influence = [...others].sort(byInfluenceIn(sliced.interval)).map(({ id }) => id);
      return [
        {
          dyad,
          mediator: tie.source,
          known,
          place: placeOf(
            mediators.map(({ id }: Mediator) => id),
            tie.source,
          ),
          ranked: mediators.length,
          candidates: others.length,
          byNeighbours: placeAmong(neighbours, tie.source, others.length),
          byInfluence: placeAmong(influence, tie.source, others.length),
          first: mediators[0]?.id,
        },
      ];
    }),
  );
}

function placeOf(ids: readonly ActorId[], id: ActorId): number | undefined {
  const at = ids.indexOf(id);
  return at < 0 ? undefined : at + 1;
}

/** The place in a list; who is not in it shares the places that are left. */
function placeAmong(ids: readonly ActorId[], id: ActorId, candidates: number): number {
  return placeOf(ids, id) ?? (ids.length + 1 + candidates) / 2;
}

/** Places as shares, 0 the first and 1 the last: chance gives one half. */
export const standing = (place: number, candidates: number): number =>
  candidates < 2 ? 0 : (place - 1) / (candidates - 1);

export const placeOrShared = ({ place, ranked, candidates }: Case): number =>
  place ?? (ranked + 1 + candidates) / 2;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const networkFrom = (text: string): Network => readNetwork(text).network as Network;
