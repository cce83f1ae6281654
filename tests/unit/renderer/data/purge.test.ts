import { expect, test } from 'vitest'
import { createAnnotation, deleteAnnotations } from '../../../../renderer/src/data/annotations.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { purgeSources } from '../../../../renderer/src/data/purge.ts'
import { addSource, binSources } from '../../../../renderer/src/data/sources.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { freshDatabase } from '../../../support/database.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const TEXT = textOf('The centre opened on Friday.', 'Nobody said what it cost.')

async function source(db: WorkbenchDb, title: string, text = TEXT) {
  const bytes = new TextEncoder().encode(`${title}\n\n${text.content}`)
  const added = await addSource(db, await parsedFrom(title, text, bytes), `${title}.txt`, bytes)
  return added.source
}

async function annotate(
  db: WorkbenchDb,
  { id, currentVersionId }: Awaited<ReturnType<typeof source>>,
  text = TEXT,
) {
  const anchor = createAnchor(text.content, currentVersionId, span(4, 10))
  return createAnnotation(db, { sourceId: id, anchor }, 'yellow')
}

const counts = async (db: WorkbenchDb) =>
  Object.fromEntries(
    await Promise.all(
      (['sources', 'versions', 'texts', 'originals', 'annotations', 'evidence', 'claims'] as const).map(
        async (name) => [name, await db[name].count()] as const,
      ),
    ),
  )

test('a source deleted for ever leaves nothing behind, and nothing else goes with it', async () => {
  const db = await freshDatabase()
  const other = textOf('Another report says it was Thursday.')
  const kept = await source(db, 'Kept', other)
  const keptMark = await annotate(db, kept, other)
  const before = await counts(db)
  const gone = await source(db, 'Gone')
  const mark = await annotate(db, gone)
  await createClaim(db, 'It opened on Friday', { kind: 'annotation', annotation: mark })
  await binSources(db, [gone.id])
  await purgeSources(db, [gone.id])
  expect(await counts(db)).toEqual({ ...before, claims: 1 })
  expect(await db.annotations.get(keptMark.id)).toEqual(keptMark)
})

test('no step of the history can bring a part of it back', async () => {
  const db = await freshDatabase()
  const gone = await source(db, 'Gone')
  const mark = await annotate(db, gone)
  await deleteAnnotations(db, [mark.id])
  await createClaim(db, 'It opened on Friday')
  await purgeSources(db, [gone.id])
  const labels = (await db.history.toArray()).map((entry) => entry.label)
  expect(labels).toEqual(['new claim'])
})

test('a file that another source is made of too is kept', async () => {
  const db = await freshDatabase()
  const first = await source(db, 'Same')
  await binSources(db, [first.id])
  const second = await source(db, 'Same')
  expect(second.id).not.toBe(first.id)
  await purgeSources(db, [first.id])
  expect(await db.originals.count()).toBe(1)
})
