/** What controls ask of the map, and how the map is being used. */
import { createContext } from 'svelte';
import type { Emphasis } from '../../scene/emphasis.ts';
import type { FigureScope } from '../../scene/figure.ts';
import type { DialogName } from '../controls/dialogs.ts';
import type { ChosenFile } from '../browser/ownFile.ts';
import type { Editing } from '../editing/editing.ts';

export interface Given {
  files?: readonly ChosenFile[];
  text?: string;
}

export class MapControls {
  #given: Given | undefined;
  #scope: FigureScope | undefined;
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
  /** What of the network is being changed, in the place of the panel. */
  editing = $state.raw<Editing | null>(null);
  /** Whether dragging from one actor to another connects them. */
  connects = $state(false);
  #find: (() => void) | undefined;

  openDialog(name: DialogName): void {
    this.dialog = name;
  }
  /** @param scope what of the view the dialog begins with */
  exportFigure(scope: FigureScope): void {
    this.#scope = scope;
    this.dialog = 'export';
  }
  takeScope(): FigureScope | undefined {
    const scope = this.#scope;
    this.#scope = undefined;
    return scope;
  }
  closeDialog(): void {
    this.dialog = null;
  }
  /** What was dropped or pasted on the page, for the dialog that reads it. */
  give(given: Given): void {
    this.#given = given;
    this.dialog = null;
    queueMicrotask(() => (this.dialog = 'open'));
  }
  takeGiven(): Given | undefined {
    const given = this.#given;
    this.#given = undefined;
    return given;
  }
  edit(what: Editing): void {
    this.editing = what;
  }
  stopEditing(): void {
    this.editing = null;
    this.connects = false;
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
