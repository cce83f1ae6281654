import { expect, test } from 'vitest'
import type { WorkbenchDb } from '../../../../../renderer/src/data/db.ts'
import { addSource, binSources } from '../../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../../renderer/src/data/versions.ts'
import { openedSource, placedAnnotations } from '../../../../../renderer/src/features/reader/queries.ts'
import { newId, type SourceId, type VersionId } from '../../../../../shared/ids.ts'
import { metIndex } from '../../../../../renderer/src/features/reader/met-index.ts'
import type { Anchor } from '../../../../../shared/project/annotation.ts'
import { withParts } from '../../../../../shared/project/quotation.ts'
import { offset } from '../../../../../shared/text/offsets.ts'
import { anAnnotation } from '../../../../support/builders.ts'
import { freshDatabase } from '../../../../support/database.ts'
import { parsedFrom, textOf } from '../../../../support/parsed.ts'

const TEXT = textOf('The base opened on Friday.', 'Nobody gave an address.')

async function withSource(db: WorkbenchDb) {
  const bytes = new TextEncoder().encode(TEXT.content)
  return (await addSource(db, await parsedFrom('A base', TEXT, bytes), 'base.txt', bytes)).source
}

test('a source opens with the text of its current version, the same object while only its details change', async () => {
  const db = await freshDatabase()
  const source = await withSource(db)
  const first = await openedSource(db, source.id)
  const again = await openedSource(db, source.id)
  expect(first).toMatchObject({ kind: 'open', opened: { source, text: { content: TEXT.content } } })
  expect(first.kind === 'open' && again.kind === 'open' && first.opened.text === again.opened.text).toBe(true)
})

test('a source in the bin, or deleted for ever, is gone', async () => {
  const db = await freshDatabase()
  const source = await withSource(db)
  await binSources(db, [source.id])
  expect(await openedSource(db, source.id)).toMatchObject({ kind: 'gone' })
  expect(await openedSource(db, newId<SourceId>())).toMatchObject({ kind: 'gone' })
})

test('an earlier version that is wanted opens as superseded; one that is not there gives way to the current one', async () => {
  const db = await freshDatabase()
  const source = await withSource(db)
  const next = textOf('The base opened on Monday.')
  const bytes = new TextEncoder().encode(next.content)
  const updated = await addVersion(db, source.id, await parsedFrom('A base', next, bytes), 'base.txt', bytes)
  expect(updated).not.toBeNull()
  expect(await openedSource(db, source.id, source.currentVersionId)).toMatchObject({
    opened: { text: { content: TEXT.content } },
    superseded: { version: { number: 1 }, currentLength: next.content.length },
  })
  expect(await openedSource(db, source.id, newId<VersionId>())).toMatchObject({
    opened: { text: { content: next.content } },
    superseded: null,
  })
})

test('a source whose text is missing says so', async () => {
  const db = await freshDatabase()
  const source = await withSource(db)
  await db.texts.clear()
  expect(await openedSource(db, source.id)).toEqual({ kind: 'damaged', sourceId: source.id })
})

test('a quotation is met at its first part that has a place, and stands where that does', () => {
  const versionId = newId<VersionId>()
  const row = anAnnotation()
  const at = (start: number, state: Anchor['state']): Anchor => ({
    ...row.anchor,
    versionId,
    start: offset(start),
    end: offset(start + 5),
    state,
  })
  const quotation = withParts(row, [
    at(0, { kind: 'orphan' }),
    at(50, { kind: 'moved' }),
    at(90, { kind: 'exact' }),
  ])
  const plain = { ...anAnnotation(), anchor: at(20, { kind: 'exact' }) }
  expect(placedAnnotations([quotation, plain], versionId).map(({ anchor }) => anchor.start)).toEqual([20, 50])
  const index = metIndex([quotation, plain], versionId)
  expect(index.within({ start: offset(0), end: offset(200) }).map(({ start }) => start)).toEqual([20, 50, 90])
  expect(index.at(offset(92))[0]?.id).toBe(quotation.id)
})

test('only annotations with a place in the version on show are painted', () => {
  const versionId = newId<VersionId>()
  const on = (more: Partial<Anchor>) => {
    const { anchor, ...row } = anAnnotation()
    return { ...row, anchor: { ...anchor, versionId, ...more } }
  }
  const placed = on({})
  const rows = [placed, on({ state: { kind: 'orphan' } }), on({ versionId: newId<VersionId>() })]
  expect(placedAnnotations(rows, versionId)).toEqual([placed])
})
