/** The Matrix as a picture: numbered rows and columns, a cell for each pair with a tie. */
import type { Messages } from '../i18n/messages.ts';
import type { PageContent, PageTools } from './figurePage.ts';
import type { LegendGroup } from './legendParts.ts';
import { legendGroups } from './legend.ts';
import type { MapContent, MapInput } from './mapInput.ts';
import type { Box, GroupMark, Mark } from './marks.ts';
import { familySlots, matrixOf, type CellSign, type Matrix } from './matrix.ts';
import { shortName, tieTitle } from './names.ts';
import type { Sizes } from './sizes.ts';
import { measureText } from './text/measureText.ts';
import { middleText, textAt } from './textMarks.ts';
import { families } from '../model/vocabulary.ts';
import type { Theme } from './theme.ts';

/** What a face is drawn with, on a page or on screen. */
export type FaceTools = Omit<PageTools, 'figure'>;

/** The figure's middle for the Matrix. */
export function matrixFigure(input: MapInput, tools: FaceTools): PageContent {
  const matrix = matrixOf(input.sliced, input.view.order, tools.messages, input.overlay?.groups);
  const heightOf = ({ top, rowHeight, between }: Plan): number =>
    top + rowHeight * matrix.actors.length + between * (matrix.groups.length - 1);
  return {
    legend: matrixLegend(input, tools),
    heightFor: (width) => heightOf(planOf(matrix, width, tools.sizes)),
    leastHeightFor: (width) => heightOf(planOf(matrix, width, tools.sizes, 0)),
    draw: (box) => buildMatrix(input, matrix, box, tools),
  };
}

interface Plan {
  left: number;
  top: number;
  columnWidth: number;
  rowHeight: number;
  /** Between groups, both ways. */
  between: number;
}

/** Rows are as high as their names need; columns share what is left and are never wider than rows are high. */
function planOf(matrix: Matrix, width: number, { text }: Sizes, height = Infinity): Plan {
  const size = text[2];
  const count = Math.max(1, matrix.actors.length);
  const names = matrix.actors.map((actor, i) => measureText(rowName(actor, i), size));
  const titles = matrix.groups.map(({ label }) => measureText(label, size, 'bold'));
  const left = Math.min(width * 0.45, Math.max(0, ...names, ...titles) + size * 0.6);
  const between = matrix.groups.length > 1 ? size * 1.5 : 0;
  const gaps = (matrix.groups.length - 1) * between;
  const top = size * 1.6 + (matrix.groups.length > 1 ? size * 1.4 : 0);
  const columnWidth = Math.min(size * 2.6, (width - left - gaps * 0.3) / count);
  const natural = Math.max(size * 1.3, columnWidth);
  return {
    left,
    top,
    columnWidth,
    rowHeight: Math.min(natural, Math.max(size * 1.3, (height - top - gaps) / count)),
    between,
  };
}

const rowName = (actor: Parameters<typeof shortName>[0], i: number): string => `${shortName(actor)} ${i + 1}`;

function buildMatrix(input: MapInput, matrix: Matrix, box: Box, tools: FaceTools): MapContent {
  const { theme, sizes, messages } = tools;
  const { network } = input.sliced;
  const plan = planOf(matrix, box.width, sizes, box.height);
  const size = sizes.text[2];
  const lines = placesOf(matrix, plan, box);
  const isLit = (id: string): boolean => !input.emphasis || input.emphasis.actors.has(id);
  const isTieLit = (id: string): boolean => !input.emphasis || input.emphasis.ties.has(id);
  const step = Math.max(1, Math.ceil((measureText('00', size) + size * 0.35) / plan.columnWidth));

  const labels: Mark[] = [];
  for (const { label, y } of lines.groups) {
    if (label === '') continue;
    labels.push(textAt(box.x, y - size * 0.35, label, { size, weight: 'bold' }, theme.text));
  }
  const rows = matrix.actors.map((actor, i): GroupMark => {
    const name = rowName(actor, i);
    const at = lines.rows[i];
    return {
      shape: 'group',
      id: `actor-${actor.id}`,
      ref: { kind: 'actor', id: actor.id },
      name: shortName(actor),
      marks: [
        {
          shape: 'text',
          x: box.x + plan.left - size * 0.4,
          y: at + plan.rowHeight / 2 + size * 0.36,
          text: name,
          size,
          weight: (input.view.selected as readonly string[]).includes(actor.id) ? 'bold' : 'normal',
          anchor: 'end',
          fill: isLit(actor.id) ? theme.text : theme.secondary,
          direction: 'ltr',
        },
      ],
    };
  });
  const heads = matrix.actors.flatMap((_, i): Mark[] =>
    i % step === 0
      ? [
          middleText(
            lines.columns[i] + plan.columnWidth / 2,
            box.y + size,
            String(i + 1),
            { size, weight: 'normal' },
            theme.secondary,
          ),
        ]
      : [],
  );
  const cells: Mark[] = [];
  const dimmed: Mark[] = [];
  const places: MapContent['places'] = { actors: [], ties: [], unlabelled: [] };
  const grid: Mark[] = gridMarks(matrix, lines, plan, theme, sizes);
  matrix.actors.forEach((row, r) => {
    places.actors = [
      ...places.actors,
      {
        id: row.id,
        x: box.x + plan.left / 2,
        y: lines.rows[r] + plan.rowHeight / 2,
        radius: plan.rowHeight / 2,
      },
    ];
    matrix.actors.forEach((column, c) => {
      const cell = matrix.cellOf(row.id, column.id);
      if (!cell) return;
      const lit = cell.ties.some(({ id }) => isTieLit(id));
      const [x, y] = [lines.columns[c], lines.rows[r]];
      const [tie] = cell.ties;
      (lit ? cells : dimmed).push({
        shape: 'group',
        id: `cell-${row.id}-${column.id}`,
        ref: { kind: 'tie', id: tie.id },
        name: cell.ties.map((each) => tieTitle(network, each, messages)).join('; '),
        marks: cellMarks(
          { x, y, width: plan.columnWidth, height: plan.rowHeight },
          cell.families.map((family) => ({
            slot: familySlots[family],
            fill: lit ? theme.family[family] : theme.dimTie,
          })),
          { sign: cell.sign, colour: lit ? theme.text : theme.dimActor },
        ),
      });
    });
  });
  return {
    layers: {
      camps: grid,
      'ties-context': dimmed,
      ties: cells,
      actors: rows,
      labels: [...labels, ...heads],
    },
    places,
  };
}

/** Where each row and column begins; groups stand apart, columns less than rows, which have a title between them. */
function placesOf(matrix: Matrix, plan: Plan, box: Box) {
  const rows: number[] = [];
  const columns: number[] = [];
  const groups: { label: string; y: number }[] = [];
  let y = box.y + plan.top;
  let x = box.x + plan.left;
  for (const { label, actors } of matrix.groups) {
    groups.push({ label, y });
    for (let i = 0; i < actors.length; i++) {
      rows.push(y);
      columns.push(x);
      y += plan.rowHeight;
      x += plan.columnWidth;
    }
    y += plan.between;
    x += plan.between * 0.3;
  }
  return { rows, columns, groups };
}

/** A line under each row, and the diagonal, where an actor meets itself. */
function gridMarks(
  matrix: Matrix,
  { rows, columns }: ReturnType<typeof placesOf>,
  plan: Plan,
  theme: Theme,
  sizes: Sizes,
): Mark[] {
  const count = matrix.actors.length;
  if (count === 0) return [];
  const right = columns[count - 1] + plan.columnWidth;
  return [
    ...rows.map((y): Mark => ({
      shape: 'path',
      d: `M${n(columns[0])} ${n(y + plan.rowHeight)}H${n(right)}`,
      fill: 'none',
      stroke: theme.hairline,
      strokeWidth: sizes.thin * 0.6,
    })),
    ...rows.map((y, i): Mark => ({
      shape: 'rect',
      x: columns[i],
      y,
      width: plan.columnWidth,
      height: plan.rowHeight,
      fill: theme.hairline,
    })),
  ];
}

const n = (value: number): number => Math.round(value * 100) / 100;

/** A slot for each family above and below, and the sign in the middle: plus, minus, both, or nothing. */
export function cellMarks(
  { x, y, width, height }: Box,
  slots: readonly { slot: readonly [number, 0 | 1]; fill: string }[],
  { sign, colour }: { sign: CellSign; colour: string },
): Mark[] {
  const pad = Math.min(width, height) * 0.07;
  const [w, h] = [(width - 2 * pad) / 3, (height - 2 * pad) * 0.34];
  const inset = Math.min(w, h) * 0.08;
  return [
    ...slots.map(({ slot: [column, row], fill }): Mark => ({
      shape: 'rect',
      x: x + pad + column * w + inset,
      y: row === 0 ? y + pad : y + height - pad - h,
      width: w - 2 * inset,
      height: h,
      fill,
    })),
    ...signMarks([x + width / 2, y + height / 2], sign, Math.min(width * 0.2, height * 0.13), colour),
  ];
}

/** @param r half the length of a stroke */
export function signMarks(
  [x, y]: readonly [number, number],
  sign: CellSign,
  r: number,
  stroke: string,
): Mark[] {
  const line = (d: string): Mark => ({
    shape: 'path',
    d,
    fill: 'none',
    stroke,
    strokeWidth: n(r * 0.55),
  });
  const minus = (cx: number): string => `M${n(cx - r)} ${n(y)}H${n(cx + r)}`;
  const plus = (cx: number): string => `${minus(cx)}M${n(cx)} ${n(y - r)}V${n(y + r)}`;
  if (sign === 'positive') return [line(plus(x))];
  if (sign === 'negative') return [line(minus(x))];
  return sign === 'mixed' ? [line(plus(x - r * 1.3)), line(minus(x + r * 1.3))] : [];
}

/** Where a family stands in a cell, what the signs mean, and how rows and columns are read. */
function matrixLegend(input: MapInput, { messages, theme, sizes }: FaceTools): LegendGroup[] {
  const words = messages.figure.matrix;
  const side = sizes.text[2] * 1.25;
  const present = new Set(input.sliced.ties.map((tie) => input.sliced.network.familyOf(tie)));
  const cell = (
    slots: Parameters<typeof cellMarks>[1],
    sign: CellSign,
  ): ((at: readonly [number, number]) => Mark[]) => {
    return ([x, y]) => [
      {
        shape: 'rect',
        x,
        y: y - side / 2,
        width: side * 1.2,
        height: side,
        fill: 'none',
        stroke: theme.hairline,
        strokeWidth: sizes.thin * 0.6,
      },
      ...cellMarks({ x, y: y - side / 2, width: side * 1.2, height: side }, slots, {
        sign,
        colour: theme.text,
      }),
    ];
  };
  const entry = (label: string, sample: (at: readonly [number, number]) => Mark[]) => ({
    label,
    width: side * 1.2,
    height: side * 1.25,
    sample,
  });
  return [
    {
      title: words.families,
      entries: families
        .filter((family) => present.has(family))
        .map((family) =>
          entry(
            messages.vocabulary.family[family],
            cell([{ slot: familySlots[family], fill: theme.family[family] }], 'neutral'),
          ),
        ),
    },
    {
      title: words.signs,
      entries: (['positive', 'negative', 'mixed'] as const).map((sign) =>
        entry(words.sign[sign], cell([], sign)),
      ),
    },
    {
      title: words.reading[input.view.order],
      entries: [{ label: words.direction, width: 0, sample: () => [] }],
    },
  ];
}

/** The legend of a face that draws actors as the map does. */
export const actorLegend = (
  input: MapInput,
  tools: { messages: Messages; theme: Theme; sizes: Sizes },
): LegendGroup[] => {
  const { legend } = tools.messages.figure;
  const wanted = [legend.actors, legend.roles];
  return legendGroups(input, tools).filter(({ title }) => wanted.includes(title));
};
