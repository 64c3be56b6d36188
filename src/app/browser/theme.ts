/** The page's theme: what the reader chose, else what the system asks for. */
import type { Settings } from '../state/settings.svelte.ts';

const query = '(prefers-color-scheme: dark)';

/** Tells the settings what the system asks for, now and later. */
export function followSystemTheme(settings: Settings): void {
  const media = matchMedia(query);
  const tell = (): void => {
    settings.systemTheme = media.matches ? 'dark' : 'light';
  };
  tell();
  media.addEventListener('change', tell);
}

export function showTheme(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
