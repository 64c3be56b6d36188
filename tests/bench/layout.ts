/** Laying out: time to rest, normalised stress and overlaps, beside the layouts that pages of this kind use. */
import { execFileSync } from 'node:child_process';
import lesMiserables from '../layout/lesMiserables.json';
import { layoutNetwork } from '../../src/layout/networkLayout.ts';
import { graphNetwork } from '../model/networks.ts';
import { overlappingCircles, plainCrossings, plainForceLayout } from '../layout/plainQuality.ts';
import {
  inTurns,
  rowOf,
  type Aim,
  timedAtSizes,
  type Bench,
  type Growth,
  type Line,
  type Row,
} from './frame.ts';
import { generatedGraph, type GeneratedGraph } from './generatedGraph.ts';
import { d3Force, parley, peers, radius, ticks, type Layouter, type Peer } from './layouters.ts';
import { overlapsIn, stressOf } from './layoutQuality.ts';

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

/** Time, stress and overlaps beside one peer. Where that takes long it has two turns, none to warm up. */
async function beside(
  graph: GeneratedGraph,
  { name: peerName, layout: peer }: Pick<Peer, 'name' | 'layout'>,
  runs: number,
  toReach: { time?: number; stress?: number } = {},
): Promise<Row[]> {
  let [ours, theirs]: ArrayLike<number>[] = [parley(graph), []];
  const isLong = graph.n >= 5_000;
  const times = await inTurns(
    { parley: () => (ours = parley(graph)), peer: () => (theirs = peer(graph)) },
    isLong ? Math.min(2, runs) : runs,
    { warmUp: !isLong },
  );
  const size = sizeName(graph);
  return [
    rowOf(`Layout to rest, ${size}`, times, {
      peerName,
      ...(toReach.time ? { toReach: { mostOfPeer: toReach.time } } : {}),
      ...(isLong ? { note: `the median of ${times.peer.length}, without a turn to warm up` } : {}),
    }),
    {
      task: `Normalised stress, ${size}`,
      unit: '',
      parley: stressOf(graph, ours),
      peer: stressOf(graph, theirs),
      peerName,
      ...(toReach.stress ? { toReach: { mostOfPeer: toReach.stress } } : {}),
    },
    {
      task: `Overlapping pairs of actors, ${size}`,
      unit: '',
      parley: overlapsIn(ours, ours, radius),
      peer: overlapsIn(theirs, ours, radius),
      peerName,
      note: 'drawn equally wide',
      ...(toReach.stress ? { toReach: { most: 0 } } : {}),
    },
  ];
}

/** igraph's time beside Parley's in the same minutes, by turns. It times itself: Python's start is no part of it. */
async function besideIgraph(graph: GeneratedGraph, runs: number, toReach?: Aim): Promise<Line> {
  const task = `Layout to rest, ${sizeName(graph)}`;
  const peerName = 'igraph in C, Fruchterman-Reingold';
  const peer: number[] = [];
  let isThere = true;
  const turns = {
    parley: () => parley(graph),
    peer: () => {
      const taken = igraphMs(graph);
      if (taken === undefined) isThere = false;
      else peer.push(taken);
    },
  };
  const { parley: ours } = await inTurns(turns, Math.min(3, runs), { warmUp: false });
  return isThere
    ? rowOf(task, { parley: ours, peer }, { peerName, ...(toReach ? { toReach } : {}) })
    : { task, missing: `${peerName}: /usr/bin/python3 has no igraph here (Debian: python3-igraph)` };
}

/** Both at 1, 2, 4 and 8 times a size, where all pairs are looked at and where a sample is. */
async function growthRow(sizes: readonly number[], peer: Layouter | undefined, runs: number): Promise<Row> {
  const nothing = (): void => undefined;
  const tasks = { parley, peer: peer ?? nothing };
  const { times, growth } = await timedAtSizes(sizes, (n) => generatedGraph(n), tasks, runs);
  const { peer: theirs, ...ours } = growth as Growth;
  return rowOf(`Layout to rest, ${sizes.join(', ')} actors`, peer ? times : { parley: times.parley }, {
    ...(peer ? { peerName: 'd3-force' } : {}),
    growth: peer ? { ...ours, peer: theirs } : ours,
    note: peer ? 'figures of the largest' : 'figures of the largest; d3-force would take minutes',
  });
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

const d3 = { name: `d3-force, ${ticks} ticks`, layout: d3Force };

export async function rows({ runs, grows, say }: Bench): Promise<Line[]> {
  const few = Math.min(runs, 3);
  const found: Line[] = [];
  for (const [n, toReach] of [
    [300, { time: 1 / 4, stress: 0.95 }],
    [2_000, { time: 1 / 4, stress: 0.95 }],
    [10_000, { time: 1 / 15, stress: 1 }],
  ] as const) {
    const graph = generatedGraph(n);
    say(`… ${n} actors`);
    found.push(...(await beside(graph, d3, n > 300 ? few : runs, toReach)));
    found.push(await besideIgraph(graph, runs, n === 10_000 ? { mostOfPeer: 1 } : undefined));
    for (const peer of peers.filter(({ most }) => n <= most)) {
      if (n === 10_000 && !grows) {
        found.push({
          task: `Layout to rest, ${sizeName(graph)}`,
          missing: `${peer.name} takes a minute; not in a quick look`,
        });
        continue;
      }
      say(`… ${n} actors, ${peer.name}`);
      const rows = await beside(graph, peer, n > 300 ? 1 : few);
      found.push(
        ...rows.map((row) =>
          peer.why ? { ...row, note: [row.note, peer.why].filter(Boolean).join('; ') } : row,
        ),
      );
    }
  }
  if (grows) {
    say('… growth');
    found.push(await growthRow([250, 500, 1_000, 2_000], d3Force, 1));
    found.push(await growthRow([2_600, 5_200, 10_400, 20_800], undefined, few));
  }
  return [...found, ...lesMiserablesRows()];
}
