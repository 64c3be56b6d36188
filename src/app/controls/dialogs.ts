/** The dialogs by name, each loaded when it is first asked for. */
import type { Component } from 'svelte';

type Loader = () => Promise<{ default: Component<{ onclose: () => void }> }>;

export const dialogs = {
  export: () => import('../export/ExportDialog.svelte'),
  settings: () => import('./SettingsDialog.svelte'),
  scenario: () => import('../questions/ScenarioDialog.svelte'),
  keys: () => import('./HelpDialog.svelte'),
  themes: () => import('../stories/ThemesDialog.svelte'),
  stories: () => import('../stories/StoriesDialog.svelte'),
  open: () => import('../editing/OpenDialog.svelte'),
  blank: () => import('../editing/BlankDialog.svelte'),
  save: () => import('./SaveDialog.svelte'),
  data: () => import('../editing/DataDialog.svelte'),
  share: () => import('../editing/ShareDialog.svelte'),
} satisfies Record<string, Loader>;

export type DialogName = keyof typeof dialogs;
