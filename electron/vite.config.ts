import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const external = ['electron', /^node:/, ...builtinModules]

/**
 * What reading PDFs needs: the character maps beside the code, since the parser process may read nothing else, and a
 * pdf.js that does not look for a native canvas, since nothing is drawn.
 */
function pdfTextOnly(): Plugin {
  const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return {
    name: 'pdf-text-only',
    transform(code, id) {
      if (!id.endsWith('pdfjs-dist/legacy/build/pdf.mjs')) return null
      const without = code.replace('canvas = require("@napi-rs/canvas")', 'canvas = null')
      if (without === code) throw new Error('pdf.js loads its canvas in another way than this build expects')
      return { code: without, map: null }
    },
    generateBundle() {
      const maps = path.join(library, 'cmaps')
      for (const name of readdirSync(maps).filter((file) => file.endsWith('.bcmap')))
        this.emitFile({
          type: 'asset',
          fileName: `assets/cmaps/${name}`,
          source: readFileSync(path.join(maps, name)),
        })
    },
  }
}

/**
 * `--mode main` builds the ES modules (main, browser host, parser process); `--mode preload` the one CommonJS
 * file, because a sandboxed preload cannot be an ES module.
 */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('..', import.meta.url)),
  ssr: { noExternal: true },
  plugins: mode === 'main' ? [pdfTextOnly()] : [],
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
