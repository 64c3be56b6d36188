/** Reading the network that a command is about. */
import { readFileSync } from 'node:fs';
import bundled from '../../data/afghanistan.parley.json?raw';
import { describeIssue } from '../i18n/describeIssue.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readNetwork, type ReadResult } from '../io/parleyJson.ts';
import { isError, type Issue } from '../model/issue.ts';
import type { Network } from '../model/network.ts';
import { exitCodes, Outcome, type Streams } from './outcome.ts';

export const bundledName = 'afghanistan';
const messages = messagesFor('en');

/** A file, `-` for standard input, or the name of the bundled network. */
export function readInput(file: string): ReadResult {
  if (file === bundledName) return readNetwork(bundled, 'afghanistan.parley.json');
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    return readNetwork(text, file === '-' ? undefined : file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { issues: [{ code: 'file/unreadable', severity: 'error', where: { file }, values: { reason } }] };
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
