/**
 * Questions of an analyst about a slice, answered by rules that look at ties one by one. Each answer names the ties
 * that it stands on. Questions with a method of their own live in files of their own: `mediators`, `paths`,
 * `cutPoints`, `brokerage`, `triads`, `frustration`.
 */
import { periodOf, type Interval } from '../model/date.ts';
import { alterOf, byInfluenceIn, influenceIn, roleIn, type Network } from '../model/network.ts';
import type { ActorId, EventId, PeaceEvent, SourceId, Tie } from '../model/schema.ts';
import { isActive, sliceNetwork, type Slice, type SlicedNetwork } from '../model/slice.ts';
import { compareMoments, type ChangedSign } from './compareMoments.ts';
import { sideOf } from './sides.ts';

export interface TiedActor {
  readonly id: ActorId;
  /** Its ties to each of the two sets. */
  readonly ties: readonly [readonly Tie[], readonly Tie[]];
}

/** Actors outside two sets with a tie to each of them: those with most ties first, then by id. */
export function tiedToBoth(
  { actors, ties }: SlicedNetwork,
  first: readonly ActorId[],
  second: readonly ActorId[],
): TiedActor[] {
  const legs = (id: ActorId, set: readonly ActorId[]): Tie[] =>
    ties.filter(
      (tie) =>
        (tie.source === id && set.includes(tie.target)) || (tie.target === id && set.includes(tie.source)),
    );
  return actors
    .filter(({ id }) => !first.includes(id) && !second.includes(id))
    .map(({ id }): TiedActor => ({ id, ties: [legs(id, first), legs(id, second)] }))
    .filter(({ ties: [toFirst, toSecond] }) => toFirst.length > 0 && toSecond.length > 0)
    .sort((a, b) => b.ties.flat().length - a.ties.flat().length || (a.id < b.id ? -1 : 1));
}

export interface ContactPair {
  readonly ends: readonly [ActorId, ActorId];
  readonly ties: readonly Tie[];
}

/**
 * Pairs with a back channel and no formal talks: a tie of contact, or talks recorded on track 1.5, 2 or 3, and neither
 * talks on track 1 (or with no track recorded) nor an agreement. In document order.
 */
export function contactWithoutTalks({ ties }: SlicedNetwork): ContactPair[] {
  const isContact = ({ type, track }: Tie): boolean =>
    type === 'contact' || (type === 'talks' && track !== undefined && track !== '1');
  const isFormal = (tie: Tie): boolean =>
    (tie.type === 'talks' || tie.type === 'agreement') && !isContact(tie) && tie.status === 'active';
  return byPair(ties.filter((tie) => isContact(tie) || isFormal(tie))).filter(
    ({ ties: ofPair }) => ofPair.some(isContact) && !ofPair.some(isFormal),
  );
}

function byPair(ties: readonly Tie[]): ContactPair[] {
  const pairs = new Map<string, { ends: [ActorId, ActorId]; ties: Tie[] }>();
  for (const tie of ties) {
    const ends: [ActorId, ActorId] =
      tie.source < tie.target ? [tie.source, tie.target] : [tie.target, tie.source];
    const key = JSON.stringify(ends);
    const pair = pairs.get(key);
    if (pair) pair.ties.push(tie);
    else pairs.set(key, { ends, ties: [tie] });
  }
  return [...pairs.values()];
}

export interface SignChange {
  readonly ends: ChangedSign['ends'];
  readonly before: 1 | -1;
  readonly after: 1 | -1;
  /** The pair's signed ties at each of the two moments. */
  readonly ties: readonly [readonly Tie[], readonly Tie[]];
}

/** Pairs that were friends at one moment and foes at the other, or the other way round. Mixed pairs are left out. */
export function signChanges(network: Network, slice: Slice, from: string, to: string): SignChange[] {
  const [before, after] = [from, to].map((at) => sliceNetwork(network, { ...slice, at }));
  const signedTies = ({ ties }: SlicedNetwork, [a, b]: ChangedSign['ends']): Tie[] =>
    ties.filter(
      (tie) =>
        network.signOf(tie) !== 0 &&
        ((tie.source === a && tie.target === b) || (tie.source === b && tie.target === a)),
    );
  return compareMoments(before, after).signs.map((change) => ({
    ends: change.ends,
    before: change.before === 1 ? 1 : -1,
    after: change.after === 1 ? 1 : -1,
    ties: [signedTies(before, change.ends), signedTies(after, change.ends)],
  }));
}

/** The sources that support a tie, each once. */
export const supportingSources = (tie: Tie): SourceId[] => [
  ...new Set(tie.claims.filter(({ stance }) => stance === 'supports').map(({ source }) => source)),
];

export interface ThinEvidence {
  readonly tie: Tie;
  readonly sources: readonly SourceId[];
}

/** Ties that rest on one source only, and ties without any; those without first, then in document order. */
export function singleSourceTies({ ties }: SlicedNetwork): ThinEvidence[] {
  const thin = ties
    .map((tie) => ({ tie, sources: supportingSources(tie) }))
    .filter(({ sources }) => sources.length < 2);
  return [
    ...thin.filter(({ sources }) => sources.length === 0),
    ...thin.filter(({ sources }) => sources.length === 1),
  ];
}

/** Ties whose evidence is weak: low or disputed confidence, or fewer than two sources. In document order. */
export const uncertainTies = ({ ties }: SlicedNetwork): Tie[] =>
  ties.filter(
    (tie) => tie.confidence === 'low' || tie.confidence === 'disputed' || supportingSources(tie).length < 2,
  );

export interface OutsideActor {
  readonly id: ActorId;
  readonly influence: number;
  /** Talks and mediation of those who stand for it; it has none itself. */
  readonly throughOthers: readonly Tie[];
}

/** Actors rated at least so influential that have no tie of talks or mediation at the moment, most influential first. */
export function influentialOutside(sliced: SlicedNetwork, least = 4): OutsideActor[] {
  const { network, interval } = sliced;
  const talks = sliced.ties.filter((tie) => ['talks', 'mediation'].includes(network.familyOf(tie)));
  const within = new Set(talks.flatMap((tie) => [tie.source, tie.target]));
  return sliced.actors
    .filter((actor) => actor.influence && influenceIn(actor, interval) >= least && !within.has(actor.id))
    .sort(byInfluenceIn(interval))
    .map((actor) => {
      const side = sideOf(network, actor.id, interval);
      return {
        id: actor.id,
        influence: influenceIn(actor, interval),
        throughOthers: talks.filter((tie) => side.includes(tie.source) || side.includes(tie.target)),
      };
    });
}

export interface SupportReceived {
  readonly from: ActorId;
  /** What was given, as recorded: `weapons`, `funds`, …; empty where it is not. */
  readonly kinds: readonly string[];
  readonly ties: readonly Tie[];
}

/** Who supports an actor: positive ties that run to it, and alliances and cooperation; those with most ties first. */
export function supportReceived({ network, ties }: SlicedNetwork, actor: ActorId): SupportReceived[] {
  const byGiver = new Map<ActorId, Tie[]>();
  for (const tie of ties) {
    if (tie.source === tie.target || network.signOf(tie) <= 0) continue;
    if (tie.target !== actor && (network.isDirected(tie) || tie.source !== actor)) continue;
    const giver = alterOf(tie, actor);
    byGiver.set(giver, [...(byGiver.get(giver) ?? []), tie]);
  }
  return [...byGiver]
    .map(([from, given]) => ({
      from,
      kinds: [...new Set(given.flatMap(({ support }) => support))].sort(),
      ties: given,
    }))
    .sort((a, b) => b.ties.length - a.ties.length || (a.from < b.from ? -1 : 1));
}

export interface Attendance {
  readonly event: PeaceEvent;
  /** By the role they had there, in the event's order. */
  readonly present: readonly { readonly id: ActorId; readonly role: string }[];
  /** Named as absent by the data. */
  readonly namedAbsent: readonly ActorId[];
  /** Parties to the conflict at that time, of whom neither they nor anyone who stands for them was there. */
  readonly otherParties: readonly ActorId[];
}

/** Who sat at the table at an event, and which parties did not. `undefined` for an event that the network lacks. */
export function attendanceOf(network: Network, id: EventId): Attendance | undefined {
  const event = network.eventById.get(id);
  if (!event) return undefined;
  const interval: Interval = periodOf({ from: event.date, to: event.end ?? event.date });
  const there = new Set(event.participants.map(({ actor }) => actor));
  const named = new Set(event.absent);
  const otherParties = network.actors
    .filter(
      (actor) =>
        isActive(actor, interval) &&
        !named.has(actor.id) &&
        roleIn(actor, interval) === 'party' &&
        !sideOf(network, actor.id, interval).some((each) => there.has(each)),
    )
    .sort(byInfluenceIn(interval))
    .map((actor) => actor.id);
  return {
    event,
    present: event.participants.map(({ actor, role }) => ({ id: actor, role })),
    namedAbsent: event.absent,
    otherParties,
  };
}

export type AgreementPart = 'signed' | 'took-part' | 'absent' | 'left';

export interface AgreementRecord {
  readonly event: PeaceEvent | undefined;
  readonly part: AgreementPart;
  /** The role named by the event: `signatory`, `guarantor`, `mediator`, … */
  readonly role: string | undefined;
  /** The actor's agreement ties that belong to it. */
  readonly ties: readonly Tie[];
}

const agreementKinds = ['agreement', 'ceasefire'];
const signingRoles = ['signatory', 'guarantor'];

/**
 * What an actor did with the agreements that the network knows, in order of time: signed; took part without a
 * signature; was absent (the data does not say whether it refused or was not asked, unless its text does); left: a tie
 * of agreement that it has is broken or suspended. An agreement tie that no event names counts as signed.
 */
export function agreementsOf(network: Network, actor: ActorId): AgreementRecord[] {
  const own = (network.tiesByActor.get(actor) ?? []).filter(({ type }) => type === 'agreement');
  const ofEvent = (event: PeaceEvent): Tie[] =>
    own.filter((tie) => tie.event === event.id || event.begins.includes(tie.id));
  const records = network.events
    .filter(({ kind }) => agreementKinds.includes(kind))
    .flatMap((event): AgreementRecord[] => {
      const ties = ofEvent(event);
      const role = event.participants.find((each) => each.actor === actor)?.role;
      const part = partOf(event, actor, role, ties);
      return part ? [{ event, part, role, ties }] : [];
    });
  const named = new Set(records.flatMap(({ ties }) => ties));
  const others = own
    .filter((tie) => !named.has(tie))
    .map((tie): AgreementRecord => ({
      event: tie.event === undefined ? undefined : network.eventById.get(tie.event),
      part: tie.status === 'active' ? 'signed' : 'left',
      role: undefined,
      ties: [tie],
    }));
  const dateOf = ({ event, ties }: AgreementRecord): string => event?.date ?? ties[0]?.from ?? '';
  return [...records, ...others].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}

function partOf(
  event: PeaceEvent,
  actor: ActorId,
  role: string | undefined,
  ties: readonly Tie[],
): AgreementPart | undefined {
  if (ties.some(({ status }) => status !== 'active')) return 'left';
  if (role !== undefined && signingRoles.includes(role)) return 'signed';
  if (ties.length > 0) return 'signed';
  if (role !== undefined) return 'took-part';
  return event.absent.includes(actor) ? 'absent' : undefined;
}
