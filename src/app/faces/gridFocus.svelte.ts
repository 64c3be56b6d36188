/** The one cell of a table that the Tab key reaches. It is known by its row's id, so that sorting takes it along. */
import type { Place } from './gridKeys.ts';

export class GridFocus {
  readonly #rows: () => readonly { id: string }[];
  readonly #columns: () => number;
  #id = $state<string | undefined>();
  /** Where the row was when it was last gone to: a row that is gone leaves its neighbour in its place. */
  #row = $state(0);
  #column = $state(0);

  constructor(rows: () => readonly { id: string }[], columns: () => number) {
    this.#rows = rows;
    this.#columns = columns;
  }

  readonly place: Place = $derived.by(() => {
    const column = Math.min(this.#column, this.#columns() - 1);
    const found = this.#row < 0 ? -1 : this.#rows().findIndex(({ id }) => id === this.#id);
    return { row: found < 0 ? Math.min(this.#row, this.#rows().length - 1) : found, column };
  });
  /** The row's id; `undefined` in the header. */
  readonly id = $derived.by(() => this.#rows()[this.place.row]?.id);

  goTo({ row, column }: Place): void {
    this.#row = row;
    this.#column = column;
    this.#id = this.#rows()[row]?.id;
  }
  isAt(row: number, column: number): boolean {
    return this.place.row === row && this.place.column === column;
  }
}
