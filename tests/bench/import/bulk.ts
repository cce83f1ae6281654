import 'fake-indexeddb/auto'
import { fileURLToPath } from 'node:url'
import { forkedParser } from '../../../electron/host/parser-process.ts'
import { createImporter as createParsing } from '../../../electron/services/import/import.ts'
import { createImporter } from '../../../renderer/src/features/import/importer.ts'
import { beginPlacing } from '../../../renderer/src/features/import/place.ts'
import { readFile } from '../../../renderer/src/features/import/read-file.ts'
import { collectInput } from '../../../renderer/src/features/import/collect-files.ts'
import { freshDatabase } from '../../support/database.ts'
import { cpuSeconds, peakMegabytes, printFigure } from '../figure.ts'
import { mixedFiles } from './mixed-files.ts'

const FILES = 2000

/**
 * Imports generated files from first to last: the app's own queue, the real parser process, the real data layer, on
 * fake-indexeddb; only window and disk are missing.
 */
export async function benchBulk(): Promise<void> {
  const db = await freshDatabase()
  const parser = forkedParser(fileURLToPath(new URL('parser.mjs', import.meta.url)), () => {})
  const parse = createParsing({ parser, log: () => {}, timeout: () => 20_000 })
  let storing = 0
  const timed = async <T>(work: Promise<T>, spent: (ms: number) => void): Promise<T> => {
    const from = performance.now()
    const result = await work
    spent(performance.now() - from)
    return result
  }
  const importer = createImporter({
    read: (file, signal) => readFile((fileName, bytes) => parse({ fileName, bytes }, signal), file, signal),
    async begin() {
      const place = await beginPlacing(db)
      return (articles) => timed(place(articles), (ms) => (storing += ms))
    },
    reasonOf: () => 'internal',
    now: Date.now,
    rest: () => new Promise((resolve) => setTimeout(resolve, 400)),
  })
  const files = mixedFiles(FILES).map(({ name, bytes }) => new File([bytes], name))
  const from = performance.now()
  const ended = new Promise<void>((resolve) => {
    importer.subscribe(() => importer.getSnapshot().kind === 'finished' && resolve())
  })
  importer.add(collectInput(files).files)
  await ended
  const seconds = (performance.now() - from) / 1000
  parser.close()
  const run = importer.getSnapshot()
  const imported =
    run.kind === 'idle' ? 0 : run.lines.filter(({ outcome }) => outcome.kind === 'imported').length
  const print = (figure: string, value: number, unit: string) =>
    printFigure('import', `bulk: ${figure}`, value, unit)
  print('files imported', imported, `of ${FILES}`)
  print('time', seconds, 's')
  print('time per file', (seconds / FILES) * 1000, 'ms')
  print('of it checking and storing', storing / 1000, 's')
  print('processor time beside the parser', cpuSeconds(), 's')
  print('peak memory beside the parser', peakMegabytes(), 'MB')
}
