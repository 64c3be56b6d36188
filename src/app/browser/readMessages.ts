/** What the page and the worker that reads files say to each other: plain data, of which a network is made on arrival. */
import type { NamedFile } from '../../io/formats.ts';
import type { ReadAnyResult, ReadOptions } from '../../io/readAny.ts';
import { Network } from '../../model/network.ts';
import type { NetworkDocument } from '../../model/schema.ts';

export interface ReadRequest {
  files: readonly NamedFile[];
  options: ReadOptions;
}

type PlainResult = Omit<ReadAnyResult, 'network' | 'goodPart'> & {
  document?: NetworkDocument;
  goodDocument?: NetworkDocument;
};

export type ReadMessage = { progress: number } | { result: PlainResult };

export const toMessage = ({ network, goodPart, ...rest }: ReadAnyResult): PlainResult => ({
  ...rest,
  ...(network ? { document: network.document } : {}),
  ...(goodPart ? { goodDocument: goodPart.document } : {}),
});

export const fromMessage = ({ document, goodDocument, ...rest }: PlainResult): ReadAnyResult => ({
  ...rest,
  ...(document ? { network: new Network(document) } : {}),
  ...(goodDocument ? { goodPart: new Network(goodDocument) } : {}),
});
