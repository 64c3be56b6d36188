#!/usr/bin/env node
// The command line: runs the built one, building it first where it is missing or old.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { build, isStale } = await import('./build.mjs');
if (isStale()) {
  console.error('Building Parley (once) …');
  await build({ quiet: true });
}
// A reader such as `head` may have enough before all is said; that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const { main } = await import(pathToFileURL(join(root, 'dist/cli/parley.js')).href);
process.exitCode = await main(process.argv);
