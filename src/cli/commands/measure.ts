import type { Command } from 'commander';
import {
  actorMeasureNames,
  measuresOf,
  type ActorMeasureName,
  type Measures,
} from '../../analysis/measures.ts';
import type { NetworkMeasure } from '../../analysis/measure.ts';
import type { Network } from '../../model/network.ts';
import { sliceNetwork } from '../../model/slice.ts';
import { networkOrEnd } from '../input.ts';
import { sliceFor, withMoment, words, type MomentOptions } from '../moment.ts';
import type { Streams } from '../outcome.ts';

interface MeasureOptions extends MomentOptions {
  weighted?: boolean;
  directed?: boolean;
}

const conventions = `
Conventions
  Graph         simple and undirected: parallel ties count once, signs and self-ties are left out.
  --weighted    parallel ties add up; a tie weighs its strength 1 to 5 (or the weight of the file it came from, else 1).
                Distances are then 1 / weight, so that strong ties are short.
  --directed    ties follow their direction; a tie without one runs both ways.
  degree        number of neighbours (directed: arriving and leaving). strength: weights of all ties in sum.
  betweenness   share of shortest paths, 0 to 1 by the pairs of others (Brandes 2001; Freeman 1979).
  closeness     after Wasserman and Faust for networks of several parts (directed: distances from others to the actor).
  eigenvector   Euclidean length 1 (directed: by arriving ties). pagerank: damping 0.85, sum 1.
  clustering    Watts and Strogatz 1998 (weighted: Onnela 2005; directed: Fagiolo 2007).
  constraint    Burt 1992; none for isolates. core: largest k-core, direction left out (Seidman 1983).
  community     Louvain from a fixed seed, direction and signs left out; numbered from 0, the largest first.
  graph         density of all pairs; diameter and averageDistance within the largest component; transitivity:
                3 triangles / paths of two steps; reciprocity only with --directed; centralisation of degree (Freeman).
  A measure that is not defined is null in JSON, and "undefined" says why.`;

export function addMeasure(program: Command, streams: Streams): void {
  withMoment(
    program
      .command('measure')
      .description('measures of each actor and of the network')
      .argument('<file>', 'a network in any format, - for standard input, or afghanistan'),
  )
    .option('--weighted', 'count the weight of ties')
    .option('--directed', 'follow the direction of ties')
    .addHelpText('after', conventions)
    .action((file: string, options: MeasureOptions) => {
      const network = networkOrEnd(file, streams);
      const { weighted, directed } = options;
      const sliced = sliceNetwork(network, sliceFor(options, streams));
      const measures = measuresOf(sliced, { weighted, directed });
      const names = actorMeasureNames.filter((name) => directed || !['inDegree', 'outDegree'].includes(name));
      const result = resultOf(network, measures, names);
      if (options.json) streams.out(`${JSON.stringify(result, null, 2)}\n`);
      else streams.out(textOf(result, names));
      if (!options.json)
        for (const [name, why] of Object.entries(result.undefined)) streams.err(`${labelOf(name, why)}\n`);
    });
}

type Result = ReturnType<typeof resultOf>;

function resultOf(network: Network, measures: Measures, names: readonly ActorMeasureName[]) {
  const whys: Record<string, string> = {};
  const byName = names.map((name) => {
    const { values, gap } = measures.of(name);
    if (gap) whys[name] = words.gaps[gap];
    return [name, values] as const;
  });
  const graph = Object.entries(measures.network).map(([name, measure]: [string, number | NetworkMeasure]) => {
    if (typeof measure === 'number') return [name, measure];
    if (measure.value === undefined) whys[name] = words.gaps[measure.gap];
    return [name, measure.value ?? null];
  });
  return {
    graph: Object.fromEntries(graph) as Record<string, number | null>,
    actors: measures.projection.actors.map((id) => ({
      id,
      name: network.actorById.get(id)?.name ?? id,
      ...Object.fromEntries(byName.map(([name, values]) => [name, values.get(id) ?? null])),
      community: measures.communities.of.get(id) ?? null,
    })),
    undefined: whys,
  };
}

const labelOf = (name: string, why: string): string =>
  words.notDefined({ ...words.measures, ...words.network }[name as 'degree'] ?? name, why);

/** Network first, then actors with most ties first; numbers to four digits. */
function textOf({ graph, actors }: Result, names: readonly ActorMeasureName[]): string {
  const number = (value: unknown): string =>
    typeof value !== 'number' ? '-' : Number.isInteger(value) ? String(value) : value.toFixed(4);
  const rows = Object.entries(graph).map(
    ([name, value]) => `${(words.network[name as 'density'] ?? name).padEnd(28)}${number(value)}\n`,
  );
  const columns = ['id', ...names, 'community'];
  const sorted = [...actors].sort(
    (a, b) => valueIn(b, 'degree') - valueIn(a, 'degree') || (a.id < b.id ? -1 : 1),
  );
  const cells = sorted.map((actor) =>
    columns.map((name) => (name === 'id' ? actor.id : number(fieldOf(actor, name)))),
  );
  const widths = columns.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i].length)));
  const line = (row: readonly string[]): string =>
    `${row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd()}\n`;
  return [...rows, '\n', line(columns), ...cells.map(line)].join('');
}

const fieldOf = (actor: object, name: string): unknown => (actor as Record<string, unknown>)[name];
const valueIn = (actor: object, name: string): number => Number(fieldOf(actor, name) ?? 0);
