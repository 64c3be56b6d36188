/** Goes from event to event on its own, when asked; never past the last one. */
import { nextEvent } from '../../scene/eventSteps.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Time to read an event's title and see what changed. */
const restMs = 2600;

export class Player {
  isPlaying = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What it showed last: whoever goes elsewhere in the meantime has taken over. */
  #shown: string | undefined;

  constructor(readonly explorer: Explorer) {}

  toggle(): void {
    if (this.isPlaying) this.pause();
    else {
      this.isPlaying = true;
      this.#shown = this.explorer.view.at;
      this.#step();
    }
  }
  pause(): void {
    clearTimeout(this.#timer);
    this.isPlaying = false;
  }
  #step(): void {
    const { explorer } = this;
    const event = nextEvent(explorer.network, explorer.view);
    if (!event || explorer.view.at !== this.#shown) {
      this.pause();
      return;
    }
    // Whoever follows an actor keeps it; otherwise the event's own participants are lit.
    if (explorer.view.selected.length > 0) explorer.show({ at: event.date }, 'replace');
    else explorer.openEvent(event.id, 'replace');
    this.#shown = event.date;
    this.#timer = setTimeout(() => this.#step(), restMs);
  }
}
