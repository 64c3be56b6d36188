/** The dialogs by name, each loaded when it is first asked for. */
import type { Component } from 'svelte';

type Loader = () => Promise<{ default: Component<{ onclose: () => void }> }>;

export const dialogs = {
  export: () => import('./ExportDialog.svelte'),
  settings: () => import('./SettingsDialog.svelte'),
  keys: () => import('./HelpDialog.svelte'),
  themes: () => import('../stories/ThemesDialog.svelte'),
  stories: () => import('../stories/StoriesDialog.svelte'),
} satisfies Record<string, Loader>;

export type DialogName = keyof typeof dialogs;
