// The whole app as one page without a network, to be filled in: works from a file, by double click and offline.
import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { at, root } from './install.mjs';

/** Leaves out what is fetched: the bundled data, and the icon as a file of its own. */
const nothingFetched = () => ({
  name: 'nothing-fetched',
  enforce: 'pre',
  load: (id) => (id.endsWith('afghanistan.parley.json?url') ? "export default ''" : null),
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => {
      const icon = readFileSync(at('src', 'app', 'public', 'icon.svg')).toString('base64');
      return ofAnyNetwork(html).replace('"/icon.svg"', `"data:image/svg+xml;base64,${icon}"`);
    },
  },
});

/** A page of another network has no use for the bundled one, and is not the one to install. */
export const ofAnyNetwork = (html) =>
  html.replace(/\s*<link rel="(?:preload" as="fetch|manifest)"[^>]*>/g, '');

/** Writes dist/single/index.html. */
export async function buildSingle({ logLevel }) {
  const { build } = await import('vite');
  await build({
    root,
    logLevel,
    configFile: false,
    mode: 'single',
    base: './',
    publicDir: false,
    plugins: [nothingFetched(), svelte({ configFile: false }), viteSingleFile()],
    json: { stringify: true },
    worker: { format: 'iife' },
    build: {
      target: 'es2022',
      outDir: at('dist', 'single'),
      emptyOutDir: true,
      reportCompressedSize: false,
    },
  });
}
