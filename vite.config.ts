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

export default defineConfig({
  base: './',
  publicDir: 'src/app/public',
  plugins: [svelte({ configFile: false })],
  json: { stringify: true },
  worker: { format: 'iife' },
  build: { target: 'es2022', outDir: 'dist/app', cssCodeSplit: false, modulePreload: { polyfill: false } },
  optimizeDeps: { entries, include: ['svelte', 'd3', 'zod/mini', 'minisearch'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/flows/**'],
          testTimeout: 60_000,
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
