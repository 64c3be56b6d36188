/** By which channels one actor can reach another. */
import { alterOf } from '../model/network.ts';
import type { ActorId, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';

export interface Channel {
  readonly actors: readonly ActorId[];
  /** The ties of each step that carry it. */
  readonly steps: readonly (readonly Tie[])[];
}

export interface Channels {
  /** The shortest first; among equals those with the stronger weakest step, then by their actors. */
  readonly channels: readonly Channel[];
  /** Whether there are more than were asked for. */
  readonly hasMore: boolean;
}

export interface ChannelOptions {
  /** Who is not to be passed. */
  without?: readonly ActorId[];
  /** Steps at most; 4 by default. */
  longest?: number;
  /** Channels at most; 50 by default. */
  limit?: number;
  /** Whether hostile, pressing and broken ties carry a channel too. */
  hostile?: boolean;
}

/**
 * Ways from one actor to another on which no actor is passed twice, over ties in either direction that are not
 * negative and not suspended (a former name of an actor, `succession`, is no channel). O(ways), within `longest`.
 */
export function channelsBetween(
  { network, ties }: SlicedNetwork,
  from: ActorId,
  to: ActorId,
  { without = [], longest = 4, limit = 50, hostile = false }: ChannelOptions = {},
): Channels {
  const steps = new Map<ActorId, Map<ActorId, Tie[]>>();
  const carries = (tie: Tie): boolean =>
    tie.type !== 'succession' && (hostile || (network.signOf(tie) >= 0 && tie.status !== 'suspended'));
  for (const tie of ties) {
    if (tie.source === tie.target || !carries(tie)) continue;
    if (without.includes(tie.source) || without.includes(tie.target)) continue;
    for (const end of [tie.source, tie.target]) {
      const ofEnd = steps.get(end) ?? new Map<ActorId, Tie[]>();
      const alter = alterOf(tie, end);
      ofEnd.set(alter, [...(ofEnd.get(alter) ?? []), tie]);
      steps.set(end, ofEnd);
    }
  }
  const distance = distancesTo(steps, to);
  const channels: Channel[] = [];
  let hasMore = false;
  const shortest = distance.get(from) ?? Infinity;
  for (let length = shortest; length <= longest && channels.length < limit && from !== to; length++) {
    const found = waysOf(steps, distance, from, to, length, 20 * limit);
    found.sort((a, b) => weakest(b) - weakest(a) || (a.actors.join(' ') < b.actors.join(' ') ? -1 : 1));
    channels.push(...found);
  }
  if (channels.length > limit) hasMore = true;
  return { channels: channels.slice(0, limit), hasMore };
}

type Steps = ReadonlyMap<ActorId, ReadonlyMap<ActorId, readonly Tie[]>>;

function distancesTo(steps: Steps, to: ActorId): ReadonlyMap<ActorId, number> {
  const distance = new Map([[to, 0]]);
  const open = [to];
  for (const at of open) {
    for (const next of steps.get(at)?.keys() ?? []) {
      if (distance.has(next)) continue;
      distance.set(next, (distance.get(at) ?? 0) + 1);
      open.push(next);
    }
  }
  return distance;
}

/** Ways of exactly so many steps; those that cannot arrive in time are not followed. */
function waysOf(
  steps: Steps,
  distance: ReadonlyMap<ActorId, number>,
  from: ActorId,
  to: ActorId,
  length: number,
  most: number,
): Channel[] {
  const found: Channel[] = [];
  const way: ActorId[] = [from];
  const carried: (readonly Tie[])[] = [];
  const visit = (at: ActorId): void => {
    if (at === to) {
      if (carried.length === length) found.push({ actors: [...way], steps: [...carried] });
      return;
    }
    for (const [next, ties] of steps.get(at) ?? []) {
      if (found.length >= most) return;
      if (carried.length + 1 + (distance.get(next) ?? Infinity) > length || way.includes(next)) continue;
      way.push(next);
      carried.push(ties);
      visit(next);
      way.pop();
      carried.pop();
    }
  };
  visit(from);
  return found;
}

const weakest = ({ steps }: Channel): number =>
  Math.min(...steps.map((ties) => Math.max(...ties.map(({ strength }) => strength ?? 3))));
