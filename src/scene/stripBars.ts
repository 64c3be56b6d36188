/** Ties as bars: each in the form and colour of the map, with its ends as surely as they are known, and its words. */
import type { Network } from '../model/network.ts';
import { isWeak } from './evidence.ts';
import type { StripTools } from './actorStrip.ts';
import { digits } from './curve.ts';
import { onBar, type Bar } from './lanes.ts';
import type { GroupMark, Mark } from './marks.ts';
import { tieTitle } from './names.ts';
import { measureText } from './text/measureText.ts';
import { textAt } from './textMarks.ts';
import { tieMarks, type TieLook } from './tieMarks.ts';

/** Whether a tie leads from the actor that the strip is of, or to it. */
export type Way = 'out' | 'in';
/** How a label says so; drawn as a shape, since not every font has arrows. */
export const wayMark = { out: '→ ', in: '← ' } as const satisfies Record<Way, string>;
/** Of the text size: from the arrow's tail to the words behind it. */
const arrowRoom = 1.2;

function partsOf(label: string): { way?: Way; words: string } {
  const way = (['out', 'in'] as const).find((each) => label.startsWith(wayMark[each]));
  return way ? { way, words: label.slice(wayMark[way].length) } : { words: label };
}

export function labelWidth(label: string, size: number): number {
  const { way, words } = partsOf(label);
  return measureText(words, size) + (way ? arrowRoom * size : 0);
}

/** An arrow from `x` on, as long as most letters are wide, its shaft at `y`. */
export function arrowMark(
  x: number,
  y: number,
  way: Way,
  { theme, sizes }: Pick<StripTools, 'theme' | 'sizes'>,
): Mark {
  const size = sizes.text[2];
  const [length, wing] = [size * 0.9, size * 0.25];
  const [tail, tip, back] = way === 'out' ? [x, x + length, -wing] : [x + length, x, wing];
  return {
    shape: 'path',
    d: `M${digits(tail)} ${digits(y)}H${digits(tip)}M${digits(tip + back)} ${digits(y - wing)}L${digits(tip)} ${digits(y)}L${digits(tip + back)} ${digits(y + wing)}`,
    fill: 'none',
    stroke: theme.text,
    strokeWidth: size * 0.09,
    cap: 'round',
    join: 'round',
  };
}

export function barGroup(
  bar: Bar,
  { x, y }: { x: number; y: number },
  network: Network,
  tools: StripTools,
): GroupMark {
  const { theme, messages } = tools;
  const { tie } = bar;
  const type = network.typeOf(tie);
  const look: TieLook = {
    form: type.form,
    colour: theme.family[type.family],
    canvas: theme.canvas,
    doubtful: isWeak(tie),
    status: tie.status,
    arrow: false,
  };
  return {
    shape: 'group',
    id: `tie-${tie.id}`,
    ref: { kind: 'tie', id: tie.id },
    name: tieTitle(network, tie, messages),
    data: { type: tie.type, start: tie.from ?? '', end: tie.to ?? '', confidence: tie.confidence },
    marks: [...barMarks(bar, { x, y }, look, tools), ...barLabel(bar, { x, y }, tools)],
  };
}

/** Solid in its own form where it is certain, thin where only month or year are known; a bead where it is brief. */
export function barMarks(
  bar: Bar,
  { x, y }: { x: number; y: number },
  look: TieLook,
  { sizes }: StripTools,
): Mark[] {
  const least = sizes.bead * 2.2;
  const line = (from: number, to: number): Mark => ({
    shape: 'path',
    d: `M${digits(x + from)} ${digits(y)}H${digits(x + to)}`,
    fill: 'none',
    stroke: look.colour,
    strokeWidth: sizes.thin,
  });
  if (bar.to - bar.from < least)
    return [
      {
        shape: 'circle',
        cx: x + (bar.from + bar.to) / 2,
        cy: y,
        r: sizes.bead * 0.85,
        fill: look.doubtful ? look.canvas : look.colour,
        stroke: look.colour,
        strokeWidth: sizes.line,
      },
    ];
  const sure = bar.sureTo - bar.sureFrom >= least;
  const curve = (from: number, to: number) => ({
    start: [x + from, y] as const,
    control: [x + (from + to) / 2, y] as const,
    end: [x + to, y] as const,
  });
  const body = sure
    ? [
        ...(bar.sureFrom > bar.from ? [line(bar.from, bar.sureFrom)] : []),
        ...tieMarks(curve(bar.sureFrom, bar.sureTo), look, sizes),
        ...(bar.to > bar.sureTo ? [line(bar.sureTo, bar.to)] : []),
      ]
    : [line(bar.from, bar.to)];
  const half = sizes.bead * 0.85;
  const stop = (at: number): Mark => ({
    shape: 'path',
    d: `M${digits(x + at)} ${digits(y - half)}V${digits(y + half)}`,
    fill: 'none',
    stroke: look.colour,
    strokeWidth: sizes.line,
  });
  const onward = (at: number, way: 1 | -1): Mark => ({
    shape: 'path',
    d: `M${digits(x + at)} ${digits(y)}L${digits(x + at - way * half * 1.7)} ${digits(y - half)}V${digits(y + half)}Z`,
    fill: look.colour,
  });
  return [
    ...body,
    bar.openStart ? onward(bar.from, -1) : stop(bar.from),
    bar.openEnd ? onward(bar.to, 1) : stop(bar.to),
  ];
}

function barLabel(bar: Bar, { x, y }: { x: number; y: number }, { theme, sizes }: StripTools): Mark[] {
  if (bar.side === 'none') return [];
  const size = sizes.text[2];
  const gap = size * 0.5;
  const width = labelWidth(bar.label, size);
  const at =
    bar.side === 'right'
      ? bar.to + gap
      : bar.side === 'left'
        ? bar.from - gap - width
        : onBar(bar, width + gap);
  const { way, words } = partsOf(bar.label);
  const room = way ? arrowRoom * size : 0;
  const label = [
    ...(way ? [arrowMark(x + at, y, way, { theme, sizes })] : []),
    textAt(x + at + room, y + size * 0.34, words, { size, weight: 'normal' }, theme.text),
  ];
  if (bar.side !== 'on') return label;
  const plate: Mark = {
    shape: 'rect',
    x: x + at - gap / 2,
    y: y - size * 0.6,
    width: width + gap,
    height: size * 1.2,
    fill: theme.canvas,
  };
  return [plate, ...label];
}
