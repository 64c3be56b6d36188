/** What every subject of the bench shares: rows, turns, medians, growth, and the table. */
import type { Browser } from 'playwright';

/** One line of the table: a task, Parley's figure, a peer's on the same input in the same run. */
export interface Row {
  task: string;
  unit: 'ms' | 'kB' | 'MB' | 'fps' | '';
  parley: number;
  /** Absent where Parley stands alone: then the row is only a number to watch. */
  peer?: number;
  peerName?: string;
  /** What the figure is to be: at most so many times the peer's, or at most so much. */
  toReach?: { ratio: number } | { value: number };
  /** The same task at several sizes. */
  growth?: Growth;
  /** What a reader of the table has to know: what was left out, what cannot be compared. */
  note?: string;
  /** Every single measurement, for the saved file. */
  runs?: unknown;
}
export interface Growth {
  /** 1, 2, 4, 8: how many times the first size. */
  sizes: readonly number[];
  parley: readonly number[];
  peer?: readonly number[];
}

/** What a subject may ask for; each is made when first asked and closed at the end. */
export interface Bench {
  /** How often each task is measured where a subject has no reason for another number. */
  runs: number;
  /** Whether tasks are also measured at 1, 2, 4 and 8 times a size. */
  grows: boolean;
  /** A path in the project's folder. */
  at: (...path: string[]) => string;
  /** Address of `dist/`, built anew if stale, ending in a slash: the app is `app/`, pages of the bench `bench/`. */
  site: () => Promise<string>;
  browser: () => Promise<Browser>;
  /** Bundles a script for a page, minified, as `dist/bench/NAME.js`. @returns its code */
  bundle: (entry: string, name: string) => Promise<string>;
  /** Writes a file to `dist/bench/`. */
  write: (name: string, text: string) => void;
  /** Says on standard error what is being measured. */
  say: (sentence: string) => void;
}
/** What a module in this folder exports as `rows`. */
export type Subject = (bench: Bench) => Promise<Row[]>;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Times tasks by turns, so that what else the machine does falls on all alike. The first turn warms up and does not count.
 * @returns ms of each run, by name
 */
export async function inTurns<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  runs: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = -1; turn < runs; turn++) {
    for (const name of names) {
      const start = performance.now();
      await tasks[name]();
      if (turn >= 0 || runs === 1) times[name].push(performance.now() - start);
    }
  }
  return times;
}

/** Whether the figure is what it is to be; `undefined` where nothing is asked. */
export function isMet({ toReach, parley, peer }: Row): boolean | undefined {
  if (!toReach) return undefined;
  if ('value' in toReach) return parley <= toReach.value;
  return peer === undefined ? undefined : parley <= toReach.ratio * peer;
}

/** A row from the times of Parley and of one peer. */
export function rowOf(
  task: string,
  times: { parley: readonly number[]; peer?: readonly number[] },
  more: Partial<Row> = {},
): Row {
  return {
    task,
    unit: 'ms',
    parley: median(times.parley),
    ...(times.peer ? { peer: median(times.peer) } : {}),
    runs: times,
    ...more,
  };
}

/**
 * How time grows with size: the exponent k of time ~ size^k that fits best by least squares on logarithms.
 * 1 is linear, 2 quadratic. Not a number below two sizes.
 */
export function exponentOf(sizes: readonly number[], values: readonly number[]): number {
  const points = sizes.map((size, i) => [Math.log(size), Math.log(Math.max(values[i], 1e-6))]);
  const mean = (axis: number): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

const number = (value: number, unit: string): string =>
  `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`.trim();

const growthText = ({ growth }: Row): string => {
  if (!growth) return '';
  const exponents = [growth.parley, growth.peer].flatMap((values) =>
    values && values.length > 1 ? [exponentOf(growth.sizes, values).toFixed(2)] : [],
  );
  return exponents.join(' : ');
};

const toReachText = (row: Row): string => {
  const met = isMet(row);
  if (!row.toReach || met === undefined) return '';
  const bound = 'ratio' in row.toReach ? row.toReach.ratio.toFixed(2) : number(row.toReach.value, row.unit);
  return `≤ ${bound} ${met ? 'met' : 'not met'}`;
};

/** The rows as text, columns lined up. A ratio is Parley by peer; growth the exponents of Parley and peer. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['task', 'Parley', 'peer', 'ratio', 'to reach', 'growth', 'peer and notes'],
    ...rows.map((row) => [
      row.task,
      number(row.parley, row.unit),
      row.peer === undefined ? '' : number(row.peer, row.unit),
      row.peer ? (row.parley / row.peer).toFixed(2) : '',
      toReachText(row),
      growthText(row),
      [row.peerName, row.note].filter(Boolean).join('; '),
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell: string, column: number): string =>
    column === 0 || column === 6 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
