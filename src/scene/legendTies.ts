/** The groups of a key that stand for ties: types by family, evidence and status, changes. */
import type { Tie } from '../model/schema.ts';
import { families } from '../model/vocabulary.ts';
import { actorChangeBadge, changingTieMarks } from './changeMarks.ts';
import type { Point } from './curve.ts';
import { isWeak } from './evidence.ts';
import { shapeSample } from './legendActors.ts';
import {
  type Entry,
  type LegendGroup,
  type LegendTools,
  lookOf,
  sampleWidth,
  straight,
} from './legendParts.ts';
import type { MapInput } from './mapInput.ts';
import { typeLabel } from './names.ts';
import { drawnActorChanges, drawnChanges } from './shown.ts';
import { scaleMarks } from './sizes.ts';
import { type TieLook, tieMarks, tieSample } from './tieMarks.ts';

export function tieGroups(
  { sliced: { network } }: Pick<MapInput, 'sliced'>,
  drawn: readonly Tie[],
  tools: LegendTools,
  { arrows = true } = {},
): LegendGroup[] {
  return families.flatMap((family) => {
    const types = [...network.vocabulary.types.values()].filter(
      (type) => type.family === family && drawn.some((tie) => tie.type === type.id),
    );
    const entries = types.map(({ id, form, directed }): Entry => {
      const look = lookOf(tools.theme, tools.theme.family[family], { form, arrow: arrows && directed });
      return {
        label: typeLabel(network, id, tools.messages),
        sample: (at) => tieSample(at, sampleWidth(tools.sizes), look, tools.sizes),
      };
    });
    return entries.length > 0 ? [{ title: tools.messages.vocabulary.family[family], entries }] : [];
  });
}

export function stateEntries(drawn: readonly Tie[], { theme, sizes, messages }: LegendTools): Entry[] {
  const { legend } = messages.figure;
  const sample = (look: Partial<TieLook>) => (at: Point) =>
    tieMarks(straight(at, sampleWidth(sizes)), lookOf(theme, theme.ink, { form: 'line', ...look }), sizes);
  return [
    ...(drawn.some(isWeak) ? [{ label: legend.weak, sample: sample({ doubtful: true }) }] : []),
    ...(drawn.some(({ status }) => status === 'suspended')
      ? [{ label: legend.suspended, sample: sample({ status: 'suspended' as const }) }]
      : []),
    ...(drawn.some(({ status }) => status === 'broken')
      ? [{ label: legend.broken, sample: sample({ status: 'broken' as const }) }]
      : []),
  ];
}

export function changeEntries(input: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const count = drawnChanges(input);
  const actors = drawnActorChanges(input);
  if (!count) return [];
  const { legend } = messages.figure;
  const inkOf = (change: 'new' | 'ended' | 'changed') => (change === 'ended' ? theme.ended : theme.ink);
  const ties = (['new', 'ended', 'changed'] as const)
    .filter((change) => count[change] > 0)
    .map((change) => ({
      label: legend.change[change],
      sample: (at: Point) =>
        changingTieMarks(
          straight(at, sampleWidth(sizes)),
          { change, at: 0.5 },
          { now: lookOf(theme, inkOf(change), { form: 'line' }) },
          sizes,
        ),
    }));
  const people = (['new', 'ended'] as const)
    .filter((change) => actors[change] > 0)
    .map((change) => ({
      label: legend.actorChange[change],
      sample: (at: Point) => [
        ...shapeSample(at, { shape: 'circle', role: 'other' }, { ...theme, ink: inkOf(change) }, sizes),
        ...actorChangeBadge(
          [at[0] + sampleWidth(sizes) / 2, at[1]],
          sizes.text[2] * 0.46,
          change,
          { colour: inkOf(change), canvas: theme.canvas },
          scaleMarks(sizes, 0.62),
        ),
      ],
    }));
  const rest = count.unchanged > 0 ? [unchangedEntry(input, legend.change.unchanged, { theme, sizes })] : [];
  return [...ties, ...people, ...rest];
}

const unchangedEntry = (
  { view }: MapInput,
  label: string,
  { theme, sizes }: Pick<LegendTools, 'theme' | 'sizes'>,
): Entry => ({
  label,
  sample: (at) => {
    const dim = view.context === 'strong' ? theme.strongTie : theme.dimTie;
    return tieMarks(straight(at, sampleWidth(sizes)), lookOf(theme, dim, { form: 'line' }), sizes);
  },
});
