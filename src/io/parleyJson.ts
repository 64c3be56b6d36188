/** The native format: one JSON document, one record a line, so that a change can be read in a diff. */
import { isError, type Issue } from '../model/issue.ts';
import { Network } from '../model/network.ts';
import { documentSchema, type NetworkDocument } from '../model/schema.ts';
import { validateDocument } from '../model/validate.ts';
import { findRepeatedKeys, findSyntaxError } from './jsonSyntax.ts';

export interface ReadResult {
  /** Absent if there is an error among the issues. */
  network?: Network;
  issues: Issue[];
}

/** Larger files are refused before they are parsed. */
const largestMiB = 200;

/** @param file the name that issues give as their place */
export function readNetwork(text: string, file?: string): ReadResult {
  const located = (issues: readonly Issue[]): Issue[] => inFile(issues, file);
  if (text.length > largestMiB * 2 ** 20) {
    return {
      issues: located([{ code: 'file/too-large', severity: 'error', where: {}, values: { largestMiB } }]),
    };
  }
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if ('issue' in parsed) return { issues: located([parsed.issue]) };
  return checkNetwork(parsed.value, file);
}

/** The network that parsed JSON is, if it is one. */
export function checkNetwork(value: unknown, file?: string): ReadResult {
  const checked = validateDocument(value);
  const issues = inFile(checked.issues, file);
  return checked.document && !issues.some(isError)
    ? { network: new Network(checked.document), issues }
    : { issues };
}

const inFile = (issues: readonly Issue[], file: string | undefined): Issue[] =>
  file === undefined ? [...issues] : issues.map((issue) => ({ ...issue, where: { file, ...issue.where } }));

export function parseJson(text: string): { value: unknown } | { issue: Issue } {
  const bad = (code: string, where: Issue['where'], values: Issue['values'] = {}) => ({
    issue: { code, severity: 'error' as const, where, values },
  });
  if (text.trim() === '') return bad('file/empty', {});
  const depth = deepestNesting(text);
  if (depth > 1000) return bad('document/too-deep', {}, { deepest: 60 });
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const at = findSyntaxError(text) ?? text.length;
    const word = /^-?(NaN|Infinity)/.exec(text.slice(at, at + 12))?.[0];
    if (word !== undefined) return bad('json/not-a-number', placeOf(text, at), { found: word });
    return bad('json/syntax', placeOf(text, at), { near: text.slice(Math.max(0, at - 12), at + 12) });
  }
}

/** Line and column of a character. */
function placeOf(text: string, at: number): { line: number; column: string } {
  const upTo = text.slice(0, at);
  return { line: upTo.split('\n').length, column: String(at - upTo.lastIndexOf('\n')) };
}

const mostRepeatedKeys = 20;

/** `JSON.parse` keeps the last of two values under one key, and says nothing. */
export const repeatedKeyIssues = (text: string): Issue[] =>
  findRepeatedKeys(text, mostRepeatedKeys).map(({ key, at }) => ({
    code: 'json/key-twice',
    severity: 'warning',
    where: placeOf(text, at),
    values: { key },
  }));

/** Levels of brackets outside strings: `JSON.parse` itself may run out of stack on hostile nesting. */
function deepestNesting(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 92) i++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

/** Records in the schema's order of keys, then the unknown ones; what is empty or default is left out. */
export function writeNetwork(network: Network): string {
  const document = network.document as Record<string, unknown>;
  const shape = documentSchema.shape as unknown as Record<string, Shape>;
  const lines = inOrder(document, shape).flatMap(([key, value]) => {
    if (isLeftOut(value, shape[key])) return [];
    const written = tidy(value, shape[key]);
    if (Array.isArray(written) && typeof written[0] === 'object') {
      return [
        `  ${JSON.stringify(key)}: [\n${written.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`,
      ];
    }
    if (key === 'layout')
      return [`  "layout": ${writeLayout(written as NonNullable<NetworkDocument['layout']>)}`];
    return [`  ${JSON.stringify(key)}: ${JSON.stringify(written)}`];
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function writeLayout({ positions, ...rest }: NonNullable<NetworkDocument['layout']>): string {
  const entries = (record: Record<string, unknown>, indent: string) =>
    Object.entries(record)
      .map(([key, value]) => `${indent}${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const others = entries(rest, '    ');
  const places =
    positions && Object.keys(positions).length > 0
      ? `    "positions": {\n${entries(positions, '      ')}\n    }`
      : '';
  return `{\n${[places, others].filter(Boolean).join(',\n')}\n  }`;
}

/** As much of a Zod schema as tells order of keys and defaults. */
interface Shape {
  def: {
    type: string;
    innerType?: Shape;
    element?: Shape;
    shape?: Record<string, Shape>;
    defaultValue?: unknown;
  };
}

const inner = (shape: Shape | undefined): Shape | undefined =>
  shape?.def.innerType ? inner(shape.def.innerType) : shape;

function isLeftOut(value: unknown, shape: Shape | undefined): boolean {
  if (value === undefined) return true;
  if (shape?.def.type !== 'default') return false;
  return JSON.stringify(value) === JSON.stringify(shape.def.defaultValue);
}

function inOrder(
  record: Record<string, unknown>,
  shape: Record<string, Shape> | undefined,
): [string, unknown][] {
  const known = Object.keys(shape ?? {}).filter((key) => Object.hasOwn(record, key));
  const unknown = Object.keys(record).filter((key) => !Object.hasOwn(shape ?? {}, key));
  return [...known, ...unknown].map((key) => [key, record[key]]);
}

function tidy(value: unknown, given: Shape | undefined): unknown {
  const shape = inner(given);
  if (Array.isArray(value)) return value.map((each) => tidy(each, shape?.def.element));
  if (typeof value !== 'object' || value === null) return value;
  const fields = shape?.def.type === 'object' ? shape.def.shape : undefined;
  if (!fields) return value;
  const entries = inOrder(value as Record<string, unknown>, fields)
    .filter(([key, each]) => !isLeftOut(each, Object.hasOwn(fields, key) ? fields[key] : undefined))
    .map(([key, each]): [string, unknown] => [
      key,
      tidy(each, Object.hasOwn(fields, key) ? fields[key] : undefined),
    ]);
  return Object.fromEntries(entries);
}
