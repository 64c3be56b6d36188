/** The map as a figure: one map, or small multiples of several moments. */
import { influenceIn } from '../model/network.ts';
import { boundsOf, placeActors, projectInto } from './camera.ts';
import type { FigureChoices } from './figure.ts';
import type { PageContent, PageTools } from './figurePage.ts';
import { legendGroups } from './legend.ts';
import { buildMap } from './mapContent.ts';
import type { MapInput } from './mapInput.ts';
import { markScale, screenBounds } from './mapScene.ts';
import type { Box } from './marks.ts';
import { buildPanels, panelSizes } from './panels.ts';
import { scaleMarks, type Sizes } from './sizes.ts';

export function mapFigure(input: MapInput, tools: PageTools): PageContent {
  const { figure, sizes } = tools;
  return {
    legend: legendGroups(input, { ...tools, sizes: { ...sizes, radius: drawnRadius(input, figure, sizes) } }),
    heightFor: (width) =>
      input.moments ? width * panelsAspect(input.moments.length) : mapHeight(input, figure, sizes, width),
    draw: (box) => {
      const mapTools = { ...tools, ...look(input, figure, sizes, box), box };
      return input.moments
        ? buildPanels(input, mapTools, (cell) => look(input, figure, sizes, cell, 0.72).projection)
        : buildMap(input, mapTools);
    },
  };
}

/** A figure is cut to the actors that it shows, or holds what the screen shows. */
function look(input: MapInput, figure: FigureChoices, given: Sizes, box: Box, shrink = 1) {
  const sizes = scaleMarks(given, shrink);
  const margin = fitMargin(input, sizes);
  const bounds = figure.area === 'view' ? screenBounds(input) : shownBounds(input);
  const maxScale = figure.area === 'view' ? Infinity : sizes.radius / 3.5;
  const projection = projectInto(box, bounds, null, { margin, maxScale });
  return { projection, sizes: scaleMarks(sizes, zoomScale(input, figure)) };
}

const zoomScale = ({ view }: MapInput, figure: FigureChoices): number =>
  markScale(figure.area === 'view' ? Math.min(1, view.camera?.zoom ?? 1) : 1);

/** The radius of influence 1 as the map draws it, so that the legend's sizes are those of the map. */
function drawnRadius(input: MapInput, figure: FigureChoices, given: Sizes): number {
  const sizes = scaleMarks(given, zoomScale(input, figure));
  return (input.moments ? panelSizes(sizes, input.moments.length) : sizes).radius;
}

/** Room at the sides for the shapes and names of the outermost actors. */
function fitMargin({ sliced }: MapInput, sizes: Sizes): { x: number; y: number } {
  const influences = sliced.actors.map((actor) => influenceIn(actor, sliced.interval));
  const largest = sizes.radius * Math.sqrt(Math.max(1, ...influences));
  return { x: largest + sizes.text[0] * 2.6, y: largest + sizes.text[0] * 1.4 };
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

/** As high as the actors are spread at a width, and the room that their names need. */
function mapHeight(input: MapInput, figure: FigureChoices, sizes: Sizes, width: number): number {
  const bounds = figure.area === 'view' ? screenBounds(input) : shownBounds(input);
  const { scale } = look(input, figure, sizes, { x: 0, y: 0, width, height: Infinity }).projection;
  const room = fitMargin(input, sizes).y;
  return Math.min(width * 1.15, Math.max(width * 0.4, bounds.height * scale + 2 * room));
}
