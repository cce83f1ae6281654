import process from 'node:process'
import { attributionsIn } from '../../../shared/compare/facts/attributions/attributions-in.ts'
import type { Fact } from '../../../shared/compare/facts/fact.ts'
import { namesIn } from '../../../shared/compare/facts/names/names-in.ts'
import { numbersIn } from '../../../shared/compare/facts/numbers/numbers-in.ts'
import { prepareSource, type PreparedSource } from '../../../shared/compare/prepared-source.ts'
import { cpuSeconds, printFigure } from '../figure.ts'
import { manyReports } from './many-reports.ts'

const REPORTS = 100

const EXTRACTORS: Readonly<Record<string, (prepared: PreparedSource) => readonly Fact[]>> = {
  names: namesIn,
  numbers: numbersIn,
  attributions: attributionsIn,
}

/** How many facts of each kind reports hold, and what finding them costs of processor time. Names are found first: the others use them. */
export async function benchFacts(): Promise<void> {
  const sources = await manyReports(REPORTS)
  if (sources.length === 0) {
    process.stderr.write('skipped: no reports are beside this checkout\n')
    return
  }
  // The first round warms up.
  for (const isMeasured of [false, true]) {
    const prepared = sources.map(prepareSource)
    for (const [kind, extract] of Object.entries(EXTRACTORS)) {
      const before = cpuSeconds()
      const found = prepared.reduce((sum, source) => sum + extract(source).length, 0)
      if (!isMeasured) continue
      printFigure('compare', `facts: ${kind} in a report`, found / sources.length, 'facts')
      printFigure(
        'compare',
        `facts: ${kind}, processor time of a report`,
        ((cpuSeconds() - before) * 1000) / sources.length,
        'ms',
      )
    }
  }
}
