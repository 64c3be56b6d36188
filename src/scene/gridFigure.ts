/**
 * The Grid: influence by interest, or by involvement in talks and mediation. Five classes each way; a class is as high
 * as its fullest cell needs, so that no name covers another, whatever the number of actors.
 */
import { influenceIn, ratingIn, roleIn } from '../model/network.ts';
import type { Actor } from '../model/schema.ts';
import { actorMarks } from './actorMarks.ts';
import type { PageContent } from './figurePage.ts';
import type { MapContent, MapInput } from './mapInput.ts';
import type { ActorPlace, Box, GroupMark, Mark } from './marks.ts';
import { actorLegend, type FaceTools } from './matrixFigure.ts';
import { actorTitle, shortName, tiesByActor } from './names.ts';
import type { Sizes } from './sizes.ts';
import { wrapText, type TextStyle } from './text/lines.ts';
import { measureText } from './text/measureText.ts';
import { middleText, textAt, textBlock } from './textMarks.ts';
import type { View } from './view.ts';

const classes = 5;
/** Classes 4 and 5 are high, 1 to 3 low: where the quadrants meet. */
const highFrom = 4;

export interface GridPlace {
  actor: Actor;
  /** 1 to 5; 0 where the actor has no value. */
  across: number;
  influence: number;
}

/** Where each shown actor stands; the most influential first, then by name. An unrated influence counts as on the map. */
export function gridPlaces({ sliced }: Pick<MapInput, 'sliced'>, across: View['across']): GridPlace[] {
  const { network, ties, actors, interval } = sliced;
  const involved = new Map<string, number>();
  for (const tie of ties) {
    const family = network.familyOf(tie);
    if (family !== 'talks' && family !== 'mediation') continue;
    for (const id of new Set([tie.source, tie.target])) involved.set(id, (involved.get(id) ?? 0) + 1);
  }
  return actors
    .map((actor) => ({
      actor,
      across:
        across === 'interest'
          ? (ratingIn(actor.interest, interval)?.value ?? 0)
          : involvementClass(involved.get(actor.id) ?? 0),
      influence: influenceIn(actor, interval),
    }))
    .sort((a, b) => b.influence - a.influence || shortName(a.actor).localeCompare(shortName(b.actor), 'en'));
}

/** Ties of talks and mediation as a class: none, one, two or three, four to six, seven or more. */
export const involvementClass = (ties: number): number =>
  ties === 0 ? 1 : ties === 1 ? 2 : ties <= 3 ? 3 : ties <= 6 ? 4 : 5;

export function gridFigure(input: MapInput, tools: FaceTools): PageContent {
  const entries = gridPlaces(input, input.view.across);
  return {
    legend: actorLegend(input, tools),
    heightFor: (width) => planOf(entries, width, input, tools).height,
    leastHeightFor: (width) => planOf(entries, width, input, tools).height,
    draw: (box) => buildGrid(entries, input, box, tools),
  };
}

interface Entry extends GridPlace {
  lines: readonly string[];
  height: number;
}
interface Plan {
  columns: readonly number[];
  widths: readonly number[];
  left: number;
  head: number;
  foot: number;
  /** By class of influence, 5 first. */
  rows: readonly { influence: number; height: number }[];
  entries: readonly Entry[];
  height: number;
}

function planOf(
  places: readonly GridPlace[],
  width: number,
  { view }: Pick<MapInput, 'view'>,
  { messages, sizes }: FaceTools,
): Plan {
  const size = sizes.text[2];
  const hasUnrated = places.some(({ across }) => across === 0);
  const columns = [...(hasUnrated ? [0] : []), 1, 2, 3, 4, 5];
  const left = size * 2.2;
  const style = { size, weight: 'bold' } as const;
  const around = markWidth(sizes) + size * 0.9;
  const widths = columnWidths(
    columns.map(
      (across) =>
        around +
        Math.max(
          0,
          ...places
            .filter((place) => place.across === across)
            .flatMap(({ actor }) => shortName(actor).split(/\s+/))
            .map((word) => measureText(word, size, style.weight)),
        ),
    ),
    width - left,
  );
  const entries = places.map((place): Entry => {
    const room = widths[columns.indexOf(place.across)] - around;
    const lines = wrapText(brokenWords(shortName(place.actor), room, style), room, style);
    return { ...place, lines, height: Math.max(markWidth(sizes), lines.length * size * 1.15) + size * 0.35 };
  });
  const rows = Array.from({ length: classes }, (_, i) => {
    const influence = classes - i;
    const heights = columns.map((across) =>
      entries
        .filter((entry) => entry.influence === influence && entry.across === across)
        .reduce((sum, { height }) => sum + height, size * 0.6),
    );
    return { influence, height: Math.max(size * 2.2, ...heights) };
  });
  const heads = messages.figure.grid.quadrant;
  const headLines = [heads.highLow, heads.highHigh].map(
    (head) => wrapText(head[view.across], (width - left) * 0.46, style).length,
  );
  const head = size * (0.7 + 1.1 * Math.max(...headLines));
  const classWords = messages.figure.grid.classes[view.across];
  const foot =
    size * 2.2 +
    size *
      1.15 *
      Math.max(
        ...columns.map((across, c) => classLines(across, widths[c], classWords, messages, size).length),
      );
  const height = head + foot + rows.reduce((sum, row) => sum + row.height, 0);
  return { columns, widths, left, head, foot, rows, entries, height };
}

/** Each column at least as wide as its longest word, as far as that goes; what is left is shared equally. */
function columnWidths(needs: readonly number[], room: number): number[] {
  const equal = room / needs.length;
  const total = needs.reduce((sum, need) => sum + need, 0);
  if (needs.every((need) => need <= equal)) return needs.map(() => equal);
  if (total >= room) return needs.map((need) => (need / total) * room);
  const spare = room - total;
  return needs.map((need) => need + spare / needs.length);
}

/** Words that are wider than the room are divided, with a hyphen. */
function brokenWords(text: string, room: number, style: TextStyle): string {
  const divide = (word: string): string => {
    if (measureText(word, style.size, style.weight) <= room || word.length < 4) return word;
    let end = word.length - 2;
    while (end > 2 && measureText(`${word.slice(0, end)}-`, style.size, style.weight) > room) end--;
    return `${word.slice(0, end)}- ${divide(word.slice(end))}`;
  };
  return text.split(/\s+/).map(divide).join(' ');
}

const classLines = (
  across: number,
  width: number,
  words: readonly string[],
  messages: FaceTools['messages'],
  size: number,
): string[] =>
  wrapText(across === 0 ? messages.figure.grid.unrated : words[across - 1], width * 0.9, {
    size,
    weight: 'normal',
  });

/** All actors are drawn alike: place says influence here, not size. */
const markRadius = (sizes: Sizes): number => sizes.text[2] * 0.46;
const markWidth = (sizes: Sizes): number => markRadius(sizes) * 2.6;

function buildGrid(places: readonly GridPlace[], input: MapInput, box: Box, tools: FaceTools): MapContent {
  const plan = planOf(places, box.width, input, tools);
  const { sizes } = tools;
  const size = sizes.text[2];
  // A page that is higher than needed gives each row a share of the rest.
  const spare = Math.max(0, box.height - plan.height) / plan.rows.length;
  let y = box.y + plan.head;
  const rows = plan.rows.map((row) => {
    const placed = { ...row, y, height: row.height + spare };
    y += placed.height;
    return placed;
  });
  const bottom = y;
  const actors: GroupMark[] = [];
  const context: GroupMark[] = [];
  const spots: ActorPlace[] = [];
  const ties = tiesByActor(input.sliced);
  const edges = edgesOf(plan, box);
  for (const row of rows) {
    plan.columns.forEach((across, c) => {
      const x = edges[c];
      let top = row.y + size * 0.3;
      for (const entry of plan.entries) {
        if (entry.influence !== row.influence || entry.across !== across) continue;
        const lit = !input.emphasis || input.emphasis.actors.has(entry.actor.id);
        const at = [x + size * 0.4 + markWidth(sizes) / 2, top + entry.height / 2] as const;
        (lit ? actors : context).push(
          entryGroup(entry, at, lit, ties.get(entry.actor.id) ?? [], input, tools),
        );
        spots.push({
          id: entry.actor.id,
          x: at[0],
          y: at[1],
          radius: markRadius(sizes) * 1.3,
          label: {
            x: at[0] + markWidth(sizes) / 2,
            y: top,
            width: plan.widths[c] - markWidth(sizes) - size * 0.9,
            height: entry.height,
          },
        });
        top += entry.height;
      }
    });
  }
  return {
    layers: {
      camps: frameMarks(plan, rows, box, bottom, tools),
      'actors-context': context,
      actors,
      annotations: axisMarks(plan, rows, box, bottom, input, tools),
    },
    places: { actors: spots, ties: [], unlabelled: [] },
  };
}

function entryGroup(
  { actor, lines, height }: Entry,
  at: readonly [number, number],
  lit: boolean,
  ties: Parameters<typeof actorTitle>[2],
  { sliced, view }: MapInput,
  { theme, sizes, messages }: FaceTools,
): GroupMark {
  const size = sizes.text[2];
  const isSelected = (view.selected as readonly string[]).includes(actor.id);
  const look = {
    shape: sliced.network.vocabulary.kinds.get(actor.kind)?.shape ?? 'circle',
    role: roleIn(actor, sliced.interval),
    radius: markRadius(sizes),
    ink: lit ? theme.ink : theme.dimActor,
    canvas: theme.canvas,
    classic: view.symbols === 'classic',
  } as const;
  const thin: Sizes = { ...sizes, outline: sizes.outline * 0.8, thickOutline: sizes.thickOutline * 0.7 };
  return {
    shape: 'group',
    id: `actor-${actor.id}`,
    ref: { kind: 'actor', id: actor.id },
    name: actorTitle(sliced, actor, ties, messages),
    marks: [
      ...actorMarks([at[0], at[1]], look, thin),
      ...textBlock(
        lines,
        {
          x: at[0] + markWidth(sizes) / 2,
          y: at[1] - (lines.length * size * 1.15) / 2,
          leading: size * 1.15,
        },
        { size, weight: isSelected ? 'bold' : 'normal' },
        lit ? theme.text : theme.secondary,
      ),
      ...(isSelected
        ? [
            {
              shape: 'rect' as const,
              x: at[0] - markWidth(sizes) / 2,
              y: at[1] - height / 2,
              width: markWidth(sizes),
              height,
              fill: 'none',
              stroke: theme.ink,
              strokeWidth: sizes.outline,
            },
          ]
        : []),
    ],
  };
}

type PlacedRow = { influence: number; y: number; height: number };

/** Left edge of each column, and the right edge of the last. */
const edgesOf = ({ left, widths }: Plan, box: Box): number[] =>
  widths.reduce((edges, width) => [...edges, edges[edges.length - 1] + width], [box.x + left]);

/** Hairlines between classes, thick lines where the quadrants meet. */
function frameMarks(
  plan: Plan,
  rows: readonly PlacedRow[],
  box: Box,
  bottom: number,
  { theme, sizes }: FaceTools,
): Mark[] {
  const edges = edgesOf(plan, box);
  const [x0, right] = [edges[0], edges[edges.length - 1]];
  const top = rows[0].y;
  const line = (d: string, strong: boolean): Mark => ({
    shape: 'path',
    d,
    fill: 'none',
    stroke: strong ? theme.secondary : theme.hairline,
    strokeWidth: strong ? sizes.line : sizes.thin,
  });
  const vertical = plan.columns.map((across, c) =>
    line(`M${n(edges[c])} ${n(top)}V${n(bottom)}`, across === highFrom),
  );
  const horizontal = rows.map(({ y, influence }) =>
    line(`M${n(x0)} ${n(y)}H${n(right)}`, influence === highFrom - 1),
  );
  const frame: Mark = {
    shape: 'rect',
    x: x0,
    y: top,
    width: right - x0,
    height: bottom - top,
    fill: 'none',
    stroke: theme.hairline,
    strokeWidth: sizes.thin,
  };
  // The strong lines last, so that no hairline crosses them.
  const strength = (mark: Mark): number => (mark.shape === 'path' && mark.strokeWidth === sizes.line ? 1 : 0);
  return [...vertical, ...horizontal, frame].sort((a, b) => strength(a) - strength(b));
}

const n = (value: number): number => Math.round(value * 100) / 100;

/** Grades along both axes, and the name of each quadrant at its outer corner. */
function axisMarks(
  plan: Plan,
  rows: readonly PlacedRow[],
  box: Box,
  bottom: number,
  { view }: MapInput,
  { theme, sizes, messages }: FaceTools,
): Mark[] {
  const words = messages.figure.grid;
  const size = sizes.text[2];
  const style = { size, weight: 'normal' } as const;
  const bold = { size, weight: 'bold' } as const;
  const edges = edgesOf(plan, box);
  const [x0, right] = [edges[0], edges[edges.length - 1]];
  const middle = (text: string, x: number, y: number): Mark => middleText(x, y, text, style, theme.secondary);
  const grades = rows.map(({ influence, y, height }) =>
    middle(String(influence), box.x + plan.left * 0.6, y + height / 2 + size * 0.36),
  );
  const classNames = plan.columns.flatMap((across, c) =>
    classLines(across, plan.widths[c], words.classes[view.across], messages, size).map((line, i) =>
      middle(line, edges[c] + plan.widths[c] / 2, bottom + size * 1.15 * (i + 1)),
    ),
  );
  const end = (text: string, y: number): Mark => ({
    shape: 'text',
    x: right,
    y,
    text,
    ...bold,
    anchor: 'end',
    fill: theme.text,
    direction: 'ltr',
  });
  return [
    ...grades,
    ...classNames,
    ...wrapText(words.quadrant.highLow[view.across], (right - x0) * 0.46, bold).map((line, i) =>
      textAt(x0, box.y + size * 1.1 * (i + 1), line, bold, theme.text),
    ),
    ...wrapText(words.quadrant.highHigh[view.across], (right - x0) * 0.46, bold).map((line, i) =>
      end(line, box.y + size * 1.1 * (i + 1)),
    ),
    textAt(box.x, bottom + plan.foot - size * 0.2, words.axes[view.across], style, theme.secondary),
  ];
}
