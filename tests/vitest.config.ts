import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './support/chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Three projects: pure code in Node, components in happy-dom, and what needs a real DOM or IndexedDB in Chromium. */
export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          root,
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { root, name: 'dom', environment: 'happy-dom', include: ['tests/unit/**/*.test.tsx'] } },
      {
        test: {
          root,
          name: 'chromium',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
