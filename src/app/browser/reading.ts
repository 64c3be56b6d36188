/** Files to networks, away from the page's own thread: with progress, and stopped at once when asked. */
import type { NamedFile } from '../../io/formats.ts';
import type { ReadOptions } from '../../io/readAny.ts';
import type { ReadDone } from '../../io/readToDocuments.ts';
import type { ReadNews } from './reading.worker.ts';
import ReadWorker from './reading.worker.ts?worker&inline';

export type { ReadDone };

export interface Reading {
  /** Rejects if reading breaks. */
  result: Promise<ReadDone>;
  stop: () => void;
}

/** Reads in a worker; where none can start, on the page itself, which is busy meanwhile. */
export function readAside(
  files: readonly NamedFile[],
  options: ReadOptions,
  onprogress: (share: number) => void,
): Reading {
  let worker: Worker | undefined;
  try {
    worker = new ReadWorker();
  } catch {
    return { result: readHere(files, options, onprogress), stop: () => undefined };
  }
  return { result: readThere(worker, files, options, onprogress), stop: () => worker.terminate() };
}

function readThere(
  worker: Worker,
  files: readonly NamedFile[],
  options: ReadOptions,
  onprogress: (share: number) => void,
): Promise<ReadDone> {
  return new Promise((resolve, reject) => {
    let hasStarted = false;
    const end = (next: () => void): void => {
      worker.terminate();
      next();
    };
    worker.onmessage = ({ data }: MessageEvent<ReadNews>) => {
      hasStarted = true;
      if ('progress' in data) onprogress(data.progress);
      else if ('broken' in data) end(() => reject(new Error(data.broken)));
      else end(() => resolve(data.done));
    };
    worker.onerror = (event) => {
      // One that never said a word was not allowed to run.
      if (hasStarted) end(() => reject(new Error(event.message || 'worker')));
      else end(() => void readHere(files, options, onprogress).then(resolve, reject));
    };
    worker.postMessage({ files, options });
  });
}

async function readHere(
  files: readonly NamedFile[],
  options: ReadOptions,
  onprogress: (share: number) => void,
): Promise<ReadDone> {
  const { readToDocuments } = await import('../../io/readToDocuments.ts');
  return readToDocuments(files, options, { onProgress: onprogress });
}

export const namedFile = async (file: File): Promise<NamedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
