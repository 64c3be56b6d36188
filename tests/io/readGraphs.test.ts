/** Graph formats in their dialects, each with a network of two or three actors that can be counted by hand. */
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/scene/figureOf.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { figureSchema } from '../../src/scene/figure.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { svgString } from '../../src/render/svgString.ts';
import type { ReadAnyResult } from '../../src/io/readAny.ts';
import { network as bundled } from '../data/bundled.ts';
import { read } from './files.ts';

const json = (value: unknown) => read('x.json', JSON.stringify(value));
const shortOf = ({ network }: ReadAnyResult) => ({
  actors: network?.actors.map(({ id, name }) => [id, name]),
  ties: network?.ties.map((tie) => [tie.source, tie.target, tie.type, network.isDirected(tie)]),
});

describe('JSON of other programs', () => {
  test('d3, with ends by place in the list', async () => {
    const result = await json({
      nodes: [{ name: 'A', group: 1 }, { name: 'B' }],
      links: [{ source: 0, target: 1, value: 7 }],
    });
    expect(result.report.format).toBe('node-link');
    expect(shortOf(result)).toEqual({
      actors: [
        ['A', 'A'],
        ['B', 'B'],
      ],
      ties: [['A', 'B', 'tie', false]],
    });
    expect(result.network?.ties[0]).toMatchObject({ weight: 7 });
    expect(result.network?.actors[0]).toMatchObject({ group: 1 });
  });

  test('d3, after a simulation has put the nodes in place of the ends', async () => {
    const [a, b] = [
      { id: 'a', x: 1, y: 2, vx: 0, vy: 0, index: 0 },
      { id: 'b', x: 3, y: 4, vx: 0, vy: 0, index: 1 },
    ];
    const result = await json({ nodes: [a, b], links: [{ source: a, target: b, index: 0 }] });
    expect(shortOf(result).ties).toEqual([['a', 'b', 'tie', false]]);
    expect(result.network?.document.layout?.positions).toEqual({ a: [1, 2], b: [3, 4] });
  });

  test('NetworkX, directed', async () => {
    const result = await json({
      directed: true,
      multigraph: false,
      graph: { name: 'N' },
      nodes: [{ id: 1 }, { id: 2 }],
      links: [{ source: 1, target: 2, type: 'attack' }],
    });
    expect(shortOf(result)).toEqual({
      actors: [
        ['1', '1'],
        ['2', '2'],
      ],
      ties: [['1', '2', 'attack', true]],
    });
    expect(result.network?.document.title).toBe('N');
  });

  test('Cytoscape.js, in both of its forms', async () => {
    const nodes = [
      { data: { id: 'a', label: 'A' }, position: { x: 1, y: 2 } },
      { data: { id: 'b', parent: 'a' } },
    ];
    const edges = [{ data: { id: 'e', source: 'a', target: 'b', type: 'talks' } }];
    for (const value of [
      { elements: { nodes, edges } },
      [...nodes, ...edges],
      { elements: [...nodes, ...edges] },
    ]) {
      const result = await json(value);
      expect(result.report.format).toBe('cytoscape');
      expect(shortOf(result)).toEqual({
        actors: [
          ['a', 'A'],
          ['b', 'b'],
        ],
        ties: [['a', 'b', 'talks', false]],
      });
      expect(result.network?.actors[1].affiliation).toBe('a');
    }
  });

  test('graphology', async () => {
    const result = await json({
      attributes: { name: 'G' },
      options: { type: 'mixed', multi: true },
      nodes: [{ key: 'a', attributes: { label: 'A', x: 1, y: 2 } }, { key: 'b' }],
      edges: [
        { key: 'e', source: 'a', target: 'b', attributes: { type: 'talks' } },
        { source: 'b', target: 'a', undirected: true },
      ],
    });
    expect(result.report.format).toBe('graphology');
    expect(shortOf(result)).toEqual({
      actors: [
        ['a', 'A'],
        ['b', 'b'],
      ],
      ties: [
        ['a', 'b', 'talks', true],
        ['b', 'a', 'tie', false],
      ],
    });
  });

  test('JSON Graph Format, versions 1 and 2', async () => {
    const edges = [{ source: 'a', target: 'b', relation: 'talks', directed: false, metadata: { w: 1 } }];
    for (const nodes of [
      [{ id: 'a', label: 'A', metadata: { m: 1 } }, { id: 'b' }],
      { a: { label: 'A', metadata: { m: 1 } }, b: {} },
    ]) {
      const result = await json({ graph: { label: 'G', nodes, edges } });
      expect(result.report.format).toBe('jgf');
      expect(shortOf(result)).toEqual({
        actors: [
          ['a', 'A'],
          ['b', 'b'],
        ],
        ties: [['a', 'b', 'talks', false]],
      });
      expect(result.network?.document.title).toBe('G');
    }
  });

  test('Kumu, as it exports and as it imports', async () => {
    const exported = {
      elements: [
        { _id: 'elem-1', attributes: { label: 'A', 'element type': 'state', tags: ['x'] } },
        { _id: 'elem-2', attributes: { label: 'B' } },
      ],
      connections: [
        {
          _id: 'conn-1',
          from: 'elem-1',
          to: 'elem-2',
          direction: 'mutual',
          attributes: { 'connection type': 'supports' },
        },
      ],
    };
    const imported = {
      elements: [{ label: 'A', type: 'state' }, { label: 'B' }],
      connections: [{ from: 'A', to: 'B', type: 'supports', direction: 'directed' }],
    };
    expect(shortOf(await json(exported))).toEqual({
      actors: [
        ['elem-1', 'A'],
        ['elem-2', 'B'],
      ],
      ties: [['elem-1', 'elem-2', 'supports', false]],
    });
    expect(shortOf(await json(imported))).toEqual({
      actors: [
        ['A', 'A'],
        ['B', 'B'],
      ],
      ties: [['A', 'B', 'supports', true]],
    });
    expect((await json(exported)).network?.actors[0]).toMatchObject({ kind: 'state', tags: ['x'] });
  });

  test('a list of records with two ends', async () => {
    expect(shortOf(await json([{ source: 'a', target: 'b', type: 'talks' }])).ties).toEqual([
      ['a', 'b', 'talks', false],
    ]);
  });
});

describe('XML graphs', () => {
  test('GEXF 1.1 with slices of time, viz, defaults and hierarchy', async () => {
    const { network, report } = await read(
      'x.gexf',
      `<gexf xmlns="http://www.gexf.net/1.1draft" xmlns:viz="http://www.gexf.net/1.1draft/viz" version="1.1">
      <meta lastmodifieddate="2009-03-20"><creator>Someone</creator><description>About</description></meta>
      <graph mode="dynamic" defaultedgetype="directed">
        <attributes class="node"><attribute id="0" title="url" type="string"/><attribute id="1" title="frog" type="boolean"><default>true</default></attribute></attributes>
        <nodes>
          <node id="a" label="A"><attvalues><attvalue for="0" value="http://a"/></attvalues><viz:position x="1" y="2" z="0"/><viz:color r="255" g="0" b="16"/><viz:size value="2.5"/>
            <nodes><node id="a1" label="A1"/></nodes></node>
          <node id="b" label="B" pid="a"/>
        </nodes>
        <edges><edge id="0" source="a" target="b" start="2001" end="2003"/><edge id="1" source="b" target="a" type="undirected"/></edges>
      </graph></gexf>`,
    );
    expect(network?.document).toMatchObject({
      creators: ['Someone'],
      description: 'About',
      layout: { positions: { a: [1, -2] } },
    });
    expect(network?.actors).toMatchObject([
      { id: 'a1', affiliation: 'a', frog: true },
      { id: 'a', name: 'A', url: 'http://a', color: '#ff0010', size: 2.5 },
      { id: 'b', affiliation: 'a' },
    ]);
    expect(network?.ties).toMatchObject([{ from: '2001', to: '2003', directed: true }, { id: '1' }]);
    expect(report.format).toBe('gexf');
  });

  test('GEXF with times that are no dates keeps them and says so', async () => {
    const { network, report } = await read(
      'x.gexf',
      '<gexf><graph timeformat="double"><nodes><node id="a" start="0.5" end="1.5"/></nodes></graph></gexf>',
    );
    expect(network?.actors[0]).toMatchObject({ spells: [{ start: '0.5', end: '1.5' }] });
    expect(report.notes.map(({ code }) => code)).toContain('read/times-not-dates');
  });

  test('GraphML of yEd: labels, places, arrows, groups', async () => {
    const { network } = await read(
      'x.graphml',
      `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G">
        <node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="385.0" y="85.0"/><y:Fill color="#FFCC00"/><y:NodeLabel>Kabul</y:NodeLabel><y:Shape type="ellipse"/></y:ShapeNode></data></node>
        <node id="n1" yfiles.foldertype="group"><graph id="n1:" edgedefault="directed"><node id="n1::n0"/></graph></node>
        <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:LineStyle color="#000000" type="dashed" width="1.0"/><y:Arrows source="none" target="none"/><y:EdgeLabel>talks</y:EdgeLabel></y:PolyLineEdge></data></edge>
        <edge id="e1" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:Arrows source="standard" target="none"/></y:PolyLineEdge></data></edge>
      </graph></graphml>`,
    );
    expect(network?.actors.map(({ id, name, affiliation }) => [id, name, affiliation])).toEqual([
      ['n0', 'Kabul', undefined],
      ['n1', 'n1', undefined],
      ['n1::n0', 'n1::n0', 'n1'],
    ]);
    expect(network?.document.layout?.positions).toEqual({ n0: [400, 100] });
    expect(network?.ties.map((tie) => [tie.source, tie.target, tie.type, network.isDirected(tie)])).toEqual([
      ['n0', 'n1', 'talks', false],
      ['n1', 'n0', 'tie', true],
    ]);
  });

  test('GraphML of Gephi: places, weights, labels of edges', async () => {
    const { network } = await read(
      'x.graphml',
      `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key attr.name="label" attr.type="string" for="node" id="label"/><key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
      <key attr.name="weight" attr.type="double" for="edge" id="weight"/><key attr.name="x" attr.type="float" for="node" id="x"/><key attr.name="y" attr.type="float" for="node" id="y"/>
      <graph edgedefault="undirected"><node id="1"><data key="label">Kabul</data><data key="x">5.5</data><data key="y">7.5</data></node><node id="2"/>
      <edge source="1" target="2"><data key="edgelabel">supports</data><data key="weight">2.0</data></edge></graph></graphml>`,
    );
    expect(network?.actors[0].name).toBe('Kabul');
    expect(network?.document.layout?.positions).toEqual({ 1: [5.5, -7.5] });
    expect(network?.ties).toMatchObject([{ type: 'supports', strength: 2 }]);
  });

  test('parts of a drawing and of a document that have no place are named', async () => {
    const yed = await read(
      'x.graphml',
      '<graphml xmlns:y="y"><key id="d" for="edge" yfiles.type="edgegraphics"/><graph><node id="a"/><edge source="a" target="a"><data key="d"><y:PolyLineEdge><y:Path><y:Point x="1" y="2"/><y:Point x="3" y="4"/></y:Path><y:BendStyle smoothed="false"/></y:PolyLineEdge></data></edge></graph></graphml>',
    );
    expect(yed.report.notes).toMatchObject([
      { code: 'read/parts-left', values: { names: ['Point (2)', 'Path', 'BendStyle'] } },
    ]);
    const styled = await json({ elements: { nodes: [{ data: { id: 'a' } }] }, style: [], zoom: 1 });
    expect(styled.report.notes).toMatchObject([
      { code: 'read/parts-left', values: { names: ['style', 'zoom'] } },
    ]);
  });

  test('hyperedges are named, not dropped in silence', async () => {
    const { report } = await read(
      'x.graphml',
      '<graphml><graph><node id="a"/><hyperedge><endpoint node="a"/></hyperedge></graph></graphml>',
    );
    expect(report.notes).toMatchObject([
      { code: 'read/graphml-left', values: { name: 'hyperedge', count: 1 } },
    ]);
  });
});

test('Pajek: arcs, edges, lists, a matrix, and sections that are left', async () => {
  const result = await read(
    'x.net',
    '*Network Test\n*Vertices 3\n1 "A a" 0.1 0.2 ic Red\n2 B\n*Arcs :1 "attack"\n1 2 3 c Blue\n*Edges\n2 3 1\n*Arcslist\n1 2 3\n*Matrix\n0 1 0\n0 0 0\n0 0 0\n*Partition x\n1\n',
  );
  expect(shortOf(result).actors).toEqual([
    ['1', 'A a'],
    ['2', 'B'],
    ['3', '3'],
  ]);
  expect(shortOf(result).ties).toEqual([
    ['1', '2', 'attack', true],
    ['2', '3', 'tie', false],
    ['1', '2', 'tie', true],
    ['1', '3', 'tie', true],
    ['1', '2', 'tie', true],
  ]);
  expect(result.network?.document.title).toBe('Test');
  expect(result.report.notes.map(({ code }) => code)).toContain('read/pajek-left');
});

test('a figure of Parley gives back its network, its view and its choices', async () => {
  const view = openingView(bundled.document);
  const svg = svgString(figureOf(bundled, view, figureSchema.parse({}), messagesFor('en')));
  const { network, view: again, issues, report } = await read('figure.svg', svg);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.format).toBe('svg');
  expect(network?.actors.length).toBeGreaterThan(5);
  for (const tie of network?.ties ?? [])
    expect(bundled.tieById.get(tie.id)).toMatchObject({ source: tie.source, type: tie.type });
  expect(again).toMatchObject({ at: view.at });
});
