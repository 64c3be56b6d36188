/** Reading files of 10,000 actors and 50,000 ties: to a checked network here, to a bare graph there. */
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import Papa from 'papaparse';
import { writeGexf } from '../../src/io/graphs/writeGexf.ts';
import { writeGraphml } from '../../src/io/graphs/writeGraphml.ts';
import { readAny } from '../../src/io/readAny.ts';
import { Network } from '../../src/model/network.ts';
import { inTurns, median, rowOf, type Bench, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';

const csvOf = ({ ties }: Network): string =>
  [
    'source,target,type,from',
    ...ties.map(({ source, target, type, from }) => [source, target, type, from].join(',')),
  ].join('\n');

interface Format {
  name: string;
  peerName: string;
  write: (network: Network) => string;
  peer: (text: string) => unknown;
  note?: string;
}
const formats: readonly Format[] = [
  {
    name: 'GEXF',
    peerName: 'graphology-gexf',
    write: writeGexf,
    peer: (text) => parseGexf(Graph, text, { addMissingNodes: true, allowUndeclaredAttributes: true }),
  },
  {
    name: 'GraphML',
    peerName: 'graphology-graphml',
    write: writeGraphml,
    peer: (text) => parseGraphml(Graph, text, { addMissingNodes: true }),
  },
  {
    name: 'CSV of ties',
    peerName: 'papaparse',
    write: csvOf,
    peer: (text) => Papa.parse(text, { header: true }),
    note: 'the peer only cuts text into cells',
  },
];

export async function rows({ runs, say }: Bench): Promise<Row[]> {
  const sizes = [1_250, 2_500, 5_000, 10_000];
  const networks = sizes.map((n) => new Network(generatedDocument(n, { bare: true })));
  const found: Row[] = [];
  for (const { name, peerName, write, peer, note } of formats) {
    say(`… ${name}`);
    const growth = { sizes, parley: [] as number[], peer: [] as number[] };
    let largest: { parley: number[]; peer: number[] } = { parley: [], peer: [] };
    for (const network of networks) {
      const text = write(network);
      const bytes = new TextEncoder().encode(text);
      const extension = { GEXF: 'gexf', GraphML: 'graphml' }[name] ?? 'csv';
      largest = await inTurns(
        { parley: () => readAny([{ name: `file.${extension}`, bytes }]), peer: () => peer(text) },
        Math.min(3, runs),
      );
      growth.parley.push(median(largest.parley));
      growth.peer.push(median(largest.peer));
    }
    found.push(
      rowOf(`Reading ${name}, 10000/50000`, largest, { peerName, growth, ...(note ? { note } : {}) }),
    );
  }
  return found;
}
