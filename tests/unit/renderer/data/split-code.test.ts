import { expect, test } from 'vitest'
import { codeAll } from '../../../../renderer/src/data/bulk-codes.ts'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { splitCode } from '../../../../renderer/src/data/split-code.ts'
import { nameProblems, numberOfKey } from '../../../../renderer/src/features/annotate/split/split-plan.ts'
import { newId, type CodeId } from '../../../../shared/ids.ts'
import { aClaim, anAnnotation } from '../../../support/builders.ts'
import { freshDatabase, loggedState } from '../../../support/database.ts'

async function coded() {
  const db = await freshDatabase()
  const [date, day] = [await ensureCode(db, 'Date', 'red'), await ensureCode(db, 'Day')]
  const rows = [
    anAnnotation({ codeIds: [date.id] }),
    anAnnotation({ codeIds: [date.id, day.id] }),
    anAnnotation({ codeIds: [date.id] }),
  ] as const
  const claim = aClaim({ codeIds: [date.id] })
  await db.annotations.bulkPut([...rows])
  await db.claims.put(claim)
  return { db, date, day, rows, claim, before: await loggedState(db) }
}

test('a code is split over codes there are and new ones, in one step', async () => {
  const { db, date, day, rows, claim, before } = await coded()
  const given = new Map<string, string>([
    [rows[0].id, 'Month'],
    [rows[1].id, 'day'],
    [claim.id, 'Month'],
  ])
  const split = { code: date.id, given, place: 'inside' as const, deleteEmpty: true }
  expect(await splitCode(db, split)).toEqual({ moved: 3, deleted: false })
  const month = await db.codes.where('name').equals('Month').first()
  expect(month).toMatchObject({ partOf: date.id, colour: 'red' })
  const codesOf = async (id: (typeof rows)[number]['id']) => (await db.annotations.get(id))?.codeIds
  expect([await codesOf(rows[0].id), await codesOf(rows[1].id), await codesOf(rows[2].id)]).toEqual([
    [month?.id],
    [day.id],
    [date.id],
  ])
  expect((await db.claims.get(claim.id))?.codeIds).toEqual([month?.id])
  await undo(db)
  expect(await loggedState(db)).toEqual(before)
})

test('once nothing has it the split code goes, if that is wished, and the new ones take its place', async () => {
  const { db, date, rows, claim } = await coded()
  const given = new Map<string, string>([...rows, claim].map(({ id }) => [id, 'Time']))
  const split = { code: date.id, given, place: 'inside' as const, deleteEmpty: true }
  expect(await splitCode(db, split)).toEqual({ moved: 4, deleted: true })
  expect((await db.codes.toArray()).map(({ name, partOf }) => [name, partOf])).toEqual(
    expect.arrayContaining([
      ['Day', undefined],
      ['Time', undefined],
    ]),
  )
  expect(await splitCode(db, { ...split, code: newId<CodeId>() })).toBeNull()
})

test('all that was found gets a code, or loses it, in one step that counts what changed', async () => {
  const { db, rows, claim, before } = await coded()
  const all = { annotationIds: rows.map(({ id }) => id), claimIds: [claim.id] }
  expect(await codeAll(db, all, 'Day', 'add')).toBe(3)
  expect(await codeAll(db, all, 'day', 'remove')).toBe(4)
  expect(await codeAll(db, all, 'Unknown', 'remove')).toBe(0)
  expect(await codeAll(db, all, 'New', 'add')).toBe(4)
  for (let step = 0; step < 3; step += 1) await undo(db)
  expect(await loggedState(db)).toEqual(before)
})

test('names to split into are said to be wrong only where they are', () => {
  const given = new Map([['a', 1]])
  expect(nameProblems(['', '', 'Date', 'Day', 'day '], 'date', given)).toEqual([
    'needed',
    null,
    'own',
    null,
    'twice',
  ])
  expect(['0', '2', '3', 'a', '10'].map((key) => numberOfKey(key, 2))).toEqual([0, 2, null, null, null])
})
