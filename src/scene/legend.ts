/** The key of a figure: only what is drawn, in groups that flow into columns. */
import type { Messages } from '../i18n/messages.ts';
import { roleIn } from '../model/network.ts';
import type { Role, Tie } from '../model/schema.ts';
import { families } from '../model/vocabulary.ts';
import { actorMarks } from './actorMarks.ts';
import type { Point } from './curve.ts';
import { isWeak } from './evidence.ts';
import type { MapInput } from './mapContent.ts';
import type { Box, Mark } from './marks.ts';
import { kindLabel, typeLabel } from './names.ts';
import { pairsOf } from './strands.ts';
import type { Sizes } from './sizes.ts';
import { measureText } from './text/measureText.ts';
import { textAt } from './textMarks.ts';
import type { Theme } from './theme.ts';
import { tieMarks, tieSample, type TieLook } from './tieMarks.ts';

interface Entry {
  label: string;
  /** Draws the sample with its left middle at a point. */
  sample: (at: Point) => Mark[];
  /** Width of the sample, where it is not the usual one. */
  width?: number;
  /** Rows that it takes; 1 unless said. */
  rows?: number;
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
          : [],
    },
    { title: legend.evidence, entries: stateEntries(drawn, tools) },
  ].filter(({ entries, title }) => entries.length > 0 || title === legend.size[input.view.sizeBy]);
}

/** Of the text size. */
const rowHeight = 1.55;
const sampleWidth = ({ text }: Sizes): number => text[2] * 2.9;

function tieGroups(
  { sliced: { network } }: MapInput,
  drawn: readonly Tie[],
  tools: LegendTools,
): LegendGroup[] {
  return families.flatMap((family) => {
    const types = [...network.vocabulary.types.values()].filter(
      (type) => type.family === family && drawn.some((tie) => tie.type === type.id),
    );
    const entries = types.map(({ id, form, directed }): Entry => {
      const look = lookOf(tools.theme, tools.theme.family[family], { form, arrow: directed });
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

function roleEntries({ sliced, view }: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const roles: readonly Role[] = ['party', 'third-party', 'external', 'other'];
  const present = new Set(sliced.actors.map((actor) => roleIn(actor, sliced.interval)));
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

/** Three sizes side by side in one entry. */
function sizeEntries({ theme, sizes }: LegendTools): Entry[] {
  const grades = [1, 3, 5];
  const radii = grades.map((grade) => sizes.radius * Math.sqrt(grade));
  const gap = sizes.text[2] * 0.5;
  const starts = radii.map((_, i) => radii.slice(0, i).reduce((sum, r) => sum + 2 * r + gap, 0));
  return [
    {
      label: grades.join(', '),
      width: starts[2] + 2 * radii[2],
      rows: Math.max(1, (2.3 * radii[2]) / (sizes.text[2] * rowHeight)),
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

function stateEntries(drawn: readonly Tie[], { theme, sizes, messages }: LegendTools): Entry[] {
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

const straight = ([x, y]: Point, length: number) => ({
  start: [x, y] as Point,
  control: [x + length / 2, y] as Point,
  end: [x + length, y] as Point,
});

/**
 * Sets the groups in as many columns as the width holds, each group whole, the columns about equally high.
 * @returns the marks and the height they need
 */
export function layLegend(
  groups: readonly LegendGroup[],
  at: { x: number; y: number; width: number },
  { theme, sizes }: LegendTools,
): { marks: Mark[]; box: Box } {
  const size = sizes.text[2];
  const row = size * rowHeight;
  const between = size * 0.9;
  const heightOf = ({ entries }: LegendGroup) =>
    row * (1 + entries.reduce((sum, { rows }) => sum + (rows ?? 1), 0)) + between;
  const indentOf = ({ width }: Entry) => (width ?? sampleWidth(sizes)) + size * 0.6;
  const widthOf = ({ title, entries }: LegendGroup) =>
    Math.max(
      measureText(title, size, 'bold'),
      ...entries.map((entry) => indentOf(entry) + measureText(entry.label, size, 'normal')),
    );
  const columnWidth = Math.max(...groups.map(widthOf), 1) + size * 1.6;
  const count = Math.max(1, Math.min(groups.length, Math.floor((at.width + size * 1.6) / columnWidth)));
  const columns = inColumns(groups, count, heightOf);
  const step = count > 1 ? Math.max(columnWidth, at.width / count) : columnWidth;
  const marks: Mark[] = [];
  let height = 0;
  columns.forEach((column, c) => {
    const x = at.x + c * step;
    let y = at.y;
    for (const { title, entries } of column) {
      marks.push(textAt(x, y + size, title, { size, weight: 'bold' }, theme.text));
      y += row;
      for (const entry of entries) {
        const tall = row * (entry.rows ?? 1);
        const middle = y + tall / 2 - size * 0.1;
        const text = textAt(
          x + indentOf(entry),
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
    height = Math.max(height, y - between - at.y);
  });
  return { marks, box: { x: at.x, y: at.y, width: at.width, height } };
}

/** Consecutive groups in columns, the highest column as low as can be. */
function inColumns(
  groups: readonly LegendGroup[],
  count: number,
  heightOf: (group: LegendGroup) => number,
): LegendGroup[][] {
  const fill = (limit: number): LegendGroup[][] => {
    const columns: LegendGroup[][] = [[]];
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
