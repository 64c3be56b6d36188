/** What the commands of analysis share: the moment, the families, the actors that a call names. */
import { Option, type Command } from 'commander';
import { analysisMessagesFor } from '../i18n/analysis.ts';
import { nearestNames } from '../model/nearest.ts';
import type { Network } from '../model/network.ts';
import { family, type ActorId, type Family } from '../model/schema.ts';
import { findMoment, type Slice, type SlicedNetwork } from '../model/slice.ts';
import { shortName } from '../scene/names.ts';
import { wrongUsage, type Streams } from './outcome.ts';
import { withReadOptions } from './readOptions.ts';

export const words = analysisMessagesFor('en');

export interface MomentOptions {
  at?: string;
  families?: string;
  json?: boolean;
}

/** `--at`, `--families`, `--json` and how to read the file, alike in every command. */
export const withMoment = (command: Command): Command =>
  withReadOptions(command)
    .option('--at <date>', 'a date (2014, 2014-06, 2014-06-15) or a span FROM/TO (default: all dates)')
    .addOption(
      new Option(
        '--families <list>',
        `only ties of these families, with commas between: ${family.options.join(', ')} (default: all)`,
      ),
    )
    .option('--json', 'as JSON');

/** The slice that the options ask for, all actors in it. */
export function sliceFor({ at = 'all', families }: MomentOptions, streams: Streams): Slice {
  if (!findMoment(at)) wrongUsage(streams, words.errors.notADate(at));
  const wanted = families?.split(',').map((each) => each.trim());
  for (const each of wanted ?? [])
    if (!family.options.includes(each as Family))
      wrongUsage(streams, words.errors.unknownFamily(each, family.options));
  return {
    at,
    withoutFamilies: wanted ? family.options.filter((each) => !wanted.includes(each)) : [],
    withoutKinds: [],
    withoutConfidence: [],
    limit: 'all',
    always: [],
  };
}

/** The actor with that id; otherwise says which are near and ends as wrong usage. */
export function actorFor(network: Network, id: string, streams: Streams): ActorId {
  const found = network.actorById.get(id as ActorId);
  if (!found) wrongUsage(streams, words.errors.unknownActor(id, nearestActors(network, id)));
  return found.id;
}

/** Actors that a call names have to be there at its moment. */
export function expectThere(
  sliced: SlicedNetwork,
  ids: readonly ActorId[],
  at: string,
  streams: Streams,
): void {
  const there = new Set(sliced.actors.map(({ id }) => id));
  for (const id of ids) if (!there.has(id)) wrongUsage(streams, words.errors.notThere(id, at));
}

/** Ids near to what was written, whether it is nearly an id or nearly a name. */
function nearestActors(network: Network, text: string): string[] {
  const ids = new Map<string, string>();
  for (const { id, name, short, aliases } of network.actors)
    for (const each of [id, name, short ?? id, ...aliases]) if (!ids.has(each)) ids.set(each, id);
  return [...new Set(nearestNames(text, ids.keys()).map((each) => ids.get(each) ?? each))];
}

export const nameOf = (network: Network, id: ActorId): string => {
  const actor = network.actorById.get(id);
  return actor ? shortName(actor) : id;
};
