import { InvalidArgumentError, type Command } from 'commander';
import { balanceOf, type Balance } from '../../analysis/balance.ts';
import type { Network } from '../../model/network.ts';
import { sliceNetwork } from '../../model/slice.ts';
import { networkOrEnd } from '../input.ts';
import { nameOf, sliceFor, withMoment, words, type MomentOptions } from '../moment.ts';
import { exitCodes, Outcome, type Streams } from '../outcome.ts';

interface BalanceCommandOptions extends MomentOptions {
  camps: number;
  seconds: number;
  agreements?: boolean;
}

const conventions = `
Conventions
  Signs         positive: cooperation; negative: pressure, hostility, and ties that are broken. Talks, mediation,
                structure and suspended ties have none. Types of your own bring their sign.
  Pairs         a pair is positive or negative if all its signed ties are; pairs with both are "mixed": left out, listed.
  Triads        three pairs with signs; balanced if the product is positive (Cartwright and Harary 1956).
  Frustration   the fewest pairs that do not fit: friends in two camps or foes in one (Harary 1959), exact, with proof;
                with --camps K into at most K camps (Davis 1967). "optimal": false means index is an upper bound and
                lowerBound what is proved.
  frustratedTies are the signed ties of the pairs that do not fit; another division as good may have others.`;

const whole =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!(value >= least) || !Number.isInteger(value))
      throw new InvalidArgumentError(`Give a whole number of ${least} or more.`);
    return value;
  };

export function addBalance(program: Command, streams: Streams): void {
  withMoment(
    program
      .command('balance')
      .description('structural balance of the signed ties: triads, camps, and what does not fit')
      .argument('<file>', 'a network in any format, - for standard input, or afghanistan'),
  )
    .option('--camps <k>', 'into how many camps at most', whole(2), 2)
    .option('--seconds <n>', 'how long to look for a proof', whole(1), 60)
    .option('--agreements', 'count agreements that hold as positive ties')
    .addHelpText('after', conventions)
    .action((file: string, options: BalanceCommandOptions) => {
      const network = networkOrEnd(file, streams);
      const sliced = sliceNetwork(network, sliceFor(options, streams));
      const end = process.hrtime.bigint() + BigInt(options.seconds) * 1_000_000_000n;
      const balance = balanceOf(sliced, {
        camps: options.camps,
        agreementsPositive: options.agreements,
        shouldStop: () => process.hrtime.bigint() > end,
      });
      if (balance.gap) {
        streams.err(`${network.document.title}: ${words.gaps[balance.gap]}.\n`);
        throw new Outcome(exitCodes.no);
      }
      streams.out(
        options.json ? `${JSON.stringify(resultOf(balance), null, 2)}\n` : textOf(network, balance, options),
      );
    });
}

const resultOf = ({ pairs, census, mixed, frustration }: Balance) => ({
  pairs,
  triads: census.triads,
  balanced: census.balanced,
  unbalanced: census.unbalanced,
  balancedShare: census.balancedShare ?? null,
  frustration: {
    index: frustration.index,
    optimal: frustration.optimal,
    lowerBound: frustration.lowerBound,
    steps: frustration.steps,
  },
  camps: frustration.camps,
  parts: frustration.parts,
  frustratedTies: frustration.frustratedTies,
  mixedPairs: mixed.map(({ ends, ties }) => ({ actors: ends, ties: ties.map(({ id }) => id) })),
});

function textOf(
  network: Network,
  { pairs, census, mixed, frustration }: Balance,
  { camps }: { camps: number },
): string {
  const count = pairs.positive + pairs.negative;
  const name = (id: Parameters<typeof nameOf>[1]): string => nameOf(network, id);
  const text = words.balance;
  const { index, lowerBound, optimal } = frustration;
  return [
    text.triads(census.balanced, census.balanced + census.unbalanced),
    `  ${Object.entries(census.triads)
      .map(([kind, number]) => `${kind} ${number}`)
      .join('   ')}`,
    optimal ? text.exact(index, count, camps) : text.bounds(index, lowerBound, count, camps),
    ...frustration.camps.map((camp, i) => text.camp(i + 1, camp.map(name))),
    ...(frustration.parts > 1 ? [text.parts(frustration.parts)] : []),
    ...(index > 0 ? [text.misfits] : []),
    ...frustration.misfits.map(({ ends: [a, b], sign, ties }) => {
      const what = (sign > 0 ? text.friends : text.foes)(name(a), name(b));
      return `- ${what} (${ties.map(({ id }) => id).join(', ')})`;
    }),
    ...(mixed.length > 0 ? [text.mixed(mixed.length)] : []),
    ...mixed.map(
      ({ ends: [a, b], ties }) => `- ${name(a)}, ${name(b)} (${ties.map(({ id }) => id).join(', ')})`,
    ),
    '',
  ].join('\n');
}
