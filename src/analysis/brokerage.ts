/** Who stands between others, and in what role. */
import type { ActorId, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';

/**
 * The roles of a broker b on a way a - b - c, by the groups of the three: coordinator (all in one), go-between (a and
 * c in one, b not; "itinerant broker"), gatekeeper (b and c in one, a not: it lets in), representative (a and b in
 * one, c not: it speaks for), liaison (all in three).
 */
export type BrokerRole = 'coordinator' | 'go-between' | 'gatekeeper' | 'representative' | 'liaison';

export interface BrokeredWay {
  readonly role: BrokerRole;
  readonly from: ActorId;
  readonly to: ActorId;
  /** The ties of the two steps. */
  readonly steps: readonly [readonly Tie[], readonly Tie[]];
}

export interface Broker {
  readonly id: ActorId;
  readonly counts: Readonly<Record<BrokerRole, number>>;
  readonly total: number;
  readonly ways: readonly BrokeredWay[];
}

export interface BrokerageOptions {
  /** Whether ways follow the direction of ties; otherwise each way counts in both. */
  directed?: boolean;
  /** Which ties carry a way; by default those that are not negative, membership left out. */
  carries?: (tie: Tie) => boolean;
}

/**
 * How often each actor stands between two others who have no tie of that kind themselves, by role: most first, then by
 * id. An actor without a group can broker but is not brokered for; it counts as in a group of its own.
 * Definition: Gould and Fernandez (1989), doi:10.2307/270949.
 */
export function brokersOf(
  { network, actors, ties }: SlicedNetwork,
  groupOf: ReadonlyMap<ActorId, unknown>,
  { directed = false, carries }: BrokerageOptions = {},
): Broker[] {
  const isUsed = carries ?? ((tie: Tie) => network.signOf(tie) >= 0 && network.familyOf(tie) !== 'structure');
  const leaving = new Map<ActorId, Map<ActorId, Tie[]>>(actors.map(({ id }) => [id, new Map()]));
  const add = (from: ActorId, to: ActorId, tie: Tie): void => {
    const ofFrom = leaving.get(from);
    ofFrom?.set(to, [...(ofFrom.get(to) ?? []), tie]);
  };
  for (const tie of ties) {
    if (tie.source === tie.target || !isUsed(tie)) continue;
    add(tie.source, tie.target, tie);
    if (!directed || !network.isDirected(tie)) add(tie.target, tie.source, tie);
  }
  const ways = new Map<ActorId, BrokeredWay[]>();
  for (const [from, first] of leaving) {
    if (!groupOf.has(from)) continue;
    for (const [broker, toBroker] of first) {
      for (const [to, fromBroker] of leaving.get(broker) ?? []) {
        if (to === from || !groupOf.has(to) || first.has(to)) continue;
        const role = roleOf(groupOf, from, broker, to);
        const way = { role, from, to, steps: [toBroker, fromBroker] as const };
        const ofBroker = ways.get(broker);
        if (ofBroker) ofBroker.push(way);
        else ways.set(broker, [way]);
      }
    }
  }
  return [...ways]
    .map(([id, ofBroker]): Broker => {
      const counts = { coordinator: 0, 'go-between': 0, gatekeeper: 0, representative: 0, liaison: 0 };
      for (const { role } of ofBroker) counts[role]++;
      return { id, counts, total: ofBroker.length, ways: ofBroker };
    })
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
}

function roleOf(
  groupOf: ReadonlyMap<ActorId, unknown>,
  from: ActorId,
  broker: ActorId,
  to: ActorId,
): BrokerRole {
  const [a, c] = [groupOf.get(from), groupOf.get(to)];
  const hasGroup = groupOf.has(broker);
  const b = groupOf.get(broker);
  if (a === c) return hasGroup && a === b ? 'coordinator' : 'go-between';
  if (hasGroup && b === c) return 'gatekeeper';
  return hasGroup && a === b ? 'representative' : 'liaison';
}

/**
 * Who connects the camps: brokers on ways from one camp to another, without those within one camp. The roles are those
 * of `brokersOf`, with the camps as groups.
 */
export function campConnectors(sliced: SlicedNetwork, campOf: ReadonlyMap<ActorId, number>): Broker[] {
  return brokersOf(sliced, campOf)
    .map((broker): Broker => {
      const ways = broker.ways.filter(({ from, to }) => campOf.get(from) !== campOf.get(to));
      const counts = { ...broker.counts, coordinator: 0, 'go-between': 0 };
      return { ...broker, ways, counts, total: ways.length };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
}
