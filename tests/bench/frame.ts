/** What every subject of the bench shares: rows, turns, medians, growth. */
import type { Browser } from 'playwright';

/** One line of the table: a task, Parley's figure, a peer's on the same input in the same run. */
export interface Row {
  task: string;
  unit: 'ms' | 'kB' | 'MB' | 'fps' | '';
  parley: number;
  /** Absent where Parley stands alone: then the row is only a number to watch. */
  peer?: number;
  peerName?: string;
  toReach?: Aim;
  /** The same task at several sizes. */
  growth?: Growth;
  /** What a reader of the table has to know: what was left out, what cannot be compared. */
  note?: string;
  /** Every single measurement, for the saved file. */
  runs?: unknown;
}
/** A line of the table that stands for what could not be measured, so that nothing is missing without a word. */
export interface Missing {
  task: string;
  /** What stood in the way. */
  missing: string;
}
export type Line = Row | Missing;
/** What a figure is to be: so much, or so many times the peer's, at most or at least. */
export type Aim = { most: number } | { least: number } | { mostOfPeer: number } | { leastOfPeer: number };
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
  /**
   * Bundles a script for a page, minified, as `dist/bench/NAME.js`: a module, or with `globals` a plain script that finds
   * the packages named there as these global names.
   * @returns its code
   */
  bundle: (entry: string, name: string, globals?: Readonly<Record<string, string>>) => Promise<string>;
  /** Writes a file to `dist/bench/`. */
  write: (name: string, text: string) => void;
  /** Says on standard error what is being measured. */
  say: (sentence: string) => void;
}
/** What a module in this folder exports as `rows`. */
export type Subject = (bench: Bench) => Promise<Line[]>;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The least of the values that so large a part of them does not exceed. */
export function within(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}

/**
 * Times tasks by turns, so that what else the machine does falls on all alike. The first turn warms up and does not
 * count; tasks that take many seconds do without it.
 * @returns ms of each run, by name
 */
export async function inTurns<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  runs: number,
  { warmUp = true } = {},
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = warmUp ? -1 : 0; turn < runs; turn++) {
    for (const name of names) {
      const start = performance.now();
      await tasks[name]();
      if (turn >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
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

/** A size and what leads up to it: an eighth, a quarter, a half. Only itself where growth is not asked for. */
export const sizesTo = (size: number, { grows }: Pick<Bench, 'grows'>): number[] =>
  grows ? [8, 4, 2, 1].map((part) => Math.round(size / part)) : [size];

export const growthOf = (
  sizes: readonly number[],
  parley: readonly number[],
  peer?: readonly number[],
): Pick<Row, 'growth'> => (sizes.length < 2 ? {} : { growth: { sizes, parley, ...(peer ? { peer } : {}) } });

/**
 * Times Parley and a peer at each size. What warms up is a turn at an eighth of the first one.
 * @returns the times at the last, and how they grow
 */
export async function timedAtSizes<Input>(
  sizes: readonly number[],
  inputOf: (size: number) => Input,
  tasks: { parley: (input: Input) => unknown; peer: (input: Input) => unknown },
  runs: number,
): Promise<{ times: { parley: number[]; peer: number[] } } & Pick<Row, 'growth'>> {
  const timesAt = (size: number, turns: number): Promise<{ parley: number[]; peer: number[] }> => {
    const input = inputOf(size);
    const turn = { parley: () => tasks.parley(input), peer: () => tasks.peer(input) };
    return inTurns(turn, turns, { warmUp: false });
  };
  await timesAt(Math.ceil(sizes[0] / 8), 1);
  const found: { parley: number[]; peer: number[] }[] = [];
  for (const size of sizes) found.push(await timesAt(size, runs));
  const medians = (name: 'parley' | 'peer'): number[] => found.map((times) => median(times[name]));
  return { times: found[found.length - 1], ...growthOf(sizes, medians('parley'), medians('peer')) };
}
