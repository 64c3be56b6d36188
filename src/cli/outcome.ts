/** How a command ends, and where it writes. */
import { writeFileSync } from 'node:fs';

export const exitCodes = { done: 0, no: 1, usage: 2 } as const;

/** Thrown to end a command with a code once everything has been said. */
export class Outcome extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

export interface Streams {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Results that are no text; without it they can only go to a file. */
  bytes?: (data: Uint8Array) => void;
}

export const systemStreams: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  bytes: (data) => void process.stdout.write(data),
};

/** Says what is wrong with the call, and how to mend it, and ends with the code of wrong usage. */
export function wrongUsage(streams: Streams, message: string): never {
  streams.err(`${message}\n`);
  throw new Outcome(exitCodes.usage);
}

/** Writes a file, or says why it cannot be written and ends with 1. */
export function writeOrEnd(output: string, content: string | Uint8Array, streams: Streams): void {
  try {
    writeFileSync(output, content);
  } catch (error) {
    streams.err(
      `"${output}" cannot be written (${error instanceof Error ? error.message : String(error)}).\n`,
    );
    throw new Outcome(exitCodes.no);
  }
}
