/** The key of a figure: only what is drawn, in groups that flow into columns. */
import type { Messages } from '../i18n/messages.ts';
import type { Role, Tie } from '../model/schema.ts';
import { families } from '../model/vocabulary.ts';
import { actorMarks } from './actorMarks.ts';
import { attendanceAt, attendanceDash, sharingOf, sharingRing } from './annotations.ts';
import { actorChangeBadge, changingTieMarks } from './changeMarks.ts';
import type { Point } from './curve.ts';

import { isWeak } from './evidence.ts';
import type { MapInput } from './mapContent.ts';
import { haloColour } from './groupMarks.ts';
import type { Mark } from './marks.ts';
import type { DrawnMeasure } from './overlay.ts';
import { kindLabel, typeLabel } from './names.ts';
import { drawnActorChanges, drawnChanges, roleShown } from './shown.ts';
import { pairsOf } from './strands.ts';
import { scaleMarks, type Sizes } from './sizes.ts';
import { balancedLines } from './text/lines.ts';
import { measureText } from './text/measureText.ts';
import { textAt } from './textMarks.ts';
import { blend, type Theme } from './theme.ts';
import { tieMarks, tieSample, type TieLook } from './tieMarks.ts';

interface Entry {
  label: string;
  /** Draws the sample with its left middle at a point. */
  sample: (at: Point) => Mark[];
  /** Width of the sample, where it is not the usual one. */
  width?: number;
  /** Height that it takes, where it is more than a row. */
  height?: number;
}
export interface LegendGroup {
  title: string;
  entries: readonly Entry[];
}
export interface LegendTools {
  messages: Messages;
  theme: Theme;
  sizes: Sizes;
}

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

const sampleWidth = ({ text }: Sizes): number => text[2] * 2.9;

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

const lookOf = (
  { canvas }: Theme,
  colour: string,
  look: Pick<TieLook, 'form'> & Partial<TieLook>,
): TieLook => ({
  colour,
  canvas,
  doubtful: false,
  status: 'active',
  arrow: false,
  ...look,
});

/** Shapes are shown hollow and of one size: kind is shape alone. */
function kindEntries({ sliced, view }: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  if (view.symbols === 'classic') return [];
  const kinds = [...sliced.network.vocabulary.kinds.values()].filter(({ id }) =>
    sliced.actors.some((actor) => actor.kind === id),
  );
  return kinds.map(({ id, shape }) => ({
    label: kindLabel(sliced.network, id, messages),
    sample: (at) => shapeSample(at, { shape, role: 'other' }, theme, sizes),
  }));
}

function roleEntries(input: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const { sliced, view } = input;
  const roles: readonly Role[] = ['party', 'third-party', 'external', 'other'];
  const present = new Set(sliced.actors.map((actor) => roleShown(input, actor)));
  return roles
    .filter((role) => present.has(role))
    .map((role) => ({
      label: messages.vocabulary.role[role],
      sample: (at) =>
        shapeSample(at, { shape: 'circle', role, classic: view.symbols === 'classic' }, theme, sizes),
    }));
}

function shapeSample(
  [x, y]: Point,
  look: Pick<Parameters<typeof actorMarks>[1], 'shape' | 'role' | 'classic'>,
  { ink, canvas }: Theme,
  sizes: Sizes,
): Mark[] {
  const radius = sizes.text[2] * 0.46;
  const thin: Sizes = { ...sizes, outline: sizes.outline * 0.8, thickOutline: sizes.thickOutline * 0.7 };
  return actorMarks([x + sampleWidth(sizes) / 2, y], { ...look, radius, ink, canvas }, thin);
}

/** Three sizes side by side in one entry: grades of influence, or lowest, middle and highest of a measure. */
function sizeEntries({ theme, sizes }: LegendTools, measure?: DrawnMeasure): Entry[] {
  const grades = [1, 3, 5];
  const label = measure
    ? [measure.least, (measure.least + measure.most) / 2, measure.most].map(roundedValue).join(', ')
    : grades.join(', ');
  const radii = grades.map((grade) => sizes.radius * Math.sqrt(grade));
  const gap = sizes.text[2] * 0.5;
  const starts = radii.map((_, i) => radii.slice(0, i).reduce((sum, r) => sum + 2 * r + gap, 0));
  return [
    {
      label,
      width: starts[2] + 2 * radii[2],
      height: 2.3 * radii[2],
      sample: ([x, y]) =>
        radii.flatMap((radius, i) =>
          actorMarks(
            [x + starts[i] + radius, y],
            { shape: 'circle', role: 'other', radius, ink: theme.ink, canvas: theme.canvas },
            sizes,
          ),
        ),
    },
  ];
}

/** Short enough for a legend. */
const roundedValue = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 0.1 ? 3 : value < 10 ? 2 : 0);

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

function changeEntries(input: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
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

function attendanceEntries(input: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const there = new Set(attendanceAt(input).values());
  return (['party', 'present', 'absent'] as const)
    .filter((attendance) => there.has(attendance))
    .map((attendance) => ({
      label: messages.figure.legend.attendance[attendance],
      sample: ([x, y]) => [
        {
          shape: 'circle',
          cx: x + sampleWidth(sizes) / 2,
          cy: y,
          r: sizes.text[2] * 0.5,
          fill: 'none',
          stroke: theme.ink,
          strokeWidth: sizes.outline * (attendance === 'present' ? 1.4 : 1),
          ...attendanceDash(attendance, sizes),
        },
      ],
    }));
}

function sharingEntries(input: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const present = new Set(sharingOf(input).values());
  return (['both', 'onlyA', 'onlyB'] as const)
    .filter((sharing) => present.has(sharing))
    .map((sharing) => ({
      label: messages.figure.legend.sharedBy[sharing],
      sample: ([x, y]) => [
        sharingRing([x + sampleWidth(sizes) / 2, y], sizes.text[2] * 0.5, sharing, theme.ink, sizes.outline),
      ],
    }));
}

const straight = ([x, y]: Point, length: number) => ({
  start: [x, y] as Point,
  control: [x + length / 2, y] as Point,
  end: [x + length, y] as Point,
});

/** The groups in columns, each group whole. */
export interface LegendPlan {
  columns: readonly (readonly TitledGroup[])[];
  /** From the left edge of a column to that of the next. */
  step: number;
  /** Height of a row. */
  row: number;
  /** From one group to the next. */
  between: number;
  width: number;
  height: number;
}
interface TitledGroup extends LegendGroup {
  lines: readonly string[];
}

/** Heights of a row and of the gap between groups, of the text size: as it should be, then closer together. */
const spacings = [
  { row: 1.55, between: 0.9 },
  { row: 1.4, between: 0.75 },
  { row: 1.3, between: 0.6 },
  { row: 1.15, between: 0.5 },
] as const;
type Spacing = (typeof spacings)[number];

const indentOf = ({ width }: Entry, sizes: Sizes): number =>
  (width ?? sampleWidth(sizes)) + sizes.text[2] * 0.6;
const columnGap = ({ text }: Sizes): number => text[2] * 1.6;

/** As many columns as the width holds, about equally high. */
export function legendUnder(groups: readonly LegendGroup[], width: number, sizes: Sizes): LegendPlan {
  const column = columnWidth(groups, sizes);
  const count = Math.max(1, Math.min(groups.length, Math.floor((width + columnGap(sizes)) / column)));
  const step = count > 1 ? Math.max(column, width / count) : column;
  return planOf(groups, { count, step, spacing: spacings[0] }, sizes);
}

/**
 * The fewest columns that the room holds, closer together before there is one more. Where none fits, the lowest: the
 * caller makes room.
 */
export function legendBeside(
  groups: readonly LegendGroup[],
  room: { width: number; height: number },
  sizes: Sizes,
): LegendPlan {
  const step = columnWidth(groups, sizes);
  const plans = [1, 2, 3]
    .filter((count) => count === 1 || count * step <= room.width)
    .flatMap((count) => spacings.map((spacing) => planOf(groups, { count, step, spacing }, sizes)));
  return (
    plans.find(({ height }) => height <= room.height) ?? plans.reduce((a, b) => (b.height < a.height ? b : a))
  );
}

/** With the gap to the next column. Titles are broken rather than make a column wider than its entries. */
const columnWidth = (groups: readonly LegendGroup[], sizes: Sizes): number =>
  columnGap(sizes) +
  Math.max(
    sizes.text[2] * 12,
    ...groups.flatMap(({ entries }) =>
      entries.map((entry) => indentOf(entry, sizes) + measureText(entry.label, sizes.text[2], 'normal')),
    ),
  );

function planOf(
  groups: readonly LegendGroup[],
  { count, step, spacing }: { count: number; step: number; spacing: Spacing },
  sizes: Sizes,
): LegendPlan {
  const size = sizes.text[2];
  const [row, between] = [size * spacing.row, size * spacing.between];
  const titled = groups.map((group): TitledGroup => ({
    ...group,
    lines: balancedLines(group.title, step - columnGap(sizes), { size, weight: 'bold' }),
  }));
  const heightOf = ({ entries, lines }: TitledGroup): number =>
    entries.reduce((sum, { height }) => sum + Math.max(row, height ?? 0), row * lines.length) + between;
  const columns = inColumns(titled, count, heightOf);
  const heights = columns.map((column) => column.reduce((sum, group) => sum + heightOf(group), 0));
  return {
    columns,
    step,
    row,
    between,
    width: columns.length * step - columnGap(sizes),
    height: Math.max(...heights) - between,
  };
}

/** @param at the left upper corner */
export function legendMarks(
  { columns, step, row, between }: LegendPlan,
  at: { x: number; y: number },
  { theme, sizes }: Pick<LegendTools, 'theme' | 'sizes'>,
): Mark[] {
  const size = sizes.text[2];
  const marks: Mark[] = [];
  columns.forEach((column, c) => {
    const x = at.x + c * step;
    let y = at.y;
    for (const { lines, entries } of column) {
      for (const line of lines) {
        marks.push(textAt(x, y + size, line, { size, weight: 'bold' }, theme.text));
        y += row;
      }
      for (const entry of entries) {
        const tall = Math.max(row, entry.height ?? 0);
        const middle = y + tall / 2 - size * 0.1;
        const text = textAt(
          x + indentOf(entry, sizes),
          middle + size * 0.35,
          entry.label,
          { size, weight: 'normal' },
          theme.text,
        );
        marks.push(...entry.sample([x, middle]), text);
        y += tall;
      }
      y += between;
    }
  });
  return marks;
}

/** Consecutive groups in columns, the highest column as low as can be. */
function inColumns(
  groups: readonly TitledGroup[],
  count: number,
  heightOf: (group: TitledGroup) => number,
): TitledGroup[][] {
  const fill = (limit: number): TitledGroup[][] => {
    const columns: TitledGroup[][] = [[]];
    let height = 0;
    for (const group of groups) {
      if (height > 0 && height + heightOf(group) > limit) {
        columns.push([]);
        height = 0;
      }
      columns[columns.length - 1].push(group);
      height += heightOf(group);
    }
    return columns;
  };
  const total = groups.reduce((sum, group) => sum + heightOf(group), 0);
  for (let limit = total / count; limit < total; limit += total / 60) {
    const columns = fill(limit);
    if (columns.length <= count) return columns;
  }
  return [[...groups]];
}
