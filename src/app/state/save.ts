/** Saving the network to the person's own file. */
import { writeNetwork } from '../../io/parleyJson.ts';
import { downloadText } from '../browser/download.ts';
import { canWriteFiles, chooseFile, writeFile, type Saved } from '../browser/ownFile.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { Session } from './session.svelte.ts';

export const fileNameOf = (title: string): string =>
  `${
    title
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80)
      .toLowerCase() || 'network'
  }`;

/** Back to the opened file where there is one, else where the person says, else as a download. */
export async function saveNetwork(explorer: Explorer, session: Session): Promise<Saved> {
  const { network } = explorer;
  const text = writeNetwork(network);
  const name = `${fileNameOf(network.document.title)}.parley.json`;
  const file = session.keeper?.file ?? (canWriteFiles() ? await chooseFile(name) : undefined);
  if (canWriteFiles() && !file) return 'refused';
  if (file) {
    if (!(await writeFile(file, text))) return 'refused';
    if (session.keeper) session.keeper.file = file;
  } else downloadText(name, text, 'application/json');
  explorer.document.markSaved(file?.name ?? name);
  return file ? 'written' : 'downloaded';
}

/** The way out where nothing can be kept. */
export function downloadNetwork({ network }: Explorer): void {
  downloadText(
    `${fileNameOf(network.document.title)}.parley.json`,
    writeNetwork(network),
    'application/json',
  );
}
