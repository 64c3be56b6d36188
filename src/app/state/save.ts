/** Saving the network to the person's own file. */
import { writeNetwork } from '../../io/parleyJson.ts';
import type { Network } from '../../model/network.ts';
import { downloadText } from '../browser/download.ts';
import {
  canWriteFiles,
  chooseFile,
  isChangedOutside,
  mayWrite,
  writeFile,
  type Saved,
} from '../browser/ownFile.ts';
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

const fileOf = (network: Network): { name: string; text: string } => ({
  name: `${fileNameOf(network.document.title)}.parley.json`,
  text: writeNetwork(network),
});

/**
 * Back to the opened file where there is one, else where the person says, else as a download. A file that another
 * program has changed is written over only on demand.
 * @param way to replace a file all the same, or to choose another
 * @throws if the file is gone or cannot be written; what it held is then still there
 */
export async function saveNetwork(
  explorer: Explorer,
  session: Session,
  way?: 'replace' | 'elsewhere',
): Promise<Saved> {
  const { name, text } = fileOf(explorer.network);
  const known = way === 'elsewhere' ? undefined : session.keeper?.file;
  const file = known?.handle ?? (canWriteFiles() ? await chooseFile(name) : undefined);
  if (canWriteFiles() && !file) return 'refused';
  if (file) {
    if (!(await mayWrite(file))) return 'refused';
    if (known && way !== 'replace' && (await isChangedOutside(known))) return 'changed';
    const written = await writeFile(file, text);
    if (session.keeper) session.keeper.file = written;
  } else downloadText(name, text, 'application/json');
  explorer.document.markSaved(file?.name ?? name, new TextEncoder().encode(text));
  return file ? 'written' : 'downloaded';
}

/** The way out where nothing can be kept: the file that is handed over has it all. */
export function downloadNetwork({ network, document }: Explorer): void {
  const { name, text } = fileOf(network);
  downloadText(name, text, 'application/json');
  document.markSaved(name, new TextEncoder().encode(text));
}
