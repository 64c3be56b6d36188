/** The formats that Parley knows, and how a file is told to be of one. */

export const readableFormats = [
  'parley',
  'csv',
  'excel',
  'gexf',
  'graphml',
  'gml',
  'pajek',
  'ucinet',
  'node-link',
  'cytoscape',
  'graphology',
  'jgf',
  'kumu',
  'svg',
] as const;
export type ReadableFormat = (typeof readableFormats)[number];

export const writableFormats = ['parley', 'csv', 'excel', 'gexf', 'graphml', 'csl', 'bibtex', 'ris'] as const;
export type WritableFormat = (typeof writableFormats)[number];

/** How a file of each written format is called, and what it says of itself to a browser. */
export const writtenAs: Readonly<Record<WritableFormat, { extension: string; mediaType: string }>> = {
  parley: { extension: 'parley.json', mediaType: 'application/json' },
  csv: { extension: 'zip', mediaType: 'application/zip' },
  excel: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  gexf: { extension: 'gexf', mediaType: 'application/gexf+xml' },
  graphml: { extension: 'graphml', mediaType: 'application/graphml+xml' },
  csl: { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex' },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems' },
};

export interface NamedFile {
  /** Its name without folders; `pasted.tsv` or the like for what was pasted. */
  name: string;
  bytes: Uint8Array;
}

/** What a file is by its content, and only then by its name: names lie more often. */
export type FileForm = 'empty' | 'zip' | 'xml' | 'json' | 'gml' | 'pajek' | 'ucinet' | 'table' | 'binary';

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const emptyZipMark = [0x50, 0x4b, 0x05, 0x06];

/** @param head the beginning of the text, decoded */
export function formOf({ name, bytes }: NamedFile, head: string): FileForm {
  const begins = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (bytes.length === 0) return 'empty';
  if (begins(zipMark) || begins(emptyZipMark)) return 'zip';
  const text = head.trimStart();
  if (text === '') return 'empty';
  if (isBinary(head)) return 'binary';
  if (text.startsWith('<')) return 'xml';
  const isNamedTable = /\.(csv|tsv|tab|txt)$/i.test(name);
  if (isNamedTable ? beginsRecord.test(text) : /^[{[]/.test(text)) return 'json';
  if (/^(%[^\n]*\n\s*)*\*(vertices|network)/i.test(text)) return 'pajek';
  if (beginsGml.test(text)) return 'gml';
  if (/^dl\b[\s,]*\w+\s*=/i.test(text)) return 'ucinet';
  return /\.json$/i.test(name) && !beginsRow.test(text) ? 'json' : 'table';
}

/** Brackets that open a JSON document; a cell may begin with a single one. */
const beginsRecord = /^(\{\s*"[^"\n]*"\s*:|\[\s*[[{])/;
/** A graph's list of keys, after lines on who wrote it. */
const beginsGml = /^(?:(?:#|(?:creator|version|comment)\b)[^\n]*\n\s*)*graph\s*\[/i;
/** A first line of cells. */
const beginsRow = /^[^"{}[\]:\n]*[,;\t|]/;

/** Control letters that no text has: an old Excel file, a picture, a program. */
// eslint-disable-next-line no-control-regex
const isBinary = (head: string): boolean => /[\u0000-\u0008\u000E-\u001A]/.test(head);
