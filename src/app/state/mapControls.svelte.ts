/** What controls ask of the map, and how the map is being used. */
import { createContext } from 'svelte';

export class MapControls {
  /** Whether the rest answers to a drag. */
  live = $state(false);
  exporting = $state(false);
  helping = $state(false);
  adjusting = $state(false);
  #find: (() => void) | undefined;

  /** The find field says how it is reached. */
  onfind(focus: () => void): void {
    this.#find = focus;
  }
  find(): void {
    this.#find?.();
  }
}

export const [useMapControls, provideMapControls] = createContext<MapControls>();
