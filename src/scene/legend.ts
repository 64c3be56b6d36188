/** The key of a figure: only what is drawn, in groups. */
import { haloColour } from './groupMarks.ts';
import {
  attendanceEntries,
  kindEntries,
  roleEntries,
  roundedValue,
  sharingEntries,
  sizeEntries,
} from './legendActors.ts';
import {
  type Entry,
  type LegendGroup,
  type LegendTools,
  lookOf,
  sampleWidth,
  straight,
} from './legendParts.ts';
import { changeEntries, stateEntries, tieGroups } from './legendTies.ts';
import type { MapInput } from './mapInput.ts';
import { pairsOf } from './strands.ts';
import { blend } from './theme.ts';
import { tieMarks } from './tieMarks.ts';

/** What the map shows, as groups of samples with their names. */
export function legendGroups(input: MapInput, tools: LegendTools): LegendGroup[] {
  const { legend } = tools.messages.figure;
  const drawn = pairsOf(input.sliced, input.emphasis).flatMap((pair) =>
    pair.lit === 'dim' ? [] : pair.drawn,
  );
  const actors = input.sliced.actors.filter(({ id }) => !input.emphasis || input.emphasis.actors.has(id));
  const unrated = actors.filter(({ influence }) => !influence).length;
  return [
    ...tieGroups(input, drawn, tools),
    { title: legend.actors, entries: kindEntries(input, tools) },
    { title: legend.roles, entries: roleEntries(input, tools) },
    {
      title: legend.size[input.view.sizeBy],
      entries:
        input.view.sizeBy === 'influence'
          ? [
              ...sizeEntries(tools),
              ...(unrated > 0 ? [{ label: legend.unrated(unrated), sample: () => [] }] : []),
            ]
          : input.overlay?.size
            ? sizeEntries(tools, input.overlay.size)
            : [],
    },
    {
      title: input.view.halo === 'none' ? '' : legend.halo[input.view.halo],
      entries: haloEntries(input, tools),
    },
    { title: legend.groups[input.view.groups], entries: groupEntries(input, tools) },
    { title: legend.evidence, entries: stateEntries(drawn, tools) },
    { title: legend.changes, entries: changeEntries(input, tools) },
    { title: legend.event, entries: attendanceEntries(input, tools) },
    { title: legend.sharing, entries: sharingEntries(input, tools) },
  ].filter(({ entries, title }) => entries.length > 0 || title === legend.size[input.view.sizeBy]);
}

/** Discs from the lowest to the highest value in one entry. */
function haloEntries({ overlay }: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const halo = overlay?.halo;
  if (!halo) return [];
  const radius = sizes.text[2] * 0.55;
  return [
    {
      label: messages.figure.legend.range(roundedValue(halo.least), roundedValue(halo.most)),
      width: radius * 2.2 * 5,
      height: radius * 2.4,
      sample: ([x, y]) =>
        [0, 0.25, 0.5, 0.75, 1].map((share, i) => ({
          shape: 'circle',
          cx: x + radius * (1 + 2.2 * i),
          cy: y,
          r: radius,
          fill: haloColour(share, theme),
        })),
    },
  ];
}

/** The outline of a group, and the ring on a tie that does not fit. */
function groupEntries({ overlay, view }: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  if (view.groups === 'none' || !overlay?.groups?.length) return [];
  const { legend } = messages.figure;
  const height = sizes.text[2] * 0.9;
  const hull: Entry = {
    label: legend.group[view.groups],
    sample: ([x, y]) => [
      {
        shape: 'rect',
        x,
        y: y - height / 2,
        width: sampleWidth(sizes),
        height,
        radius: height / 2,
        fill: blend(theme.ink, theme.canvas, 0.05),
        stroke: theme.secondary,
        strokeWidth: sizes.thin,
        dash: [sizes.thin * 4, sizes.thin * 3],
      },
    ],
  };
  const misfit: Entry = {
    label: legend.misfit,
    sample: ([x, y]) => [
      ...tieMarks(straight([x, y], sampleWidth(sizes)), lookOf(theme, theme.ink, { form: 'line' }), sizes),
      {
        shape: 'circle',
        cx: x + sampleWidth(sizes) / 2,
        cy: y,
        r: sizes.bead * 1.6,
        fill: 'none',
        stroke: theme.ink,
        strokeWidth: sizes.outline,
      },
    ],
  };
  return overlay.misfits?.size ? [hull, misfit] : [hull];
}
