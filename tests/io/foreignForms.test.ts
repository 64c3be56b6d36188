/** Files in the form that other programs give them, written here by hand after their documentation; counts by hand. */
import Graph from 'graphology';
import { describe, expect, test } from 'vitest';
import { readAny } from '../../src/io/readAny.ts';
import { file, read } from './files.ts';

describe('tables of Gephi', () => {
  test('of nodes and of edges, as its data laboratory exports them', async () => {
    const { network, issues } = await readAny([
      file(
        'nodes.csv',
        'Id,Label,timeset,modularity_class,Degree\n1,India,,0,2\n2,Taliban,,1,1\n3,Pakistan,,1,1\n',
      ),
      file(
        'edges.csv',
        'Source,Target,Type,Id,Label,timeset,Weight\n1,2,Directed,0,talks,,1.0\n1,3,Undirected,1,,,2.0\n',
      ),
    ]);
    expect(issues).toEqual([]);
    expect(network?.actors.map(({ name }) => name)).toEqual(['India', 'Taliban', 'Pakistan']);
    expect(network?.ties).toMatchObject([
      { id: '0', source: '1', target: '2', directed: true, strength: 1 },
      { id: '1', source: '1', target: '3', strength: 2 },
    ]);
    expect(network?.ties[1].directed).not.toBe(true);
  });
});

describe('what Kumu exports', () => {
  test('as two tables, connections by the labels of elements', async () => {
    const { network, issues } = await readAny([
      file(
        'elements.csv',
        'Label,Type,Description,Tags\nIndia,State,"A state, in the south",south|asia\nTaliban,Movement,,\nUN,Organization,,\n',
      ),
      file(
        'connections.csv',
        'From,To,Direction,Label,Type,Description\nIndia,Taliban,directed,,Talks,First contacts\nUN,India,undirected,,Member,\nUN,Taliban,mutual,,Talks,\n',
      ),
    ]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(network?.actors.map(({ name }) => name)).toEqual(['India', 'Taliban', 'UN']);
    const ends = network?.ties.map(({ source, target }) =>
      [source, target].map((id) => network.actorById.get(id)?.name),
    );
    expect(ends).toEqual([
      ['India', 'Taliban'],
      ['UN', 'India'],
      ['UN', 'Taliban'],
    ]);
  });

  test('as JSON, with ids or with labels alone', async () => {
    const byLabel = await read(
      'x.json',
      '{"elements":[{"label":"A","type":"Person"},{"label":"B"}],"connections":[{"from":"A","to":"B","direction":"mutual","type":"Friend"}]}',
    );
    expect(byLabel.issues).toEqual([]);
    expect(byLabel.network?.ties).toMatchObject([{ source: 'A', target: 'B', directed: false }]);
    const byId = await read(
      'x.json',
      '{"elements":[{"_id":"elem-1","attributes":{"label":"A","element type":"Person"}},{"_id":"elem-2","attributes":{"label":"B"}}],"connections":[{"_id":"conn-1","from":"elem-1","to":"elem-2","direction":"directed","attributes":{"connection type":"Friend"}}],"maps":[{"name":"Map"}]}',
    );
    expect(byId.network?.actors.map(({ id, name }) => [id, name])).toEqual([
      ['elem-1', 'A'],
      ['elem-2', 'B'],
    ]);
    expect(byId.report.notes.map(({ code }) => code)).toContain('read/parts-left');
  });
});

describe('the JSON Graph Format', () => {
  const edges =
    '[{"source":"Roger","target":"Dean","relation":"interviewed by","directed":true},{"source":"Dean","target":"Michael","relation":"works with","directed":false}]';
  test.each([
    ['1', '[{"id":"Roger","label":"Roger"},{"id":"Dean","label":"Dean K."},{"id":"Michael"}]'],
    ['2', '{"Roger":{"label":"Roger"},"Dean":{"label":"Dean K.","metadata":{"played":"Jim"}},"Michael":{}}'],
  ])('of version %s gives relations as types', async (_, nodes) => {
    const { network, issues } = await read(
      'x.json',
      `{"graph":{"directed":true,"label":"Film","nodes":${nodes},"edges":${edges}}}`,
    );
    expect(issues).toEqual([]);
    expect(network?.document.title).toBe('Film');
    expect(network?.actors.map(({ name }) => name)).toEqual(['Roger', 'Dean K.', 'Michael']);
    expect(network?.ties).toHaveLength(2);
  });

  test('of several graphs gives the first, and says how many are left', async () => {
    const graph = `{"nodes":{"Roger":{},"Dean":{},"Michael":{}},"edges":${edges}}`;
    const { network, report } = await read('x.json', `{"graphs":[${graph},${graph}]}`);
    expect(network?.ties).toHaveLength(2);
    expect(report.notes).toContainEqual(
      expect.objectContaining({ code: 'read/more-graphs', values: { count: 1 } }),
    );
  });
});

test('what graphology serialises has the order and size that it counts', async () => {
  const graph = new Graph({ type: 'mixed', multi: true, allowSelfLoops: true });
  graph.setAttribute('name', 'Mixed');
  for (const key of ['a', 'b', 'c', '__proto__']) graph.addNode(key, { label: key.toUpperCase(), size: 3 });
  graph.addDirectedEdgeWithKey('e1', 'a', 'b', { weight: 2 });
  graph.addUndirectedEdge('b', 'c');
  graph.addDirectedEdge('a', 'b', { weight: 0.25 });
  graph.addDirectedEdge('c', 'c');
  const { network, report } = await read('x.json', JSON.stringify(graph));
  expect(report.format).toBe('graphology');
  expect([network?.actors.length, network?.ties.length]).toEqual([graph.order, graph.size]);
  expect(network?.document.title).toBe('Mixed');
  expect(network?.actors.map(({ name }) => name)).toEqual(['A', 'B', 'C', '__PROTO__']);
});
