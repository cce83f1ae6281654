import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { deleteAnnotations } from '../../../../renderer/src/data/annotations.ts'
import {
  addEvidence,
  changeClaim,
  createClaim,
  deleteClaim,
  moveClaim,
  removeEvidence,
  setStance,
} from '../../../../renderer/src/data/claims.ts'
import { deleteCode, ensureCode } from '../../../../renderer/src/data/codes.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { present } from '../../../../shared/assert.ts'
import { anAnnotation } from '../../../support/builders.ts'

const PASSAGE = { kind: 'passage', colour: 'yellow', passage: anAnnotation() } as const

test('a claim made from a passage brings its annotation and evidence, and goes with them in one undo', async () => {
  const db = await freshDatabase()
  const { sourceId, anchor } = PASSAGE.passage
  const claim = await createClaim(db, 'It opened on Friday', { ...PASSAGE, passage: { sourceId, anchor } })
  const [evidence] = await db.evidence.toArray()
  expect(evidence).toMatchObject({ claimId: claim.id, stance: 'supports', sourceId })
  expect(await db.annotations.get(present(evidence, 'evidence').annotationId)).toMatchObject({
    anchor,
    sourceId,
  })
  await undo(db)
  expect(await Promise.all([db.claims.count(), db.evidence.count(), db.annotations.count()])).toEqual([
    0, 0, 0,
  ])
})

test('one annotation is evidence for a claim only once', async () => {
  const db = await freshDatabase()
  const annotation = anAnnotation()
  await db.annotations.put(annotation)
  const claim = await createClaim(db, 'It opened on Friday')
  expect(await addEvidence(db, claim.id, { kind: 'annotation', annotation }, 'contradicts')).toMatchObject({
    stance: 'contradicts',
  })
  expect(await addEvidence(db, claim.id, { kind: 'annotation', annotation })).toBeNull()
  expect(await db.evidence.count()).toBe(1)
})

test('new claims stand at the top and can be moved', async () => {
  const db = await freshDatabase()
  const first = await createClaim(db, 'first')
  const second = await createClaim(db, 'second')
  const third = await createClaim(db, 'third')
  const statements = async () => (await db.claims.orderBy('order').toArray()).map((claim) => claim.statement)
  expect(await statements()).toEqual(['third', 'second', 'first'])
  await moveClaim(db, third.id, second.order, first.order)
  expect(await statements()).toEqual(['second', 'third', 'first'])
})

test('deleting a claim takes its evidence and leaves the annotations; undo brings all back', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'It opened on Friday', PASSAGE)
  const before = await db.evidence.toArray()
  await deleteClaim(db, claim.id)
  expect(await Promise.all([db.claims.count(), db.evidence.count(), db.annotations.count()])).toEqual([
    0, 0, 1,
  ])
  await undo(db)
  expect(await db.evidence.toArray()).toEqual(before)
})

test('deleting an annotation takes the evidence that rests on it', async () => {
  const db = await freshDatabase()
  await createClaim(db, 'It opened on Friday', PASSAGE)
  const ids = (await db.annotations.toArray()).map((annotation) => annotation.id)
  await deleteAnnotations(db, ids)
  expect(await Promise.all([db.claims.count(), db.evidence.count(), db.annotations.count()])).toEqual([
    1, 0, 0,
  ])
  await undo(db)
  expect(await Promise.all([db.evidence.count(), db.annotations.count()])).toEqual([1, 1])
})

test('stance, verdict and removal are steps that undo takes back in order', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'It opened on Friday', PASSAGE)
  const evidence = present((await db.evidence.toArray())[0], 'evidence')
  await setStance(db, evidence.id, 'qualifies')
  await changeClaim(db, claim.id, { verdict: 'disputed' })
  await removeEvidence(db, evidence.id)
  await undo(db)
  expect((await db.evidence.get(evidence.id))?.stance).toBe('qualifies')
  await undo(db)
  expect((await db.claims.get(claim.id))?.verdict).toBe('unverified')
  await undo(db)
  expect((await db.evidence.get(evidence.id))?.stance).toBe('supports')
})

test('a code is found whatever its case, and deleting it takes it off its annotations', async () => {
  const db = await freshDatabase()
  const code = await ensureCode(db, 'Event date', 'yellow')
  expect((await ensureCode(db, ' event DATE ')).id).toBe(code.id)
  const annotation = anAnnotation({ codeIds: [code.id] })
  await db.annotations.put(annotation)
  await deleteCode(db, code.id)
  expect((await db.annotations.get(annotation.id))?.codeIds).toEqual([])
  await undo(db)
  expect((await db.annotations.get(annotation.id))?.codeIds).toEqual([code.id])
})
