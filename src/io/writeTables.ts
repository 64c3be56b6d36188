/** A network as CSV files in a zip, or as the sheets of a workbook. */
import writeXlsxFile from 'write-excel-file/universal';
import type { Network } from '../model/network.ts';
import { encodeText } from './encoding.ts';
import { longestCell, notXml } from './losses.ts';
import { escapeFormula } from './tables/cells.ts';
import { writtenTables, type WrittenCell, type WrittenTable } from './tables/writeRows.ts';
import { pack, unpack } from './zip.ts';

/** UTF-8 with a byte order mark, so that spreadsheets see it is, and CRLF: RFC 4180. */
export const writeCsvZip = (network: Network): Uint8Array =>
  pack(Object.fromEntries(writtenTables(network).map((table) => [`${table.name}.csv`, writeCsv(table)])));

export const writeCsv = ({ headers, rows }: WrittenTable): Uint8Array =>
  encodeText(`\uFEFF${[headers, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);

function csvCell(cell: WrittenCell): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'string' ? escapeFormula(cell) : String(cell);
  return /[",\r\n;\t|]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export const writeExcel = (network: Network): Promise<Uint8Array> => writeWorkbook(writtenTables(network));

/** Each table is a sheet. */
export async function writeWorkbook(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, headers, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: headers.map((header) => ({
      width: header === 'name' || header === 'title' || header === 'summary' ? 40 : 16,
    })),
    data: [
      headers.map((header) => ({ value: sheetText(header), type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(sheetCell)),
    ],
  }));
  const blob = await writeXlsxFile(sheets).toBlob();
  return withFixedTimes(new Uint8Array(await blob.arrayBuffer()));
}

const escapedLetter = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Letters that XML cannot hold as `_x0001_`, as Excel writes them, and so what looks like one. The library keeps texts in
 * a plain object, where the names that every object has would be lost: their first letter is written so too.
 */
function sheetText(text: string): string {
  const escaped = escapeFormula(text)
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(notXml, escapedLetter)
    .replace(/\r/g, escapedLetter)
    .slice(0, longestCell);
  return escaped in {} ? `${escapedLetter(escaped)}${escaped.slice(1)}` : escaped;
}

function sheetCell(cell: WrittenCell) {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'string') return { value: sheetText(cell), type: String };
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: Boolean };
}

/** The same network gives the same bytes: the library writes the clock into the zip. */
function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const unpacked = unpack('workbook', bytes);
  if (!('files' in unpacked)) return bytes;
  return pack(Object.fromEntries(unpacked.files.map(({ name, bytes: part }) => [name, part])));
}
