/** Analysis that may take long, away from the page's own thread, with progress and an end when it is no longer wanted. */
import type { TaskName, Tasks } from '../../analysis/tasks.ts';
import type { Network } from '../../model/network.ts';
import type { NetworkDocument } from '../../model/schema.ts';
import type { Slice } from '../../model/slice.ts';
import type { Job, Report } from './analysis.worker.ts';
// Inlined, so that it also runs in a page that is one file, opened from a disk.
import AnalysisWorker from './analysis.worker.ts?worker&inline';

export interface AsideOptions {
  /** Ends the work at once: the promise is rejected with an `AbortError`. */
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
  /** After how long the work ends with what it has, as bounds of a proof; 60 by default. */
  seconds?: number;
}

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
  onProgress?: (share: number) => void;
}

/** One worker, made when first asked, that knows the network of its last job. Jobs run in the order they are asked for. */
let worker: Worker | undefined;
let held: NetworkDocument | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Runs a task of `analysis/tasks.ts` on a network and slice in a worker.
 * @throws {DOMException} `AbortError` once the signal aborts. Other jobs that wait then start again by themselves.
 */
export function analyseAside<Name extends TaskName>(
  network: Network,
  slice: Slice,
  task: Name,
  input: Tasks[Name]['input'],
  { signal, onProgress, seconds = 60 }: AsideOptions = {},
): Promise<Tasks[Name]['result']> {
  if (signal?.aborted) return Promise.reject(abortError());
  const id = ++lastId;
  const job: Job<Name> = { id, task, slice: { ...slice }, input, seconds };
  return new Promise((resolve, reject) => {
    const end = (): void => {
      if (!waiting.has(id)) return;
      waiting.delete(id);
      jobs.delete(id);
      restart();
      reject(abortError());
    };
    const settle =
      <T>(then: (value: T) => void) =>
      (value: T): void => {
        signal?.removeEventListener('abort', end);
        then(value);
      };
    signal?.addEventListener('abort', end, { once: true });
    waiting.set(id, { resolve: settle(resolve), reject: settle(reject), onProgress });
    jobs.set(id, { job: job as Job, document: network.document });
    send(id);
  });
}

/** What was asked and is not answered, to be asked again if the worker had to be ended. */
const jobs = new Map<number, { job: Job; document: NetworkDocument }>();

function send(id: number): void {
  const asked = jobs.get(id);
  if (!asked) return;
  worker ??= started();
  const { job, document } = asked;
  worker.postMessage(document === held ? job : { ...job, document });
  held = document;
}

function started(): Worker {
  const made = new AnalysisWorker();
  made.onmessage = ({ data }: MessageEvent<Report>) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if ('progress' in data) {
      asked.onProgress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    jobs.delete(data.id);
    if ('error' in data) asked.reject(new Error(data.error));
    else asked.resolve(data.result as never);
  };
  made.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('worker'));
    waiting.clear();
    jobs.clear();
    stop();
  };
  return made;
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
  held = undefined;
}

/** A worker that computes hears nothing: it is ended, and a new one gets the jobs that still wait. */
function restart(): void {
  stop();
  for (const id of jobs.keys()) send(id);
}

const abortError = (): DOMException => new DOMException('no longer wanted', 'AbortError');
