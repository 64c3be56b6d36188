/** A network to the bytes of any format that Parley writes, with what that format cannot hold. */
import type { Issue } from '../model/issue.ts';
import type { Network } from '../model/network.ts';
import { encodeText } from './encoding.ts';
import type { WritableFormat } from './formats.ts';
import { lossesOf } from './losses.ts';
import { writeNetwork } from './parleyJson.ts';

export interface Written {
  bytes: Uint8Array;
  /** See `lossesOf`, which tells them before anything is written. */
  losses: Issue[];
}

const writers: Readonly<Record<WritableFormat, (network: Network) => Promise<Uint8Array>>> = {
  parley: async (network) => encodeText(writeNetwork(network)),
  csv: async (network) => (await import('./writeTables.ts')).writeCsvZip(network),
  excel: async (network) => (await import('./writeTables.ts')).writeExcel(network),
  gexf: async (network) => encodeText((await import('./graphs/writeGexf.ts')).writeGexf(network)),
  graphml: async (network) => encodeText((await import('./graphs/writeGraphml.ts')).writeGraphml(network)),
  csl: (network) => bibliography(network, 'csl'),
  bibtex: (network) => bibliography(network, 'bibtex'),
  ris: (network) => bibliography(network, 'ris'),
};

async function bibliography(network: Network, name: 'csl' | 'bibtex' | 'ris'): Promise<Uint8Array> {
  const { bibliographyFormats } = await import('./bibliography/formats.ts');
  return encodeText(bibliographyFormats[name].write(network.document.sources));
}

/** The same network gives the same bytes. */
export const writeFormat = async (network: Network, format: WritableFormat): Promise<Written> => ({
  bytes: await writers[format](network),
  losses: lossesOf(network, format),
});
