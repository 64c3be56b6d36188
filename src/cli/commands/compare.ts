import type { Command } from 'commander';
import { compareActors } from '../../analysis/compareActors.ts';
import { compareNetworks } from '../../analysis/compareNetworks.ts';
import { detailWordsFor } from '../../i18n/details.ts';
import { messagesFor } from '../../i18n/messages.ts';
import type { Network } from '../../model/network.ts';
import { findMoment, sliceNetwork, type SlicedNetwork } from '../../model/slice.ts';
import { formatWhen } from '../../i18n/dates.ts';
import type { ActorId } from '../../model/schema.ts';
import { changeSections, changeText, comparedActorsText } from '../../scene/changeList.ts';
import { shortName, timeTitle } from '../../scene/names.ts';
import { shownOf } from '../../scene/shown.ts';
import { openingView } from '../../scene/openingView.ts';
import { actorsNamed } from '../actorsNamed.ts';
import { networkOrEnd } from '../input.ts';
import { wrongUsage, type Streams } from '../outcome.ts';

interface CompareOptions {
  at?: string[];
  actors?: string;
  json?: boolean;
}

export function addCompare(program: Command, streams: Streams): void {
  program
    .command('compare')
    .description('what changed between two dates of a network, or from one file to another')
    .argument('<file>', 'a Parley document, - for standard input, or afghanistan')
    .argument('[second]', 'another document, to compare tie by tie')
    .option('--at <dates...>', 'two dates: 2010-01-01 2021-08-31; with two files one date, or none for all')
    .option('--actors <two>', 'two actors with a comma between: who is tied to both, who to one of them')
    .option('--json', 'as JSON')
    .action((file: string, second: string | undefined, options: CompareOptions) => {
      const at = options.at ?? [];
      for (const date of at)
        if (!findMoment(date))
          wrongUsage(
            streams,
            `"${date}" is not a date. Write 2014, 2014-06, 2014-06-15, or a span such as 2010/2014.`,
          );
      if (options.actors !== undefined) compareTwoActors(file, options.actors, at, options, streams);
      else if (second === undefined) compareDates(file, at, options, streams);
      else compareFiles(file, second, at, options, streams);
    });
}

function compareDates(file: string, at: readonly string[], { json }: CompareOptions, streams: Streams): void {
  if (at.length !== 2)
    wrongUsage(streams, 'Two dates are needed: --at 2010-01-01 2021-08-31. Or name a second file.');
  const network = networkOrEnd(file, streams);
  const messages = messagesFor('en');
  const view = { ...openingView(network.document), face: 'compare' as const, compare: [...at] };
  const { difference } = shownOf(network, view);
  if (!difference) return;
  if (json) {
    // The sets by tie id; what a changed tie was before stands beside them.
    const { changed, signs, ...sets } = difference;
    const result = { at, ...sets, changed: changed.map(({ after }) => after), changes: changed, signs };
    streams.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const sections = changeSections(network, difference, messages);
    streams.out(changeText(timeTitle(view, messages), sections, messages));
  }
}

function compareTwoActors(
  file: string,
  two: string,
  at: readonly string[],
  { json }: CompareOptions,
  streams: Streams,
): void {
  if (at.length > 1) wrongUsage(streams, 'Two actors are compared at one date: --at 2010-01-01.');
  const network = networkOrEnd(file, streams);
  const [a, b, more] = actorsNamed(network, two, streams);
  if (!b || more || a === b) wrongUsage(streams, 'Two actors are needed: --actors pakistan,iran.');
  const messages = messagesFor('en');
  const opening = openingView(network.document);
  const when = at[0] ?? opening.at;
  const circles = compareActors(whole(network, when), a, b);
  if (json) {
    streams.out(`${JSON.stringify({ at: when, actors: [a, b], ...circles }, null, 2)}\n`);
    return;
  }
  const words = detailWordsFor(messages.language).pair;
  const name = (id: ActorId): string => {
    const actor = network.actorById.get(id);
    return actor ? shortName(actor) : id;
  };
  const groups = [
    { title: words.both, ids: circles.both },
    { title: words.only(name(a)), ids: circles.onlyA },
    { title: words.only(name(b)), ids: circles.onlyB },
  ];
  streams.out(
    comparedActorsText(`${words.title(name(a), name(b))} ${formatWhen(when, messages)}`, groups, name),
  );
}

function compareFiles(
  file: string,
  second: string,
  at: readonly string[],
  { json }: CompareOptions,
  streams: Streams,
): void {
  if (at.length > 1) wrongUsage(streams, 'Two files are compared at one date, or at all dates without --at.');
  const [before, after] = [file, second].map((name) => networkOrEnd(name, streams));
  const difference = compareNetworks(whole(before, at[0]), whole(after, at[0]));
  if (json) streams.out(`${JSON.stringify(difference, null, 2)}\n`);
  else
    for (const [kind, ids] of Object.entries(difference) as [string, string[]][])
      streams.out(`${kind} (${ids.length})\n${ids.map((id) => `- ${id}\n`).join('')}`);
}

const whole = (network: Network, at = 'all'): SlicedNetwork =>
  sliceNetwork(network, {
    at,
    withoutFamilies: [],
    withoutKinds: [],
    withoutConfidence: [],
    limit: 'all',
    always: [],
  });
