/** Only the rows that can be seen, once there are many: all rows have one height. */
const rowHeight = 33;
/** Up to here every row is drawn, so that the browser's own search finds them. */
const fewRows = 200;
const margin = 20;

export class RowWindow {
  readonly #count: () => number;
  readonly #kept: () => readonly number[];
  #element: HTMLElement | undefined;
  #top = $state(0);
  #height = $state(800);

  /** @param kept rows that are drawn wherever one scrolls, since they have the focus or are being edited */
  constructor(count: () => number, kept: () => readonly number[]) {
    this.#count = count;
    this.#kept = kept;
  }

  /** The rows that are drawn, in their order, each with the px of rows that are left out before it. */
  readonly drawn: readonly { index: number; gap: number }[] = $derived.by(() => {
    const indices = this.#indices();
    return indices.map((index, i) => ({
      index,
      gap: (index - (i === 0 ? 0 : indices[i - 1] + 1)) * rowHeight,
    }));
  });
  /** Px of rows that are left out at the end. */
  readonly below = $derived.by(() => (this.#count() - 1 - (this.drawn.at(-1)?.index ?? -1)) * rowHeight);
  /** Rows that are seen at once, the header apart. */
  get page(): number {
    return Math.max(1, Math.floor(this.#height / rowHeight) - 2);
  }

  #indices(): number[] {
    const count = this.#count();
    const few = count <= fewRows;
    const first = few ? 0 : Math.max(0, Math.min(count - 1, Math.floor(this.#top / rowHeight) - margin));
    const end = few ? count : Math.min(count, first + Math.ceil(this.#height / rowHeight) + 2 * margin);
    const indices = Array.from({ length: end - first }, (_, i) => first + i);
    const kept = this.#kept().filter((index) => index >= 0 && index < count);
    return [...new Set([...indices, ...kept])].sort((a, b) => a - b);
  }

  /** Brings a row to the middle, unless it is seen already. Above the rows stand the caption and the header. */
  reveal(index: number): void {
    const element = this.#element;
    if (!element) return;
    const top = (index + 2) * rowHeight;
    const isSeen =
      top - rowHeight >= element.scrollTop && top + rowHeight <= element.scrollTop + element.clientHeight;
    if (!isSeen) element.scrollTop = top - element.clientHeight / 2;
  }

  /** Watches the element that scrolls. */
  attach = (element: HTMLElement): (() => void) => {
    const look = (): void => {
      this.#top = element.scrollTop;
      this.#height = element.clientHeight;
    };
    this.#element = element;
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  };
}
