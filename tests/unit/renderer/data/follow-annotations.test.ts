import { expect, onTestFinished, test } from 'vitest'
import { createAnnotation, deleteAnnotations, recolour } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { followAnnotations } from '../../../../renderer/src/data/follow-annotations.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { newId, type SourceId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import { offset } from '../../../../shared/text/offsets.ts'
import { anAnnotation } from '../../../support/builders.ts'
import { freshDatabase } from '../../../support/database.ts'

function at(start: number, end: number, sourceId: SourceId): Annotation {
  const row = anAnnotation({ sourceId })
  return { ...row, anchor: { ...row.anchor, start: offset(start), end: offset(end) } }
}

/** What one sees who follows a source: every answer so far, as places and colours. */
function watch(db: WorkbenchDb, sourceId: SourceId) {
  const answers: (readonly string[])[] = []
  const end = followAnnotations(db, sourceId).subscribe((rows) =>
    answers.push(rows.map(({ anchor, colour }) => `${anchor.start}-${anchor.end} ${colour}`)),
  )
  onTestFinished(() => (typeof end === 'function' ? end() : end.unsubscribe()))
  return { answers, now: () => answers.at(-1) }
}

test('annotations come in order of their places, the longer first, and follow every step and its undoing', async () => {
  const db = await freshDatabase()
  const sourceId = newId<SourceId>()
  await db.annotations.bulkAdd([at(20, 30, sourceId), at(5, 8, sourceId), at(5, 9, sourceId)])
  const { now } = watch(db, sourceId)
  await expect.poll(now).toEqual(['5-9 yellow', '5-8 yellow', '20-30 yellow'])
  const added = await createAnnotation(db, at(10, 12, sourceId), 'blue')
  await expect.poll(now).toEqual(['5-9 yellow', '5-8 yellow', '10-12 blue', '20-30 yellow'])
  await recolour(db, added.id, 'red')
  await expect.poll(now).toEqual(['5-9 yellow', '5-8 yellow', '10-12 red', '20-30 yellow'])
  await deleteAnnotations(db, [added.id])
  await expect.poll(now).toEqual(['5-9 yellow', '5-8 yellow', '20-30 yellow'])
  await undo(db)
  await expect.poll(now).toEqual(['5-9 yellow', '5-8 yellow', '10-12 red', '20-30 yellow'])
})

test('rows that are written in one go all come', async () => {
  const db = await freshDatabase()
  const sourceId = newId<SourceId>()
  const { now } = watch(db, sourceId)
  await expect.poll(now).toEqual([])
  await db.annotations.bulkAdd(Array.from({ length: 200 }, (_, start) => at(start, start + 1, sourceId)))
  await expect.poll(() => now()?.length).toBe(200)
})

test('what happens to other sources is nobody’s news', async () => {
  const db = await freshDatabase()
  const sourceId = newId<SourceId>()
  const { answers, now } = watch(db, sourceId)
  await expect.poll(now).toEqual([])
  await createAnnotation(db, at(10, 12, newId<SourceId>()), 'blue')
  await createAnnotation(db, at(1, 2, sourceId), 'green')
  await expect.poll(now).toEqual(['1-2 green'])
  expect(answers).toEqual([[], ['1-2 green']])
})
