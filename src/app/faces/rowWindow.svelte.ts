/** Only the rows that can be seen, once there are many: all rows have one height. */
const rowHeight = 33;
/** Up to here every row is drawn, so that the browser's own search finds them. */
const fewRows = 200;
const margin = 20;

export class RowWindow {
  readonly #count: () => number;
  #top = $state(0);
  #height = $state(800);

  constructor(count: () => number) {
    this.#count = count;
  }

  readonly first = $derived.by(() => {
    if (this.#count() <= fewRows) return 0;
    return Math.max(0, Math.min(this.#count() - 1, Math.floor(this.#top / rowHeight) - margin));
  });
  readonly end = $derived.by(() =>
    this.#count() <= fewRows
      ? this.#count()
      : Math.min(this.#count(), this.first + Math.ceil(this.#height / rowHeight) + 2 * margin),
  );
  /** Px of rows that are not drawn. */
  readonly above = $derived(this.first * rowHeight);
  readonly below = $derived.by(() => (this.#count() - this.end) * rowHeight);

  /** Watches the element that scrolls. */
  attach = (element: HTMLElement): (() => void) => {
    const look = (): void => {
      this.#top = element.scrollTop;
      this.#height = element.clientHeight;
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  };
}
