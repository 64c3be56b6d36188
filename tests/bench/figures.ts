/** Figures of 60 actors and 250 ties by the command line: processor time of the whole process beyond its start-up. */
import { spawnSync } from 'node:child_process';
import { median, type Bench, type Row } from './frame.ts';
import { generatedDocument } from './generatedDocument.ts';

/** Says at the end of a process what it took: milliseconds of processor time, of all its threads. */
const hook = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(2, '\\ncpu ' + (user + system) / 1000 + '\\n');
});`;

const formats = [
  ['SVG', '.svg'],
  ['PNG at 600 dots an inch', '.png'],
  ['PDF', '.pdf'],
] as const;

export function rows(bench: Bench): Promise<Row[]> {
  const drawn = generatedDocument(60);
  const document = { ...drawn, ties: drawn.ties.slice(0, 250) };
  bench.write('cpu.cjs', hook);
  bench.write('figure-60.parley.json', JSON.stringify(document));
  bench.write('figure-60-bare.parley.json', JSON.stringify({ ...document, layout: undefined }));
  const inBench = (name: string): string => bench.at('dist', 'bench', name);
  const cpuOf = (...args: string[]): number => {
    const { stderr, status } = spawnSync(
      process.execPath,
      ['--require', inBench('cpu.cjs'), bench.at('tools', 'parley.mjs'), ...args],
      { encoding: 'utf8' },
    );
    const cpu = /\ncpu ([\d.]+)\n$/.exec(stderr)?.[1];
    if (status !== 0 || cpu === undefined) throw new Error(`parley ${args.join(' ')}: ${stderr}`);
    return Number(cpu);
  };
  const tasks = [
    ...formats.map(([name, extension]) => ({
      task: `Figure by the command line, 60/250, ${name}`,
      args: ['render', inBench('figure-60.parley.json'), '-o', inBench(`figure${extension}`)],
    })),
    {
      task: 'Figure by the command line, 60/250, SVG, without positions in the data',
      args: ['render', inBench('figure-60-bare.parley.json'), '-o', inBench('figure-bare.svg')],
    },
  ];
  const starts: number[] = [];
  const times = tasks.map((): number[] => []);
  for (let run = 0; run < bench.runs; run++) {
    starts.push(cpuOf('--version'));
    tasks.forEach(({ args }, i) => times[i].push(cpuOf(...args)));
  }
  const start = median(starts);
  return Promise.resolve(
    tasks.map(({ task }, i) => ({
      task,
      unit: 'ms',
      parley: Math.max(0, median(times[i]) - start),
      note: `processor time of all threads, less ${Math.round(start)} ms of start-up`,
      runs: { starts, times: times[i] },
    })),
  );
}
