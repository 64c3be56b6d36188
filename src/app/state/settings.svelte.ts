/** What a person prefers on this device, apart from any view. */
import { createContext } from 'svelte';
import { recall, remember } from '../browser/storage.ts';

export class Settings {
  #characterKeys = $state(true);
  #theme = $state<'auto' | 'light' | 'dark'>('auto');
  /** What the system asks for; the browser tells it. */
  systemTheme = $state<'light' | 'dark'>('light');

  get characterKeys(): boolean {
    return this.#characterKeys;
  }
  set characterKeys(on: boolean) {
    this.#characterKeys = on;
    remember('character-keys', on ? 'on' : 'off');
  }
  get theme(): 'auto' | 'light' | 'dark' {
    return this.#theme;
  }
  set theme(theme: 'auto' | 'light' | 'dark') {
    this.#theme = theme;
    remember('theme', theme);
  }
  readonly shownTheme: 'light' | 'dark' = $derived(this.#theme === 'auto' ? this.systemTheme : this.#theme);

  /** Takes up what was preferred before. */
  recall(): void {
    this.#characterKeys = recall('character-keys') !== 'off';
    const theme = recall('theme');
    if (theme === 'light' || theme === 'dark') this.#theme = theme;
  }
}

export const [useSettings, provideSettings] = createContext<Settings>();
