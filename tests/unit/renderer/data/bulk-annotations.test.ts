import { expect, test } from 'vitest'
import {
  addCodeToAll,
  attachAll,
  recolourAll,
  removeCodeFromAll,
} from '../../../../renderer/src/data/bulk-annotations.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import { setSilent } from '../../../../renderer/src/data/coverage.ts'
import { historyState, undo } from '../../../../renderer/src/data/history.ts'
import { newId, type AnnotationId } from '../../../../shared/ids.ts'
import { anAnnotation, aSource } from '../../../support/builders.ts'
import { freshDatabase } from '../../../support/database.ts'

async function three() {
  const db = await freshDatabase()
  const source = aSource('Wire')
  await db.sources.add(source)
  const rows = [1, 2, 3].map(() => anAnnotation({ sourceId: source.id }))
  await db.annotations.bulkAdd(rows)
  return { db, source, ids: rows.map(({ id }) => id), before: await db.annotations.toArray() }
}

test('many annotations are recoloured and coded, each change one step that is taken back whole', async () => {
  const { db, ids, before } = await three()
  expect(await recolourAll(db, [...ids, newId<AnnotationId>()], 'blue')).toBe(3)
  expect((await historyState(db)).undo).toBe('recolour 4 annotations')
  expect(await recolourAll(db, ids, 'blue')).toBe(0)
  expect(await addCodeToAll(db, ids, { kind: 'create', name: 'Dates' })).toBe(3)
  const [code] = await db.codes.toArray()
  expect(code?.name).toBe('Dates')
  const dates = { kind: 'code', id: (await ensureCode(db, 'dates')).id } as const
  expect(await addCodeToAll(db, ids, dates)).toBe(0)
  expect(await removeCodeFromAll(db, ids.slice(0, 2), dates.id)).toBe(2)
  expect((await db.annotations.bulkGet(ids)).map((row) => row?.codeIds.length)).toEqual([0, 0, 1])
  for (let step = 0; step < 3; step++) await undo(db)
  expect(await db.annotations.toArray()).toEqual(before)
  expect(await db.codes.count()).toBe(0)
})

test('annotations are added to a claim in their order, but for those it has, and their source is not silent any more', async () => {
  const { db, source, ids } = await three()
  const claim = await createClaim(db, 'It opened')
  await setSilent(db, claim.id, source.id, true)
  expect(await attachAll(db, claim.id, ids.slice(2), 'contradicts')).toBe(1)
  expect(await attachAll(db, claim.id, ids, 'supports')).toBe(2)
  const evidence = await db.evidence.where('claimId').equals(claim.id).sortBy('order')
  expect(evidence.map(({ annotationId, stance }) => [annotationId, stance])).toEqual([
    [ids[2], 'contradicts'],
    [ids[0], 'supports'],
    [ids[1], 'supports'],
  ])
  expect(await db.silences.count()).toBe(0)
  await undo(db)
  expect(await db.evidence.count()).toBe(1)
  const draft = { ...aSource('My article'), kind: 'draft' as const }
  const mark = anAnnotation({ sourceId: draft.id })
  await db.sources.add(draft)
  await db.annotations.add(mark)
  expect(await attachAll(db, claim.id, [mark.id, ...ids.slice(2)], 'supports')).toBe(0)
})
