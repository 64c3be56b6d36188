import type { Command } from 'commander';
import { periodOf, isoOf } from '../../model/date.ts';
import type { Network } from '../../model/network.ts';
import { formatNamesFor } from '../../i18n/formats.ts';
import { issueLine, networkOrEnd, readInput } from '../input.ts';
import type { Streams } from '../outcome.ts';
import { withReadOptions } from '../readOptions.ts';

export function addInfo(program: Command, streams: Streams): void {
  const command = program
    .command('info')
    .description('what is in a network')
    .argument('<file>', 'a network in any format, - for standard input, or afghanistan')
    .option('--json', 'as JSON');
  withReadOptions(command).action((file: string, { json }: { json?: boolean }) => {
    const network = networkOrEnd(file, streams);
    const { issues, report } = readInput(file);
    const info = {
      ...infoOf(network),
      ...(report?.format ? { format: report.format } : {}),
      issues: issues.length,
      kept: report?.kept ?? [],
      notes: (report?.notes ?? []).map(issueLine),
    };
    streams.out(json ? `${JSON.stringify(info, null, 2)}\n` : infoText(info));
  });
}

type Info = ReturnType<typeof infoOf> & {
  issues: number;
  kept: readonly { collection: string; name: string; count: number }[];
  notes: readonly string[];
};

/** Counts of a network; `span` is the first and last day that any tie or event names. */
export function infoOf(network: Network) {
  const { ties, actors, events, document } = network;
  const days = [
    ...ties.map(periodOf),
    ...events.map((event) => periodOf({ from: event.date, to: event.end ?? event.date })),
  ]
    .flatMap(({ first, last }) => [first, last])
    .filter(Number.isFinite);
  const count = (test: (tie: (typeof ties)[number]) => boolean) => ties.filter(test).length;
  return {
    format: 'parley',
    title: document.title,
    actors: actors.length,
    ties: ties.length,
    directed: count((tie) => network.isDirected(tie)),
    signed: count((tie) => network.signOf(tie) !== 0),
    dated: count((tie) => tie.from !== undefined || tie.to !== undefined),
    sourced: count((tie) => tie.claims.length > 0),
    events: events.length,
    sources: document.sources.length,
    span: days.length === 0 ? null : [isoOf(Math.min(...days)), isoOf(Math.max(...days))],
    components: componentCount(network),
  };
}

/** Connected components over all ties of all dates; an isolate is one of its own. */
function componentCount(network: Network): number {
  const seen = new Set<string>();
  let components = 0;
  for (const { id } of network.actors) {
    if (seen.has(id)) continue;
    components++;
    const open = [id];
    seen.add(id);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const tie of network.tiesByActor.get(at) ?? []) {
        for (const next of [tie.source, tie.target]) {
          if (!seen.has(next)) {
            seen.add(next);
            open.push(next);
          }
        }
      }
    }
  }
  return components;
}

function infoText(info: Info): string {
  const rows: [string, string | number][] = [
    ['Format', formatNamesFor('en')[info.format] ?? info.format],
    ['Title', info.title],
    ['Actors', info.actors],
    [
      'Ties',
      `${info.ties} (${info.directed} directed, ${info.signed} signed, ${info.dated} dated, ${info.sourced} sourced)`,
    ],
    ['Events', info.events],
    ['Sources', info.sources],
    ['Dates', info.span ? info.span.join(' to ') : 'none'],
    ['Components', info.components],
    ['Issues', info.issues],
    ...info.kept.map(({ collection, name, count }): [string, string] => [
      'Kept',
      `${name} (${count} ${collection})`,
    ]),
    ...info.notes.map((note): [string, string] => ['Note', note]),
  ];
  return rows.map(([name, value]) => `${name.padEnd(12)}${value}\n`).join('');
}
