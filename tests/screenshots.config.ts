import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

/** `npm run screenshots`: the pictures of the documents, taken from the real app with the sample project. */
export default defineConfig(tests, { testMatch: ['screenshots/**/*.shot.ts'], reporter: [['list']] })
