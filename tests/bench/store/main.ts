import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { printFigure } from '../figure.ts'
import { openBenchPage, type BenchPage } from '../reader/bench-page.ts'
import { buildPage } from '../reader/build-page.ts'
import { median, quantile } from '../reader/statistics.ts'
import type { Bench } from './page/main.tsx'
import type { Times } from './page/views.tsx'

const TURNS = Number(process.env['BENCH_RUNS'] ?? 20)

const BENCHES = {
  overhead: async ({ call }: BenchPage<Bench>) => {
    for (const [name, { ours, plain }] of Object.entries(await call('overhead', TURNS))) {
      printDistribution(name, ours)
      printDistribution(`${name}, Dexie alone`, plain)
      printFigure('store', `${name}: ours by Dexie alone, medians`, median(ours) / median(plain), 'times')
    }
  },
  matrix: async ({ call }: BenchPage<Bench>) => printAll(await call('matrix', TURNS)),
  claims: async ({ call }: BenchPage<Bench>) => printAll(await call('claims', TURNS)),
  annotations: async ({ call }: BenchPage<Bench>) => printAll(await call('table', TURNS)),
}

function printAll(times: Times): void {
  for (const [name, values] of Object.entries(times)) printDistribution(name, values)
}

function printDistribution(name: string, values: readonly number[]): void {
  printFigure('store', `${name}, median`, median(values), 'ms')
  printFigure('store', `${name}, 95 %`, quantile(values, 0.95), 'ms')
  printFigure('store', `${name}, longest`, Math.max(...values), 'ms')
}

/** What can be run by itself, each in a process of its own. */
export const PARTS = Object.keys(BENCHES)

const isPart = (word: string): word is keyof typeof BENCHES => Object.hasOwn(BENCHES, word)

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const part = process.argv[2] ?? ''
  if (!isPart(part)) throw new Error(`no such part: ${part}`)
  const page = await openBenchPage<Bench>(await buildPage('store'))
  try {
    await BENCHES[part](page)
  } finally {
    await page.close()
  }
}
