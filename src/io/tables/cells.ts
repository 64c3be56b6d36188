/** Values as the text of one cell, and back: what is written is read as the same, and what people write is understood. */
import type { Cell } from './table.ts';
import { isEmpty } from './table.ts';

/** The text is its own JSON string where spaces at its ends, or being empty, would be lost. */
const needsQuotes = (text: string): boolean => /^["\\]*$/.test(text) || text !== text.trim();

export const writeText = (text: string): string => (needsQuotes(text) ? JSON.stringify(text) : text);

/** `undefined` for an empty cell. */
export function readText(cell: Cell): string | undefined {
  if (isEmpty(cell)) return undefined;
  if (typeof cell !== 'string') return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  const text = cell.trim();
  if (text.startsWith('"')) {
    const quoted = findJson(text);
    if (typeof quoted === 'string' && needsQuotes(quoted)) return quoted;
  }
  return text;
}

/** Items with `;` between, or a JSON list where an item would not survive that. */
export function writeList(items: readonly string[]): string {
  if (items.length === 0) return '';
  const plain = items.every((item) => item !== '' && item === item.trim() && !/[;|]/.test(item));
  return plain && !/^[["]/.test(items[0]) ? items.join('; ') : JSON.stringify(items);
}

export function readList(cell: Cell): string[] {
  if (isEmpty(cell)) return [];
  const given = typeof cell === 'string' && cell.trim().startsWith('[') ? findJson(cell.trim()) : cell;
  if (Array.isArray(given))
    return given.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  return String(cell)
    .split(/[;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The value of the text if it is JSON exactly as this program writes it; `undefined` if it is none. */
function findJson(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Any value of a property that Parley does not know. */
export function writeAny(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  return value.trim() !== '' && readAny(value) === value ? value : JSON.stringify(value);
}

/** Numbers, `true`, lists and records that are written as JSON are read as such; all else is text as it stands. */
export function readAny(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell;
  const value = /^[-\d[{"tfn]/.test(cell) ? findJson(cell) : undefined;
  return value === undefined ? cell : value;
}

/** What may stand in a cell as JSON or came as a value; `undefined` if it is none. */
export function readJson(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

/** A text that a spreadsheet would run as a formula gets `'` in front, and so does one that already has it. */
const formulaLike = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

export const escapeFormula = (text: string): string =>
  formulaLike.test(text) && !isNumber(text) ? `'${text}` : text;

export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text;
