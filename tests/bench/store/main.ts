import process from 'node:process'
import { printFigure } from '../figure.ts'
import { startedPart } from '../started-part.ts'
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

const part = startedPart(import.meta.url, BENCHES)
if (part !== null) {
  const page = await openBenchPage<Bench>(await buildPage('store'))
  try {
    await BENCHES[part](page)
  } finally {
    await page.close()
  }
}
