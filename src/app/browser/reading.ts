/** Files to networks, away from the page's own thread: with progress, and stopped at once when asked. */
import type { NamedFile } from '../../io/formats.ts';
import type { ReadOptions } from '../../io/readAny.ts';
import type { ReadDone, ReadNews } from './reading.worker.ts';
import ReadWorker from './reading.worker.ts?worker&inline';

export type { ReadDone };

export interface Reading {
  /** Rejects if no worker can run or it breaks. */
  result: Promise<ReadDone>;
  stop: () => void;
}

export function readAside(
  files: readonly NamedFile[],
  options: ReadOptions,
  onprogress: (share: number) => void,
): Reading {
  const worker = new ReadWorker();
  const result = new Promise<ReadDone>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadNews>) => {
      if ('progress' in data) onprogress(data.progress);
      else {
        worker.terminate();
        resolve(data.done);
      }
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || 'worker'));
    };
  });
  worker.postMessage({ files, options });
  return { result, stop: () => worker.terminate() };
}

export const namedFile = async (file: File): Promise<NamedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
