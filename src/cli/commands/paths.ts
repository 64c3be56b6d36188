import { InvalidArgumentError, type Command } from 'commander';
import { channelsBetween } from '../../analysis/paths.ts';
import { sliceNetwork } from '../../model/slice.ts';
import { networkOrEnd } from '../input.ts';
import { actorFor, expectThere, nameOf, sliceFor, withMoment, words, type MomentOptions } from '../moment.ts';
import { exitCodes, Outcome, wrongUsage, type Streams } from '../outcome.ts';

interface PathsOptions extends MomentOptions {
  from: string;
  to: string;
  without?: string[];
  longest: number;
  limit: number;
  hostile?: boolean;
}

const whole = (text: string): number => {
  const value = Number(text);
  if (!(value >= 1) || !Number.isInteger(value))
    throw new InvalidArgumentError('Give a whole number of 1 or more.');
  return value;
};

export function addPaths(program: Command, streams: Streams): void {
  withMoment(
    program
      .command('paths')
      .description('by which channels one actor can reach another, without passing a third')
      .argument('<file>', 'a network in any format, - for standard input, or afghanistan')
      .requiredOption('--from <actor>', 'the id of the first actor')
      .requiredOption('--to <actor>', 'the id of the last actor')
      .option('--without <actors...>', 'ids of actors that are not to be passed'),
  )
    .option('--longest <steps>', 'steps at most', whole, 4)
    .option('--limit <n>', 'ways at most', whole, 50)
    .option('--hostile', 'over negative and suspended ties too')
    .addHelpText('after', `\nRule\n  ${words.paths.rule}`)
    .action((file: string, options: PathsOptions) => {
      const network = networkOrEnd(file, streams);
      const slice = sliceFor(options, streams);
      const sliced = sliceNetwork(network, slice);
      const [from, to] = [options.from, options.to].map((id) => actorFor(network, id, streams));
      const without = (options.without ?? [])
        .flatMap((each) => each.split(','))
        .map((id) => actorFor(network, id, streams));
      if (from === to) wrongUsage(streams, words.errors.twoAlike);
      expectThere(sliced, [from, to], slice.at, streams);
      const { longest, limit, hostile } = options;
      const { channels, hasMore } = channelsBetween(sliced, from, to, { without, longest, limit, hostile });
      if (options.json) {
        const paths = channels.map(({ actors, steps }) => ({
          actors,
          ties: steps.flatMap((ties) => ties.map(({ id }) => id)),
          steps: steps.map((ties) => ties.map(({ id }) => id)),
        }));
        const rule = words.paths.rule;
        streams.out(
          `${JSON.stringify({ from, to, without, at: slice.at, rule, paths, hasMore }, null, 2)}\n`,
        );
      } else
        for (const { actors } of channels)
          streams.out(`${actors.map((id) => nameOf(network, id)).join(' - ')}\n`);
      if (channels.length === 0) {
        streams.err(`${words.paths.none(nameOf(network, from), nameOf(network, to), longest)}\n`);
        throw new Outcome(exitCodes.no);
      }
      if (hasMore && !options.json) streams.err(`${words.paths.more}\n`);
    });
}
