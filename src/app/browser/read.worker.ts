/** Reads files beside the page, which stays responsive meanwhile and ends the work by ending the worker. */
import { readAny } from '../../io/readAny.ts';
import { toMessage, type ReadRequest, type ReadMessage } from './readMessages.ts';

const tell = (message: ReadMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const onProgress = (done: number) => tell({ progress: done });
  void readAny(data.files, data.options, { onProgress }).then((result) =>
    tell({ result: toMessage(result) }),
  );
});
