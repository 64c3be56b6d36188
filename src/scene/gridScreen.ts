/** The Grid on screen: the picture that a figure has, as wide as its region and as high as it needs. */
import type { Messages } from '../i18n/messages.ts';
import { describeView } from './description.ts';
import { gridFigure } from './gridFigure.ts';
import type { MapInput } from './mapInput.ts';
import { layersOf } from './mapScene.ts';
import type { Scene } from './marks.ts';
import { screenSizes } from './sizes.ts';
import { themes, type ThemeName } from './theme.ts';

export function gridScreen(
  input: MapInput,
  { messages, theme: name, width }: { messages: Messages; theme: ThemeName; width: number },
): Scene {
  const theme = themes[name];
  const sizes = { ...screenSizes, text: [14, 13.5, 13] as const };
  const body = gridFigure(input, { messages, theme, sizes });
  const height = Math.ceil(body.heightFor(width));
  const { layers, places } = body.draw({ x: 0, y: 0, width, height });
  return {
    width,
    height,
    unit: 'px',
    language: messages.language,
    title: input.sliced.network.document.title,
    description: describeView(input, messages),
    layers: layersOf(layers, messages),
    places,
  };
}
