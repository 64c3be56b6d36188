import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from '../../tools/chromium.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './serveBuild.ts',
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  workers: 1,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.PARLEY_URL,
    launchOptions: launchOptions(),
    viewport: { width: 1440, height: 900 },
  },
});
