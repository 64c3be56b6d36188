/** The curve of balance as a figure: the share of balanced triads at each event, and how many triads that share is of. */
import { triadsOverTime, type TriadsAt } from '../analysis/balance.ts';
import { eventMoments, yearMoments } from '../analysis/overTime.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import { questionWordsFor, type QuestionWords } from '../i18n/questions.ts';
import { findInterval, isoOf, type Interval } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import { sliceNetwork } from '../model/slice.ts';
import { digits } from './curve.ts';
import { isWeak } from './evidence.ts';
import { noPlaces, type PageContent, type PageTools } from './figurePage.ts';
import type { LegendGroup } from './legendParts.ts';
import type { MapContent, MapInput } from './mapInput.ts';
import type { Box, Mark } from './marks.ts';
import { filterNames } from './notes.ts';
import { measureText } from './text/measureText.ts';
import { textAt } from './textMarks.ts';
import { blend } from './theme.ts';
import { eraHeight, eraMarks, eraNote, yearGrid, yearsOf } from './timeParts.ts';
import { bandsOn, timeRange, xOf, type TimeAxis } from './timeline.ts';
import type { View } from './view.ts';
import { sliceOf } from './viewChoices.ts';

type Tools = Omit<PageTools, 'figure'>;

/** The signed ties of all time, or of the view's span: what the curve rests on. */
export function balanceInput(network: Network, view: View): Pick<MapInput, 'sliced' | 'view'> {
  const at = view.at.includes('/') ? view.at : 'all';
  const shown: View = { ...view, at, limit: 'all', selected: [], tie: null };
  const sliced = sliceNetwork(network, { ...sliceOf(shown), always: [] });
  return {
    sliced: { ...sliced, ties: sliced.ties.filter((tie) => network.signOf(tie) !== 0) },
    view: shown,
  };
}

interface Curve {
  range: Interval;
  points: readonly (TriadsAt & { day: number })[];
}

/** A point at each event within the range; each July where the data have no events. */
function curveOf({ sliced, view }: MapInput): Curve {
  const { network, interval } = sliced;
  const whole = timeRange(network);
  const range = { first: Math.max(whole.first, interval.first), last: Math.min(whole.last, interval.last) };
  const year = (day: number): number => Number(isoOf(day).slice(0, 4));
  const events = eventMoments(network);
  const moments = events.length > 0 ? events : yearMoments(year(range.first), year(range.last));
  const within = moments.flatMap((at) => {
    const day = findInterval(at)?.first;
    return day === undefined || day < range.first || day > range.last ? [] : [{ at, day }];
  });
  const triads = triadsOverTime(
    network,
    { ...sliceOf(view), limit: 'all', always: [] },
    within.map(({ at }) => at),
  );
  return { range, points: triads.map((each, i) => ({ ...each, day: within[i].day })) };
}

/** @param input as `balanceInput` gives it */
export function balanceFigure(input: MapInput, tools: PageTools): PageContent {
  const curve = curveOf(input);
  const { messages } = tools;
  const words = questionWordsFor(messages.language).balance.figure;
  const heightFor = (width: number): number => {
    const size = tools.sizes.text[2];
    return Math.max(size * 22, width * 0.5);
  };
  return {
    legend: balanceLegend(words, tools),
    heightFor,
    leastHeightFor: () => tools.sizes.text[2] * 18,
    draw: (box) => drawCurve(curve, input, box, tools),
    subtitle: `${words.title}, ${yearsOf(curve.range, tools)}`,
    key: eraNote(input.sliced.network, messages),
    notes: notesOf(curve, input, words, messages),
    description: describeCurve(curve, words, messages),
  };
}

type Words = QuestionWords['balance']['figure'];

function notesOf({ points }: Curve, input: MapInput, words: Words, messages: Messages): string[] {
  const { sliced } = input;
  const filters = messages.figure.filters(filterNames(input, messages));
  const weak = messages.figure.weakCount(sliced.ties.filter(isWeak).length);
  const hasEvents = sliced.network.events.length > 0;
  return [
    words.rule,
    [words.counts(points.length, sliced.ties.length, hasEvents), filters, weak]
      .filter(Boolean)
      .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
      .join(' '),
  ];
}

function describeCurve({ points, range }: Curve, words: Words, messages: Messages): string {
  const years = yearsOf(range, { messages });
  const known = points.filter(({ signed }) => signed > 0);
  if (known.length === 0) return words.none(years);
  const share = ({ balanced, signed }: TriadsAt): number => balanced / signed;
  const said = (point: TriadsAt) => ({ date: formatDate(point.at, messages), share: share(point) });
  const least = known.reduce((a, b) => (share(b) < share(a) ? b : a));
  return words.describe({
    years,
    moments: points.length,
    first: said(known[0]),
    last: said(known[known.length - 1]),
    least: said(least),
  });
}

/** Two charts on one axis: shares above, counts below. */
function drawCurve({ points, range }: Curve, input: MapInput, box: Box, tools: Tools): MapContent {
  const { theme, sizes, messages } = tools;
  const { network } = input.sliced;
  const size = sizes.text[2];
  const left = measureText('100 %', size) + size * 0.9;
  const axis: TimeAxis = { ...range, width: box.width - left };
  const bands = bandsOn(network, axis);
  const eras = eraHeight(bands, size);
  const x = box.x + left;
  const bottom = box.y + box.height - size * 1.8;
  const top = box.y + eras + size * 1.2;
  const counts = (bottom - top) * 0.2;
  const base = bottom - counts - size * 2;
  const yOf = (share: number): number => base - share * (base - top);
  const most = Math.max(1, ...points.map(({ signed }) => signed));
  const style = { size, weight: 'normal' } as const;
  const words = questionWordsFor(messages.language).balance.figure;
  const at = ({ day }: { day: number }): number => x + xOf(axis, day);
  const endAt = (text: string, y: number): Mark =>
    textAt(x - size * 0.6 - measureText(text, size), y + size * 0.35, text, style, theme.secondary);
  const hairline = (y: number): Mark => ({
    shape: 'path',
    d: `M${digits(x)} ${digits(y)}H${digits(x + axis.width)}`,
    fill: 'none',
    stroke: theme.hairline,
    strokeWidth: sizes.thin * 0.7,
  });
  const line = points
    .map((point, i) => {
      if (point.signed === 0) return '';
      const isNew = i === 0 || points[i - 1].signed === 0;
      return `${isNew ? 'M' : 'L'}${digits(at(point))} ${digits(yOf(point.balanced / point.signed))}`;
    })
    .join('');
  return {
    layers: {
      camps: [
        ...eraMarks(bands, { x, y: box.y }, { height: eras, down: bottom }, tools),
        ...yearGrid(axis, { x, top, bottom }, tools),
        ...[0, 0.5, 1].map((share) => hairline(yOf(share))),
        hairline(bottom - counts),
      ],
      ties: [
        ...points.flatMap((point): Mark[] =>
          point.signed === 0 ? [] : [countBar(at(point), bottom, (point.signed / most) * counts, tools)],
        ),
        ...(line === ''
          ? []
          : [
              {
                shape: 'path' as const,
                d: line,
                fill: 'none',
                stroke: theme.ink,
                strokeWidth: sizes.line,
              },
            ]),
        ...points.flatMap((point): Mark[] =>
          point.signed === 0 ? [] : [dot(at(point), yOf(point.balanced / point.signed), tools)],
        ),
      ],
      labels: [
        ...[0, 0.5, 1].map((share) => endAt(`${share * 100} %`, yOf(share))),
        endAt(String(most), bottom - counts),
        endAt('0', bottom - size * 0.2),
        ...(line === '' ? [textAt(x + size, (top + base) / 2, words.nothing, style, theme.text)] : []),
      ],
    },
    places: noPlaces,
  };
}

const dot = (cx: number, cy: number, { sizes, theme }: Tools): Mark => ({
  shape: 'circle',
  cx,
  cy,
  r: sizes.text[2] * 0.22,
  fill: theme.ink,
});

const barColour = ({ theme }: Tools): string => blend(theme.secondary, theme.canvas, 0.6);
const countBar = (x: number, bottom: number, height: number, tools: Tools): Mark => {
  const width = tools.sizes.text[2] * 0.3;
  return { shape: 'rect', x: x - width / 2, y: bottom - height, width, height, fill: barColour(tools) };
};

function balanceLegend(words: Words, tools: Tools): LegendGroup[] {
  const { sizes, theme } = tools;
  const size = sizes.text[2];
  return [
    {
      title: words.upper,
      entries: [
        {
          label: words.share,
          sample: ([x, y]) => [
            {
              shape: 'path',
              d: `M${digits(x)} ${digits(y)}H${digits(x + size * 2.6)}`,
              fill: 'none',
              stroke: theme.ink,
              strokeWidth: sizes.line,
            },
            dot(x + size * 1.3, y, tools),
          ],
        },
      ],
    },
    {
      title: words.lower,
      entries: [
        {
          label: words.signed,
          sample: ([x, y]) => [countBar(x + size * 1.3, y + size * 0.45, size * 0.9, tools)],
        },
      ],
    },
  ];
}
