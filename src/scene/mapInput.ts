/** What the map is drawn from and what it gives: the contract of every part of it. */
import type { Messages } from '../i18n/messages.ts';
import type { Positions } from '../layout/positions.ts';
import type { Projection } from './camera.ts';
import type { Box, LayerId, Mark, ScenePlaces } from './marks.ts';
import type { Shown } from './shown.ts';
import type { Sizes } from './sizes.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

export interface MapInput extends Shown {
  view: View;
  positions: Positions;
}
export interface MapTools {
  messages: Messages;
  theme: Theme;
  sizes: Sizes;
  projection: Projection;
  /** Where labels may stand. */
  box: Box;
}
export interface MapContent {
  layers: Partial<Record<LayerId, Mark[]>>;
  places: ScenePlaces;
}
