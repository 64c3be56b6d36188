/** From a network and a view to a figure: what the app's export and the command line both call. */
import type { Messages } from '../i18n/messages.ts';
import type { Positions } from '../layout/positions.ts';
import type { Network } from '../model/network.ts';
import { applyScenario, findScenario } from '../model/scenario.ts';
import { arrangedPositions } from './arrangement.ts';
import { balanceFigure, balanceInput } from './balanceFigure.ts';
import type { FigureChoices } from './figure.ts';
import { buildPage, type FaceFigure } from './figurePage.ts';
import { figureInput, figureView } from './figureScope.ts';
import { gridFigure } from './gridFigure.ts';
import type { MapInput } from './mapInput.ts';
import { mapFigure } from './mapFigure.ts';
import type { Scene } from './marks.ts';
import { matrixFigure } from './matrixFigure.ts';
import { needsOverlay, type Overlay } from './overlay.ts';
import { overlayOf } from './overlayOf.ts';
import { openSubject, publicTexts } from './publicNetwork.ts';
import { shownOf } from './shown.ts';
import { timelineFigure, timelineInput } from './timelineFigure.ts';
import type { View } from './view.ts';

export function mapInput(network: Network, view: View, positions?: Positions, overlay?: Overlay): MapInput {
  const places = positions ?? overlay?.positions ?? arrangedPositions(network);
  if (view.face === 'timeline') return { ...timelineInput(network, view), positions: places };
  return { ...shownOf(network, view, overlay), view, positions: places };
}

/** The figure of each face that is no map; a face without one is exported as the map of the same view. */
export const figureBuilders: Readonly<Partial<Record<View['face'], FaceFigure>>> = {
  matrix: matrixFigure,
  grid: gridFigure,
  timeline: timelineFigure,
};

/** The network with the view's scenario laid over it. */
const withScenario = (network: Network, view: View): Network => {
  const scenario = findScenario(network, view.scenario);
  return scenario ? applyScenario(network, scenario) : network;
};

/** What a figure shows, and the names that its own texts must then not have. */
export type FigureInput = MapInput & { secrets: readonly string[] };

/** What of the network a figure shows, as it shows it. */
export function inputOfFigure(
  data: Network,
  asked: View,
  figure: FigureChoices,
  messages: Messages,
): FigureInput {
  const { network: open, view, secrets } = openSubject({ network: data, view: asked, figure });
  const network = withScenario(open, view);
  const shown = figureView(view, figure);
  if (figure.scope === 'balance')
    return { ...balanceInput(network, shown), positions: arrangedPositions(network), secrets };
  const overlay = needsOverlay(shown) ? overlayOf(network, shown, messages) : undefined;
  return { ...figureInput(mapInput(network, shown, undefined, overlay), figure), secrets };
}

const builderOf = ({ view }: MapInput, { scope }: FigureChoices): FaceFigure =>
  scope === 'balance' ? balanceFigure : (figureBuilders[view.face] ?? mapFigure);

export const figureOfInput = (input: FigureInput, figure: FigureChoices, messages: Messages): Scene =>
  buildPage(input, publicTexts(figure, input.secrets), messages, builderOf(input, figure));

export const figureOf = (network: Network, view: View, figure: FigureChoices, messages: Messages): Scene =>
  figureOfInput(inputOfFigure(network, view, figure, messages), figure, messages);
