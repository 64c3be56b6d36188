/** The bundled network, read once, and short ways to its records. */
import { readFileSync } from 'node:fs';
import { readNetwork } from '../../src/io/parleyJson.ts';
import { intervalOf, overlaps, periodOf, type Interval } from '../../src/model/date.ts';
import type { Network } from '../../src/model/network.ts';
import type { Actor, ActorId, EventId, PeaceEvent, Tie } from '../../src/model/schema.ts';

const text = readFileSync(new URL('../../data/afghanistan.parley.json', import.meta.url), 'utf8');
export const reading = readNetwork(text, 'afghanistan.parley.json');
export const network = reading.network as Network;
export const { document } = network;

export function actorOf(id: string): Actor {
  const found = network.actorById.get(id as ActorId);
  if (!found) throw new Error(`no actor ${id}`);
  return found;
}
export function eventOf(id: string): PeaceEvent {
  const found = network.eventById.get(id as EventId);
  if (!found) throw new Error(`no event ${id}`);
  return found;
}
/** Who took part in an event in one of the roles, or at all. */
export const participantsOf = (id: string, ...roles: string[]): string[] =>
  eventOf(id)
    .participants.filter(({ role }) => roles.length === 0 || roles.includes(role))
    .map(({ actor }) => actor);

/** Ties of a pair, of the given types, that can have been active at the date. */
export const tiesAt = (a: string, b: string, at: string, ...types: string[]): Tie[] =>
  network
    .tiesBetween(a as ActorId, b as ActorId)
    .filter((tie) => overlaps(periodOf(tie), intervalOf(at)) && (types.length === 0 || types.includes(tie.type)));

export const lifeOf = (id: string): Interval => periodOf(actorOf(id));
/** From the first day of an event to its last. */
export const daysOf = ({ date, end }: PeaceEvent): Interval => periodOf({ from: date, to: end ?? date });

/** Each string of a value with the path that leads to it. */
export function stringsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => stringsOf(each, path === '' ? key : `${path}.${key}`));
}

/** Ids of the records that a rule does not hold of. */
export const against = <T extends { id: string }>(records: readonly T[], rule: (record: T) => boolean): string[] =>
  records.filter((record) => !rule(record)).map(({ id }) => id);
