/** What figures over time share: eras as bands, years, flags of events, the shown moment. */
import { formatDate, formatYears } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import { isoOf, type Interval } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { PeaceEvent } from '../model/schema.ts';
import { digits, type Point } from './curve.ts';
import type { StripTools } from './actorStrip.ts';
import type { LegendGroup } from './legendParts.ts';
import type { GroupMark, Mark } from './marks.ts';
import { measureText } from './text/measureText.ts';
import { wrapText } from './text/lines.ts';
import { middleText, textBlock } from './textMarks.ts';
import { blend } from './theme.ts';
import { flagForm, flagPath, xOf, yearTicks, type Band, type Flag, type TimeAxis } from './timeline.ts';

/**
 * The number of an era, by which the notes name it, and its title where the band holds that whole in three lines; nothing
 * in a band that is narrower than the number.
 */
function eraLines({ era, number, width }: Band, size: number): string[] {
  const room = width - size * 0.6;
  const fits = (line: string): boolean => measureText(line, size) <= room;
  const titled = wrapText(`${number} ${era.title}`, Math.max(room, size), { size, weight: 'normal' });
  if (titled.length <= mostLines && titled.every(fits)) return titled;
  return [String(number)].filter(fits);
}
const mostLines = 3;

/** Of the bands of all eras: as high as the most lines need. */
export const eraHeight = (bands: readonly Band[], size: number): number =>
  bands.length === 0
    ? 0
    : size * (0.45 + 1.15 * Math.max(1, ...bands.map((band) => eraLines(band, size).length)));

/** What the numbers of the bands stand for, as a sentence of the notes; empty where there are no eras. */
export const eraNote = ({ document }: Network, { figure }: Messages): string =>
  document.eras.length === 0 ? '' : figure.timeline.eras(document.eras.map(({ title }) => title));

/** A band of each era with its number and title, and a shade of every second one down to the foot. */
export function eraMarks(
  bands: readonly Band[],
  { x, y }: { x: number; y: number },
  { height, down }: { height: number; down: number },
  { theme, sizes }: StripTools,
): Mark[] {
  const size = sizes.text[2];
  const shade = (share: number): string => blend(theme.hairline, theme.canvas, share);
  return bands.flatMap((band, i): Mark[] => {
    const at = { x: x + band.x, width: band.width };
    const under: Mark[] =
      i % 2 === 1
        ? [{ shape: 'rect', ...at, y: y + height, height: down - y - height, fill: shade(0.22) }]
        : [];
    return [
      ...under,
      { shape: 'rect', ...at, y, height, fill: shade(i % 2 === 1 ? 0.75 : 0.4) },
      ...textBlock(
        eraLines(band, size),
        { x: at.x + size * 0.3, y: y + size * 0.25, leading: size * 1.15 },
        { size, weight: 'normal' },
        theme.text,
      ),
    ];
  });
}

/** A hairline at each written year, and the year under the foot. */
export function yearGrid(
  axis: TimeAxis,
  { x, top, bottom }: { x: number; top: number; bottom: number },
  { theme, sizes }: StripTools,
): Mark[] {
  const size = sizes.text[2];
  const half = measureText('2000', size) / 2;
  return [
    ...yearTicks(axis, size * 3.4).flatMap(({ year, x: at }): Mark[] => [
      {
        shape: 'path',
        d: `M${digits(x + at)} ${digits(top)}V${digits(bottom)}`,
        fill: 'none',
        stroke: theme.hairline,
        strokeWidth: sizes.thin * 0.7,
      },
      middleText(
        // Kept within the axis at either end.
        x + Math.min(Math.max(at, half), axis.width - half),
        bottom + size * 1.3,
        String(year),
        { size, weight: 'normal' },
        theme.secondary,
      ),
    ]),
    {
      shape: 'path',
      d: `M${digits(x)} ${digits(bottom)}H${digits(x + axis.width)}`,
      fill: 'none',
      stroke: theme.secondary,
      strokeWidth: sizes.thin,
    },
  ];
}

/** A flag for each event. */
export const flagGroups = (
  flags: readonly Flag[],
  { x, y }: { x: number; y: number },
  { theme, sizes, messages }: StripTools,
): GroupMark[] =>
  flags.map((flag) => ({
    shape: 'group',
    id: `event-${flag.event.id}`,
    ref: { kind: 'event', id: flag.event.id },
    name: `${flag.event.title}, ${formatDate(flag.event.date, messages)}`,
    marks: [flagMark([x + flag.x, y + sizes.text[2] * 0.6], flag.form, { theme, sizes })],
  }));

/** A faint line under each flag down to the foot. */
export const flagLines = (
  flags: readonly Flag[],
  { x, y }: { x: number; y: number },
  down: number,
  { theme, sizes }: StripTools,
): Mark[] =>
  flags.map((flag) => ({
    shape: 'path',
    d: `M${digits(x + flag.x)} ${digits(y)}V${digits(down)}`,
    fill: 'none',
    stroke: theme.hairline,
    strokeWidth: sizes.thin * 0.7,
  }));

export const flagMark = (
  at: Point,
  form: Flag['form'],
  { theme, sizes }: Pick<StripTools, 'theme' | 'sizes'>,
): Mark => ({
  shape: 'path',
  d: flagPath(at, form, sizes.bead),
  fill: form === 'meeting' ? theme.canvas : theme.secondary,
  stroke: theme.secondary,
  strokeWidth: form === 'meeting' ? sizes.line : sizes.line * 0.3,
});

export function flagLegend(events: readonly PeaceEvent[], tools: StripTools): LegendGroup['entries'] {
  const forms = new Set(events.map(flagForm));
  return (['signing', 'meeting', 'rupture'] as const)
    .filter((form) => forms.has(form))
    .map((form) => ({
      label: tools.messages.figure.timeline.flags[form],
      sample: ([x, y]: Point) => [flagMark([x + tools.sizes.text[2] * 1.45, y], form, tools)],
    }));
}

/** A line at the shown date, or a band over the shown span, with its words at the top. */
export function momentMarks(
  axis: TimeAxis,
  { first, last }: Interval,
  { x, top, bottom }: { x: number; top: number; bottom: number },
  { theme, sizes }: StripTools,
): Mark[] {
  if (last < axis.first || first > axis.last) return [];
  const [from, to] = [xOf(axis, first), xOf(axis, last + 1)];
  const line = (at: number): Mark => ({
    shape: 'path',
    d: `M${digits(x + at)} ${digits(top)}V${digits(bottom)}`,
    fill: 'none',
    stroke: theme.ink,
    strokeWidth: sizes.line,
    dash: [sizes.line * 2.5, sizes.line * 2],
  });
  return to - from < sizes.bead ? [line(from)] : [line(from), line(to)];
}

/** `1979–2025`. */
export const yearsOf = ({ first, last }: Interval, { messages }: Pick<StripTools, 'messages'>): string =>
  formatYears({ from: isoOf(first), to: isoOf(last) }, messages);
