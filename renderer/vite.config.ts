import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `base: './'` lets the same build be served from `app://workbench/` and from the local host; nothing is inlined because the CSP forbids it. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
})
