/** Reading files of 10,000 actors and 50,000 ties: to a checked network here, to a bare graph there. */
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import Papa from 'papaparse';
import { writeGexf } from '../../src/io/graphs/writeGexf.ts';
import { writeGraphml } from '../../src/io/graphs/writeGraphml.ts';
import { writeNetwork } from '../../src/io/parleyJson.ts';
import { readAny } from '../../src/io/readAny.ts';
import { Network } from '../../src/model/network.ts';
import { validateDocument } from '../../src/model/validate.ts';
import { rowOf, sizesTo, timedAtSizes, type Aim, type Bench, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';

const csvOf = ({ ties }: Network): string =>
  [
    'source,target,type,from',
    ...ties.map(({ source, target, type, from }) => [source, target, type, from].join(',')),
  ].join('\n');

interface Format {
  name: string;
  extension: string;
  peerName: string;
  write: (network: Network) => string;
  peer: (file: File) => unknown;
  toReach: Aim;
}
interface File {
  text: string;
  bytes: Uint8Array;
  network: Network;
  /** The records as plain data, for a peer that only cuts text into cells. */
  records: unknown;
}
const formats: readonly Format[] = [
  {
    name: 'GEXF',
    extension: 'gexf',
    peerName: 'graphology-gexf',
    write: writeGexf,
    peer: ({ text }) => parseGexf(Graph, text, { addMissingNodes: true, allowUndeclaredAttributes: true }),
    toReach: { mostOfPeer: 1 / 3 },
  },
  {
    name: 'GraphML',
    extension: 'graphml',
    peerName: 'graphology-graphml',
    write: writeGraphml,
    peer: ({ text }) => parseGraphml(Graph, text, { addMissingNodes: true }),
    toReach: { mostOfPeer: 1 / 3 },
  },
  {
    name: 'CSV of ties',
    extension: 'csv',
    peerName: 'papaparse, then the same records validated and indexed',
    write: csvOf,
    peer: ({ text, records }) => {
      Papa.parse(text, { header: true });
      const { document } = validateDocument(records);
      return document && new Network(document);
    },
    toReach: { mostOfPeer: 1 },
  },
];

/** @throws if not every tie was read: a failure is quick, and would look good in the table. */
async function readWhole({ bytes, network }: File, extension: string): Promise<void> {
  const read = await readAny([{ name: `file.${extension}`, bytes }]);
  const ties = read.network?.ties.length ?? 0;
  if (ties !== network.ties.length) throw new Error(`${ties} of ${network.ties.length} ties were read.`);
}

export async function rows(bench: Bench): Promise<Row[]> {
  const found: Row[] = [];
  for (const { name, extension, peerName, write, peer, toReach } of formats) {
    bench.say(`… ${name}`);
    const fileOf = (size: number): File => {
      const network = new Network(generatedDocument(size, { bare: true }));
      const text = write(network);
      return {
        text,
        bytes: new TextEncoder().encode(text),
        network,
        records: JSON.parse(writeNetwork(network)),
      };
    };
    const tasks = { parley: (file: File) => readWhole(file, extension), peer };
    const { times, ...growth } = await timedAtSizes(
      sizesTo(10_000, bench),
      fileOf,
      tasks,
      Math.min(3, bench.runs),
    );
    found.push(rowOf(`Reading ${name}, 10000/50000`, times, { peerName, toReach, ...growth }));
  }
  return found;
}
