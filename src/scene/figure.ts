/** A figure's own choices, the same in the export dialog, on the command line and in a recipe. */
import * as z from 'zod/mini';
import { labelLanguages } from './viewChoices.ts';

export const figureSizes = [
  '85',
  '89',
  '120',
  '180',
  '183',
  'a4-portrait',
  'a4-landscape',
  'slide',
  'card',
  'square',
] as const;
export type FigureSize = (typeof figureSizes)[number];

export const figureThemes = ['light', 'dark', 'greyscale'] as const;
export const figureScopes = ['view', 'selection', 'pinned', 'comparison', 'balance'] as const;
export type FigureScope = (typeof figureScopes)[number];

export const figureSchema = z.object({
  size: z._default(z.enum(figureSizes), '180'),
  /** Size of the smallest text in points; `null` takes the size's own. */
  textPt: z._default(z.nullable(z.number().check(z.minimum(5), z.maximum(36))), null),
  /** Dots an inch of a PNG; `null` takes the size's own. */
  dpi: z._default(z.nullable(z.int().check(z.minimum(36), z.maximum(1200))), null),
  theme: z._default(z.enum(figureThemes), 'light'),
  /** How actors are drawn; `null` takes the view's. */
  symbols: z._default(z.nullable(z.enum(['standard', 'classic'])), null),
  /** Text that can be edited and found, or shapes that look the same everywhere. */
  text: z._default(z.enum(['text', 'outlines']), 'text'),
  /** What of the view: all, the selection and its ties, the pinned actors, what it compares, or balance through time. */
  scope: z._default(z.enum(figureScopes), 'view'),
  /** What is not lit: kept dim or left out; `null` takes the scope's own. */
  context: z._default(z.nullable(z.enum(['dim', 'hide'])), null),
  /** Cut to the actors that are shown, or to what the screen shows. */
  area: z._default(z.enum(['actors', 'view']), 'actors'),
  /** The finding, printed on top; `null` prints the data set's title. */
  title: z._default(z.nullable(z.string()), null),
  /** The alternative text; `null` takes the one by rule. */
  alt: z._default(z.nullable(z.string()), null),
  showTitle: z._default(z.boolean(), true),
  legend: z._default(z.boolean(), true),
  /** Counts, filters and what is uncertain. */
  notes: z._default(z.boolean(), true),
  /** Viewpoint and where the data come from. */
  source: z._default(z.boolean(), true),
  licence: z._default(z.boolean(), true),
  /** Numbers on the ties, and the sources that they stand for in a list. */
  references: z._default(z.boolean(), false),
  background: z._default(z.boolean(), true),
  /** Whether the file carries the data that it shows. */
  data: z._default(z.boolean(), true),
  /** Whether what is marked sensitive is left out, with every trace of its names. */
  public: z._default(z.boolean(), false),
  /** Language of the names; `null` takes the view's. */
  labels: z._default(z.nullable(z.enum(labelLanguages)), null),
});
export type FigureChoices = z.infer<typeof figureSchema>;
export const defaultFigure: FigureChoices = figureSchema.parse({});

export interface SizePreset {
  widthMm: number;
  /** Fixed for pages, slides and cards; otherwise the figure is as high as it needs. */
  heightMm?: number;
  textPt: number;
  /** Dots an inch, as journals or screens want them. */
  dpi: number;
  /** Legend beside the map rather than under it. */
  legendBeside: boolean;
}

const column = (widthMm: number): SizePreset => ({ widthMm, textPt: 7, dpi: 600, legendBeside: false });

export const sizePresets: Readonly<Record<FigureSize, SizePreset>> = {
  '85': column(85),
  '89': column(89),
  '120': column(120),
  '180': column(180),
  '183': column(183),
  'a4-portrait': { widthMm: 170, textPt: 8, dpi: 300, legendBeside: false },
  'a4-landscape': { widthMm: 257, heightMm: 170, textPt: 8, dpi: 300, legendBeside: true },
  // 1920 by 1080 px.
  slide: { widthMm: 338.67, heightMm: 190.5, textPt: 14, dpi: 144, legendBeside: true },
  // 1200 by 630 px and 1080 by 1080 px: what social networks show of a link, and in a feed.
  card: { widthMm: 211.67, heightMm: 111.13, textPt: 8, dpi: 144, legendBeside: true },
  square: { widthMm: 190.5, heightMm: 190.5, textPt: 9, dpi: 144, legendBeside: true },
};

/** Sizes of text that title and notes take from a page's height, and that a map needs for shapes of their usual size. */
const [aroundMap, amongShapes] = [10, 45];

/** How large shapes are drawn: where a page has room for little text they give way to lines and names. */
export function shapeShare({ widthMm, heightMm = Infinity }: SizePreset, textPt: number): number {
  const textMm = (textPt * 25.4) / 72;
  const room = Math.min(widthMm / textMm, heightMm / textMm - aroundMap);
  return Math.min(1, Math.max(0.72, room / amongShapes));
}

/** Width and height in pixels of a figure's PNG, at its own or its size's resolution. */
export function pixelsOf({ width, height }: { width: number; height: number }, figure: FigureChoices) {
  const dpi = figure.dpi ?? sizePresets[figure.size].dpi;
  const pixels = (mm: number): number => Math.max(1, Math.round((mm / 25.4) * dpi));
  return { width: pixels(width), height: pixels(height), dpi };
}
