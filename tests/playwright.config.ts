import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './support/chromium.ts'

/** End-to-end tests drive the built app through the local host; the Electron suite skips visibly where its binary is missing. */
export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'electron/**/*.spec.ts'],
  outputDir: '../dist/test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  // A second try tells a busy machine from a defect; the summary names every test that needed it.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../dist/test-results/e2e.json' }]],
  // A trace of every test costs a third of its time; of one that fails the second try is traced.
  use: { browserName: 'chromium', trace: 'on-first-retry', launchOptions: chromiumLaunch() },
})
