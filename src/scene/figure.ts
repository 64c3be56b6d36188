/** A figure's own choices, the same in the export dialog and on the command line. */
import * as z from 'zod/mini';
import { labelLanguages } from './viewChoices.ts';

export const figureSizes = ['85', '89', '120', '180', '183', 'a4-portrait', 'a4-landscape', 'slide'] as const;
export type FigureSize = (typeof figureSizes)[number];

export const figureSchema = z.object({
  size: z._default(z.enum(figureSizes), '180'),
  /** Size of the smallest text in points; `null` takes the size's own. */
  textPt: z._default(z.nullable(z.number().check(z.minimum(5), z.maximum(36))), null),
  theme: z._default(z.enum(['light', 'dark', 'greyscale']), 'light'),
  /** The finding, printed on top; `null` prints the data set's title. */
  title: z._default(z.nullable(z.string()), null),
  showTitle: z._default(z.boolean(), true),
  /** Cut to the actors that are shown, or to what the screen shows. */
  area: z._default(z.enum(['actors', 'view']), 'actors'),
  legend: z._default(z.boolean(), true),
  notes: z._default(z.boolean(), true),
  /** Numbers on the ties, and the sources that they stand for in a list. */
  references: z._default(z.boolean(), false),
  background: z._default(z.boolean(), true),
  /** Whether the file carries the data that it shows. */
  data: z._default(z.boolean(), true),
  /** Language of the names; `null` takes the view's. */
  labels: z._default(z.nullable(z.enum(labelLanguages)), null),
});
export type FigureChoices = z.infer<typeof figureSchema>;
export const defaultFigure: FigureChoices = figureSchema.parse({});

export interface SizePreset {
  widthMm: number;
  /** Fixed for pages and slides; otherwise the figure is as high as it needs. */
  heightMm?: number;
  textPt: number;
  /** Legend beside the map rather than under it. */
  legendBeside: boolean;
}

export const sizePresets: Readonly<Record<FigureSize, SizePreset>> = {
  '85': { widthMm: 85, textPt: 7, legendBeside: false },
  '89': { widthMm: 89, textPt: 7, legendBeside: false },
  '120': { widthMm: 120, textPt: 7, legendBeside: false },
  '180': { widthMm: 180, textPt: 7, legendBeside: false },
  '183': { widthMm: 183, textPt: 7, legendBeside: false },
  'a4-portrait': { widthMm: 170, textPt: 8, legendBeside: false },
  'a4-landscape': { widthMm: 257, heightMm: 170, textPt: 8, legendBeside: true },
  slide: { widthMm: 338.67, heightMm: 190.5, textPt: 14, legendBeside: true },
};
