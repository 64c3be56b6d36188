/** The command line. Results to standard output, words to standard error. */
import { Command, CommanderError } from 'commander';
import { addBalance } from './commands/balance.ts';
import { addCompare } from './commands/compare.ts';
import { addConvert } from './commands/convert.ts';
import { addHtml } from './commands/html.ts';
import { addInfo } from './commands/info.ts';
import { addMeasure } from './commands/measure.ts';
import { addMediators } from './commands/mediators.ts';
import { addPaths } from './commands/paths.ts';
import { addRender } from './commands/render.ts';
import { addServe } from './commands/serve.ts';
import { addValidate } from './commands/validate.ts';
import { bundledProblems, readBefore } from './input.ts';
import { readOptionsOf } from './readOptions.ts';
import { exitCodes, Outcome, systemStreams, type Streams } from './outcome.ts';
import { version } from '../scene/version.ts';

/** What the build asks before it goes on: sentences about what is wrong with the bundled data set. */
export const checkBundled = bundledProblems;

/** @returns the exit code: 0 done, 1 the input is not valid or the answer is no, 2 wrong usage */
export async function main(argv: readonly string[], streams: Streams = systemStreams): Promise<number> {
  const program = new Command('parley')
    .description('Stakeholder networks of peace processes: check, describe and draw them.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(parley --help lists the commands)')
    .configureOutput({ writeOut: streams.out, writeErr: streams.err });
  for (const add of [
    addInfo,
    addValidate,
    addConvert,
    addMeasure,
    addBalance,
    addMediators,
    addPaths,
    addCompare,
    addRender,
    addHtml,
    addServe,
  ])
    add(program, streams);
  program.hook('preAction', (_, command) => {
    const names = command.processedArgs.flat().filter((name) => typeof name === 'string');
    return readBefore(names, readOptionsOf(command.opts(), streams));
  });
  try {
    await program.parseAsync(argv as string[]);
    return exitCodes.done;
  } catch (error) {
    if (error instanceof Outcome) return error.code;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    throw error;
  }
}
