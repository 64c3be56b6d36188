/** Names beside their actors: which are wanted, how they are set, what is drawn. */
import { plateOf, type LabelPlace, type LabelRequest } from './labels.ts';
import type { DrawnActor } from './drawnActors.ts';
import type { MapTools } from './mapInput.ts';
import type { GroupMark, Mark, TextMark } from './marks.ts';
import { labelNames } from './names.ts';
import { isRightToLeft } from './text/direction.ts';
import { balancedLines, type TextStyle } from './text/lines.ts';
import { measureText } from './text/measureText.ts';
import { reachOf, type Reach } from './text/reach.ts';
import type { View } from './view.ts';

interface Line {
  text: string;
  language: string;
  width: number;
  reach: Reach;
}
export interface WantedLabel extends LabelRequest {
  lines: readonly Line[];
  /** The lines of the name set the other way. */
  otherLines?: readonly Line[];
  style: TextStyle;
}

/** Of its size, with the line's own letters. */
const lineHeight = ({ reach }: Line): number => reach.above + reach.below;
const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + lineHeight(line), 0);

/** A request for each lit, selected or pinned actor; the selected choose first, then the most influential. */
export function labelRequests(actors: readonly DrawnActor[], view: View, { sizes }: MapTools): WantedLabel[] {
  const rank = (id: string): number =>
    (view.selected as readonly string[]).includes(id)
      ? 2000
      : (view.pinned as readonly string[]).includes(id)
        ? 1000
        : 0;
  return actors
    .filter(({ id, lit }) => lit || rank(id) > 0)
    .map((drawn) => {
      const { influence } = drawn;
      const style: TextStyle = {
        size: sizes.text[influence >= 5 ? 0 : influence >= 4 ? 1 : 2],
        weight: influence >= 5 || rank(drawn.id) >= 2000 ? 'bold' : 'normal',
      };
      const set = (oneLine: number): Line[] =>
        labelNames(drawn.actor, view.labels).flatMap(({ text, language }) =>
          balancedLines(text, style.size * oneLine, style).map((line) => ({
            text: line,
            language,
            width: measureText(line, style.size, style.weight),
            reach: reachOf(line),
          })),
        );
      const sizeOf = (lines: readonly Line[]) => ({
        width: Math.max(...lines.map(({ width }) => width)),
        height: heightOf(lines) * style.size,
      });
      const lines = set(usualLine);
      const otherwise = otherLines(lines, set);
      return {
        id: drawn.id,
        at: drawn.at,
        shape: drawn.outerBox,
        lines,
        style,
        ...sizeOf(lines),
        ...(otherwise ? { otherLines: otherwise, other: sizeOf(otherwise) } : {}),
        priority: rank(drawn.id) + influence * 10 + Math.min(9, drawn.ties.length / 4),
      };
    });
}

/** Longest line of a name as it is usually set, and as it may be set where a long flat place is all there is. */
const usualLine = 7.5;
const longLine = 15;

/** In one line what is usually two, or the other way round; nothing for a name that can be set in one way only. */
function otherLines(lines: readonly Line[], set: (oneLine: number) => Line[]): Line[] | undefined {
  return [set(longLine), set(0)].find((each) => each.length !== lines.length);
}

/** Plates first, then the text, each name a group of its own. */
export function labelMarks(
  requests: readonly WantedLabel[],
  places: ReadonlyMap<string, LabelPlace>,
  { theme, sizes }: MapTools,
): GroupMark[] {
  return requests.flatMap((request) => {
    const place = places.get(request.id);
    if (!place) return [];
    const { box, leader, isOther } = place;
    const lines = (isOther ? request.otherLines : undefined) ?? request.lines;
    const plate: Mark = { shape: 'rect', ...plateOf(box, sizes.labelGap), fill: theme.canvas };
    const line: Mark[] = leader
      ? [
          {
            shape: 'path',
            d: `M${leader.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`,
            fill: 'none',
            stroke: theme.secondary,
            strokeWidth: sizes.thin,
          },
        ]
      : [];
    return [
      {
        shape: 'group',
        id: `label-${request.id}`,
        ref: { kind: 'actor', id: request.id },
        marks: [...line, plate, ...lines.map((_, i) => lineMark(lines, i, request, place, theme.text))],
      },
    ];
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

function lineMark(
  lines: readonly Line[],
  i: number,
  { style }: WantedLabel,
  { box, align }: LabelPlace,
  fill: string,
): TextMark {
  const line = lines[i];
  const rtl = isRightToLeft(line.text);
  // Right-to-left text is always centred on its own width: `start` and `end` swap sides between renderers.
  const left =
    align === 'start' ? 0 : align === 'end' ? box.width - line.width : (box.width - line.width) / 2;
  const middle = box.x + left + line.width / 2;
  const baseline = box.y + style.size * (heightOf(lines.slice(0, i)) + line.reach.above);
  const common = { shape: 'text', y: baseline, text: line.text, ...style, fill } as const;
  if (rtl) return { ...common, x: middle, anchor: 'middle', direction: 'rtl', language: line.language };
  const x = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[align];
  return { ...common, x, anchor: align, direction: 'ltr' };
}
