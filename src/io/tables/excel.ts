/** Workbooks: each sheet is a table. */
import readXlsxFile from 'read-excel-file/universal';
import type { Issue } from '../../model/issue.ts';
import { limits } from '../limits.ts';
import { unpack } from '../zip.ts';
import { unescapeFormula } from './cells.ts';
import { tablesOf, type TextChoices } from './textTable.ts';
import type { Cell, Row, Table } from './table.ts';

export async function readExcel(
  file: string,
  bytes: Uint8Array,
  choicesOf: (sheet: string) => TextChoices,
): Promise<{ tables: Table[]; issues: Issue[]; notes?: Issue[] }> {
  const bad = (code: string, values: Issue['values'] = {}) => ({
    tables: [],
    issues: [{ code, severity: 'error' as const, where: { file }, values }],
  });
  const unpacked = unpack(file, bytes);
  if ('issue' in unpacked) return { tables: [], issues: [unpacked.issue] };
  if (unpacked.files.some(({ name, bytes: part }) => /\.(xml|rels)$/.test(name) && hasDoctype(part)))
    return bad('xml/doctype');
  let sheets;
  try {
    sheets = await readXlsxFile(copyOf(bytes), { trim: false });
  } catch {
    return bad('excel/broken');
  }
  // A sheet that the workbook names and the library does not find has none, whatever its type says.
  if (sheets.some(({ data }) => !Array.isArray(data))) return bad('excel/broken');
  const { cells, count } = cellsWithoutResult(unpacked.files);
  const issues: Issue[] =
    count === 0
      ? []
      : [{ code: 'excel/no-result', severity: 'warning', where: { file }, values: { cells, count } }];
  const notes: Issue[] = [];
  const tables = sheets.flatMap(({ sheet, data }) => {
    const rows = data.flatMap((cells, i): Row[] => {
      const read = cells.map(cellOf);
      return read.some((cell) => cell !== undefined)
        ? [{ cells: read, at: { file: sheet, row: i + 1 } }]
        : [];
    });
    if (rows.length === 0) return [];
    const read = tablesOf(sheet, rows, choicesOf(sheet));
    notes.push(...read.notes);
    return read.tables;
  });
  if (tables.some(({ rows }) => rows.length > limits.rows))
    return bad('table/too-many-rows', { most: limits.rows });
  return { tables, issues, notes };
}

/** The library takes a whole buffer, and a view may be only a part of one. Node's own views are sliced without a copy. */
const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const doctype = [...'<!DOCTYPE'].map((letter) => letter.charCodeAt(0));

/** Wherever it stands: a comment of any length may come first. */
function hasDoctype(part: Uint8Array): boolean {
  const mark = doctype[1];
  for (let at = part.indexOf(mark); at >= 0; at = part.indexOf(mark, at + 1)) {
    if (doctype.every((code, i) => part[at - 1 + i] === code)) return true;
  }
  return false;
}

const mostCellsNamed = 5;
const cellElement = /<c\s([^>]*[^/>])>(.*?)<\/c>/gs;

/** Cells whose formula was never worked out, as programs other than spreadsheets write them, or came to an error. */
function cellsWithoutResult(files: readonly { name: string; bytes: Uint8Array }[]): {
  cells: string[];
  count: number;
} {
  const cells: string[] = [];
  let count = 0;
  for (const { name, bytes } of files) {
    const sheet = /^xl\/worksheets\/([^/]+)\.xml$/.exec(name)?.[1];
    if (sheet === undefined) continue;
    const text = new TextDecoder().decode(bytes);
    if (!text.includes('<f') && !text.includes('t="e"')) continue;
    for (const [, attributes, content] of text.matchAll(cellElement)) {
      const isUnresolved = /<f[\s>/]/.test(content) && !/<v>[^<]/.test(content);
      if (!isUnresolved && !/\bt="e"/.test(attributes)) continue;
      count++;
      const at = /\br="(\w+)"/.exec(attributes)?.[1] ?? '?';
      if (cells.length < mostCellsNamed) cells.push(`${sheet}!${at}`);
    }
  }
  return { cells, count };
}

/** Times are days here; a time of midnight in any zone is one. */
function cellOf(cell: unknown): Cell {
  if (cell === null || cell === undefined || cell === '') return undefined;
  return typeof cell === 'string' ? unescapeFormula(cell) : cell;
}
