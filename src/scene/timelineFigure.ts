/** The Timeline as a figure: an actor's ties through time, or all ties by family with eras and events. */
import { formatDate } from '../i18n/dates.ts';
import { intervalOf, isoOf, type Interval } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { Family } from '../model/schema.ts';
import { sliceNetwork } from '../model/slice.ts';
import { families } from '../model/vocabulary.ts';
import { actorStrip, type StripTools } from './actorStrip.ts';
import { digits } from './curve.ts';
import { eventsInOrder } from './eventSteps.ts';
import type { PageContent } from './figurePage.ts';
import type { LegendGroup } from './legendParts.ts';
import type { MapContent, MapInput } from './mapInput.ts';
import type { Box, GroupMark, Mark } from './marks.ts';
import { wrapText } from './text/lines.ts';
import { measureText } from './text/measureText.ts';
import { textAt, textBlock } from './textMarks.ts';
import { blend, type Theme } from './theme.ts';
import {
  eraHeight,
  eraMarks,
  eraNote,
  flagGroups,
  flagLegend,
  flagMark,
  momentMarks,
  yearGrid,
  yearsOf,
} from './timeParts.ts';
import {
  bandsOn,
  buildStacks,
  flagForm,
  flagsOn,
  tiesByMonth,
  timeRange,
  type TimeAxis,
} from './timeline.ts';
import type { View } from './view.ts';
import { sliceOf } from './viewChoices.ts';

/** What the Timeline shows of a network: all time or the view's span; of selected actors their ties and alters. */
export function timelineInput(network: Network, view: View): Pick<MapInput, 'sliced' | 'view'> {
  const at = view.at.includes('/') ? view.at : 'all';
  const sliced = sliceNetwork(network, { ...sliceOf(view), at, limit: 'all' });
  const egos = view.selected.filter((id) => network.actorById.has(id));
  const touches = (ends: readonly string[]): boolean => egos.every((id) => ends.includes(id));
  const ties = sliced.ties.filter(({ source, target }) => touches([source, target]));
  const alters = new Set([...egos, ...ties.flatMap(({ source, target }) => [source, target])]);
  const actors = egos.length === 0 ? sliced.actors : sliced.actors.filter(({ id }) => alters.has(id));
  return { sliced: { ...sliced, actors, ties }, view: { ...view, at, limit: 'all' } };
}

/** @param input as `timelineInput` gives it */
export function timelineFigure(
  input: MapInput,
  tools: StripTools,
  options: { moment?: Interval } = {},
): PageContent {
  const hasEgo = input.view.selected.some((id) => input.sliced.network.actorById.has(id));
  return hasEgo ? actorStrip(input, tools, options) : wholeTimeline(input, tools, options);
}

const rangeOf = ({ sliced }: MapInput): Interval => {
  const whole = timeRange(sliced.network);
  const { first, last } = sliced.interval;
  const range = { first: Math.max(whole.first, first), last: Math.min(whole.last, last) };
  return range.first <= range.last ? range : whole;
};

function wholeTimeline(input: MapInput, tools: StripTools, { moment }: { moment?: Interval }): PageContent {
  const range = rangeOf(input);
  const planned = (width: number) => planWhole(input, range, width, tools);
  return {
    legend: wholeLegend(input, range, tools),
    heightFor: (width) => planned(width).height,
    leastHeightFor: (width) => planned(width).height,
    draw: (box) => buildWhole(input, planned(box.width), box, { ...tools, moment }),
    subtitle: tools.messages.figure.timeline.whole(yearsOf(range, tools)),
    key: eraNote(input.sliced.network, tools.messages),
    description: describeWhole(input, range, tools),
  };
}

const eventsWithin = (network: Network, { first, last }: Interval) =>
  eventsInOrder(network).filter(({ date, end }) => {
    const days = { first: intervalOf(date).first, last: intervalOf(end ?? date).last };
    return days.first <= last && days.last >= first;
  });

interface ListedEvent {
  form: ReturnType<typeof flagForm>;
  id: string;
  lines: readonly string[];
}
interface WholePlan {
  axis: TimeAxis;
  left: number;
  eras: number;
  head: number;
  chart: number;
  /** Events in columns under the chart; none where they would be longer than the chart is wide. */
  columns: readonly (readonly ListedEvent[])[];
  step: number;
  leading: number;
  height: number;
}

function planWhole(
  input: MapInput,
  range: Interval,
  width: number,
  { sizes, messages }: StripTools,
): WholePlan {
  const size = sizes.text[2];
  const { network } = input.sliced;
  const left = measureText('000', size) + size * 0.6;
  const chart = Math.min(width * 0.36, size * 26);
  const count = Math.max(1, Math.floor(width / (size * 22)));
  const [step, leading] = [width / count, size * 1.3];
  const listed = eventsWithin(network, range).map((event): ListedEvent => ({
    form: flagForm(event),
    id: event.id,
    lines: wrapText(`${formatDate(event.date, messages)}: ${event.title}`, step - size * 3, {
      size,
      weight: 'normal',
    }),
  }));
  const rows = listed.reduce((sum, { lines }) => sum + lines.length, 0);
  const columns = inColumns(listed, Math.ceil(rows / count));
  const high = Math.max(
    0,
    ...columns.map((column) => column.reduce((sum, { lines }) => sum + lines.length, 0)),
  );
  const list = high * leading;
  const fits = columns.length <= count && list <= width;
  const axis = { ...range, width: width - left };
  const eras = eraHeight(bandsOn(network, axis), size);
  const head = eras + size * 1.6;
  const above = head + chart + size * 1.9;
  return {
    axis,
    left,
    eras,
    head,
    chart,
    columns: fits ? columns : [],
    step,
    leading,
    height: above + (fits && listed.length > 0 ? list + size : 0),
  };
}

/** Entries one under the other, a new column where the next would go beyond so many lines. */
function inColumns(entries: readonly ListedEvent[], lines: number): ListedEvent[][] {
  const columns: ListedEvent[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    // A last entry of two lines may stand out below: better than a column for it alone.
    if (used > 0 && used + entry.lines.length > lines + 1) {
      columns.push([]);
      used = 0;
    }
    columns[columns.length - 1].push(entry);
    used += entry.lines.length;
  }
  return columns;
}

function buildWhole(
  input: MapInput,
  { axis, left, eras, head, chart, columns, step, leading }: WholePlan,
  box: Box,
  tools: StripTools & { moment?: Interval },
): MapContent {
  const { theme, sizes, messages } = tools;
  const { network } = input.sliced;
  const size = sizes.text[2];
  const x0 = box.x + left;
  const [top, bottom] = [box.y + head, box.y + head + chart];
  const drawing = buildStacks(
    network,
    axis,
    { x: x0, y: top, height: chart },
    { without: input.view.withoutFamilies, ties: input.sliced.ties },
  );
  const stacks = drawing.stacks.map(({ family, path }): GroupMark => ({
    shape: 'group',
    id: `family-${family}`,
    name: messages.vocabulary.family[family],
    marks: [{ shape: 'path', d: path, fill: areaColour(theme, family) }],
  }));
  const inside = flagsOn(network, axis).filter(({ event }) =>
    eventsWithin(network, axis).some(({ id }) => id === event.id),
  );
  const listTop = bottom + size * 2.6;
  return {
    layers: {
      camps: [
        ...eraMarks(bandsOn(network, axis), { x: x0, y: box.y }, { height: eras, down: bottom }, tools),
        ...yearGrid(axis, { x: x0, top, bottom }, tools),
      ],
      ties: stacks,
      labels: [
        ...countAxis(drawing.most, { x: x0, top, bottom }, tools),
        ...columns.flatMap((column, c) => {
          let line = 0;
          return column.flatMap((entry): Mark[] => {
            const at = { x: box.x + c * step, y: listTop + line * leading };
            line += entry.lines.length;
            const style = { size, weight: 'normal' } as const;
            return [
              flagMark([at.x + size * 0.6, at.y + size * 0.58], entry.form, tools),
              ...textBlock(entry.lines, { x: at.x + size * 1.5, y: at.y, leading }, style, theme.text),
            ];
          });
        }),
      ],
      annotations: [
        ...flagGroups(inside, { x: x0, y: top - size * 1.4 }, tools),
        ...(tools.moment ? momentMarks(axis, tools.moment, { x: x0, top: box.y, bottom }, tools) : []),
      ],
    },
    places: { actors: [], ties: [], unlabelled: [] },
  };
}

/** Membership is quiet: it would outweigh what happens. */
const areaColour = (theme: Theme, family: Family): string =>
  family === 'structure' ? blend(theme.family.structure, theme.canvas, 0.35) : theme.family[family];

/** Round numbers of ties at their heights, on the left. */
function countAxis(
  most: number,
  { x, top, bottom }: { x: number; top: number; bottom: number },
  { theme, sizes }: StripTools,
): Mark[] {
  const size = sizes.text[2];
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((each) => most / each <= 4) ?? most / 4;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step).flatMap((count): Mark[] => {
    const y = bottom - (count / most) * (bottom - top);
    const text = String(Math.round(count));
    const style = { size, weight: 'normal' } as const;
    return [
      textAt(x - size * 0.5 - measureText(text, size), y + size * 0.35, text, style, theme.secondary),
      {
        shape: 'path',
        d: `M${digits(x - size * 0.3)} ${digits(y)}H${digits(x)}`,
        fill: 'none',
        stroke: theme.secondary,
        strokeWidth: sizes.thin,
      },
    ];
  });
}

function wholeLegend(input: MapInput, range: Interval, tools: StripTools): LegendGroup[] {
  const { theme, sizes, messages } = tools;
  const { network, ties } = input.sliced;
  const size = sizes.text[2];
  const present = new Set(ties.map((tie) => network.familyOf(tie)));
  return [
    {
      title: messages.figure.timeline.count,
      entries: families
        .filter((family) => present.has(family))
        .map((family) => ({
          label: messages.vocabulary.family[family],
          sample: ([x, y]: readonly [number, number]) => [
            {
              shape: 'rect' as const,
              x: x + size * 0.4,
              y: y - size * 0.4,
              width: size * 2.1,
              height: size * 0.8,
              fill: areaColour(theme, family),
            },
          ],
        })),
    },
    { title: messages.figure.timeline.events([]), entries: flagLegend(eventsWithin(network, range), tools) },
  ].filter(({ entries }) => entries.length > 0);
}

function describeWhole(input: MapInput, range: Interval, tools: StripTools): string {
  const { messages } = tools;
  const { network, ties } = input.sliced;
  const months = tiesByMonth(network, ties, range);
  const most = months.reduce((best, count, i) => (count > months[best] ? i : best), 0);
  const [year, month] = isoOf(range.first).split('-').map(Number);
  const yearOfMost = year + Math.floor((month - 1 + most) / 12);
  const present = new Set(ties.map((tie) => network.familyOf(tie)));
  return messages.figure.timeline.describeWhole({
    years: yearsOf(range, tools),
    families: families
      .filter((family) => present.has(family))
      .map((family) => messages.vocabulary.familyNoun[family]),
    most: ties.length > 0 ? { count: Math.round(months[most]), year: String(yearOfMost) } : undefined,
    events: eventsWithin(network, range).length,
  });
}
