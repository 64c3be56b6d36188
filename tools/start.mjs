// npm start: installs what is missing, builds, serves on this machine only, and opens the app (not with --no-open).
import { at, ensureInstalled } from './install.mjs';
import { openBrowser } from './openBrowser.mjs';
import { serve } from './serve.mjs';

ensureInstalled();
const { build, isStale } = await import('./build.mjs');
if (isStale()) {
  console.log('Building Parley …');
  try {
    await build({ quiet: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
const { url } = await serve(at('dist', 'app'));
console.log(`Parley is at ${url} (this machine only). Press Ctrl+C to stop.`);
if (!process.argv.includes('--no-open') && !process.env.CI) openBrowser(url);
