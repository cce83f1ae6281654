import { expect, test } from 'vitest'
import { createAnnotation, deleteAnnotations, moveEnds } from '../../../../renderer/src/data/annotations.ts'
import { createClaim, evidenceOf } from '../../../../renderer/src/data/claims.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { newId, type VersionId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { freshDatabase } from '../../../support/database.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

async function marked() {
  const db = await freshDatabase()
  const text = textOf('The ferry was late on Tuesday.')
  const bytes = new TextEncoder().encode(text.content)
  const { source } = await addSource(db, await parsedFrom('Ferry', text, bytes), 'ferry.txt', bytes)
  const anchor = (start: number, end: number) =>
    createAnchor(text.content, source.currentVersionId, span(start, end))
  const row = await createAnnotation(db, { sourceId: source.id, anchor: anchor(0, 9) }, 'yellow')
  const words = async () => (await db.annotations.get(row.id))?.anchor.exact
  return { db, row, anchor, words }
}

test('quick steps are one to undo; the evidence stays with the annotation', async () => {
  const { db, row, anchor, words } = await marked()
  await createClaim(db, 'It was late', { kind: 'annotation', annotation: row })
  await moveEnds(db, row.id, anchor(0, 13), 'merge')
  await moveEnds(db, row.id, anchor(0, 18), 'merge')
  expect(await words()).toBe('The ferry was late')
  expect(await evidenceOf(db, row.id)).toHaveLength(1)
  await undo(db)
  expect(await words()).toBe('The ferry')
})

test('what is gone, or stands in another version, is not moved', async () => {
  const { db, row, anchor, words } = await marked()
  const elsewhere = { ...anchor(0, 13), versionId: newId<VersionId>() }
  expect(await moveEnds(db, row.id, elsewhere, 'step')).toBe(false)
  expect(await words()).toBe('The ferry')
  await deleteAnnotations(db, [row.id])
  expect(await moveEnds(db, row.id, anchor(0, 13), 'step')).toBe(false)
})
