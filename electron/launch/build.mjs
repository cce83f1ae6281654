import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { run } from './run.mjs'

/** What the build is made of. A change anywhere in it makes the build stale. */
const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'seeds',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]
const STEPS = [
  ['-c', 'renderer/vite.config.ts'],
  ['-c', 'electron/vite.config.ts', '--mode', 'main'],
  ['-c', 'electron/vite.config.ts', '--mode', 'preload'],
]

/**
 * Builds the program when its sources changed since the last build. @throws when a step fails
 * @param {string} root
 */
export async function ensureBuilt(root) {
  if (builtFrom(root) === sourceHash(root)) return
  process.stderr.write('Building …\n')
  await build(root)
}

/**
 * Builds everything and notes from what. The note goes first and comes last, so a build that was interrupted counts
 * as none. @throws when a step fails
 * @param {string} root
 */
export async function build(root) {
  const hash = sourceHash(root)
  rmSync(stampIn(root), { force: true })
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  for (const step of STEPS) {
    const code = await run(process.execPath, [vite, 'build', '--logLevel', 'warn', ...step], { cwd: root })
    if (code !== 0) throw new Error(`The build failed at: vite build ${step.join(' ')}`)
  }
  mkdirSync(path.dirname(stampIn(root)), { recursive: true })
  writeFileSync(stampIn(root), `${hash}\n`)
}

/**
 * One hash over names and contents of all sources; times are not trusted, as git sets them to the checkout.
 * @param {string} root
 */
export function sourceHash(root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesBelow(root, source)).sort()) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex')
    hash.update(`${file}\0${content}\n`)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} source
 * @returns {string[]}
 */
function filesBelow(root, source) {
  const place = path.join(root, source)
  if (!existsSync(place)) return []
  if (path.extname(source) !== '') return [source]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}

/** @param {string} root */
const stampIn = (root) => path.join(root, 'dist', 'built-from')

/** @param {string} root */
function builtFrom(root) {
  const complete = ['dist/renderer/index.html', 'dist/electron/host.js', 'dist/electron/preload.cjs']
  if (!complete.every((file) => existsSync(path.join(root, file))) || !existsSync(stampIn(root))) return null
  return readFileSync(stampIn(root), 'utf8').trim()
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build(fileURLToPath(new URL('../..', import.meta.url))).catch((cause) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exitCode = 1
  })
}
