import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo, redo } from '../../../../renderer/src/data/history.ts'
import {
  addSource,
  binSources,
  changeMeta,
  restoreBlocks,
  unbinSource,
} from '../../../../renderer/src/data/sources.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { present } from '../../../../shared/assert.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const REPORT = textOf('The centre opened on Friday.', 'It will train helicopter crews.')

async function importReport(db: WorkbenchDb, original = 'original bytes'): Promise<Source> {
  const bytes = bytesOf(original)
  const outcome = await addSource(db, await parsedFrom('Centre opens', REPORT, bytes), 'report.txt', bytes)
  return outcome.source
}

test('an imported file becomes a source with its version, text and original bytes', async () => {
  const db = await freshDatabase()
  const source = await importReport(db)
  expect(await db.sources.get(source.id)).toEqual(source)
  const version = present(await db.versions.get(source.currentVersionId), 'version')
  expect(version).toMatchObject({
    sourceId: source.id,
    number: 1,
    fileName: 'report.txt',
    restoredFrom: null,
  })
  expect((await db.texts.get(version.id))?.content).toBe(REPORT.content)
  expect(Array.from(present(await db.originals.get(version.originalSha256), 'original').bytes)).toEqual(
    Array.from(bytesOf('original bytes')),
  )
})

test('the same bytes, or the same text in other bytes, are a duplicate of the source that is there', async () => {
  const db = await freshDatabase()
  const source = await importReport(db)
  const again = await addSource(
    db,
    await parsedFrom('Other', textOf('Other'), bytesOf('original bytes')),
    'x.txt',
    bytesOf('original bytes'),
  )
  expect(again).toEqual({ kind: 'duplicate', source, same: 'bytes' })
  const sameText = await addSource(
    db,
    await parsedFrom('Other', REPORT, bytesOf('other bytes')),
    'x.txt',
    bytesOf('other bytes'),
  )
  expect(sameText).toEqual({ kind: 'duplicate', source, same: 'text' })
  expect(await db.sources.count()).toBe(1)
})

test('a source in the bin does not stand in the way of importing the file again', async () => {
  const db = await freshDatabase()
  const source = await importReport(db)
  await binSources(db, [source.id])
  expect((await importReport(db)).id).not.toBe(source.id)
})

test('undoing an import takes the source away, redoing brings it back with its text', async () => {
  const db = await freshDatabase()
  const source = await importReport(db)
  await undo(db)
  expect(await db.sources.count()).toBe(0)
  await redo(db)
  const back = present(await db.sources.get(source.id), 'source')
  expect((await db.texts.get(back.currentVersionId))?.content).toBe(REPORT.content)
})

test('a changed field is the user’s, and what the importer had found stays among the others', async () => {
  const db = await freshDatabase()
  const { id } = await importReport(db)
  await changeMeta(db, id, 'title', 'Training centre opens')
  await changeMeta(db, id, 'title', 'Training centre opens in Venezuela')
  await changeMeta(db, id, 'published', { iso: '2019-03-29', precision: 'day' })
  const { meta } = present(await db.sources.get(id), 'source')
  expect(meta.title).toEqual({
    value: 'Training centre opens in Venezuela',
    from: 'user',
    raw: null,
    others: [{ value: 'Centre opens', from: 'text' }],
  })
  expect(meta.published?.from).toBe('user')
  await undo(db)
  await undo(db)
  expect((await db.sources.get(id))?.meta.title.value).toBe('Centre opens')
})

test('deleting and taking back are steps like any other', async () => {
  const db = await freshDatabase()
  const { id } = await importReport(db)
  await binSources(db, [id])
  expect((await db.sources.get(id))?.deletedAt).not.toBeNull()
  await unbinSource(db, id)
  expect((await db.sources.get(id))?.deletedAt).toBeNull()
  await undo(db)
  expect((await db.sources.get(id))?.deletedAt).not.toBeNull()
})

test('putting back a suppressed block makes a new version and takes every annotation along', async () => {
  const db = await freshDatabase()
  const bytes = bytesOf('with furniture')
  const text = {
    ...REPORT,
    suppressed: [
      { text: 'Share this story!', kind: 'paragraph' as const, reason: 'share-prompt' as const, before: 0 },
    ],
  }
  const { source } = await addSource(db, await parsedFrom('Centre opens', text, bytes), 'report.txt', bytes)
  const at = REPORT.content.indexOf('helicopter crews')
  const anchor = createAnchor(REPORT.content, source.currentVersionId, span(at, at + 16))
  const annotation = await createAnnotation(db, { sourceId: source.id, anchor }, 'green')

  await restoreBlocks(db, source.id, [0])

  const updated = present(await db.sources.get(source.id), 'source')
  const version = present(await db.versions.get(updated.currentVersionId), 'version')
  expect(version).toMatchObject({ number: 2, restoredFrom: source.currentVersionId })
  const content = present(await db.texts.get(version.id), 'text').content
  expect(content).toBe(`Share this story!\n\n${REPORT.content}`)
  const moved = present(await db.annotations.get(annotation.id), 'annotation').anchor
  expect(content.slice(moved.start, moved.end)).toBe('helicopter crews')
  expect(moved.versionId).toBe(version.id)

  await undo(db)
  expect(await db.sources.get(source.id)).toEqual(source)
  expect(await db.annotations.get(annotation.id)).toEqual(annotation)
})

test('the files of one run are one step to undo, those of another run another', async () => {
  const db = await freshDatabase()
  const add = async (words: string, run: string) =>
    addSource(db, await parsedFrom(words, textOf(words), bytesOf(words)), `${words}.txt`, bytesOf(words), run)
  for (const words of ['One ferry', 'Two ferries', 'Three ferries']) await add(words, 'monday')
  await add('Four ferries', 'tuesday')
  await undo(db)
  expect(await db.sources.count()).toBe(3)
  await undo(db)
  expect(await db.sources.count()).toBe(0)
  await redo(db)
  expect(await db.sources.count()).toBe(3)
})
