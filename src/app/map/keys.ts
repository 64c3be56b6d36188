/** What the keys do inside the map. */
import type { Direction } from '../../scene/nearest.ts';

export type MapCommand =
  | { do: 'go'; direction: Direction }
  | { do: 'neighbour'; step: 1 | -1 }
  | { do: 'rank'; end: 'most' | 'least' }
  | {
      do:
        | 'select'
        | 'second'
        | 'nextTie'
        | 'pin'
        | 'move'
        | 'export'
        | 'back'
        | 'zoomIn'
        | 'zoomOut'
        | 'fit'
        | 'previousEvent'
        | 'nextEvent';
    };

const always: Readonly<Record<string, MapCommand>> = {
  ArrowLeft: { do: 'go', direction: 'left' },
  ArrowRight: { do: 'go', direction: 'right' },
  ArrowUp: { do: 'go', direction: 'up' },
  ArrowDown: { do: 'go', direction: 'down' },
  Home: { do: 'rank', end: 'most' },
  End: { do: 'rank', end: 'least' },
  Enter: { do: 'select' },
  ' ': { do: 'select' },
  Escape: { do: 'back' },
};
/** Single characters: a setting turns them off, for those who speak to their computer. */
const characters: Readonly<Record<string, MapCommand>> = {
  ']': { do: 'neighbour', step: 1 },
  '[': { do: 'neighbour', step: -1 },
  t: { do: 'nextTie' },
  p: { do: 'pin' },
  m: { do: 'move' },
  e: { do: 'export' },
  '+': { do: 'zoomIn' },
  '=': { do: 'zoomIn' },
  '-': { do: 'zoomOut' },
  '0': { do: 'fit' },
  ',': { do: 'previousEvent' },
  '.': { do: 'nextEvent' },
};

interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The command of a key; `undefined` leaves the key to the browser. */
export function commandOf(press: KeyPress, characterKeys: boolean): MapCommand | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
  if (press.key === 'Enter' && press.shiftKey) return { do: 'second' };
  if (Object.hasOwn(always, press.key)) return always[press.key];
  const key = press.key.toLowerCase();
  return characterKeys && Object.hasOwn(characters, key) ? characters[key] : undefined;
}
