import path from 'node:path'
import { cpuSeconds, peakMegabytes, printFigure } from '../figure.ts'
import { type GoldPage, goldPages, halfOf } from './corpus.ts'
import { EXTRACTORS } from './peers.ts'
import { meanScore, type Score, shingleScore } from './shingle-score.ts'

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
  const results: { readonly page: GoldPage; readonly score: Score; readonly url: string | null }[] = []
  let spent = 0
  for (const page of pages) {
    const before = cpuSeconds()
    const { text, url } = await EXTRACTORS[name](page).catch(() => ({ text: '', url: null }))
    spent += cpuSeconds() - before
    results.push({ page, url, score: shingleScore(page.body, text) })
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
  if (name === 'ours') {
    const right = results.filter(({ page, url }) => url !== null && place(url) === place(page.url))
    print('address found and right', right.length / pages.length, 'share')
  }
}

/** Host and path, which are what two spellings of an address have in common. */
function place(url: string): string {
  const { hostname, pathname } = new URL(url)
  return hostname.replace(/^(?:www|amp|m)\./, '') + pathname.replace(/\/$/, '')
}
