/** Where the keys lead in a grid of cells, as the WAI-ARIA grid pattern has them. */

/** A cell by its row and column; row -1 is the header. */
export interface Place {
  row: number;
  column: number;
}
interface Size {
  rows: number;
  columns: number;
  /** Rows that are seen at once. */
  page: number;
}
interface KeyPress {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

const steps: Readonly<Record<string, (place: Place, size: Size) => Place>> = {
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  // Paging ends at the first row of the body: the header is one arrow further.
  PageUp: ({ row, column }, { page }) => ({ row: row < 0 ? row : Math.max(0, row - page), column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
};
const withControl: typeof steps = {
  Home: () => ({ row: 0, column: 0 }),
  End: (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** The place that a key leads to, within the grid; `undefined` for a key that leads nowhere. */
export function placeAfter(press: KeyPress, from: Place, size: Size): Place | undefined {
  if (press.altKey || press.metaKey || press.shiftKey) return undefined;
  const known = press.ctrlKey ? withControl : steps;
  if (!Object.hasOwn(known, press.key)) return undefined;
  const { row, column } = known[press.key](from, size);
  return {
    row: Math.max(-1, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  };
}

/**
 * The next cell that can be edited, or the one before: in the same row, else at the start (end) of the next (previous).
 * `undefined` behind the last one.
 */
export function nextEditable(
  from: Place,
  step: 1 | -1,
  { rows, columns }: Pick<Size, 'rows' | 'columns'>,
  isEditable: (column: number) => boolean,
): Place | undefined {
  for (let { row, column } = from; row >= 0 && row < rows; row += step) {
    for (column += step; column >= 0 && column < columns; column += step)
      if (isEditable(column)) return { row, column };
    column = step === 1 ? -1 : columns;
  }
  return undefined;
}
