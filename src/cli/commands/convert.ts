import { Option, type Command } from 'commander';
import { writableFormats, writtenAs, type WritableFormat } from '../../io/formats.ts';
import { writeFormat } from '../../io/writeFormat.ts';
import { isError } from '../../model/issue.ts';
import type { Network } from '../../model/network.ts';
import { issueLine, networkOrEnd, readInput } from '../input.ts';
import { exitCodes, Outcome, wrongUsage, writeOrEnd, type Streams } from '../outcome.ts';
import { publicFlag, publicOf } from '../publicOrWhole.ts';
import { withReadOptions } from '../readOptions.ts';

interface ConvertOptions {
  to?: WritableFormat;
  output?: string;
  skipBad?: boolean;
  public?: boolean;
}

export function addConvert(program: Command, streams: Streams): void {
  const command = program
    .command('convert')
    .description('a network from any format that Parley reads to any that it writes')
    .argument('<file>', 'a network in any format, - for standard input, or afghanistan')
    .addOption(
      new Option(
        '--to <format>',
        'what to write (default: by the output’s name, else a Parley document)',
      ).choices([...writableFormats]),
    )
    .option('-o, --output <file>', 'where to write (default: standard output)')
    .option(...publicFlag)
    .option('--skip-bad', 'leave out the records that have an error, and write the rest');
  withReadOptions(command).action(async (file: string, options: ConvertOptions) => {
    const format = formatOf(options, streams);
    const whole = options.skipBad ? goodPartOrEnd(file, streams) : networkOrEnd(file, streams);
    const network = options.public ? publicOf(whole, streams) : whole;
    for (const note of options.public ? [] : (readInput(file).report?.notes ?? []))
      streams.err(`${issueLine(note)}\n`);
    const { bytes, losses } = await writeFormat(network, format);
    for (const loss of losses) streams.err(`${issueLine(loss)}\n`);
    write(bytes, format, options.output, streams);
  });
}

function formatOf({ to, output }: ConvertOptions, streams: Streams): WritableFormat {
  if (to) return to;
  if (output === undefined || output === '-') return 'parley';
  const name = output.toLowerCase();
  const byName = writableFormats.filter((format) => name.endsWith(`.${writtenAs[format].extension}`));
  if (byName.includes('parley')) return 'parley';
  if (name.endsWith('.json')) return 'parley';
  if (byName.length > 0) return byName[0];
  return wrongUsage(
    streams,
    `The name "${output}" does not say what to write. Use --to ${writableFormats.join(', ')}.`,
  );
}

function goodPartOrEnd(file: string, streams: Streams): Network {
  const { network, goodPart, leftOut, issues } = readInput(file);
  if (network) return network;
  for (const issue of issues.filter(isError)) streams.err(`${issueLine(issue)}\n`);
  if (!goodPart) throw new Outcome(exitCodes.no);
  streams.err(`Left out: ${leftOut} ${leftOut === 1 ? 'record' : 'records'}.\n`);
  return goodPart;
}

function write(
  bytes: Uint8Array,
  format: WritableFormat,
  output: string | undefined,
  streams: Streams,
): void {
  if (output === undefined || output === '-') {
    const isText = format !== 'csv' && format !== 'excel';
    if (isText) streams.out(new TextDecoder().decode(bytes));
    else if (streams.bytes) streams.bytes(bytes);
    else wrongUsage(streams, `Name a file for ${format} with -o.`);
    return;
  }
  writeOrEnd(output, bytes, streams);
}
