import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** Builds the page of a suite as the program itself is built; returns the folder it is in. */
export async function buildPage(suite = 'reader'): Promise<string> {
  const outDir = path.resolve(`node_modules/.cache/variorum-bench/${suite}-page`)
  await build({
    configFile: false,
    root: path.resolve(`tests/bench/${suite}/page`),
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { target: 'chrome140', outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  })
  return outDir
}
