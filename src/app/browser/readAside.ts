/** Reading of files away from the page's own thread, with progress and a way to stop. Load this on demand. */
import { Stopped } from '../../io/limits.ts';
import type { NamedFile } from '../../io/formats.ts';
import type { ReadAnyResult, ReadOptions } from '../../io/readAny.ts';
import ReadWorker from './read.worker.ts?worker&inline';
import { fromMessage, type ReadMessage, type ReadRequest } from './readMessages.ts';

export interface Reading {
  /** Rejects with `Stopped` after `stop`, and with nothing else. */
  result: Promise<ReadAnyResult>;
  stop: () => void;
}

/** The same result comes as from `readAny`; where no worker may run, the page does the work itself. */
export function readAside(
  files: readonly NamedFile[],
  options: ReadOptions = {},
  onProgress: (done: number) => void = () => {},
): Reading {
  let isStopped = false;
  let end = () => {};
  const result = new Promise<ReadAnyResult>((resolve, reject) => {
    const readHere = async () => {
      const { readAny } = await import('../../io/readAny.ts');
      readAny(files, options, { onProgress, shouldStop: () => isStopped }).then(resolve, reject);
    };
    const worker = findWorker();
    if (!worker) {
      void readHere();
      return;
    }
    end = () => {
      worker.terminate();
      reject(new Stopped());
    };
    worker.onmessage = ({ data }: MessageEvent<ReadMessage>) => {
      if ('progress' in data) onProgress(data.progress);
      else {
        worker.terminate();
        resolve(fromMessage(data.result));
      }
    };
    worker.onerror = () => {
      worker.terminate();
      if (!isStopped) void readHere();
    };
    const request: ReadRequest = { files, options };
    worker.postMessage(request);
  });
  return {
    result,
    stop: () => {
      isStopped = true;
      end();
    },
  };
}

function findWorker(): Worker | undefined {
  try {
    return new ReadWorker();
  } catch {
    return undefined;
  }
}
