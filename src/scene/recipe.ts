/** A figure as a recipe: which network, which view, which choices. The same recipe gives the same bytes later. */
import * as z from 'zod/mini';
import { figureSchema, type FigureChoices } from './figure.ts';
import { viewSchema, type View } from './view.ts';

export const recipeVersion = 1;

export const recipeSchema = z.object({
  format: z.literal('parley-figure'),
  version: z.literal(recipeVersion),
  /** The version of Parley that wrote it. */
  parley: z.string(),
  /** The network's file, seen from the recipe's folder, or the name of the bundled one. */
  network: z.string().check(z.minLength(1)),
  /** SHA-256 of the network's file as the recipe knew it, in hexadecimal digits. */
  checksum: z.optional(z.string()),
  // A field that is not known would be left out in silence, and the figure be another one.
  view: z.strictObject(viewSchema.shape),
  figure: z.strictObject(figureSchema.shape),
});
export type Recipe = z.infer<typeof recipeSchema>;

/** Every field is written out, so that a later default changes nothing. */
export const writeRecipe = (
  network: Pick<Recipe, 'network' | 'checksum' | 'parley'>,
  view: View,
  figure: FigureChoices,
): string =>
  `${JSON.stringify({ format: 'parley-figure', version: recipeVersion, ...network, view, figure } satisfies Recipe, null, 2)}\n`;

/** Whether a value claims to be a recipe, valid or not. */
export const isRecipe = (value: unknown): value is { format: 'parley-figure' } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'parley-figure';

/** The version of a recipe that only a later Parley knows, and the Parley that wrote it. */
export const newerRecipe = (value: object): { version: number; parley: string } | undefined =>
  'version' in value && typeof value.version === 'number' && value.version > recipeVersion
    ? { version: value.version, parley: 'parley' in value ? String(value.parley) : '?' }
    : undefined;
