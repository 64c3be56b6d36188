/** What the opening view shows, in the terms of d3-force, at the positions that Parley stores. */
import bundled from '../../data/afghanistan.parley.json?raw';
import { readNetwork } from '../../src/io/parleyJson.ts';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { layoutSizes } from '../../src/scene/places.ts';
import { shortName } from '../../src/scene/names.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { themes } from '../../src/scene/theme.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { sliceNetwork } from '../../src/model/slice.ts';
import type { BareNetwork } from './bareDrawing.ts';

export function openingNetwork(): BareNetwork {
  const { network } = readNetwork(bundled);
  if (!network) throw new Error('The bundled data set is not valid.');
  const { actors, ties } = sliceNetwork(network, sliceOf(openingView(network.document)));
  const positions = arrangedPositions(network);
  const nodes = actors.map((actor) => ({
    id: actor.id,
    name: shortName(actor),
    radius: layoutSizes.radius(actor),
    x: positions.get(actor.id)?.x ?? 0,
    y: positions.get(actor.id)?.y ?? 0,
  }));
  const links = ties.map((tie) => ({
    source: tie.source,
    target: tie.target,
    colour: themes.light.family[network.familyOf(tie)],
  }));
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - 60, Math.min(...ys) - 60];
  const box = [left, top, Math.max(...xs) + 60 - left, Math.max(...ys) + 60 - top].join(' ');
  return { nodes, links, box };
}
