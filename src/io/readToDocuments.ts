/** Reading for where networks cannot pass: between a page and its worker go documents in their place. */
import type { NetworkDocument } from '../model/schema.ts';
import type { NamedFile } from './formats.ts';
import type { ReadControl } from './limits.ts';
import { readAny, type ReadAnyResult, type ReadOptions } from './readAny.ts';

export type ReadDone = Omit<ReadAnyResult, 'network' | 'goodPart'> & {
  document?: NetworkDocument;
  goodDocument?: NetworkDocument;
};

export async function readToDocuments(
  files: readonly NamedFile[],
  options: ReadOptions,
  control: ReadControl,
): Promise<ReadDone> {
  const { network, goodPart, ...rest } = await readAny(files, options, control);
  return {
    ...rest,
    ...(network ? { document: network.document } : {}),
    ...(goodPart ? { goodDocument: goodPart.document } : {}),
  };
}
