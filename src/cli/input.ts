/** Reading the network that a command is about. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import bundled from '../../data/afghanistan.parley.json?raw';
import { describeIssue } from '../i18n/describeIssue.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readNetwork, type ReadResult } from '../io/parleyJson.ts';
import { readAny, type ReadAnyResult, type ReadOptions } from '../io/readAny.ts';
import { isError, type Issue } from '../model/issue.ts';
import type { Network } from '../model/network.ts';
import { exitCodes, Outcome, type Streams } from './outcome.ts';

export const bundledName = 'afghanistan';
export const bundledText: string = bundled;
const messages = messagesFor('en');

/** What a file came to, by the argument that named it; see `readBefore`. */
const read = new Map<string, ReadAnyResult>();

/**
 * Reads the files that a command names before it acts, in whatever format they are.
 * @param names files, `-` for standard input, or the name of the bundled network
 */
export async function readBefore(names: readonly string[], options: ReadOptions = {}): Promise<void> {
  for (const name of names) {
    if (name !== bundledName) read.set(name, await readOne(name, options));
  }
}

async function readOne(name: string, options: ReadOptions): Promise<ReadAnyResult> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(name === '-' ? 0 : name);
  } catch (error) {
    return readFailed(unreadable(name, error));
  }
  const result = await readAny([{ name: name === '-' ? 'standard input' : basename(name), bytes }], options);
  return { ...result, issues: result.issues.map((issue) => atPath(issue, name)) };
}

const unreadable = (file: string, error: unknown): Issue => ({
  code: 'file/unreadable',
  severity: 'error',
  where: { file },
  values: { reason: error instanceof Error && 'code' in error ? String(error.code) : String(error) },
});

/** The file as the person called it, with its folder. */
const atPath = (issue: Issue, name: string): Issue =>
  issue.where.file === basename(name) ? { ...issue, where: { ...issue.where, file: name } } : issue;

const readFailed = (issue: Issue): ReadAnyResult => ({
  issues: [issue],
  leftOut: 0,
  report: {
    counts: { actors: 0, ties: 0, events: 0, sources: 0 },
    kept: [],
    notes: [],
    tables: [],
    words: [],
  },
});

/** What a file came to that was read before, or the bundled network; any other must be a Parley document. */
export function readInput(file: string): ReadResult & Partial<ReadAnyResult> {
  if (file === bundledName) return readNetwork(bundled, 'afghanistan.parley.json');
  const known = read.get(file);
  if (known) return known;
  try {
    return readNetwork(readFileSync(file === '-' ? 0 : file, 'utf8'), file === '-' ? undefined : file);
  } catch (error) {
    return { issues: [unreadable(file, error)] };
  }
}

/** `ties.csv, line 14: … Did you mean …` */
export function issueLine(issue: Issue): string {
  const { where, message, mend } = describeIssue(issue, messages);
  return [where ? `${where}: ` : '', message, mend ? ` ${mend}` : ''].join('');
}

/** The network of a command that needs one; otherwise lists every issue and ends with 1. */
export function networkOrEnd(file: string, streams: Streams): Network {
  const { network, issues } = readInput(file);
  if (network) return network;
  for (const issue of issues.filter(isError)) streams.err(`${issueLine(issue)}\n`);
  throw new Outcome(exitCodes.no);
}

export const bundledProblems = (): string[] => readInput(bundledName).issues.map(issueLine);
