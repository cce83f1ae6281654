import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { printFigure } from '../figure.ts'
import { openBenchPage, type BenchPage } from './bench-page.ts'
import { buildPage } from './build-page.ts'
import type { Shape } from './page/material.ts'
import { median, quantile } from './statistics.ts'

const WORDS = 1_000_000
/** Of generated prose. */
const MEGABYTE_WORDS = 180_000
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const FRAMES = 180
const STEP = 40

/** A text of a million words: opened, scrolled, searched, jumped about in. */
export async function benchLong(): Promise<void> {
  const folder = await buildPage()
  for (const measure of [measureOurs, measurePlain]) await measureAndPrint(folder, '1,000,000 words', measure)
  for (const shape of ['one paragraph', 'tiny paragraphs'] as const)
    await measureAndPrint(folder, `a megabyte in ${shape}`, (bench) => measureShape(bench, shape))
}

async function measureAndPrint(
  folder: string,
  name: string,
  measure: (bench: BenchPage) => Promise<Measured>,
): Promise<void> {
  const measured: Measured[] = []
  for (let run = 0; run < RUNS; run++) measured.push(await inPage(folder, measure))
  for (const [figure, [, unit]] of Object.entries(measured[0] ?? {})) {
    const values = measured.map((each) => each[figure]?.[0] ?? Number.NaN)
    printFigure('reader', `${name}: ${figure}`, median(values), unit)
  }
}

/** A text that came without the paragraphs it was written in. */
async function measureShape(bench: BenchPage, shape: Shape): Promise<Measured> {
  await bench.call('prepareLong', MEGABYTE_WORDS, shape)
  const start = await bench.cpu()
  const opened = await bench.call('openLong')
  const cpu = (await bench.cpu()) - start
  await bench.call('settled')
  const scrolled = await measureScrolling(bench)
  return {
    'open to painted': [opened, 'ms'],
    'open to painted, processor': [cpu, 'ms'],
    ...scrolled,
  }
}

type Measured = Readonly<Record<string, readonly [value: number, unit: string]>>

async function inPage(folder: string, measure: (bench: BenchPage) => Promise<Measured>): Promise<Measured> {
  const bench = await openBenchPage(folder)
  try {
    return await measure(bench)
  } finally {
    await bench.close()
  }
}

async function measureOurs(bench: BenchPage): Promise<Measured> {
  await bench.call('prepareLong', WORDS)
  const before = await memory(bench)
  const start = await bench.cpu()
  const opened = await bench.call('openLong')
  const cpu = (await bench.cpu()) - start
  await bench.call('settled')
  const after = await memory(bench)
  const scrolled = await measureScrolling(bench)
  const jumps = []
  for (const share of [1, 0.25, 0.75, 0.5, 0]) jumps.push(await bench.call('jump', share))
  await bench.call('closeLong')
  const again = await bench.call('openLong')
  await bench.call('settled')
  await bench.page.getByRole('button', { name: 'Pane menu' }).click()
  await bench.page.getByRole('menuitem', { name: 'Find in pane' }).click()
  await bench.page.getByRole('textbox', { name: 'Find in this source' }).waitFor()
  const first = await bench.call('find', 'for the second time')
  const rare = await bench.call('find', 'as 512 people had heard in plain')
  const none = await bench.call('find', 'no such words')
  process.stderr.write(`found: ${first.count}; ${rare.count}; ${none.count}\n`)
  return {
    'open to painted': [opened, 'ms'],
    'open to painted, processor': [cpu, 'ms'],
    'open again to painted': [again, 'ms'],
    'heap for it': [after.heap - before.heap, 'MB'],
    'process memory for it': [after.process - before.process, 'MB'],
    ...scrolled,
    'jump to the end': [jumps[0]?.ms ?? Number.NaN, 'ms'],
    'jumps, farthest from the place': [Math.max(...jumps.map(({ away }) => away)), 'px'],
    'find, frequent words': [first.ms, 'ms'],
    'find, rare words': [rare.ms, 'ms'],
    'find, nothing there': [none.ms, 'ms'],
  }
}

async function measurePlain(bench: BenchPage): Promise<Measured> {
  const before = await memory(bench)
  const start = await bench.cpu()
  const opened = await bench.call('showLongPlainly', WORDS)
  const cpu = (await bench.cpu()) - start
  await bench.call('settled')
  const after = await memory(bench)
  const named: Measured = {
    'open to painted': [opened, 'ms'],
    'open to painted, processor': [cpu, 'ms'],
    'heap for it': [after.heap - before.heap, 'MB'],
    'process memory for it': [after.process - before.process, 'MB'],
    ...(await measureScrolling(bench)),
  }
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [`plain paragraphs, ${name}`, value]),
  )
}

async function measureScrolling(bench: BenchPage): Promise<Measured> {
  await bench.call('scrollLong', 30, STEP)
  const start = await bench.cpu()
  const intervals = await bench.call('scrollLong', FRAMES, STEP)
  const cpu = (await bench.cpu()) - start
  return {
    'scroll, processor per frame': [cpu / FRAMES, 'ms'],
    'scroll, time per frame, median': [median(intervals), 'ms'],
    'scroll, time per frame, 95 %': [quantile(intervals, 0.95), 'ms'],
  }
}

/** The page's heap after collecting, and what its process holds, in MB. */
async function memory({ heapMegabytes, browser }: BenchPage): Promise<{ heap: number; process: number }> {
  const heap = await heapMegabytes()
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const held = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => heldBy(id))
  return { heap, process: Math.max(...held) }
}

function heldBy(pid: number): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return Number.NaN
  return Number(/VmRSS:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024
}
