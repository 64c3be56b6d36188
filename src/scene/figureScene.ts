/** A whole figure, in mm: title, map, legend, notes. What the export, the command line and the tests write down. */
import type { Messages } from '../i18n/messages.ts';
import { influenceOf } from '../model/network.ts';
import { boundsOf, placeActors, projectInto } from './camera.ts';
import { describeView } from './description.ts';
import { isWeak } from './evidence.ts';
import { sizePresets, type FigureChoices } from './figure.ts';
import { legendBeside, legendGroups, legendMarks, legendUnder } from './legend.ts';
import { buildMap, type MapInput } from './mapContent.ts';
import { cutToScreen, dimColours, layersOf, markScale, screenBounds, withoutHidden } from './mapScene.ts';
import type { Box, FigureMetadata, Mark, Scene } from './marks.ts';
import { buildPanels } from './panels.ts';
import { figureNotes } from './notes.ts';
import { figurePayload } from './payload.ts';
import { timeTitle, viewpointOf } from './names.ts';
import { printSizes, scaleMarks, type Sizes } from './sizes.ts';
import { wrapText } from './text/lines.ts';
import { textBlock } from './textMarks.ts';
import { themes, type Theme } from './theme.ts';

export interface FigureTools {
  messages: Messages;
}

/** Title, map, legend and notes one under the other, or the legend beside the map on pages and slides. */
export function buildFigure(given: MapInput, figure: FigureChoices, { messages }: FigureTools): Scene {
  const shown = withoutHidden(given);
  const named = figure.labels ? { ...shown, view: { ...shown.view, labels: figure.labels } } : shown;
  const input = figure.area === 'view' ? cutToScreen(named) : named;
  const preset = sizePresets[figure.size];
  const sizes = printSizes(figure.textPt ?? preset.textPt);
  const theme = themes[figure.theme];
  const context: Context = { input, figure, messages, theme, sizes };
  const margin = sizes.text[2] * 1.2;
  const inner = { x: margin, width: preset.widthMm - 2 * margin };

  const title = titleBlock(context, { ...inner, y: margin });
  const notes = notesBlock(context, inner);
  const groups = figure.legend ? legendGroups(input, { messages, theme, sizes }) : [];
  const under =
    groups.length > 0 && !preset.legendBeside ? legendUnder(groups, inner.width, sizes) : undefined;
  const gap = sizes.text[2];
  const fixed =
    title.height +
    notes.height +
    (under?.height ?? 0) +
    2 * margin +
    gap * (under ? 2 : 1) +
    (notes.height > 0 ? gap : 0);
  const pageRoom = Math.max(20, (preset.heightMm ?? 0) - fixed);
  const beside =
    groups.length > 0 && preset.legendBeside
      ? legendBeside(groups, { width: inner.width * 0.55, height: pageRoom }, sizes)
      : undefined;
  const mapWidth = Math.max(20, inner.width - (beside ? beside.width + gap : 0));
  // A legend that is higher than its page makes the page higher: nothing is cut off.
  const mapHeight = preset.heightMm
    ? Math.max(pageRoom, beside?.height ?? 0)
    : mapWidth * (input.moments ? panelsAspect(input.moments.length) : mapAspect(input, figure));
  const mapBox: Box = { x: margin, y: margin + title.height + gap * 0.5, width: mapWidth, height: mapHeight };
  const tools = { messages, theme, ...look(context, mapBox), box: mapBox };
  const map = input.moments
    ? buildPanels(input, tools, (cell) => look(context, cell, 0.72).projection)
    : buildMap(input, tools);
  const belowMap = mapBox.y + mapHeight + gap;
  const legend = [
    ...(under ? legendMarks(under, { x: margin, y: belowMap }, { theme, sizes }) : []),
    ...(beside ? legendMarks(beside, { x: margin + mapWidth + gap, y: mapBox.y }, { theme, sizes }) : []),
  ];
  const notesY = belowMap + (under ? under.height + gap : 0);
  const height = Math.max(preset.heightMm ?? 0, notesY + notes.height + margin);
  const description = describeView(input, messages);
  return {
    width: preset.widthMm,
    height: Math.round(height * 100) / 100,
    unit: 'mm',
    language: messages.language,
    title: figure.title ?? input.sliced.network.document.title,
    description,
    layers: layersOf(
      {
        ...map.layers,
        background: figure.background
          ? [
              {
                shape: 'rect',
                x: 0,
                y: 0,
                width: preset.widthMm,
                height: Math.round(height * 100) / 100,
                fill: theme.canvas,
              },
            ]
          : [],
        legend,
        notes: [...title.marks, ...notes.at(Math.max(notesY, height - margin - notes.height))],
      },
      messages,
    ),
    dim: dimColours(theme, input.view.context),
    places: map.places,
    metadata: metadataOf(context, description),
  };
}

interface Context {
  input: MapInput;
  figure: FigureChoices;
  messages: Messages;
  theme: Theme;
  sizes: Sizes;
}

/** A figure is cut to the actors that it shows, or holds what the screen shows. */
function look({ input, figure, sizes: given }: Context, box: Box, shrink = 1) {
  const sizes = scaleMarks(given, shrink);
  const { sliced, view } = input;
  const largest = sizes.radius * Math.sqrt(Math.max(1, ...sliced.actors.map(influenceOf)));
  const margin = { x: largest + sizes.text[0] * 2.6, y: largest + sizes.text[0] * 1.4 };
  const bounds = figure.area === 'view' ? screenBounds(input) : shownBounds(input);
  const maxScale = figure.area === 'view' ? Infinity : sizes.radius / 3.5;
  const zoom = figure.area === 'view' ? Math.min(1, view.camera?.zoom ?? 1) : 1;
  const projection = projectInto(box, bounds, null, { margin, maxScale });
  return { projection, sizes: scaleMarks(sizes, markScale(zoom)) };
}

const shownBounds = ({ sliced, positions, view }: MapInput): Box =>
  boundsOf(
    placeActors(
      sliced.actors.map(({ id }) => id),
      positions,
      view.moved,
    ).values(),
  );

/** Two small maps beside each other, or three where there are more than four; each a little higher than wide. */
const panelsAspect = (count: number): number => {
  const columns = count <= 4 ? 2 : 3;
  return (Math.ceil(count / columns) / columns) * 1.08;
};

/** Height of the map for a width of 1, after the proportions of what it shows. */
function mapAspect(input: MapInput, { area }: FigureChoices): number {
  const bounds = area === 'view' ? screenBounds(input) : shownBounds(input);
  return bounds.width === 0 ? 0.7 : Math.min(1.05, Math.max(0.55, bounds.height / bounds.width + 0.06));
}

function titleBlock(
  { input, figure, messages, theme, sizes }: Context,
  at: { x: number; y: number; width: number },
) {
  if (!figure.showTitle) return { marks: [] as Mark[], height: 0 };
  const size = sizes.text[2];
  const head = { size: size * 1.55, weight: 'bold' } as const;
  const sub = { size: size * 1.1, weight: 'normal' } as const;
  const { document } = input.sliced.network;
  const lines = wrapText(figure.title ?? document.title, at.width, head);
  const leading = head.size * 1.2;
  const subtitle = messages.figure.subtitle({
    date: timeTitle(input.view, messages),
    viewpoint: viewpointOf(input.sliced.network, input.view),
  });
  const subLines = wrapText(subtitle, at.width, sub);
  const subY = at.y + leading * lines.length + size * 0.25;
  return {
    marks: [
      ...textBlock(lines, { ...at, leading }, head, theme.text),
      ...textBlock(subLines, { x: at.x, y: subY, leading: sub.size * 1.25 }, sub, theme.text),
    ],
    height: subY - at.y + sub.size * 1.25 * subLines.length,
  };
}

function notesBlock(
  { input, figure, messages, theme, sizes }: Context,
  { x, width }: { x: number; width: number },
) {
  const style = { size: sizes.text[2], weight: 'normal' } as const;
  const leading = style.size * 1.3;
  const lines = figure.notes
    ? figureNotes(input, messages).flatMap((note) => wrapText(note, width, style))
    : [];
  return {
    height: leading * lines.length,
    at: (y: number) => textBlock(lines, { x, y, leading }, style, theme.text),
  };
}

function metadataOf({ input, figure, messages }: Context, description: string): FigureMetadata {
  const { document } = input.sliced.network;
  const weak = input.sliced.ties.filter(isWeak).length;
  return {
    title: figure.title ?? document.title,
    description: [description, messages.figure.weakTies(weak)].filter(Boolean).join(' '),
    creators: document.creators,
    ...(document.updated ? { date: document.updated } : {}),
    language: messages.language,
    sources: [document.title],
    ...(document.license ? { license: document.license } : {}),
    ...(figure.data ? { payload: figurePayload(input, figure) } : {}),
  };
}
