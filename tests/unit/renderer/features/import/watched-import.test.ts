import { describe, expect, test } from 'vitest'
import { linesOf, type Outcome } from '../../../../../renderer/src/features/import/outcome.ts'
import type { PendingFile } from '../../../../../renderer/src/features/import/pending-file.ts'
import { newId, type SourceId } from '../../../../../shared/ids.ts'
import { file, imported, importerWith, finished, outcomes } from './held-importer.ts'

describe('files out of the watched folder', () => {
  const outcomesByName: Readonly<Record<string, Outcome>> = {
    'known.txt': { kind: 'duplicate', sourceId: newId<SourceId>(), title: 'Known', same: 'bytes' },
    'bad.txt': { kind: 'refused', reason: 'damaged', detail: null },
    'full.txt': { kind: 'refused', reason: 'not-saved', detail: null },
  }
  function watchedImporter() {
    const done: string[] = []
    const importer = importerWith({
      begin: async () => async (articles) =>
        articles.map((article) => outcomesByName[article.path] ?? imported(article)),
    })
    const watched = (name: string): PendingFile => ({
      ...file(name),
      watched: { done: () => void done.push(name) },
    })
    return { importer, watched, done }
  }

  test('are done with once they need not come again; what is here already is no line', async () => {
    const { importer, watched, done } = watchedImporter()
    importer.add(['new.txt', 'known.txt', 'bad.txt', 'full.txt'].map(watched))
    await finished(importer)
    expect(outcomes(importer)).toEqual(['new.txt imported', 'bad.txt refused', 'full.txt refused'])
    expect(done).toEqual(['new.txt', 'known.txt', 'bad.txt'])
  })

  test('add to the report instead of replacing it, until somebody imports again', async () => {
    const { importer, watched } = watchedImporter()
    importer.add([file('mine.txt')])
    await finished(importer)
    importer.add([watched('new.txt')])
    await finished(importer)
    expect(outcomes(importer)).toEqual(['mine.txt imported', 'new.txt imported'])
    expect(importer.getSnapshot()).toMatchObject({ watched: true, kept: 1 })
    importer.add([file('other.txt')])
    await finished(importer)
    expect(outcomes(importer)).toEqual(['other.txt imported'])
  })

  test('that wait for an answer are done with when they have it', async () => {
    const done: string[] = []
    const importer = importerWith({
      begin: async () => async (articles) =>
        articles.map(({ path, held }) => ({ kind: 'offered', title: path, container: path, held })),
    })
    importer.add([{ ...file('mails.mbox'), watched: { done: () => void done.push('mails.mbox') } }])
    await finished(importer)
    expect(done).toEqual([])
    const run = importer.getSnapshot()
    await importer.decide(run.kind === 'finished' ? linesOf(run.lines, 'offered') : [], ({ outcome }) => ({
      kind: 'skipped',
      title: outcome.title,
    }))
    expect(done).toEqual(['mails.mbox'])
  })
})
