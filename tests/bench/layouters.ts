/** Layouts that pages of this kind use, each as one function from a graph to coordinates `x0 y0 x1 y1 …`. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import createLayout from 'ngraph.forcelayout';
import createGraph from 'ngraph.graph';
import { Layout } from 'webcola';
import { largeLayout } from '../../src/layout/large/largeLayout.ts';
import type { GeneratedGraph } from './generatedGraph.ts';

export type Layouter = (graph: GeneratedGraph) => ArrayLike<number>;
export const ticks = 300;
/** Half of what an actor of middling influence keeps clear. */
export const radius = 15.6;

export const parley: Layouter = (graph) =>
  largeLayout(graph, { radii: new Float64Array(graph.n).fill(radius), pinAt: () => undefined });

export const d3Force: Layouter = ({ n, edges }) => {
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
  const at = Array.from({ length: n }, (_, i) => ({ ...cy.getElementById(`n${i}`).position() }));
  // It animates for ever otherwise, and the run never ends.
  cy.destroy();
  return at.flatMap(({ x, y }) => [x, y]);
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

export interface Peer {
  name: string;
  layout: Layouter;
  /** Actors up to which it is asked; beyond, `why` says what keeps it from more. */
  most: number;
  why?: string;
}

/** The peers beside d3-force, each to the size that it bears. */
export const peers: readonly Peer[] = [
  { name: 'ngraph.forcelayout', layout: ngraph, most: 10_000 },
  { name: 'ForceAtlas2', layout: forceAtlas, most: 10_000 },
  { name: 'cytoscape-fcose', layout: fcoseLayout, most: 300, why: 'at 2,000 it needs minutes' },
  { name: 'webcola', layout: cola, most: 300, why: 'at 2,000 its tables of all pairs take minutes' },
];
