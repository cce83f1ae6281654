import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const benches = path.join(root, 'tests', 'bench')
const suites = readdirSync(benches).filter((name) => existsSync(path.join(benches, name, 'main.ts')))

/**
 * Runs one part of a bench in a process of its own, so that its peak of memory is its own. It prints its figures as
 * lines of JSON.
 * @param {string} program
 * @param {string} part
 * @returns {Promise<number>}
 */
function runPart(program, part) {
  return new Promise((resolve) => {
    spawn(process.execPath, [program, part], { cwd: root, stdio: 'inherit' }).once('exit', (code) =>
      resolve(code ?? 1),
    )
  })
}

/**
 * Bundles a suite, with the parser process beside it, because Node 20 does not read TypeScript; then runs its parts.
 * @param {string} suite
 * @param {readonly string[]} wanted
 */
async function runSuite(suite, wanted) {
  const outDir = path.join(root, 'node_modules', '.cache', 'variorum-bench', suite)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        // They start programs beside themselves, from their own folders.
        external: ['@playwright/test', 'vite', '@vitejs/plugin-react'],
        input: { main: `tests/bench/${suite}/main.ts`, parser: 'electron/parser/index.ts' },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const program = path.join(outDir, 'main.mjs')
  const { PARTS } = await import(program)
  for (const part of wanted.length > 0 ? wanted : PARTS)
    if ((await runPart(program, part)) !== 0) process.exitCode = 1
}

const [suite, ...wanted] = process.argv.slice(2).filter((word) => word !== '--')
if (suite === undefined || !suites.includes(suite)) {
  process.stderr.write(`Say which: npm run bench -- ${suites.join(' | ')} [part …]\n`)
  process.exitCode = 1
} else await runSuite(suite, wanted)
