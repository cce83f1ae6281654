import { answer } from '../../../shared/compare/answer.ts'
import { placeOf } from '../../../shared/compare/compared-source.ts'
import type { ComparedClaim, Corpus } from '../../../shared/compare/corpus.ts'
import { prepareSource, type PreparedSource } from '../../../shared/compare/prepared-source.ts'
import type { Question } from '../../../shared/compare/questions.ts'
import type { ClaimId } from '../../../shared/ids.ts'
import { sliceSpan } from '../../../shared/text/offsets.ts'
import { createTurn } from '../../../renderer/src/workers/turn.ts'
import { corpusWith } from '../../support/corpus.ts'
import { peakMegabytes, printFigure } from '../figure.ts'
import { median, quantile } from '../reader/statistics.ts'
import { manyReports } from './many-reports.ts'

const SOURCES = 100
const CLAIMS = 1000
const SELECTIONS = 200

/** What the program asks of all sources, in the order in which it might. */
const EVERYTHING: readonly Question[] = [
  { kind: 'alignments', sources: null },
  { kind: 'wording', sources: null },
  { kind: 'quotations', sources: null },
  { kind: 'discrepancies', sources: null },
  { kind: 'dossier' },
]

/** How long comparing many sources takes: all at once, when one more comes, and for one selection. */
export async function benchSpeed(): Promise<void> {
  const reports = await manyReports(SOURCES + 1)
  const [prepared, preparing] = await timed(() => Promise.resolve(reports.map(prepareSource)))
  const print = (figure: string, ms: number) => printFigure('compare', `speed: ${figure}`, ms, 'ms')
  print(`cutting ${SOURCES + 1} sources`, preparing)
  const first = corpusWith(prepared.slice(0, SOURCES))
  print(`${SOURCES} sources`, preparing + (await askAll(first, `${SOURCES} sources`)))
  const more: Corpus = { ...corpusWith(prepared), known: first.known }
  print('one more source', await askAll(more, 'one more source'))
  await askAboutSelections({ ...more, claims: claimsFrom(prepared) }, prepared)
  printFigure('compare', 'speed: peak memory', peakMegabytes(), 'MB')
}

async function askAll(corpus: Corpus, when: string): Promise<number> {
  let all = 0
  for (const question of EVERYTHING) {
    const [found, ms] = await timed(() => answer(corpus, question, unhurried()))
    all += ms
    printFigure('compare', `speed: ${when}, ${question.kind}`, ms, 'ms')
    if (Array.isArray(found))
      printFigure('compare', `speed: ${when}, ${question.kind} found`, found.length, 'in all')
  }
  return all
}

async function askAboutSelections(corpus: Corpus, prepared: readonly PreparedSource[]): Promise<void> {
  const passages = prepared.flatMap(({ source, passages: all }) =>
    all.map((passage) => placeOf(source, passage)),
  )
  const every = Math.max(1, Math.floor(passages.length / SELECTIONS))
  const places = passages.filter((_, at) => at % every === 0)
  for (const kind of ['suggestions', 'similar'] as const) {
    const times: number[] = []
    for (const place of places)
      times.push((await timed(() => answer(corpus, { kind, place, most: 3 }, unhurried())))[1])
    const over = kind === 'suggestions' ? `${CLAIMS} claims` : `${passages.length} passages`
    printFigure('compare', `speed: ${kind} over ${over}, first`, times[0] ?? 0, 'ms')
    printFigure('compare', `speed: ${kind} over ${over}, median`, median(times), 'ms')
    printFigure('compare', `speed: ${kind} over ${over}, 95 %`, quantile(times, 0.95), 'ms')
  }
}

const claimsFrom = (prepared: readonly PreparedSource[]): readonly ComparedClaim[] =>
  prepared
    .flatMap(({ source, passages }) => passages.map((passage) => sliceSpan(source.text.content, passage)))
    .slice(0, CLAIMS)
    .map((statement, at) => ({ id: `claim ${at}` as ClaimId, statement, evidence: [] }))

/** Rests as the worker does. */
const unhurried = () => createTurn(new AbortController().signal, () => undefined)

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const from = performance.now()
  const made = await work()
  return [made, performance.now() - from]
}
