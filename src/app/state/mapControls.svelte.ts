/** What controls ask of the map, and how the map is being used. */
import { createContext } from 'svelte';
import type { Emphasis } from '../../scene/emphasis.ts';
import type { DialogName } from '../controls/dialogs.ts';

export class MapControls {
  /** Whether the rest answers to a drag. */
  live = $state(false);
  /** What a panel lights on the map while one of its entries is pointed at. */
  litFromOutside = $state.raw<Emphasis | undefined>();
  questionsOpen = $state(false);
  /** Whether the story that is told is being written. */
  editingStory = $state(false);
  /** The dialog that is open. */
  dialog = $state<DialogName | null>(null);
  /** Asked for by the skip link; the Table takes it as soon as it is there. */
  tableWantsFocus = $state(false);
  #find: (() => void) | undefined;

  openDialog(name: DialogName): void {
    this.dialog = name;
  }
  closeDialog(): void {
    this.dialog = null;
  }
  /** The find field says how it is reached. */
  onfind(focus: () => void): void {
    this.#find = focus;
  }
  find(): void {
    this.#find?.();
  }
}

export const [useMapControls, provideMapControls] = createContext<MapControls>();
