/** Files for tests of readers. */
import { readAny, type ReadAnyResult, type ReadOptions } from '../../src/io/readAny.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const file = (name: string, text: string) => ({ name, bytes: bytesOf(text) });
export const read = (name: string, text: string, options: ReadOptions = {}): Promise<ReadAnyResult> =>
  readAny([file(name, text)], options);

/** The codes of all issues and notes. */
export const codesOf = ({ issues, report }: ReadAnyResult): string[] =>
  [...issues, ...report.notes].map(({ code }) => code);
