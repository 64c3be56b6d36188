/** The rows as a table: columns lined up for a terminal, or Markdown. A ratio is Parley by peer. */
import { exponentOf, type Aim, type Line, type Row } from './frame.ts';

/** Whether the figure is what it is to be; `undefined` where nothing is asked, or there is no peer to ask it by. */
export function isMet({ toReach, parley, peer }: Row): boolean | undefined {
  if (!toReach) return undefined;
  if ('most' in toReach) return parley <= toReach.most;
  if ('least' in toReach) return parley >= toReach.least;
  if (peer === undefined) return undefined;
  return 'mostOfPeer' in toReach ? parley <= toReach.mostOfPeer * peer : parley >= toReach.leastOfPeer * peer;
}

const number = (value: number, unit: string): string =>
  `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`.trim();

/** A ratio is given as a number alone, an amount with its unit. */
function boundText(aim: Aim, unit: string): string {
  if ('most' in aim) return `≤ ${number(aim.most, unit)}`;
  if ('least' in aim) return `≥ ${number(aim.least, unit)}`;
  return 'mostOfPeer' in aim ? `≤ ${aim.mostOfPeer.toFixed(2)}` : `≥ ${aim.leastOfPeer.toFixed(2)}`;
}

function toReachText(row: Row): string {
  const met = isMet(row);
  if (!row.toReach || met === undefined) return '';
  return `${boundText(row.toReach, row.unit)} ${met ? 'met' : 'not met'}`;
}

const growthText = ({ growth }: Row): string =>
  [growth?.parley, growth?.peer]
    .flatMap((values) => (growth && values ? [exponentOf(growth.sizes, values).toFixed(2)] : []))
    .join(' : ');

const header = ['task', 'Parley', 'peer', 'ratio', 'to reach', 'growth', 'peer and notes'];

const cellsOf = (line: Line): string[] =>
  'missing' in line
    ? [line.task, '', '', '', '', '', `not measured: ${line.missing}`]
    : [
        line.task,
        number(line.parley, line.unit),
        line.peer === undefined ? '' : number(line.peer, line.unit),
        line.peer ? (line.parley / line.peer).toFixed(2) : '',
        toReachText(line),
        growthText(line),
        [line.peerName, line.note].filter(Boolean).join('; '),
      ];

/** Whether a column is read as words, from its left edge. */
const isWords = (column: number): boolean => column === 0 || column === header.length - 1;

export function tableOf(lines: readonly Line[]): string {
  const cells = [header, ...lines.map(cellsOf)];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const pad = (cell: string, column: number): string =>
    isWords(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);
  return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

export function markdownOf(lines: readonly Line[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = header.map((_, column) => (isWords(column) ? '---' : '---:'));
  return [row(header), row(rule), ...lines.map((line) => row(cellsOf(line)))].join('\n');
}
