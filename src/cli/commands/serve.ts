import { InvalidArgumentError, type Command } from 'commander';
import { openBrowser } from '../../../tools/openBrowser.mjs';
import { serve } from '../../../tools/serve.mjs';
import { ownPage } from '../../render/ownPage.ts';
import { built, readBuilt } from '../builtFiles.ts';
import { networkOrEnd } from '../input.ts';
import type { Streams } from '../outcome.ts';
import { withReadOptions } from '../readOptions.ts';

/** Away from the ports of `npm start`, since a browser keeps networks and pages by the address. */
const firstPort = 4373;

const port = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65535)
    throw new InvalidArgumentError('Give a whole number from 0 to 65535.');
  return value;
};

export function addServe(program: Command, streams: Streams): void {
  const command = program
    .command('serve')
    .description('the app on this machine only, with a network opened, until Ctrl+C')
    .argument('<file>', 'a network in any format, - for standard input, or afghanistan')
    .option('--port <number>', `the first to try, 0 for any (default: ${firstPort})`, port)
    .option('--no-open', 'only print the address');
  withReadOptions(command).action(async (file: string, options: { port?: number; open: boolean }) => {
    const network = networkOrEnd(file, streams);
    const { url } = await serve(built('app'), options.port ?? firstPort, {
      page: ownPage(readBuilt('served.html'), network),
    });
    streams.out(`${network.document.title} is at ${url} (this machine only). Press Ctrl+C to stop.\n`);
    if (options.open && !process.env.CI) openBrowser(url);
  });
}
