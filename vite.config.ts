import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tools/chromium.mjs';

/** Where packages are looked for at the start: one that is found later reloads the page under a browser test. */
const entries = [
  'index.html',
  'src/app/**/*.{svelte,ts}',
  'src/render/*.svelte',
  'tests/**/*.browser.test.ts',
];

/** The modules that import one, not on demand; what a bundler's context can tell. */
interface Importers {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
}

/**
 * Whether the page cannot begin without a module: it is imported, not on demand, by what the page begins with. All
 * these go into one file, since a dozen small ones take longer to come than to run.
 */
const isNeededAtStart = (id: string, graph: Importers, seen = new Set<string>()): boolean => {
  if (id.endsWith('/index.html')) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return graph.getModuleInfo(id)?.importers.some((by) => isNeededAtStart(by, graph, seen)) ?? false;
};

export default defineConfig({
  base: './',
  publicDir: 'src/app/public',
  plugins: [svelte({ configFile: false })],
  json: { stringify: true },
  worker: { format: 'iife' },
  build: {
    target: 'es2022',
    outDir: 'dist/app',
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: 'start',
              name: (id, graph) => (isNeededAtStart(id, graph) ? 'start' : null),
            },
          ],
        },
      },
    },
  },
  optimizeDeps: {
    entries,
    include: ['svelte', 'd3', 'zod/mini', 'minisearch'],
    // What an earlier run found is kept, and is not what the sources of today import.
    force: process.env.VITEST !== undefined,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/flows/**', 'tests/renderers/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderers',
          environment: 'node',
          include: ['tests/renderers/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
