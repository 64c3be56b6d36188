/** A figure with its ties and their sources in words: what the printer gets, and what a figure as HTML holds. */
import { formatWhen } from '../i18n/dates.ts';
import { exportWordsFor } from '../i18n/exporting.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Network } from '../model/network.ts';
import { defaultFigure, sizePresets, type FigureChoices } from './figure.ts';
import { figureOfInput, inputOfFigure } from './figureOf.ts';
import type { MapInput } from './mapInput.ts';
import type { Scene } from './marks.ts';
import { figureReferences, numbersText, type References } from './references.ts';
import { tableColumns, tableRows } from './tableRows.ts';
import type { View } from './view.ts';

/** What the tie table says of a tie; the numbers of its sources stand last. */
const printedColumns = [
  'source',
  'type',
  'direction',
  'target',
  'from',
  'to',
  'status',
  'confidence',
] as const satisfies readonly (typeof tableColumns.ties)[number][];

export interface PrintedPage {
  scene: Scene;
  rows: readonly { id: string; cells: readonly string[]; numbers: string }[];
  /** The numbered sources; none where the figure itself lists them. */
  sources: References['sources'];
  /** What stands around the table and the list of sources. */
  words: {
    caption: string;
    heads: readonly string[];
    noSource: string;
    sources: string;
    /** Nothing where no list follows. */
    sourcesFollow: string;
  };
}

/** The figure as it is asked for, over its table. */
export function figureWithTable(
  network: Network,
  view: View,
  figure: FigureChoices,
  messages: Messages,
): PrintedPage {
  const input = inputOfFigure(network, view, figure, messages);
  return withTable(input, figureOfInput(input, figure, messages), figure.references, messages);
}

/** The figure may shrink so far on the sheet for its own list of sources; a longer list follows the table. */
const mostShrunk = 0.8;

/** The sheet that the printer gets: A4 landscape in light, whatever the screen shows. */
export function printedPage(network: Network, view: View, messages: Messages): PrintedPage {
  const figure: FigureChoices = { ...defaultFigure, size: 'a4-landscape', data: false };
  const input = inputOfFigure(network, view, figure, messages);
  const plain = figureOfInput(input, figure, messages);
  const listed = figureOfInput(input, { ...figure, references: true }, messages);
  const room = Math.max(plain.height, sizePresets[figure.size].heightMm ?? 0);
  const fits = listed.height * mostShrunk <= room;
  return withTable(input, fits ? listed : plain, fits, messages);
}

function withTable(input: MapInput, scene: Scene, hasSources: boolean, messages: Messages): PrintedPage {
  const { sources, ties } = figureReferences(input);
  const numbers = new Map(ties.map((each) => [each.tie.id as string, numbersText(each.numbers)]));
  const lit: ReadonlySet<string> | undefined = input.emphasis?.ties;
  const rows = tableRows(input.sliced, 'ties', messages).filter(({ id }) => !lit || lit.has(id));
  const columns = printedColumns.map((column) => tableColumns.ties.indexOf(column));
  const listed = hasSources ? [] : sources;
  const { printed } = exportWordsFor(messages.language);
  const { table } = messages.app;
  // What is drawn but not lit is only counted.
  const dimmed = printed.dimmed(input.sliced.ties.length - rows.length);
  return {
    scene,
    rows: rows.map(({ id, cells }) => ({
      id,
      cells: columns.map((column) => cells[column].text),
      numbers: numbers.get(id) ?? '',
    })),
    sources: listed,
    words: {
      caption: [table.caption.ties(rows.length, formatWhen(input.view.at, messages)), dimmed]
        .filter(Boolean)
        .join(' '),
      heads: [...printedColumns.map((column) => table.columns[column]), printed.numbers],
      noSource: printed.noSource,
      sources: printed.sources,
      sourcesFollow: listed.length > 0 ? printed.sourcesFollow(listed.length) : '',
    },
  };
}
