/**
 * Every format but the native one is read as tables first: rows of cells under named columns, each column with a meaning.
 * A graph format is two tables, its nodes and its edges, so that one mechanism maps them all and a person can correct it.
 */
import type { Place } from '../../model/issue.ts';

/** What a row stands for; `incidents` are events between two actors that are added up to ties. */
export const tableKinds = ['actors', 'ties', 'incidents', 'events', 'sources', 'document', 'unused'] as const;
export type TableKind = (typeof tableKinds)[number];

/** Text as it stood in the file, or what a typed format gave. `undefined` where there is nothing. */
export type Cell = unknown;

/** A field of the record (`name`, `influence.rationale`, `names.fa`), `property` to keep it as it is, `skip` to leave it out. */
export type Meaning = string;

export interface Column {
  name: string;
  meaning: Meaning;
}

export interface Row {
  cells: Cell[];
  at: Place;
}

export interface Table {
  /** The file, or the sheet of a workbook, or the part of a graph file. */
  name: string;
  kind: TableKind;
  columns: Column[];
  rows: Row[];
  /** How the text was cut into cells, where it was text. */
  text?: { delimiter: string; encoding: string; header: boolean };
}

export const isEmpty = (cell: Cell): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
