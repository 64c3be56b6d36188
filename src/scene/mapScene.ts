/** The map on screen: built in a reference frame, so that one view is one picture whatever the window. */
import { boundsOf, placeActors, projectInto, type Projection } from './camera.ts';
import { frames, type Frame } from './frames.ts';
import { buildMap } from './mapContent.ts';
import type { MapInput } from './mapInput.ts';
import { buildPanels } from './panels.ts';
import type { Messages } from '../i18n/messages.ts';
import { describeView } from './description.ts';
import type { Box, Layer, LayerId, Mark, Scene } from './marks.ts';
import { scaleMarks, screenSizes } from './sizes.ts';
import { themes, type ThemeName } from './theme.ts';

export interface SceneTools {
  messages: Messages;
  theme: ThemeName;
  frame: Frame;
}

const order: readonly LayerId[] = [
  'background',
  'camps',
  'ties-context',
  'ties',
  'actors-context',
  'actors',
  'labels',
  'annotations',
  'legend',
  'notes',
];

export const layersOf = (marks: Partial<Record<LayerId, readonly Mark[]>>, messages: Messages): Layer[] =>
  order.map((id) => ({ id, label: messages.figure.layers[id], marks: marks[id] ?? [] }));

/** How the screen looks at the layout: the whole union of all dates when there is no camera, so that nothing moves. */
export function screenProjection(
  { positions, view }: Pick<MapInput, 'positions' | 'view'>,
  frame: Frame,
): Projection {
  const margin = { x: frame.width * 0.065, y: frame.height * 0.05 };
  return projectInto({ x: 0, y: 0, ...frame }, boundsOf(positions.values()), view.camera, {
    margin,
    maxScale: 2,
  });
}

/** The part of the layout that the screen shows. */
export function screenBounds(input: Pick<MapInput, 'positions' | 'view'>): Box {
  const { toLayout } = screenProjection(input, frames.wide);
  const [from, to] = [toLayout([0, 0]), toLayout([frames.wide.width, frames.wide.height])];
  return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
}

/** What is not lit is no part of the picture where the context is hidden. */
export function withoutHidden(input: MapInput): MapInput {
  const { sliced, view, emphasis } = input;
  if (view.context !== 'hide' || !emphasis) return input;
  return {
    ...input,
    sliced: {
      ...sliced,
      actors: sliced.actors.filter(({ id }) => emphasis.actors.has(id)),
      ties: sliced.ties.filter(({ id }) => emphasis.ties.has(id) || emphasis.halfTies.has(id)),
    },
  };
}

/** Without the actors that lie beyond the edge of the screen, and without their ties. */
export function cutToScreen(input: MapInput): MapInput {
  const { sliced, positions, view } = input;
  const bounds = screenBounds(input);
  const places = placeActors(
    sliced.actors.map(({ id }) => id),
    positions,
    view.moved,
  );
  const seen = new Set(
    [...places].flatMap(([id, { x, y }]) =>
      x >= bounds.x && x <= bounds.x + bounds.width && y >= bounds.y && y <= bounds.y + bounds.height
        ? [id]
        : [],
    ),
  );
  return {
    ...input,
    sliced: {
      ...sliced,
      actors: sliced.actors.filter(({ id }) => seen.has(id)),
      ties: sliced.ties.filter(({ source, target }) => seen.has(source) && seen.has(target)),
    },
  };
}

/** Marks grow with the cube root of the zoom: closer looks give more room, and somewhat larger marks. */
export const markScale = (zoom: number): number => Math.min(1.8, Math.max(0.75, Math.cbrt(zoom)));

export function buildMapScene(input: MapInput, { messages, theme: themeName, frame }: SceneTools): Scene {
  const theme = themes[themeName];
  const projection = screenProjection(input, frame);
  const sizes = scaleMarks(screenSizes, markScale(projection.zoom));
  // Beyond the fitted view, names may stand outside the frame: the picture runs on there.
  const spill = projection.zoom > 1 ? Math.max(frame.width, frame.height) : 0;
  const box = { x: -spill, y: -spill, width: frame.width + 2 * spill, height: frame.height + 2 * spill };
  const tools = { messages, theme, sizes, projection, box };
  const bounds = boundsOf(input.positions.values());
  const fit = { margin: { x: sizes.radius * 4, y: sizes.radius * 3 }, maxScale: 2 };
  const { layers, places } = input.moments
    ? buildPanels(input, { ...tools, box: { x: 0, y: 0, ...frame } }, (cell) =>
        projectInto(cell, bounds, null, fit),
      )
    : buildMap(input, tools);
  return {
    ...frame,
    unit: 'px',
    language: messages.language,
    title: input.sliced.network.document.title,
    description: describeView(input, messages),
    layers: layersOf(layers, messages),
    places,
  };
}
