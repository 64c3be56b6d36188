/** GEXF and GraphML that Parley writes, as NetworkX reads them; skipped with one line where there is none. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFormat } from '../../src/io/writeFormat.ts';
import { network as bundled } from '../data/bundled.ts';
import { networkOf } from '../scene/network.ts';

const pythons = ['/usr/bin/python3', 'python3'];
const python = pythons.find((name) => spawnSync(name, ['-c', 'import networkx']).status === 0);
if (!python)
  console.log('NetworkX is not installed here, so what it reads of our GEXF and GraphML is not tested.');

const script = `
import json, sys, warnings
warnings.simplefilter('ignore')
import networkx as nx
path = sys.argv[1]
g = nx.read_gexf(path) if path.endswith('gexf') else nx.read_graphml(path, force_multigraph=True)
print(json.dumps({
  'directed': g.is_directed(),
  'nodes': sorted([n, d.get('label')] for n, d in g.nodes(data=True)),
  'edges': sorted([u, v, str(d.get('id') or k), d.get('weight'), d.get('type')] for u, v, k, d in g.edges(keys=True, data=True))
    if g.is_multigraph() else sorted([u, v, str(d.get('id')), d.get('weight'), d.get('type')] for u, v, d in g.edges(data=True)),
}))`;

interface Seen {
  directed: boolean;
  nodes: [string, string][];
  edges: [string, string, string, number | null, string][];
}

const folder = mkdtempSync(join(tmpdir(), 'parley-networkx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const oneDirection = (directed: boolean) =>
  networkOf({
    actors: ['a', 'b', 'c'].map((id) => ({ id, name: `${id} & "co" <${id}>`, kind: 'state' })),
    ties: [
      { id: 't1', source: 'a', target: 'b', type: 'talks', directed, strength: 3, from: '2001' },
      { id: 't2', source: 'a', target: 'b', type: 'alliance', directed, weight: 0.25 },
      { id: 't3', source: 'c', target: 'c', type: 'attack', directed },
    ],
  });

describe.skipIf(!python).each(['gexf', 'graphml'] as const)('%s of Parley, read by NetworkX', (format) => {
  test.each([
    ['the bundled network', bundled, true],
    ['a directed network', oneDirection(true), true],
    ['an undirected network', oneDirection(false), false],
  ])('%s has equal actors, ties, labels, weights and types', async (name, network, directed) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.${format}`);
    writeFileSync(path, (await writeFormat(network, format)).bytes);
    const { status, stdout, stderr } = spawnSync(python as string, ['-c', script, path], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const seen = JSON.parse(stdout) as Seen;
    expect(seen.directed).toBe(directed);
    const sorted = <T>(rows: T[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    expect(sorted(seen.nodes)).toEqual(sorted(network.actors.map(({ id, name: label }) => [id, label])));
    const ends = (a: string, b: string) => (directed ? [a, b] : [a, b].toSorted());
    const weight = (tie: (typeof network.ties)[number]) =>
      (tie as { weight?: number }).weight ?? tie.strength ?? null;
    expect(sorted(seen.edges.map(([a, b, ...rest]) => [...ends(a, b), ...rest]))).toEqual(
      sorted(network.ties.map((tie) => [...ends(tie.source, tie.target), tie.id, weight(tie), tie.type])),
    );
  });
});
