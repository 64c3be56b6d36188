/** What a table needs of those who let its cells be edited. */
import type { Snippet } from 'svelte';

/** How an open cell ended: where the focus goes. */
export type CellEnd = 'stay' | 'next' | 'previous' | 'left';

export interface OpenCell {
  id: string;
  column: string;
  onend: (end: CellEnd) => void;
}

export interface RowEditing {
  /** Whether a cell of the column can be opened. */
  isEditable: (column: string) => boolean;
  /** Why a cell cannot be opened; `undefined` for one that can. */
  refusal: (id: string, column: string) => string | undefined;
  onrefuse: (why: string) => void;
  onremove: (id: string) => void;
  cell: Snippet<[OpenCell]>;
  /** A row above the others in which a new record is written. */
  newRow?: Snippet | undefined;
}
