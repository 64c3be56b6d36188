/** From a network and a view to a figure: what the app's export and the command line both call. */
import type { Messages } from '../i18n/messages.ts';
import type { Positions } from '../layout/positions.ts';
import type { Network } from '../model/network.ts';
import { sliceNetwork } from '../model/slice.ts';
import { arrangedPositions } from './arrangement.ts';
import { findEmphasis } from './emphasis.ts';
import type { FigureChoices } from './figure.ts';
import { buildFigure } from './figureScene.ts';
import type { MapInput } from './mapContent.ts';
import type { Scene } from './marks.ts';
import { sliceOf, type View } from './view.ts';

export function mapInput(
  network: Network,
  view: View,
  positions: Positions = arrangedPositions(network),
): MapInput {
  const sliced = sliceNetwork(network, sliceOf(view));
  return { sliced, view, emphasis: findEmphasis(sliced, view), positions };
}

export const figureOf = (network: Network, view: View, figure: FigureChoices, messages: Messages): Scene =>
  buildFigure(mapInput(network, view), figure, { messages });
