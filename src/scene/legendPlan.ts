/** The groups of a key in columns that fit the page. */
import { type Entry, type LegendGroup, type LegendTools, sampleWidth } from './legendParts.ts';
import type { Mark } from './marks.ts';
import type { Sizes } from './sizes.ts';
import { balancedLines } from './text/lines.ts';
import { measureText } from './text/measureText.ts';
import { textAt } from './textMarks.ts';

/** The groups in columns, each group whole. */
export interface LegendPlan {
  columns: readonly (readonly TitledGroup[])[];
  /** The left edge of each column, from that of the first. */
  lefts: readonly number[];
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

/** As many columns as the width holds, about equally high, each as wide as its own words; what is left is spread. */
export function legendUnder(groups: readonly LegendGroup[], width: number, sizes: Sizes): LegendPlan {
  const gap = columnGap(sizes);
  const own = (group: LegendGroup): number => columnWidth([group], sizes);
  const titled = groups.map((group) => withLines(group, own(group) - gap, sizes));
  const counts = groups.map((_, i) => groups.length - i);
  const plans = counts.map((count) => {
    const columns = inColumns(titled, count, heightIn(spacings[0], sizes));
    return { columns, widths: columns.map((column) => Math.max(...column.map(own))) };
  });
  const total = (widths: readonly number[]): number => widths.reduce((sum, each) => sum + each, -gap);
  const { columns, widths } = plans.find((plan) => total(plan.widths) <= width) ?? plans[plans.length - 1];
  const spare = columns.length > 1 ? Math.max(0, width - total(widths)) / columns.length : 0;
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, each) => sum + each + spare, 0));
  return planOf(columns, lefts, { spacing: spacings[0], width: total(widths) }, sizes);
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
    .flatMap((count) => spacings.map((spacing) => evenPlan(groups, { count, step, spacing }, sizes)));
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

function evenPlan(
  groups: readonly LegendGroup[],
  { count, step, spacing }: { count: number; step: number; spacing: Spacing },
  sizes: Sizes,
): LegendPlan {
  const titled = groups.map((group) => withLines(group, step - columnGap(sizes), sizes));
  const columns = inColumns(titled, count, heightIn(spacing, sizes));
  const lefts = columns.map((_, i) => i * step);
  return planOf(columns, lefts, { spacing, width: columns.length * step - columnGap(sizes) }, sizes);
}

const withLines = (group: LegendGroup, width: number, { text }: Sizes): TitledGroup => ({
  ...group,
  lines: balancedLines(group.title, width, { size: text[2], weight: 'bold' }),
});

/** Of a group with the gap under it. */
const heightIn =
  (spacing: Spacing, { text }: Sizes) =>
  ({ entries, lines }: TitledGroup): number => {
    const [row, between] = [text[2] * spacing.row, text[2] * spacing.between];
    return (
      entries.reduce((sum, { height }) => sum + Math.max(row, height ?? 0), row * lines.length) + between
    );
  };

function planOf(
  columns: readonly (readonly TitledGroup[])[],
  lefts: readonly number[],
  { spacing, width }: { spacing: Spacing; width: number },
  sizes: Sizes,
): LegendPlan {
  const heightOf = heightIn(spacing, sizes);
  const heights = columns.map((column) => column.reduce((sum, group) => sum + heightOf(group), 0));
  const [row, between] = [sizes.text[2] * spacing.row, sizes.text[2] * spacing.between];
  return { columns, lefts, row, between, width, height: Math.max(...heights) - between };
}

/** @param at the left upper corner */
export function legendMarks(
  { columns, lefts, row, between }: LegendPlan,
  at: { x: number; y: number },
  { theme, sizes }: Pick<LegendTools, 'theme' | 'sizes'>,
): Mark[] {
  const size = sizes.text[2];
  const marks: Mark[] = [];
  columns.forEach((column, c) => {
    const x = at.x + lefts[c];
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
