/** Reads files beside the page, which stays responsive meanwhile. */
import { readAny, type ReadAnyResult, type ReadOptions } from '../../io/readAny.ts';
import type { NamedFile } from '../../io/formats.ts';
import type { NetworkDocument } from '../../model/schema.ts';

export interface ReadTask {
  files: NamedFile[];
  options: ReadOptions;
}
/** What can pass between page and worker: documents in place of networks. */
export type ReadDone = Omit<ReadAnyResult, 'network' | 'goodPart'> & {
  document?: NetworkDocument;
  goodDocument?: NetworkDocument;
};
export type ReadNews = { progress: number } | { done: ReadDone };

addEventListener('message', ({ data }: MessageEvent<ReadTask>) => {
  void (async () => {
    const { network, goodPart, ...rest } = await readAny(data.files, data.options, {
      onProgress: (progress) => postMessage({ progress } satisfies ReadNews),
    });
    const done: ReadDone = {
      ...rest,
      ...(network ? { document: network.document } : {}),
      ...(goodPart ? { goodDocument: goodPart.document } : {}),
    };
    postMessage({ done } satisfies ReadNews);
  })();
});
