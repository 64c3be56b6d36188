/**
 * An actor through time: a lane for each alter, a bar for each tie from its start to its end in the form and colour of
 * the map. Of two actors the ties between them, a lane for each family.
 */
import { formatYears } from '../i18n/dates.ts';
import { periodOf, type Interval } from '../model/date.ts';
import { alterOf, type Network } from '../model/network.ts';
import type { Actor, Tie } from '../model/schema.ts';
import { digits } from './curve.ts';
import { shortened } from './description.ts';
import type { PageContent, PageTools } from './figurePage.ts';
import { planLanes, type Bar, type Lane } from './lanes.ts';
import type { Entry, LegendGroup } from './legendParts.ts';
import { stateEntries, tieGroups } from './legendTies.ts';
import type { MapContent, MapInput } from './mapInput.ts';
import type { Box, GroupMark, Mark } from './marks.ts';
import { shortName, typeLabel } from './names.ts';
import { arrowMark, barGroup, barMarks, labelWidth, wayMark, type Way } from './stripBars.ts';
import { measureText } from './text/measureText.ts';
import { textAt } from './textMarks.ts';
import {
  eraHeight,
  eraMarks,
  eraNote,
  flagGroups,
  flagLegend,
  flagLines,
  momentMarks,
  yearGrid,
  yearsOf,
} from './timeParts.ts';
import { bandsOn, flagsOn, timeRange, type TimeAxis } from './timeline.ts';

export type StripTools = Omit<PageTools, 'figure'>;

/** What the strip is of: the selected actors, its ties, the time that it covers. */
export interface StripSubject {
  egos: readonly Actor[];
  ties: readonly Tie[];
  range: Interval;
}

/** @returns nothing where no actor is selected */
export function stripSubject({ sliced, view }: Pick<MapInput, 'sliced' | 'view'>): StripSubject | undefined {
  const { network } = sliced;
  const egos = view.selected.flatMap((id) => network.actorById.get(id) ?? []);
  if (egos.length === 0) return undefined;
  const ties = sliced.ties.filter(({ source, target }) =>
    egos.every(({ id }) => source === id || target === id),
  );
  const whole = timeRange(network);
  const { first, last } = sliced.interval;
  const range = { first: Math.max(whole.first, first), last: Math.min(whole.last, last) };
  return { egos, ties, range: range.first <= range.last ? range : whole };
}

interface StripPlan {
  lanes: readonly Lane[];
  axis: TimeAxis;
  /** Width of the names beside the axis; 0 where they stand above their lanes. */
  left: number;
  eras: number;
  head: number;
  row: number;
  between: number;
  /** Of a name above its lane. */
  title: number;
  height: number;
}

/** Narrower than this, in sizes of text, names stand above their lanes. */
const narrow = 44;

export function actorStrip(
  input: MapInput,
  tools: StripTools,
  { moment }: { moment?: Interval } = {},
): PageContent {
  const subject = stripSubject(input);
  if (!subject) throw new RangeError('an actor is needed');
  const plan = (width: number): StripPlan => planStrip(subject, width, input, tools);
  return {
    legend: stripLegend(subject, input, tools),
    heightFor: (width) => plan(width).height,
    leastHeightFor: (width) => plan(width).height,
    draw: (box) => buildStrip(subject, plan(box.width), box, input, { ...tools, moment }),
    key: eraNote(input.sliced.network, tools.messages),
    subtitle: tools.messages.figure.timeline.strip(
      subject.egos.map(shortName),
      yearsOf(subject.range, tools),
    ),
    description: describeStrip(subject, input, tools),
  };
}

function laneWords({ egos: [ego, second] }: StripSubject, input: MapInput, { sizes, messages }: StripTools) {
  const { network } = input.sliced;
  const size = sizes.text[2];
  const arrow = (tie: Tie): string =>
    !network.isDirected(tie) || second ? '' : wayMark[tie.source === ego.id ? 'out' : 'in'];
  return {
    laneOf: (tie: Tie) => {
      if (second) {
        const family = network.familyOf(tie);
        return { id: family, title: messages.vocabulary.family[family] };
      }
      const alter = network.actorById.get(alterOf(tie, ego.id));
      return { id: alter?.id ?? tie.target, title: alter ? shortName(alter) : tie.target };
    },
    labelsOf: (tie: Tie) => {
      const [type, years] = [typeLabel(network, tie.type, messages), formatYears(tie, messages)];
      return [`${arrow(tie)}${type}, ${years}`, `${arrow(tie)}${type}`, years];
    },
    widthOf: (text: string) => labelWidth(text, size),
    gap: size * 0.5,
  };
}

function planStrip(subject: StripSubject, width: number, input: MapInput, tools: StripTools): StripPlan {
  const { sizes } = tools;
  const size = sizes.text[2];
  const words = laneWords(subject, input, tools);
  const isNarrow = width < size * narrow;
  const names = subject.ties.map((tie) => words.widthOf(words.laneOf(tie).title));
  const left = isNarrow ? 0 : Math.min(width * 0.3, Math.max(0, ...names) + size);
  const axis = { ...subject.range, width: width - left };
  const lanes = planLanes(input.sliced.network, subject.ties, axis, words);
  const [row, between, title] = [size * 1.35, size * 0.55, isNarrow ? size * 1.45 : 0];
  const eras = eraHeight(bandsOn(input.sliced.network, axis), size);
  const head = eras + size * 1.6;
  const body = lanes.reduce((sum, { rows }) => sum + rows * row + between + title, 0);
  return { lanes, axis, left, eras, head, row, between, title, height: head + body + size * 1.7 };
}

function buildStrip(
  subject: StripSubject,
  { lanes, axis, left, eras, head, row, between, title, height }: StripPlan,
  box: Box,
  input: MapInput,
  tools: StripTools & { moment?: Interval },
): MapContent {
  const { theme, sizes } = tools;
  const { network } = input.sliced;
  const size = sizes.text[2];
  const x0 = box.x + left;
  const ids = new Set<string>(subject.egos.map(({ id }) => id));
  const flags = flagsOn(network, axis).filter(({ event }) =>
    [...ids].every((id) => event.participants.some(({ actor }) => actor === id)),
  );
  const eraTop = { x: x0, y: box.y };
  const flagTop = { x: x0, y: box.y + head - size * 1.4 };
  const names: Mark[] = [];
  const lines: Mark[] = [];
  const bars: GroupMark[] = [];
  let y = box.y + head;
  for (const lane of lanes) {
    lines.push({
      shape: 'path',
      d: `M${digits(box.x)} ${digits(y)}H${digits(box.x + box.width)}`,
      fill: 'none',
      stroke: theme.hairline,
      strokeWidth: sizes.thin,
    });
    const first = y + between / 2 + title;
    const nameY = title > 0 ? y + between / 2 + size * 1.05 : first + row * 0.5 + size * 0.35;
    names.push(laneName(lane, { x: box.x, y: nameY, width: left }, tools));
    for (const bar of lane.bars)
      bars.push(barGroup(bar, { x: x0, y: first + row * (bar.row + 0.5) }, network, tools));
    y = first + lane.rows * row + between / 2;
  }
  const bottom = box.y + height - size * 1.7;
  return {
    layers: {
      background: [],
      camps: [
        ...eraMarks(bandsOn(network, axis), eraTop, { height: eras, down: bottom }, tools),
        ...yearGrid(axis, { x: x0, top: box.y + head, bottom }, tools),
        ...lines,
        ...flagLines(flags, flagTop, bottom, tools),
        ...(tools.moment ? momentMarks(axis, tools.moment, { x: x0, top: box.y, bottom }, tools) : []),
      ],
      ties: bars,
      labels: names,
      annotations: [...flagGroups(flags, flagTop, tools)],
    },
    places: { actors: [], ties: [], unlabelled: [] },
  };
}

function laneName(
  { id, title }: Lane,
  { x, y, width }: { x: number; y: number; width: number },
  { theme, sizes }: StripTools,
): GroupMark {
  const size = sizes.text[2];
  const text = width > 0 ? cut(title, width - size * 0.5, size) : title;
  return {
    shape: 'group',
    id: `lane-${id}`,
    marks: [textAt(x, y, text, { size, weight: width > 0 ? 'normal' : 'bold' }, theme.text)],
  };
}

/** Letters from the end give way to an ellipsis where a name is wider than its place. */
function cut(text: string, width: number, size: number): string {
  if (measureText(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measureText(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** What the arrows before the words say, of those that there are. */
function wayEntries(
  { egos: [ego, second], ties }: StripSubject,
  network: Network,
  tools: StripTools,
): Entry[] {
  if (second) return [];
  const directed = ties.filter((tie) => network.isDirected(tie));
  const { timeline } = tools.messages.figure;
  const size = tools.sizes.text[2];
  const entry = (way: Way, label: string): Entry => ({
    label,
    sample: ([x, y]) => [arrowMark(x + size * 0.9, y, way, tools)],
  });
  const name = shortName(ego);
  return [
    ...(directed.some(({ source }) => source === ego.id) ? [entry('out', timeline.out(name))] : []),
    ...(directed.some(({ target }) => target === ego.id) ? [entry('in', timeline.in(name))] : []),
  ];
}

function stripLegend(subject: StripSubject, input: MapInput, tools: StripTools): LegendGroup[] {
  const { theme, sizes, messages } = tools;
  const words = messages.figure.timeline;
  const { network } = input.sliced;
  const ids = subject.egos.map(({ id }) => id as string);
  const events = network.events.filter(({ participants }) =>
    ids.every((id) => participants.some(({ actor }) => actor === id)),
  );
  const grey = {
    form: 'line',
    colour: theme.ink,
    canvas: theme.canvas,
    doubtful: false,
    status: 'active',
    arrow: false,
  } as const;
  const width = sizes.text[2] * 2.9;
  const sample = (bar: Partial<Bar>) => (at: readonly [number, number]) =>
    barMarks(
      { from: 0, to: width, sureFrom: 0, sureTo: width, openStart: false, openEnd: false, ...bar } as Bar,
      { x: at[0], y: at[1] },
      grey,
      tools,
    );
  const isVague = ({ from, to }: Tie): boolean => [from, to].some((date) => date && date.length < 10);
  const drawn = subject.ties;
  return [
    ...tieGroups(input, drawn, tools, { arrows: false }),
    {
      title: words.dates,
      entries: [
        ...(drawn.some(isVague) ? [{ label: words.vague, sample: sample({ sureFrom: width * 0.45 }) }] : []),
        ...wayEntries(subject, network, tools),
        { label: words.ongoing, sample: sample({ openEnd: true }) },
        { label: words.brief, sample: sample({ from: width * 0.49, to: width * 0.51 }) },
      ],
    },
    { title: messages.figure.legend.evidence, entries: stateEntries(drawn, tools) },
    { title: words.events(subject.egos.map(shortName)), entries: flagLegend(events, tools) },
  ].filter(({ entries }) => entries.length > 0);
}

function describeStrip(subject: StripSubject, input: MapInput, tools: StripTools): string {
  const { messages } = tools;
  const words = laneWords(subject, input, tools);
  const lanes = new Map<string, string[]>();
  for (const tie of [...subject.ties].sort((a, b) => periodOf(a).first - periodOf(b).first)) {
    const { title } = words.laneOf(tie);
    lanes.set(title, [...(lanes.get(title) ?? []), words.labelsOf(tie)[0]]);
  }
  const text = messages.figure.timeline.describeStrip({
    names: subject.egos.map(shortName),
    years: yearsOf(subject.range, tools),
    ties: subject.ties.length,
    lanes: [...lanes].map(([title, labels]) => `${title}: ${labels.join(', ')}`),
    isPair: subject.egos.length > 1,
  });
  return shortened(text);
}
