import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from '../electron/launch/install.mjs'
import { checkCounts, line, playwrightCounts, printedCounts, total, vitestCounts } from './support/counts.mjs'
import { ensureChromium } from './support/ensure-chromium.mjs'
import { playwrightTroubles, vitestTroubles } from './support/failures.mjs'

// `npm test`: everything that has to hold, on a fresh clone. A step that fails does not keep the others from running.

/** @typedef {import('./support/counts.mjs').Counts} Counts */
/** @typedef {{ readonly code: number, readonly output: string }} Ran */

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = path.join(ROOT, 'dist', 'test-results')
const STEP_LIMIT_MS = 30 * 60_000
const BEGAN = performance.now()

/** @type {{ readonly name: string, readonly counts: Counts, readonly seconds: number }[]} */
const done = []
/** @type {import('./support/failures.mjs').Trouble[]} */
const troubles = []

await step('packages', () => attempt(() => ensureInstalled(ROOT)))
await step('chromium', () => attempt(() => ensureChromium(ROOT)))
// Side by side: the longest of them uses one core.
await Promise.all([
  step('format', () => check('prettier', 'prettier', '--check', '--log-level', 'warn', '.')),
  inTurn(
    () => step('types', () => check('typescript', 'tsc', '-b')),
    () => step('lint', () => check('oxlint', 'oxlint', '--type-aware', '.')),
    () => step('unused code', () => check('knip', 'knip', '--config', 'tests/knip.json')),
    () => step('build', () => check(null, 'electron/launch/build.mjs')),
  ),
])
await step('unit tests', unitTests)
await step('end to end', endToEndTests)
await step('packaging', packaging)
report()

/**
 * @param {string} name
 * @param {() => Promise<Counts>} work
 */
async function step(name, work) {
  console.log(`\n── ${name}`)
  const from = performance.now()
  const counts = await work()
  done.push({ name, counts, seconds: (performance.now() - from) / 1000 })
}

/** @param {(() => Promise<void>)[]} steps */
async function inTurn(...steps) {
  for (const next of steps) await next()
}

async function unitTests() {
  const file = freshReport('unit.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await node(
    ['vitest', 'vitest'],
    ['run', '--config', 'tests/vitest.config.ts', ...reporters],
    false,
  )
  const written = readReport(file)
  troubles.push(...vitestTroubles(written))
  return vitestCounts(written, code)
}

async function endToEndTests() {
  const file = freshReport('e2e.json')
  const { code } = await node(
    ['@playwright/test', 'playwright'],
    ['test', '--config', 'tests/playwright.config.ts'],
    false,
  )
  const written = readReport(file)
  troubles.push(...playwrightTroubles(written))
  return playwrightCounts(written, code)
}

async function packaging() {
  const { code, output } = await node(['', 'tests/electron/pack-check.mjs'], [], false)
  return printedCounts(output, code)
}

/**
 * A static check: silent when it holds, and saying who speaks when it does not, as several run at once.
 * @param {string | null} of the package that brings the program, null for a script of ours
 * @param {string} program
 * @param {string[]} args
 */
async function check(of, program, ...args) {
  const { code, output } = await node([of ?? '', program], args, true)
  if (code !== 0) console.log(`${program} says:\n${output.trimEnd()}`)
  return checkCounts(code)
}

/** @param {() => Promise<void>} work */
async function attempt(work) {
  try {
    await work()
    return checkCounts(0)
  } catch (cause) {
    console.log(cause instanceof Error ? cause.message : cause)
    return checkCounts(1)
  }
}

/**
 * Runs a JavaScript program with this Node, so that no shell and no platform's script suffix is needed.
 * @param {readonly [owner: string, program: string]} which
 * @param {readonly string[]} args
 * @param {boolean} quiet
 * @returns {Promise<Ran>}
 */
function node([owner, program], args, quiet) {
  const script = owner === '' ? path.join(ROOT, program) : binOf(owner, program)
  if (script === null) return Promise.resolve({ code: 1, output: `${owner} is not installed.` })
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: STEP_LIMIT_MS,
      env: plainEnvironment(),
    })
    /** @param {Buffer} text */
    const take = (text) => {
      output += text.toString()
      if (!quiet) process.stdout.write(text)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', (cause) => resolve({ code: 1, output: cause.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Without colours, whose codes would make a log unreadable. */
function plainEnvironment() {
  const { FORCE_COLOR: _, ...env } = process.env
  return { ...env, NO_COLOR: '1' }
}

/**
 * @param {string} owner
 * @param {string} program
 * @returns {string | null}
 */
function binOf(owner, program) {
  const home = path.join(ROOT, 'node_modules', ...owner.split('/'))
  const file = path.join(home, 'package.json')
  if (!existsSync(file)) return null
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  )
  const relative = typeof bin === 'string' ? bin : bin[program]
  return relative === undefined ? null : path.join(home, relative)
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(RESULTS, { recursive: true })
  const file = path.join(RESULTS, name)
  rmSync(file, { force: true })
  return file
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function report() {
  const sum = total(done.map(({ counts }) => counts))
  // Not the sum of the steps, as some run side by side.
  const minutes = (performance.now() - BEGAN) / 60_000
  console.log('\n── summary')
  for (const { name, counts, seconds } of done) {
    const mark = counts.failed === 0 ? 'ok  ' : 'FAIL'
    console.log(`${mark}  ${name.padEnd(12)} ${`${seconds.toFixed(1)} s`.padStart(9)}   ${line(counts)}`)
  }
  for (const { name, why, tries } of troubles) console.log(`${tries}: ${name.replace(ROOT, '')}\n    ${why}`)
  console.log(`${minutes.toFixed(1)} minutes`)
  console.log(line(sum))
  process.exitCode = sum.failed === 0 ? 0 : 1
}
