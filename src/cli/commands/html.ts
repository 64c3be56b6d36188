import type { Command } from 'commander';
import { ownPage } from '../../render/ownPage.ts';
import { readBuilt } from '../builtFiles.ts';
import { networkOrEnd } from '../input.ts';
import { writeOrEnd, type Streams } from '../outcome.ts';
import { publicFlag, publicOf } from '../publicOrWhole.ts';
import { withReadOptions } from '../readOptions.ts';

interface HtmlOptions {
  output?: string;
  public?: boolean;
}

export function addHtml(program: Command, streams: Streams): void {
  const command = program
    .command('html')
    .description('the whole app with a network in one HTML file, which opens by double click and offline')
    .argument('<file>', 'a network in any format, - for standard input, or afghanistan')
    .option('-o, --output <file>', 'where to write (default: standard output)')
    .option(...publicFlag);
  withReadOptions(command).action((file: string, options: HtmlOptions) => {
    const whole = networkOrEnd(file, streams);
    const page = ownPage(readBuilt('app/single.html'), options.public ? publicOf(whole, streams) : whole);
    if (options.output === undefined || options.output === '-') streams.out(page);
    else writeOrEnd(options.output, page, streams);
  });
}
