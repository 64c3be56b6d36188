/** The bundled network, read once, and views of it. */
import { readFileSync } from 'node:fs';
import { messagesFor } from '../../src/i18n/messages.ts';
import { readNetwork } from '../../src/io/parleyJson.ts';
import type { Network } from '../../src/model/network.ts';
import type { FigureChoices } from '../../src/scene/figure.ts';
import { defaultFigure } from '../../src/scene/figure.ts';
import { figureOf, mapInput } from '../../src/scene/figureOf.ts';
import type { MapInput } from '../../src/scene/mapInput.ts';
import type { Scene } from '../../src/scene/marks.ts';
import { openingView } from '../../src/scene/openingView.ts';
import type { View } from '../../src/scene/view.ts';

export const messages = messagesFor('en');
export const bundledText = readFileSync(
  new URL('../../data/afghanistan.parley.json', import.meta.url),
  'utf8',
);

function readBundled(): Network {
  const { network } = readNetwork(bundledText);
  if (!network) throw new Error('the bundled network is not valid');
  return network;
}
export const bundled = readBundled();

export const viewOf = (more: Partial<Record<keyof View, unknown>> = {}): View =>
  ({ ...openingView(bundled.document), ...more }) as View;
export const inputOf = (more: Partial<Record<keyof View, unknown>> = {}): MapInput =>
  mapInput(bundled, viewOf(more));
export const figure = (
  more: Partial<Record<keyof View, unknown>> = {},
  choices: Partial<FigureChoices> = {},
): Scene => figureOf(bundled, viewOf(more), { ...defaultFigure, ...choices }, messages);

/** From its first year to its last. */
export const tenDates = [
  '1979-12-27',
  '1988-04-14',
  '1993-03-07',
  '1998-08-08',
  '2001-12-05',
  '2009-12-01',
  '2014-09-21',
  '2020-02-29',
  '2021-08-15',
  '2025-01-01',
];
