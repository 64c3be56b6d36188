/** Runs the tasks of the analysis beside the page. */
import { tasks, type TaskName, type Tasks } from '../../analysis/tasks.ts';
import { Network } from '../../model/network.ts';
import type { NetworkDocument } from '../../model/schema.ts';
import type { Slice } from '../../model/slice.ts';

export interface Job<Name extends TaskName = TaskName> {
  id: number;
  /** Only if it is another than at the last job. */
  document?: NetworkDocument;
  task: Name;
  slice: Slice;
  input: Tasks[Name]['input'];
  /** After how long the work ends with what it has. */
  seconds: number;
}
export type Report =
  | { id: number; progress: number }
  | { id: number; result: Tasks[TaskName]['result'] }
  | { id: number; error: string };

let network: Network | undefined;
/** Reports of progress come no more often than a screen can show them. */
const msBetweenReports = 50;

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  const { id, document, task, slice, input, seconds } = data;
  const report = (message: Report): void => postMessage(message);
  if (document) network = new Network(document);
  if (!network) return;
  const end = performance.now() + seconds * 1000;
  let reported = 0;
  const control = {
    shouldStop: () => performance.now() > end,
    onProgress: (progress: number) => {
      if (performance.now() - reported < msBetweenReports) return;
      reported = performance.now();
      report({ id, progress });
    },
  };
  try {
    const run = tasks[task] as (...given: unknown[]) => Tasks[TaskName]['result'];
    report({ id, result: run(network, slice, input, control) });
  } catch (error) {
    report({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
