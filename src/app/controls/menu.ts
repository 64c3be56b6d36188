/** What stands in the header's "More" menu, in its order and groups. An entry is a label and what it does. */
import { copyText } from '../browser/clipboard.ts';
import { linkHere } from '../browser/writeAddress.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { MapControls } from '../state/mapControls.svelte.ts';
import type { Session } from '../state/session.svelte.ts';

export interface MenuTools {
  explorer: Explorer;
  controls: MapControls;
  session: Session;
}
export interface MenuEntry {
  label: (words: Messages['app']['controls']['menu']) => string;
  /** @returns what is said of it beside the entry, where it is done without a further sight */
  run: (tools: MenuTools) => void | Promise<string>;
}

const networkEntries: readonly MenuEntry[] = [
  { label: (words) => words.open, run: ({ controls }) => controls.openDialog('open') },
  { label: (words) => words.blank, run: ({ controls }) => controls.openDialog('blank') },
];
const fileEntries: readonly MenuEntry[] = [
  { label: (words) => words.save, run: ({ controls }) => controls.openDialog('save') },
  { label: (words) => words.data, run: ({ controls }) => controls.openDialog('data') },
  { label: (words) => words.share, run: ({ controls }) => controls.openDialog('share') },
];
const tellingEntries: readonly MenuEntry[] = [
  { label: (words) => words.stories, run: ({ controls }) => controls.openDialog('stories') },
  { label: (words) => words.themes, run: ({ controls }) => controls.openDialog('themes') },
];
const changeEntries: readonly MenuEntry[] = [
  { label: (words) => words.history, run: ({ controls }) => controls.edit({ kind: 'history' }) },
  { label: (words) => words.scenario, run: ({ controls }) => controls.openDialog('scenario') },
];
const linkEntries: readonly MenuEntry[] = [
  {
    label: (words) => words.copyLink,
    run: async ({ explorer, session }) => {
      const { namesMarked } = await import('../../scene/publicNetwork.ts');
      const words = explorer.messages.app.controls.menu;
      const isCopied = await copyText(linkHere());
      if (namesMarked(explorer.view, explorer.network)) session.notice = 'telling-link';
      return isCopied ? words.linkCopied : words.linkNotCopied;
    },
  },
];

export const menuGroups: readonly (readonly MenuEntry[])[] = [
  networkEntries,
  fileEntries,
  tellingEntries,
  changeEntries,
  linkEntries,
];
