/** The Timeline on screen: the picture that its figure has, as wide as its region and as high as it needs. */
import type { Messages } from '../i18n/messages.ts';
import type { Interval } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import { findMoment } from '../model/slice.ts';
import { layersOf } from './mapScene.ts';
import type { Scene } from './marks.ts';
import { screenSizes } from './sizes.ts';
import { themes, type ThemeName } from './theme.ts';
import { timelineFigure, timelineInput } from './timelineFigure.ts';
import type { View } from './view.ts';

const sizes = { ...screenSizes, text: [13.5, 13, 12.5] as const };

/** The shown date stands as a line on the axis. */
export function timelineScreen(
  network: Network,
  view: View,
  { messages, theme: name, width }: { messages: Messages; theme: ThemeName; width: number },
): Scene {
  const theme = themes[name];
  const input = { ...timelineInput(network, view), positions: new Map() };
  const moment: Interval | undefined = view.at.includes('/') ? undefined : findMoment(view.at);
  const isMoment = moment && Number.isFinite(moment.first) ? { moment } : {};
  const content = timelineFigure(input, { messages, theme, sizes }, isMoment);
  const height = Math.ceil(content.heightFor(width));
  const { layers, places } = content.draw({ x: 0, y: 0, width, height });
  return {
    width,
    height,
    unit: 'px',
    language: messages.language,
    title: content.subtitle ?? network.document.title,
    description: content.description ?? '',
    layers: layersOf(layers, messages),
    places,
  };
}
