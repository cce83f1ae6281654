import path from 'node:path'
import { cpuSeconds, peakMegabytes, printFigure } from '../figure.ts'
import { type GoldPage, goldPages, halfOf } from './corpus.ts'
import { articleFacts, judged, type Said } from './metadata-score.ts'
import { EXTRACTORS, NOTHING_SAID } from './peers.ts'
import { meanScore, type Score, shingleScore } from './shingle-score.ts'

const NOTHING = { text: '', url: null, said: NOTHING_SAID }

/**
 * Runs one extractor over the pages of the corpus and prints how right, how fast and how large it was. Ours also
 * decodes, reads metadata, segments words and hashes in that time; the others get decoded text for nothing.
 */
export async function benchArticles(name: keyof typeof EXTRACTORS): Promise<void> {
  const pages = goldPages(path.resolve('../shared/corpus/articles'))
  if (pages === null) {
    process.stderr.write('skipped: the corpus of articles is not beside this checkout\n')
    return
  }
  const warm = pages[0]
  if (warm !== undefined) await EXTRACTORS[name](warm)
  const results: {
    readonly page: GoldPage
    readonly score: Score
    readonly url: string | null
    readonly said: Said
  }[] = []
  let spent = 0
  for (const page of pages) {
    const before = cpuSeconds()
    const { text, url, said } = await EXTRACTORS[name](page).catch(() => NOTHING)
    spent += cpuSeconds() - before
    results.push({ page, url, said, score: shingleScore(page.body, text) })
  }
  const print = (figure: string, value: number, unit: string) =>
    printFigure('import', `${name}: ${figure}`, value, unit)
  for (const half of ['A', 'B', null] as const) {
    const scores = results
      .filter(({ page }) => half === null || halfOf(page) === half)
      .map(({ score }) => score)
    const { f1, precision, recall } = meanScore(scores)
    const where = half === null ? '' : `, half ${half}`
    print(`F1${where}`, f1, 'share')
    if (half !== null) continue
    print('precision', precision, 'share')
    print('recall', recall, 'share')
  }
  print('pages per second of processor time', pages.length / spent, '1/s')
  print('peak memory', peakMegabytes(), 'MB')
  for (const [field, share] of metadataShares(results)) print(`${field} right`, share, 'share')
  if (name === 'ours') {
    const right = results.filter(({ page, url }) => url !== null && place(url) === place(page.url))
    print('address found and right', right.length / pages.length, 'share')
  }
}

/** The share of pages on which each field is right, among those where there is something to compare with. */
function metadataShares(
  results: readonly { readonly page: GoldPage; readonly said: Said }[],
): ReadonlyMap<string, number> {
  const facts = articleFacts()
  const verdicts = results.flatMap(({ page, said }) => {
    const known = facts[page.id.slice(0, 8)]
    return known === undefined ? [] : Object.entries(judged(known, said))
  })
  const fields = [...new Set(verdicts.map(([field]) => field))]
  return new Map(
    fields.map((field) => {
      const asked = verdicts.filter(([name, right]) => name === field && right !== null)
      return [field, asked.filter(([, right]) => right).length / asked.length]
    }),
  )
}

/** Host and path, which are what two spellings of an address have in common. */
function place(url: string): string {
  const { hostname, pathname } = new URL(url)
  return hostname.replace(/^(?:www|amp|m)\./, '') + pathname.replace(/\/$/, '')
}
