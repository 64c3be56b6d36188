/** Measures of 2,000 actors and 10,000 ties, beside graphology-metrics: both from their own graph, made before. */
import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness';
import closeness from 'graphology-metrics/centrality/closeness';
import pagerank from 'graphology-metrics/centrality/pagerank';
import { actorBetweenness } from '../../src/analysis/betweenness.ts';
import { actorCloseness } from '../../src/analysis/closeness.ts';
import { actorPageRank } from '../../src/analysis/prestige.ts';
import { projectionOf, type Projection } from '../../src/analysis/projection.ts';
import { Network } from '../../src/model/network.ts';
import { sliceNetwork } from '../../src/model/slice.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { rowOf, sizesTo, timedAtSizes, type Bench, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';

interface Pair {
  projection: Projection;
  graph: Graph;
}

function bothOf(actors: number): Pair {
  const document = generatedDocument(actors, { bare: true });
  const network = new Network(document);
  const projection = projectionOf(sliceNetwork(network, sliceOf(openingView(document))));
  const graph = new Graph({ type: 'undirected' });
  for (const { id } of network.actors) graph.addNode(id);
  for (const { source, target } of network.ties) graph.mergeEdge(source, target);
  return { projection, graph };
}

interface Task {
  parley: (pair: Pair) => unknown;
  peer: (pair: Pair) => unknown;
}
const tasks: Record<string, Task> = {
  Betweenness: {
    parley: ({ projection }) => actorBetweenness(projection),
    peer: ({ graph }) => betweenness(graph, { getEdgeWeight: null }),
  },
  Closeness: {
    parley: ({ projection }) => actorCloseness(projection),
    peer: ({ graph }) => closeness(graph, { wassermanFaust: true }),
  },
  PageRank: {
    parley: ({ projection }) => actorPageRank(projection),
    // To the same precision: its own would end after a third of the rounds.
    peer: ({ graph }) =>
      pagerank(graph, { getEdgeWeight: null, tolerance: 1e-13 / graph.order, maxIterations: 1_000 }),
  },
};

export async function rows(bench: Bench): Promise<Row[]> {
  const found: Row[] = [];
  for (const [name, task] of Object.entries(tasks)) {
    const { times, ...growth } = await timedAtSizes(
      sizesTo(2_000, bench),
      bothOf,
      task,
      Math.min(5, bench.runs),
    );
    found.push(
      rowOf(`${name}, 2000/10000`, times, {
        peerName: 'graphology-metrics',
        toReach: { mostOfPeer: 1 / 3 },
        ...growth,
      }),
    );
  }
  return found;
}
