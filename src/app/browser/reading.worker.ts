/** Reads files beside the page, which stays responsive meanwhile. */
import type { NamedFile } from '../../io/formats.ts';
import type { ReadOptions } from '../../io/readAny.ts';
import { readToDocuments, type ReadDone } from '../../io/readToDocuments.ts';

export interface ReadTask {
  files: NamedFile[];
  options: ReadOptions;
}
export type ReadNews = { progress: number } | { done: ReadDone } | { broken: string };

addEventListener('message', ({ data }: MessageEvent<ReadTask>) => {
  const say = (news: ReadNews): void => postMessage(news);
  say({ progress: 0 });
  readToDocuments(data.files, data.options, { onProgress: (progress) => say({ progress }) }).then(
    (done) => say({ done }),
    (error: unknown) => say({ broken: String(error) }),
  );
});
