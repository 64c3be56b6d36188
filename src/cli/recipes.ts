/** Figure recipes on disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type * as z from 'zod/mini';
import { sha256 } from '../math/sha256.ts';
import { isRecipe, newerRecipe, recipeSchema, writeRecipe, type Recipe } from '../scene/recipe.ts';
import { bundledName, bundledText } from './input.ts';
import { exitCodes, Outcome, type Streams } from './outcome.ts';
import { version } from '../scene/version.ts';

/**
 * The recipe in a file, its network's name seen from here; `undefined` for a file that is no recipe. Says so where the
 * network is no longer what it was: the figure may then differ.
 */
export function readRecipe(file: string, streams: Streams): Recipe | undefined {
  const value = file === bundledName || file === '-' ? undefined : jsonIn(file);
  if (!isRecipe(value)) return undefined;
  const newer = newerRecipe(value);
  if (newer) {
    streams.err(
      `"${file}" was written by a newer Parley (recipe version ${newer.version}, maker ${newer.parley}): use that one, or a later one.\n`,
    );
    throw new Outcome(exitCodes.no);
  }
  const { data, error } = recipeSchema.safeParse(value);
  if (!data) {
    const where = error.issues.map((issue) => `${issue.path.join('.')}: ${faultOf(issue)}`).join('; ');
    streams.err(`"${file}" is a figure recipe that this version cannot read (${where}).\n`);
    throw new Outcome(exitCodes.no);
  }
  const network = data.network === bundledName ? bundledName : resolve(dirname(file), data.network);
  if (data.checksum !== undefined && checksumOf(network) !== data.checksum)
    streams.err('The network has changed since the recipe was written: the figure may differ.\n');
  return { ...data, network };
}

/** What is wrong with a field, in words. */
function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not known here`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  return issue.code === 'invalid_type' ? `must be of type ${issue.expected}` : issue.message;
}

export function saveRecipe(
  file: string,
  { network, view, figure }: Pick<Recipe, 'network' | 'view' | 'figure'>,
  streams: Streams,
): void {
  const checksum = checksumOf(network);
  const named =
    network === bundledName || network === '-' ? network : relative(dirname(resolve(file)), resolve(network));
  const text = writeRecipe(
    { parley: version, network: named, ...(checksum ? { checksum } : {}) },
    view,
    figure,
  );
  try {
    writeFileSync(file, text);
  } catch (error) {
    streams.err(`"${file}" cannot be written (${error instanceof Error ? error.message : String(error)}).\n`);
    throw new Outcome(exitCodes.no);
  }
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not there, or no JSON: what reads networks says so.
    return undefined;
  }
}

function checksumOf(network: string): string | undefined {
  if (network === '-') return undefined;
  try {
    return sha256(network === bundledName ? new TextEncoder().encode(bundledText) : readFileSync(network));
  } catch {
    return undefined;
  }
}
