import type { Command } from 'commander';
import { mediatorRule, mediatorsBetween, type Mediator, type Reason } from '../../analysis/mediators.ts';
import type { Network } from '../../model/network.ts';
import type { ActorId } from '../../model/schema.ts';
import { sliceNetwork } from '../../model/slice.ts';
import { networkOrEnd } from '../input.ts';
import { actorFor, expectThere, nameOf, sliceFor, withMoment, words, type MomentOptions } from '../moment.ts';
import { wrongUsage, type Streams } from '../outcome.ts';

interface MediatorsOptions extends MomentOptions {
  between: string[];
}

export function addMediators(program: Command, streams: Streams): void {
  withMoment(
    program
      .command('mediators')
      .description(
        'who could mediate between two actors, ranked by rule, each reason with its ties and sources',
      )
      .argument('<file>', 'a network in any format, - for standard input, or afghanistan')
      .requiredOption('--between <actors...>', 'the ids of two actors'),
  )
    .addHelpText(
      'after',
      `\nRule\n  ${words.mediators.rule}\n  Those who belong to one of the two sides are not ranked. Not a measured probability.`,
    )
    .action((file: string, options: MediatorsOptions) => {
      const ids = options.between.flatMap((each) => each.split(',')).filter((each) => each !== '');
      if (ids.length !== 2) wrongUsage(streams, 'Two actors are needed: --between united-states taliban.');
      const network = networkOrEnd(file, streams);
      const slice = sliceFor(options, streams);
      const [a, b] = ids.map((id) => actorFor(network, id, streams));
      if (a === b) wrongUsage(streams, words.errors.twoAlike);
      expectThere(sliceNetwork(network, slice), [a, b], slice.at, streams);
      const { mediators, sides } = mediatorsBetween(network, slice, a, b);
      const described = mediators.map((mediator) => describe(network, mediator, a, b));
      if (options.json) {
        const result = {
          between: [a, b],
          at: slice.at,
          rule: words.mediators.rule,
          sides,
          mediators: described,
        };
        streams.out(`${JSON.stringify(result, null, 2)}\n`);
      } else streams.out(textOf(network, described, a, b));
    });
}

type Described = ReturnType<typeof describe>;

const describe = (network: Network, { reasons, ...mediator }: Mediator, a: ActorId, b: ActorId) => ({
  ...mediator,
  name: nameOf(network, mediator.id),
  score: rounded(mediator.score),
  reasons: reasons.map((reason) => ({
    code: reason.code,
    points: rounded(reason.points),
    text: reasonText(network, reason, a, b),
    about: reason.about,
    ties: reason.ties,
    sources: reason.sources,
  })),
});

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function reasonText(network: Network, reason: Reason, a: ActorId, b: ActorId): string {
  const text = words.mediators.reasons;
  const about = reason.about.map((id) => nameOf(network, id));
  switch (reason.code) {
    case 'reach':
      return text.reach({
        a: nameOf(network, a),
        b: nameOf(network, b),
        through: { reach: reason.reach ?? [0, 0], about },
      });
    case 'reach-one':
      return text['reach-one']({ side: nameOf(network, reason.reach?.[0] ? a : b), through: about });
    case 'leverage':
      return text.leverage(Math.round(reason.points / mediatorRule.leverage));
    case 'record-between':
      return text['record-between'](reason.ties.length);
    case 'record-elsewhere':
      return text['record-elsewhere'](about);
    case 'third-party':
      return text['third-party'];
    default:
      return text[reason.code](about[0]);
  }
}

function textOf(network: Network, mediators: readonly Described[], a: ActorId, b: ActorId): string {
  const text = words.mediators;
  if (mediators.length === 0) return `${text.none(nameOf(network, a), nameOf(network, b))}\n`;
  const lines = mediators.flatMap(({ name, score, reasons, tracks, standing }, i) => [
    `${i + 1}. ${name}  ${score.toFixed(2)}  (${[text.standing[standing], ...(tracks.length > 0 ? [text.tracks(tracks)] : [])].join('; ')})`,
    ...reasons.map(
      (reason) =>
        `   ${reason.points < 0 ? '' : '+'}${reason.points.toFixed(2)} ${reason.text}${reason.ties.length > 0 ? ` [${reason.ties.join(', ')}]` : ''}`,
    ),
  ]);
  return `${[text.rule, '', ...lines].join('\n')}\n`;
}
