import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const external = ['electron', /^node:/, ...builtinModules]

/**
 * `--mode main` builds the ES modules (main, browser host, parser process); `--mode preload` the one CommonJS
 * file, because a sandboxed preload cannot be an ES module.
 */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('..', import.meta.url)),
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/electron',
    emptyOutDir: mode === 'main',
    sourcemap: true,
    rolldownOptions:
      mode === 'main'
        ? {
            input: {
              main: 'electron/main/index.ts',
              host: 'electron/host/cli.ts',
              parser: 'electron/parser/index.ts',
            },
            external,
            output: { format: 'es' as const, entryFileNames: '[name].js' },
          }
        : {
            input: { preload: 'electron/main/preload.ts' },
            external,
            output: { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false },
          },
  },
}))
