import process from 'node:process'
import { printFigure } from '../figure.ts'
import { openBenchPage, type BenchPage } from './bench-page.ts'
import { buildPage } from './build-page.ts'
import type { ContestantName } from './page/painting.ts'
import { median, quantile } from './statistics.ts'

const WORDS = 100_000
const COUNTS = [100, 1000, 10_000]
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
/** Ways that take minutes with more are run with so many at most, and then once. */
const SLOW: Readonly<Partial<Record<ContestantName, number>>> = {
  'Recogito CSS highlights, selectors': 1000,
  'Recogito spans, selectors': 1000,
  'Hypothesis-style wrapping': 1000,
}
const CONTESTANTS: readonly ContestantName[] = [
  'nothing',
  'ours',
  'ours, from the database',
  'Recogito CSS highlights, ranges ready',
  'Recogito CSS highlights, selectors',
  'Recogito spans, ranges ready',
  'Recogito spans, selectors',
  'Hypothesis-style wrapping',
]

const ADDS = 12
const POINTS = 300
const CHANGES = 40
const FRAMES = 180
const STEP = 40

/** Every way to paint, with every number of highlights. `BENCH_ONLY` names one way. */
export async function benchPainting(): Promise<void> {
  const folder = await buildPage()
  const only = process.env['BENCH_ONLY']
  const counts = process.env['BENCH_COUNT'] === undefined ? COUNTS : [Number(process.env['BENCH_COUNT'])]
  for (const count of counts) {
    for (const name of CONTESTANTS) {
      if (only !== undefined && name !== only) continue
      if (name === 'nothing' && count !== counts[0]) continue
      if (count > (SLOW[name] ?? Infinity)) continue
      const runs = count >= (SLOW[name] ?? Infinity) ? 1 : RUNS
      const measured: Measured[] = []
      for (let run = 0; run < runs; run++) measured.push(await measure(folder, name, count))
      printAll(name, count, measured)
    }
  }
}

type Measured = Readonly<Record<string, readonly [value: number, unit: string]>>

function printAll(name: ContestantName, count: number, measured: readonly Measured[]): void {
  for (const [figure, [, unit]] of Object.entries(measured[0] ?? {})) {
    const values = measured.map((each) => each[figure]?.[0] ?? Number.NaN)
    printFigure('reader', `${name}, ${count}: ${figure}`, median(values), unit)
  }
}

async function measure(folder: string, name: ContestantName, count: number): Promise<Measured> {
  const bench = await openBenchPage(folder)
  try {
    await bench.call('show', name, WORDS)
    await bench.call('give', count)
    const [rendered, renderCpu] = await withCpu(bench, () => bench.call('render'))
    const disturbed = await cpuOf(bench, () => bench.call('disturb', CHANGES))
    const nothing = name === 'nothing'
    const adding = nothing ? {} : await measureAdding(bench)
    const hits = nothing ? null : await bench.call('hit', POINTS)
    const [intervals, scrollCpu] = await withCpu(bench, () => bench.call('scroll', FRAMES, STEP))
    return {
      'to painted': [rendered, 'ms'],
      'to painted, processor': [renderCpu, 'ms'],
      'unrelated change, processor': [disturbed / CHANGES, 'ms'],
      ...adding,
      ...(hits === null ? {} : { 'hit test': [hits.time, 'µs'] }),
      ...(hits === null ? {} : { 'hit tests wrong': [hits.wrong, `of ${POINTS}`] }),
      'scroll, processor per frame': [scrollCpu / FRAMES, 'ms'],
      'scroll, time per frame, median': [median(intervals), 'ms'],
      'scroll, time per frame, 95 %': [quantile(intervals, 0.95), 'ms'],
    }
  } finally {
    await bench.close()
  }
}

async function measureAdding(bench: BenchPage): Promise<Measured> {
  const times: number[] = []
  const costs: number[] = []
  for (let at = 1; at <= ADDS; at++) {
    const [ms, cpu] = await withCpu(bench, () => bench.call('add', at))
    times.push(ms)
    costs.push(cpu)
  }
  return {
    'add one': [median(times), 'ms'],
    'add one, processor': [median(costs), 'ms'],
    ...(await measureEach(bench, 'hover')),
    ...(await measureEach(bench, 'recolour')),
  }
}

/** With each added passage, where the contestant can do it. */
async function measureEach(bench: BenchPage, step: 'hover' | 'recolour'): Promise<Measured> {
  const times: number[] = []
  const costs: number[] = []
  for (let at = 1; at <= ADDS; at++) {
    const [ms, cpu] = await withCpu(bench, () => bench.call(step, at))
    if (ms === null) return {}
    times.push(ms)
    costs.push(cpu)
  }
  return {
    [step]: [median(times), 'ms'],
    ...(step === 'hover' ? {} : { [`${step}, processor`]: [median(costs), 'ms'] }),
  }
}

/** What a step gives, and what it costs until all is quiet again. */
async function withCpu<T>(bench: BenchPage, step: () => Promise<T>): Promise<readonly [T, number]> {
  const before = await bench.cpu()
  const result = await step()
  await bench.call('settled')
  return [result, (await bench.cpu()) - before]
}

const cpuOf = async (bench: BenchPage, step: () => Promise<unknown>): Promise<number> =>
  (await withCpu(bench, step))[1]
