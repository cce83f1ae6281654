import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './support/chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Found by Vite before the first test instead of during it: a late one reloads the page in the middle of a test. */
const RENDERER_LIBRARIES = [
  ...[
    'autocomplete',
    'button',
    'combobox',
    'csp-provider',
    'dialog',
    'menu',
    'select',
    'tabs',
    'toolbar',
    'tooltip',
  ].map((part) => `@base-ui/react/${part}`),
  '@tanstack/react-virtual',
  '@testing-library/react',
  '@zip.js/zip.js/index-native.js',
  'chrono-node',
  ...['de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'ru', 'uk'].map((part) => `chrono-node/${part}`),
  'dexie',
  'dexie-react-hooks',
  'fast-check',
  'lucide-react',
  'parse5',
  'pdfjs-dist',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react-resizable-panels',
  'snowball-stemmers',
  'valibot',
  'zustand',
  'zustand/shallow',
]

/** Each file of tests has a page of its own, which takes the modules of the last one instead of asking for each whether it has changed. */
const KEPT = { 'Cache-Control': 'max-age=3600' }

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
          // Half the time; every file gets its storage anew, and databases have names of their own.
          isolate: false,
          setupFiles: ['tests/support/node-storage.ts'],
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { root, name: 'dom', environment: 'happy-dom', include: ['tests/unit/**/*.test.tsx'] } },
      {
        optimizeDeps: { include: RENDERER_LIBRARIES },
        server: { headers: KEPT },
        test: {
          root,
          name: 'chromium',
          setupFiles: ['tests/support/patience.ts'],
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // As end to end: a second try tells a busy machine from a defect.
          retry: 1,
          // Only a test that fails waits as long.
          expect: { poll: { timeout: 5_000 } },
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
