import { freshDatabase, loggedState } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import {
  deleteClaims,
  judgeClaims,
  makeParts,
  moveToTop,
  silenceSource,
} from '../../../../renderer/src/data/claim-bulk.ts'
import { addCodeToClaims, removeCodeFromClaims } from '../../../../renderer/src/data/claim-codes.ts'
import { createClaim, createPart } from '../../../../renderer/src/data/claims.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { historyState, undo } from '../../../../renderer/src/data/history.ts'
import { present } from '../../../../shared/assert.ts'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import { newId, type ClaimId } from '../../../../shared/ids.ts'
import type { OrderKey } from '../../../../shared/project/claim.ts'
import { aClaim, anEvidence, aSource } from '../../../support/builders.ts'

const outline = async (db: WorkbenchDb) =>
  numberedClaims(await db.claims.toArray()).map(({ claim, number }) => `${number} ${claim.statement}`)

/** 1 a (1.1 aa (1.1.1 aaa), 1.2 ab), 2 b, 3 c */
async function aTree() {
  const db = await freshDatabase()
  const c = await createClaim(db, 'c')
  const b = await createClaim(db, 'b')
  const a = await createClaim(db, 'a')
  const aa = present(await createPart(db, a.id, 'aa'), 'aa')
  const ab = present(await createPart(db, a.id, 'ab'), 'ab')
  const aaa = present(await createPart(db, aa.id, 'aaa'), 'aaa')
  return { db, a: a.id, aa: aa.id, aaa: aaa.id, ab: ab.id, b: b.id, c: c.id }
}

/** Runs one change and expects that one undo takes all of it back. */
async function asOneStep(db: WorkbenchDb, change: () => Promise<unknown>, look: () => Promise<void>) {
  const before = await loggedState(db)
  await change()
  await look()
  await undo(db)
  expect(await loggedState(db)).toEqual(before)
}

test('a verdict is given to several claims in one step, and to those that have it nothing is done', async () => {
  const { db, a, b, c } = await aTree()
  await judgeClaims(db, [a], { verdict: 'disputed' })
  const untouched = await db.claims.get(a)
  await asOneStep(
    db,
    () => judgeClaims(db, [a, b, c, newId<ClaimId>()], { verdict: 'disputed' }),
    async () => {
      expect((await db.claims.toArray()).filter(({ verdict }) => verdict === 'disputed')).toHaveLength(3)
      expect(await db.claims.get(a)).toEqual(untouched)
      expect((await historyState(db)).undo).toBe('change verdict of 4 claims')
    },
  )
})

test('a new code is made and put on several claims in one step, and taken off again', async () => {
  const { db, a, b } = await aTree()
  await asOneStep(
    db,
    () => addCodeToClaims(db, [a, b], { kind: 'create', name: 'Date' }),
    async () => expect(await db.claims.where('codeIds').notEqual('').count()).toBe(2),
  )
  const code = present(await addCodeToClaims(db, [a], { kind: 'create', name: 'Date' }), 'code')
  await addCodeToClaims(db, [a, b], { kind: 'code', code })
  expect((await db.claims.get(a))?.codeIds).toEqual([code.id])
  await asOneStep(
    db,
    () => removeCodeFromClaims(db, [a, b], code.id),
    async () => expect(await db.claims.get(b)).not.toHaveProperty('codeIds'),
  )
})

test('several claims become parts of another in reading order, and what is part of them comes along', async () => {
  const { db, aa, aaa, b, c } = await aTree()
  await asOneStep(
    db,
    () => makeParts(db, [c, aaa, aa], b),
    async () => expect(await outline(db)).toEqual(['1 a', '1.1 ab', '2 b', '2.1 aa', '2.1.1 aaa', '2.2 c']),
  )
})

test('claims do not become part of one of themselves, and then nothing is changed', async () => {
  const { db, a, aaa, b } = await aTree()
  const before = await loggedState(db)
  expect(await makeParts(db, [b, a], aaa)).toBe(false)
  expect(await makeParts(db, [b, a], a)).toBe(false)
  expect(await loggedState(db)).toEqual(before)
})

test('several claims move to the top of where they stand, in their order', async () => {
  const { db, ab, b, c } = await aTree()
  await asOneStep(
    db,
    () => moveToTop(db, [c, ab, b]),
    async () => expect(await outline(db)).toEqual(['1 b', '2 c', '3 a', '3.1 ab', '3.2 aa', '3.2.1 aaa']),
  )
})

test('deleted claims leave their parts where they stood, however deep, and take what hangs on them along', async () => {
  const { db, a, aa, c } = await aTree()
  await db.evidence.put(anEvidence({ claimId: aa }))
  await asOneStep(
    db,
    () => deleteClaims(db, [a, aa, c]),
    async () => {
      expect(await outline(db)).toEqual(['1 aaa', '2 ab', '3 b'])
      expect(await db.evidence.count()).toBe(0)
      expect((await historyState(db)).undo).toBe('delete 3 claims')
    },
  )
})

test('a whole is deleted though the keys beside it leave no room, as they may in a foreign bundle', async () => {
  const db = await freshDatabase()
  const [one, whole, two] = ['one', 'whole', 'two'].map((statement) =>
    aClaim({ statement, order: 'A' as OrderKey }),
  )
  const part = aClaim({ statement: 'part', partOf: present(whole, 'whole').id })
  await db.claims.bulkPut([one, whole, two, part].map((claim) => present(claim, 'claim')))
  await deleteClaims(db, [present(whole, 'whole').id])
  expect(await db.claims.count()).toBe(3)
  expect((await outline(db)).filter((line) => /^\d part/.test(line))).toHaveLength(1)
})

test('a source is silent on those of several claims that it says nothing about', async () => {
  const { db, a, b, c } = await aTree()
  const source = aSource('Wire')
  await db.sources.put(source)
  await db.evidence.put(anEvidence({ claimId: b, sourceId: source.id }))
  await asOneStep(
    db,
    async () => expect(await silenceSource(db, [a, b, c], source.id)).toBe(2),
    async () =>
      expect((await db.silences.toArray()).map(({ claimId }) => claimId).sort()).toEqual([a, c].sort()),
  )
})
