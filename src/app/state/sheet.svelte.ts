/** The sheet that holds details and key where there is no room beside the map, at one of three heights. */
import { createContext } from 'svelte';

export const sheetHeights = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];
export type SheetPart = 'details' | 'key';

export class Sheet {
  height = $state<SheetHeight>('low');
  part = $state<SheetPart>('details');

  isOpen(part: SheetPart): boolean {
    return this.height !== 'low' && this.part === part;
  }
  show(part: SheetPart): void {
    this.part = part;
    if (this.height === 'low') this.height = 'half';
  }
  toggle(part: SheetPart): void {
    if (this.isOpen(part)) this.close();
    else this.show(part);
  }
  close(): void {
    this.height = 'low';
  }
  /** One height up or down; stays where there is none. */
  move(by: 1 | -1): void {
    const next = sheetHeights[sheetHeights.indexOf(this.height) + by];
    if (next) this.height = next;
  }
}

export const [useSheet, provideSheet] = createContext<Sheet>();
