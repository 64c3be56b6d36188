/** Who could mediate between two actors, by a published rule. */
import { overlaps, type Interval } from '../model/date.ts';
import { alterOf, ratingIn, roleIn, type Network } from '../model/network.ts';
import type { ActorId, SourceId, Tie, TieId } from '../model/schema.ts';
import { sliceNetwork, type Slice } from '../model/slice.ts';
import { sideOf } from './sides.ts';

export type Track = '1' | '1.5' | '2' | '3';

export type ReasonCode =
  | 'reach'
  | 'reach-one'
  | 'record-between'
  | 'record-elsewhere'
  | 'leverage'
  | 'third-party'
  | 'pressure'
  | 'hostility';

export interface Reason {
  readonly code: ReasonCode;
  /** What it adds to the score; below zero for pressure and hostility. */
  readonly points: number;
  /** Reach: how well each of the two sides is reached, 0 to 1. */
  readonly reach?: readonly [number, number];
  /** Whom the reason is about: affiliates through whom a side is reached, pairs mediated, or who is pressed or fought. */
  readonly about: readonly ActorId[];
  readonly ties: readonly TieId[];
  readonly sources: readonly SourceId[];
}

export interface Mediator {
  readonly id: ActorId;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** To whom of the two sides it has a negative tie now; said beside the rank, whatever the score. */
  readonly hostileTo: readonly ActorId[];
  /** Tracks recorded for its ties to the sides and its mediation, lowest first. */
  readonly tracks: readonly Track[];
  /**
   * On which track it would work by what it is: 1 for a state or an intergovernmental organisation, and for those
   * affiliated with one; 2 for all others. 1.5, officials and others together, is said only where it is recorded.
   */
  readonly standing: '1' | '2';
}

export interface Mediation {
  readonly between: readonly [ActorId, ActorId];
  /** Each of the two with those who stand for it; none of them is ranked. */
  readonly sides: readonly [readonly ActorId[], readonly ActorId[]];
  /** The best first; equal scores by id. */
  readonly mediators: readonly Mediator[];
}

/** The weights of the rule; the docstring of `mediatorsBetween` says what each is for. */
export const mediatorRule = {
  reach: 4,
  reachOne: 1,
  leverage: 0.4,
  recordBetween: 3,
  recordElsewhere: 1.5,
  thirdParty: 1,
  pressure: -1,
  hostility: -2.5,
  /** What one tie at full strength gives of a side's reach, and what is left of it through an affiliate. */
  perTie: 0.5,
  throughAffiliate: 0.6,
  perMediation: 0.6,
  perOtherPair: 0.3,
  /** Years after which an ended tie, and a record of mediation, counts half. */
  tieHalfLife: 4,
  recordHalfLife: 12,
} as const;

/**
 * Third parties that could mediate between two actors at the slice's moment, ranked by points. What counts is known by
 * the end of the moment: nothing that began later.
 * - Reach of both sides, up to 4: ties that are not negative, membership left out. Each tie gives half of what is
 *   missing to 1, times its strength by 5 (3 if unrated), times 0.6 if it runs through an affiliate, halved for every
 *   4 years since it ended; the points are 4 times the geometric mean of the two sides. Who reaches one side only gets
 *   up to 1, and that is said.
 * - Record between these two, up to 3: mediation, facilitation or guarantee recorded as between both sides; each gives
 *   0.6 of what is missing to 1, halved for every 12 years since it ended.
 * - Record elsewhere, up to 1.5: the pairs of others it stood between; each gives 0.3 of what is missing to 1.
 * - Leverage, up to 2: 0.4 for each degree of its rated influence.
 * - Third party, 1: it holds that role at the moment.
 * - Pressure, -1, and hostility, -2.5, for each side to which it has such a tie now; both are flagged.
 * Ranked is everyone with reach, a record or the role, but those who stand for one of the sides. The factors are those
 * by which mediators are chosen according to Bercovitch and Gartner (2006), doi:10.1080/03050620600574871, and Crocker,
 * Hampson and Aall (1999); the weights are Parley's own judgement and no measured probability. `tests/bench/mediation`
 * puts the rule beside history.
 */
export function mediatorsBetween(network: Network, slice: Slice, a: ActorId, b: ActorId): Mediation {
  const now = sliceNetwork(network, { ...slice, limit: 'all', withoutKinds: [] });
  const past = tiesUntil(network, slice, now.interval);
  const sides = [sideOf(network, a, now.interval), sideOf(network, b, now.interval)] as const;
  const context: Context = { network, interval: now.interval, sides, heads: [a, b] };
  const insiders = new Set(sides.flat());
  const tiesOf = new Map<ActorId, Tie[]>();
  for (const tie of past) {
    for (const end of tie.source === tie.target ? [tie.source] : [tie.source, tie.target])
      tiesOf.set(end, [...(tiesOf.get(end) ?? []), tie]);
  }
  const mediators = now.actors
    .filter(({ id, kind }) => !insiders.has(id) && kind !== 'issue' && !slice.withoutKinds.includes(kind))
    .flatMap(({ id }) => mediatorOf(context, id, tiesOf.get(id) ?? []) ?? [])
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
  return { between: [a, b], sides, mediators };
}

interface Context {
  network: Network;
  interval: Interval;
  heads: readonly [ActorId, ActorId];
  sides: Mediation['sides'];
}

/** What the slice shows, of all ties begun by the end of the moment. */
function tiesUntil(network: Network, slice: Slice, { last }: Interval): readonly Tie[] {
  const everything = { ...slice, at: 'all', limit: 'all' as const, withoutKinds: [] };
  return sliceNetwork(network, everything).ties.filter((tie) => network.periodOfTie(tie).first <= last);
}

/** The share that counts of what ended before the moment. */
function fresh({ network, interval }: Context, tie: Tie, halfLife: number): number {
  const years = (interval.first - network.periodOfTie(tie).last) / 365.25;
  return years > 0 ? 0.5 ** (years / halfLife) : 1;
}

/** Shares that each take their part of what is missing to 1. */
const together = (shares: readonly number[]): number =>
  1 - shares.reduce((rest, share) => rest * (1 - share), 1);

const isMediation = (network: Network, tie: Tie): boolean => network.familyOf(tie) === 'mediation';

function mediatorOf(context: Context, id: ActorId, ties: readonly Tie[]): Mediator | undefined {
  const { network, interval, heads } = context;
  const reach = reachReason(context, id, ties);
  const between = recordBetween(context, id, ties);
  const elsewhere = recordElsewhere(context, id, ties);
  const role = thirdParty(network, interval, id);
  if (!reach && !between && !elsewhere && !role) return undefined;
  const negative = negativeReasons(context, id, ties);
  const reasons = [reach, between, elsewhere, leverage(network, interval, id), role, ...negative].filter(
    (reason) => reason !== undefined,
  );
  const named = new Set(reasons.flatMap((reason) => reason.ties));
  return {
    id,
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    hostileTo: heads.filter((head) => negative.some(({ about }) => about[0] === head)),
    tracks: tracksOf(
      network,
      ties.filter((tie) => named.has(tie.id)),
    ),
    standing: isOfficial(network, id) ? '1' : '2',
  };
}

function reachReason(context: Context, id: ActorId, ties: readonly Tie[]): Reason | undefined {
  const { network, sides, heads } = context;
  const useful = ties.filter(
    (tie) => network.signOf(tie) >= 0 && network.familyOf(tie) !== 'structure' && tie.status !== 'suspended',
  );
  const perSide = sides.map((side, i) => {
    const members = new Set(side);
    const legs = useful.filter((tie) => members.has(alterOf(tie, id)));
    const shares = legs.map((tie) => {
      const direct = alterOf(tie, id) === heads[i] ? 1 : mediatorRule.throughAffiliate;
      const strength = (tie.strength ?? 3) / 5;
      return mediatorRule.perTie * direct * strength * fresh(context, tie, mediatorRule.tieHalfLife);
    });
    return { legs, reach: together(shares) };
  });
  const [ofA, ofB] = perSide;
  if (ofA.legs.length + ofB.legs.length === 0) return undefined;
  const reachesBoth = ofA.reach > 0 && ofB.reach > 0;
  const used = [...ofA.legs, ...ofB.legs];
  return {
    code: reachesBoth ? 'reach' : 'reach-one',
    points: reachesBoth
      ? mediatorRule.reach * Math.sqrt(ofA.reach * ofB.reach)
      : mediatorRule.reachOne * Math.max(ofA.reach, ofB.reach),
    reach: [ofA.reach, ofB.reach],
    about: unique(used.map((tie) => alterOf(tie, id)).filter((alter) => !heads.includes(alter))),
    ...grounds(used),
  };
}

/** Whether a mediation stood between someone of the one side and someone of the other. */
const joinsSides = (sides: Mediation['sides'], tie: Tie): boolean =>
  sides.every((side) => tie.between.some((each) => side.includes(each)));

function recordBetween(context: Context, id: ActorId, ties: readonly Tie[]): Reason | undefined {
  const record = ties.filter(
    (tie) => tie.source === id && isMediation(context.network, tie) && joinsSides(context.sides, tie),
  );
  if (record.length === 0) return undefined;
  const shares = record.map(
    (tie) => mediatorRule.perMediation * fresh(context, tie, mediatorRule.recordHalfLife),
  );
  return {
    code: 'record-between',
    points: mediatorRule.recordBetween * together(shares),
    about: [],
    ...grounds(record),
  };
}

function recordElsewhere(context: Context, id: ActorId, ties: readonly Tie[]): Reason | undefined {
  const record = ties.filter(
    (tie) =>
      tie.source === id &&
      isMediation(context.network, tie) &&
      tie.between.length > 1 &&
      !joinsSides(context.sides, tie),
  );
  if (record.length === 0) return undefined;
  const pairs = new Set(record.map(({ between }) => JSON.stringify([...between].sort())));
  return {
    code: 'record-elsewhere',
    points: mediatorRule.recordElsewhere * together([...pairs].map(() => mediatorRule.perOtherPair)),
    about: unique(record.flatMap(({ between }) => between)),
    ...grounds(record),
  };
}

/** Who is rated as influential in the process has more to offer and to ask for. Unrated actors get nothing. */
function leverage(network: Network, interval: Interval, id: ActorId): Reason | undefined {
  const rating = network.actorById.get(id)?.influence;
  const held = ratingIn(rating, interval);
  if (!rating || !held) return undefined;
  const points = mediatorRule.leverage * held.value;
  return { code: 'leverage', points, about: [], ties: [], sources: rating.sources };
}

function thirdParty(network: Network, interval: Interval, id: ActorId): Reason | undefined {
  const actor = network.actorById.get(id);
  if (!actor || roleIn(actor, interval) !== 'third-party') return undefined;
  const sources = unique(
    actor.roles.filter(({ role }) => role === 'third-party').flatMap((role) => role.sources),
  );
  return { code: 'third-party', points: mediatorRule.thirdParty, about: [], ties: [], sources };
}

/** One reason for each side to which there is a negative tie now; the worse of the two kinds counts. */
function negativeReasons(context: Context, id: ActorId, ties: readonly Tie[]): Reason[] {
  const { network, interval, sides, heads } = context;
  return sides.flatMap((side, i): Reason[] => {
    const negative = ties.filter(
      (tie) =>
        network.signOf(tie) < 0 &&
        side.includes(alterOf(tie, id)) &&
        overlaps(network.periodOfTie(tie), interval),
    );
    if (negative.length === 0) return [];
    const code = negative.some((tie) => network.familyOf(tie) === 'hostility') ? 'hostility' : 'pressure';
    const others = unique(negative.map((tie) => alterOf(tie, id))).filter((alter) => alter !== heads[i]);
    return [{ code, points: mediatorRule[code], about: [heads[i], ...others], ...grounds(negative) }];
  });
}

function isOfficial(network: Network, id: ActorId): boolean {
  const seen = new Set<ActorId>();
  for (let at: ActorId | undefined = id; at !== undefined && !seen.has(at);) {
    const actor = network.actorById.get(at);
    if (actor?.kind === 'state' || actor?.kind === 'igo') return true;
    seen.add(at);
    at = actor?.affiliation;
  }
  return false;
}

/** Of the ties themselves, and of the talks of the events that they belong to. */
function tracksOf(network: Network, ties: readonly Tie[]): Track[] {
  const events = new Set(ties.flatMap(({ event }) => event ?? []));
  const talks = network.ties.filter((tie) => tie.event !== undefined && events.has(tie.event));
  return unique([...ties, ...talks].flatMap(({ track }) => track ?? [])).sort();
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The ties a reason stands on, and the sources that support them. */
const grounds = (ties: readonly Tie[]): Pick<Reason, 'ties' | 'sources'> => ({
  ties: unique(ties.map(({ id }) => id)),
  sources: unique(
    ties.flatMap(({ claims }) =>
      claims.filter(({ stance }) => stance === 'supports').map(({ source }) => source),
    ),
  ),
});
