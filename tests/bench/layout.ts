/** Laying out: time to rest and normalised stress, beside the layouts that pages of this kind use. */
import { execFileSync } from 'node:child_process';
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import createLayout from 'ngraph.forcelayout';
import createGraph from 'ngraph.graph';
import { Layout } from 'webcola';
import lesMiserables from '../layout/lesMiserables.json';
import { largeLayout } from '../../src/layout/large/largeLayout.ts';
import { layoutNetwork } from '../../src/layout/networkLayout.ts';
import { graphNetwork } from '../model/networks.ts';
import { overlappingCircles, plainCrossings, plainForceLayout } from '../layout/plainQuality.ts';
import { inTurns, median, rowOf, type Bench, type Row } from './frame.ts';
import { generatedGraph, type GeneratedGraph } from './generatedGraph.ts';
import { stressOf } from './layoutQuality.ts';

type Layouter = (graph: GeneratedGraph) => ArrayLike<number>;
const ticks = 300;
/** Half of what an actor of middling influence keeps clear. */
const radius = 15.6;

const parley: Layouter = ({ n, edges }) =>
  largeLayout(
    {
      ids: Array.from({ length: n }, (_, i) => String(i)),
      edges: edges.map((edge) => ({ ...edge, length: 1, weight: 1 })),
    },
    { radii: new Float64Array(n).fill(radius), pinAt: () => undefined },
  );

const d3Force: Layouter = ({ n, edges }) => {
  const nodes = Array.from({ length: n }, (): SimulationNodeDatum => ({}));
  forceSimulation(nodes)
    .force('charge', forceManyBody())
    .force('link', forceLink(edges.map((edge) => ({ ...edge }))))
    .force('center', forceCenter())
    .stop()
    .tick(ticks);
  return nodes.flatMap(({ x = 0, y = 0 }) => [x, y]);
};

const ngraph: Layouter = ({ n, edges }) => {
  const graph = createGraph();
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (const { source, target } of edges) graph.addLink(source, target);
  const layout = createLayout(graph);
  for (let tick = 0; tick < ticks; tick++) layout.step();
  return Array.from({ length: n }, (_, i) => layout.getNodePosition(i)).flatMap(({ x, y }) => [x, y]);
};

const forceAtlas: Layouter = ({ n, edges }) => {
  const graph = new Graph();
  for (let i = 0; i < n; i++)
    graph.addNode(i, { x: Math.cos(i * 2.4) * Math.sqrt(i), y: Math.sin(i * 2.4) * Math.sqrt(i) });
  for (const { source, target } of edges) graph.addEdge(source, target);
  const places = forceAtlas2(graph, { iterations: ticks, settings: forceAtlas2.inferSettings(graph) });
  return Array.from({ length: n }, (_, i) => places[i]).flatMap(({ x, y }) => [x, y]);
};

cytoscape.use(fcose);
const fcoseLayout: Layouter = ({ n, edges }) => {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...Array.from({ length: n }, (_, i) => ({ data: { id: `n${i}` } })),
      ...edges.map(({ source, target }) => ({ data: { source: `n${source}`, target: `n${target}` } })),
    ],
  });
  cy.layout({ name: 'fcose', animate: false, randomize: true } as cytoscape.LayoutOptions).run();
  return Array.from({ length: n }, (_, i) => cy.getElementById(`n${i}`).position()).flatMap(({ x, y }) => [
    x,
    y,
  ]);
};

const cola: Layouter = ({ n, edges }) => {
  const nodes = Array.from({ length: n }, () => ({ x: 0, y: 0, width: 20, height: 20 }));
  new Layout()
    .nodes(nodes)
    .links(edges.map((edge) => ({ ...edge })) as never)
    .linkDistance(30)
    .start(30, 0, 0, 0, false);
  return nodes.flatMap(({ x, y }) => [x, y]);
};

/** igraph's Fruchterman-Reingold in C, timed inside Python; `undefined` where it is not installed. */
function igraphMs({ n, edges }: GeneratedGraph): number | undefined {
  const script = [
    'import sys, json, time, igraph',
    'g = json.load(sys.stdin)',
    'graph = igraph.Graph(n=g["n"], edges=[(e["source"], e["target"]) for e in g["edges"]])',
    'start = time.perf_counter()',
    'graph.layout_fruchterman_reingold()',
    'print((time.perf_counter() - start) * 1000)',
  ].join('\n');
  try {
    return Number(
      execFileSync('/usr/bin/python3', ['-c', script], {
        input: JSON.stringify({ n, edges }),
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'ignore'],
      }),
    );
  } catch {
    return undefined;
  }
}

const sizeName = ({ n, edges }: GeneratedGraph): string => `${n}/${edges.length}`;

async function besideD3(graph: GeneratedGraph, runs: number): Promise<Row[]> {
  const drawn: Partial<Record<'parley' | 'peer', ArrayLike<number>>> = {};
  const times = await inTurns(
    { parley: () => (drawn.parley = parley(graph)), peer: () => (drawn.peer = d3Force(graph)) },
    runs,
  );
  const peerName = `d3-force, ${ticks} ticks`;
  return [
    rowOf(`Layout to rest, ${sizeName(graph)}`, times, { peerName }),
    {
      task: `Normalised stress, ${sizeName(graph)}`,
      unit: '',
      parley: stressOf(graph, drawn.parley ?? []),
      peer: stressOf(graph, drawn.peer ?? []),
      peerName,
    },
  ];
}

async function growthRow(runs: number): Promise<Row> {
  const sizes = [300, 600, 1_200, 2_400];
  const growth = { sizes, parley: [] as number[], peer: [] as number[] };
  for (const n of sizes) {
    const graph = generatedGraph(n);
    const times = await inTurns({ parley: () => parley(graph), peer: () => d3Force(graph) }, runs);
    growth.parley.push(median(times.parley));
    growth.peer.push(median(times.peer));
  }
  return {
    task: `Layout to rest, ${sizes.join(', ')} actors`,
    unit: 'ms',
    parley: growth.parley[3],
    peer: growth.peer[3],
    peerName: 'd3-force',
    growth,
    note: 'figures of the largest',
  };
}

async function besideOthers(runs: number): Promise<Row[]> {
  const graph = generatedGraph(300);
  const peers: Record<string, Layouter> = {
    ngraph,
    ForceAtlas2: forceAtlas,
    fcose: fcoseLayout,
    webcola: cola,
  };
  const rows: Row[] = [];
  for (const [name, peer] of Object.entries(peers)) {
    let drawn: ArrayLike<number> = [];
    const times = await inTurns({ parley: () => parley(graph), peer: () => (drawn = peer(graph)) }, runs);
    const note = `stress ${stressOf(graph, drawn).toFixed(3)} for ${stressOf(graph, parley(graph)).toFixed(3)}`;
    rows.push(rowOf(`Layout to rest, ${sizeName(graph)}`, times, { peerName: name, note }));
  }
  return rows;
}

/** A drawing of Les Misérables, tuned node by node, beside d3-force's. */
function lesMiserablesRows(): Row[] {
  const edges = lesMiserables.ties.map(([source, target]) => ({ source, target }));
  const network = graphNetwork(
    lesMiserables.actors.length,
    edges.map(({ source, target }) => [source, target] as const),
  );
  const sizes = { radius: () => 9.9, labelSize: () => ({ width: 60, height: 13 }) };
  const positions = layoutNetwork(network, sizes);
  const ours = network.actors.map(({ id }) => ({ ...(positions.get(id) ?? { x: 0, y: 0 }) }));
  const theirs = plainForceLayout(lesMiserables.actors.length, edges);
  const radii = ours.map(() => 9.9);
  const flat = (points: readonly { x: number; y: number }[]): number[] =>
    points.flatMap(({ x, y }) => [x, y]);
  const graph = { n: lesMiserables.actors.length, edges };
  const row = (task: string, of: (points: typeof ours) => number): Row => ({
    task: `Les Misérables: ${task}`,
    unit: '',
    parley: of(ours),
    peer: of(theirs),
    peerName: 'd3-force',
  });
  return [
    row('normalised stress', (points) => stressOf(graph, flat(points))),
    row('crossings', (points) => plainCrossings(points, edges)),
    row('overlapping actors', (points) => overlappingCircles(points, radii).length),
  ];
}

export async function rows({ runs, say }: Bench): Promise<Row[]> {
  const huge = generatedGraph(10_000);
  const few = Math.min(runs, 3);
  const first = await besideD3(generatedGraph(300), runs);
  const middle = await besideD3(generatedGraph(2_000), few);
  say('… 10,000 actors, where d3-force takes long');
  const last = await besideD3(huge, 1);
  const igraph = igraphMs(huge);
  return [
    ...first,
    ...middle,
    ...last,
    ...(igraph === undefined
      ? []
      : [
          {
            ...last[0],
            parley: median((await inTurns({ parley: () => parley(huge) }, few)).parley),
            peer: igraph,
            peerName: 'igraph in C, Fruchterman-Reingold',
            runs: undefined,
          },
        ]),
    await growthRow(few),
    ...(await besideOthers(few)),
    ...lesMiserablesRows(),
  ];
}
