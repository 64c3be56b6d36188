/** Comma, tab and otherwise separated text to rows of cells, with the line that each row begins at. */
import Papa from 'papaparse';
import type { Issue } from '../../model/issue.ts';
import { limits } from '../limits.ts';
import { unescapeFormula } from './cells.ts';
import { guessKind, guessMeanings, meaningOfHeader } from './meanings.ts';
import type { FieldKind } from './fields.ts';
import { unfoldMatrix } from './matrix.ts';
import { isEmpty, type Cell, type Meaning, type Row, type Table, type TableKind } from './table.ts';

export interface TextChoices {
  delimiter?: string;
  header?: boolean;
  kind?: TableKind;
  /** By header. */
  named?: Readonly<Record<string, Meaning>>;
  /** By position. */
  meanings?: readonly (Meaning | undefined)[];
}

const delimiters = [',', '\t', ';', '|'];

export function readTextTable(
  name: string,
  text: string,
  choices: TextChoices,
): { tables: [Table, ...Table[]]; issues: Issue[]; notes: Issue[] } {
  const delimiter = choices.delimiter ?? detectDelimiter(text);
  const rows: Row[] = [];
  const issues: Issue[] = [];
  const even = withEvenLines(text);
  const lineAt = lineCounter(even);
  let start = 0;
  Papa.parse<string[]>(even, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const line = lineAt(start);
      start = meta.cursor;
      if (errors.some(({ code }) => code === 'MissingQuotes'))
        issues.push({ code: 'table/open-quote', severity: 'error', where: { file: name, line }, values: {} });
      if (data.some((cell) => cell.trim() !== '') && rows.length <= limits.rows)
        rows.push({ cells: data.map(unescapeFormula), at: { file: name, line } });
    },
  });
  if (rows.length > limits.rows) {
    issues.push({
      code: 'table/too-many-rows',
      severity: 'error',
      where: { file: name },
      values: { most: limits.rows },
    });
    rows.length = 0;
  }
  const { tables, notes } = tablesOf(name, rows, choices);
  const [table] = tables;
  table.text = { delimiter, encoding: '', header: table.text?.header ?? true };
  return { tables, issues: [...issues, ...raggedRows(table)], notes };
}

/** The character that cuts the first lines into the most equal rows; a comma if none does. */
export function detectDelimiter(text: string): string {
  const head = text.slice(0, 20_000);
  const scores = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 30, skipEmptyLines: 'greedy' });
    const widths = data.map((row) => row.length);
    const width = mostCommon(widths.filter((each) => each > 1)) ?? 1;
    const equal = widths.filter((each) => each === width).length / Math.max(1, widths.length);
    return width < 2 ? 0 : equal + width / 1000;
  });
  const best = Math.max(...scores);
  return best > 0 ? delimiters[scores.indexOf(best)] : ',';
}

/** The first of those that come most often. */
function mostCommon(numbers: readonly number[]): number | undefined {
  const times = (number: number): number => numbers.filter((each) => each === number).length;
  const [first, ...rest] = numbers;
  return rest.reduce((best, each) => (times(each) > times(best) ? each : best), first);
}

/** `\n` for every line end outside quotation marks: files mix them, and the parser knows only one. */
function withEvenLines(text: string): string {
  if (!text.includes('\r')) return text;
  // Within quotation marks a break belongs to the cell.
  let inQuotes = false;
  return text.replace(/"|\r\n|\r|\n/g, (part) => {
    if (part === '"') inQuotes = !inQuotes;
    return part === '"' || inQuotes ? part : '\n';
  });
}

/** Line of a position; positions must not go back. */
function lineCounter(text: string) {
  let [at, line] = [0, 1];
  return (position: number): number => {
    for (; at < position; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++;
    }
    return line;
  };
}

/**
 * The table that the rows are: below the lines of a heading, if one stands above the names of the columns; of a matrix its
 * ties, and beside them its actors.
 */
export function tablesOf(
  name: string,
  rows: Row[],
  choices: TextChoices,
): { tables: [Table, ...Table[]]; notes: Issue[] } {
  const note = (code: string, values: Issue['values']): Issue[] => [
    { code, severity: 'warning', where: { file: name }, values },
  ];
  if (choices.header === false) return { tables: [tableOf(name, rows, choices)], notes: [] };
  const above = linesAbove(rows);
  const below = above > 0 ? rows.slice(above) : rows;
  const notes = above > 0 ? note('read/heading', { rows: above }) : [];
  const matrix = (choices.kind ?? 'ties') === 'ties' ? unfoldMatrix(below) : undefined;
  if (!matrix) return { tables: [tableOf(name, below, choices)], notes };
  const ties = tableOf(name, matrix.ties, { ...choices, header: true, kind: 'ties' });
  const actors = tableOf(`${name} (names)`, matrix.names, { header: true, kind: 'actors' });
  const values = { actors: actors.rows.length, ties: ties.rows.length };
  const { onDiagonal: count, missingRows } = matrix;
  notes.push(...note('read/matrix', values));
  if (count > 0) notes.push(...note('read/matrix-diagonal', { count }));
  if (missingRows > 0) {
    const rowCount = values.actors - missingRows;
    notes.push(...note('read/matrix-short', { actors: values.actors, rows: rowCount }));
  }
  return { tables: [ties, actors], notes };
}

const longestHeading = 5;

/** How many rows of one cell stand above a row of names of columns. */
function linesAbove(rows: readonly Row[]): number {
  const filled = ({ cells }: Row): number => cells.filter((cell) => !isEmpty(cell)).length;
  const first = rows.slice(0, longestHeading + 1).findIndex((row) => filled(row) > 1);
  if (first < 1) return 0;
  const isHeader = rows[first].cells.some((cell) =>
    allKinds.some((kind) => meaningOfHeader(kind, String(cell ?? '')) !== 'property'),
  );
  return isHeader ? first : 0;
}

/** Headers, kind and meanings of rows of cells, as chosen or as guessed. */
function tableOf(name: string, rows: Row[], choices: TextChoices): Table {
  const width = Math.min(
    limits.columns,
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  );
  const header = choices.header ?? hasHeader(rows, Object.keys(choices.named ?? {}));
  const body = header ? rows.slice(1) : rows;
  const headers = headersOf(header ? rows[0].cells : [], width);
  const guessed = guessKind(name, headers, body);
  // Without a header that says more, two columns of names are the two ends of ties.
  const fallback = guessed === 'unused' && width >= 2 ? 'ties' : guessed;
  const named = headers.map((each) =>
    choices.named && Object.hasOwn(choices.named, each) ? choices.named[each] : undefined,
  );
  const isNamedTies = named.includes('source') && named.includes('target');
  const kind = choices.kind ?? (isNamedTies ? 'ties' : fallback);
  const meanings = kind === 'unused' ? headers.map(() => 'skip') : guessMeanings(kind, headers, body);
  if (kind === 'ties' && !(meanings.includes('source') && meanings.includes('target'))) {
    if (!isNamedTies) takeFirstColumns(meanings, headers, body, header);
  }
  return {
    name,
    kind,
    columns: headers.map((each, i) => ({
      name: each,
      meaning: choices.meanings?.[i] ?? named[i] ?? meanings[i],
    })),
    rows: body,
    text: { delimiter: '', encoding: '', header },
  };
}

/** Names for columns without one, and a number behind a name that comes twice. */
function headersOf(cells: readonly Cell[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, i) => {
    const name = isEmpty(cells[i]) ? `column ${i + 1}` : String(cells[i]).trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const allKinds: readonly FieldKind[] = ['ties', 'incidents', 'actors', 'events', 'sources', 'document'];

/** A first row is a header if it has a word that headers have, or differs in kind from a column of numbers or dates below. */
function hasHeader(rows: readonly Row[], named: readonly string[]): boolean {
  if (rows.length === 0) return false;
  const [first, ...rest] = rows;
  const texts = first.cells.map((cell) => String(cell ?? ''));
  const known = texts.filter((text) =>
    allKinds.some((kind) => meaningOfHeader(kind, text) !== 'property'),
  ).length;
  if (known > 0 || texts.some((text) => named.includes(text.trim()))) return true;
  if (isNamedOnce(rows)) return true;
  const sample = rest.slice(0, 50);
  return texts.some((text, i) => {
    const below = sample.map(({ cells }) => cells[i]).filter((cell) => !isEmpty(cell));
    return (
      text.trim() !== '' &&
      !looksNumeric(text) &&
      below.length > 0 &&
      below.every((cell) => looksNumeric(String(cell)))
    );
  });
}

/** Actors of a list of ties come again; the words of a header do not. */
function isNamedOnce([first, ...rest]: readonly Row[]): boolean {
  if (rest.length < 3) return false;
  const ends = rest.slice(0, 500).flatMap(({ cells }) => cells.slice(0, 2).map(String));
  const seen = new Set(ends);
  return seen.size < ends.length && first.cells.every((cell) => !seen.has(String(cell)));
}

const looksNumeric = (text: string): boolean => /^[+-]?\d[\d.,/-]*$/.test(text.trim());

function takeFirstColumns(
  meanings: Meaning[],
  headers: readonly string[],
  rows: readonly Row[],
  header: boolean,
): void {
  const free = meanings.flatMap((meaning, i) => (meaning === 'property' || !header ? [i] : []));
  for (const end of ['source', 'target']) {
    if (meanings.includes(end)) continue;
    const column = free.shift();
    if (column !== undefined) meanings[column] = end;
  }
  if (header) return;
  const rest = headers.map((_, i) => i).filter((i) => !['source', 'target'].includes(meanings[i]));
  for (const i of rest) {
    const cells = rows.map(({ cells: each }) => each[i]).filter((cell) => !isEmpty(cell));
    const all = (form: RegExp) => cells.length > 0 && cells.every((cell) => form.test(String(cell).trim()));
    const meaning = all(/^(\++|-+|\+-|[+-]1)$/)
      ? 'sign'
      : all(/^[+-]?\d+([.,]\d+)?$/)
        ? 'weight'
        : all(/^\D/)
          ? 'type'
          : 'property';
    meanings[i] = meanings.includes(meaning) ? 'property' : meaning;
  }
}

/** Cells beyond the header have no name: the row cannot be trusted. */
function raggedRows({ name, columns, rows, text }: Table): Issue[] {
  if (!text?.header) return [];
  const unnamed = columns.findIndex(({ name: column }) => /^column \d+$/.test(column));
  if (unnamed < 0) return [];
  return rows
    .filter(({ cells }) => cells.slice(unnamed).some((cell) => !isEmpty(cell)))
    .slice(0, 20)
    .map(({ at }) => ({
      code: 'table/ragged',
      severity: 'warning' as const,
      where: { ...at, file: name },
      values: { columns: unnamed },
    }));
}
