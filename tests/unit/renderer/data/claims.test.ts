import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { deleteAnnotations } from '../../../../renderer/src/data/annotations.ts'
import {
  addEvidence,
  changeClaim,
  createClaim,
  createPart,
  deleteClaim,
  judgeEvidence,
  moveClaim,
  removeEvidence,
  setStance,
} from '../../../../renderer/src/data/claims.ts'
import { deleteCode, ensureCode } from '../../../../renderer/src/data/codes.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
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
  await moveClaim(db, third.id, { partOf: null, above: second.order, below: first.order })
  expect(await statements()).toEqual(['second', 'third', 'first'])
})

test('a claim is broken into parts, which move with it and take its place when it is deleted', async () => {
  const db = await freshDatabase()
  const last = await createClaim(db, 'It cost 12 million')
  const whole = await createClaim(db, 'It opened in March')
  const first = present(await createPart(db, whole.id, 'It opened in Ciudad Bolívar'), 'part')
  await createPart(db, whole.id, 'It opened on Friday')
  const read = async () =>
    numberedClaims(await db.claims.toArray()).map(({ claim, number }) => `${number} ${claim.statement}`)
  const parted = [
    '1 It opened in March',
    '1.1 It opened in Ciudad Bolívar',
    '1.2 It opened on Friday',
    '2 It cost 12 million',
  ]
  expect(await read()).toEqual(parted)

  expect(await moveClaim(db, whole.id, { partOf: first.id, above: null, below: null })).toBe(false)
  expect(await moveClaim(db, whole.id, { partOf: last.id, above: null, below: null })).toBe(true)
  expect(await read()).toEqual([
    '1 It cost 12 million',
    '1.1 It opened in March',
    '1.1.1 It opened in Ciudad Bolívar',
    '1.1.2 It opened on Friday',
  ])
  await undo(db)
  expect(await read()).toEqual(parted)

  await deleteClaim(db, whole.id)
  expect(await read()).toEqual([
    '1 It opened in Ciudad Bolívar',
    '2 It opened on Friday',
    '3 It cost 12 million',
  ])
  await undo(db)
  expect(await read()).toEqual(parted)
})

test('a part is not added to a claim that is gone', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'It opened on Friday')
  await deleteClaim(db, claim.id)
  expect(await createPart(db, claim.id, 'in the morning')).toBeNull()
  expect(await db.claims.count()).toBe(0)
})

test('what is held of evidence and the time of an event can be taken back to nothing said', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'It opened on Friday', PASSAGE)
  const { id } = present((await db.evidence.toArray())[0], 'evidence')
  const value = { kind: 'number', amount: 12, unit: 'million', about: true } as const
  await judgeEvidence(db, id, { strong: true })
  await judgeEvidence(db, id, { credibility: 2 })
  await judgeEvidence(db, id, { value })
  expect(await db.evidence.get(id)).toMatchObject({ strong: true, credibility: 2, value })
  await judgeEvidence(db, id, { value: undefined })
  expect(await db.evidence.get(id)).not.toHaveProperty('value')
  await undo(db)
  expect(await db.evidence.get(id)).toMatchObject({ strong: true, credibility: 2, value })

  const time = { from: { iso: '2019-03', precision: 'month' as const }, to: null, about: true }
  await changeClaim(db, claim.id, { time })
  expect(await db.claims.get(claim.id)).toMatchObject({ time })
  await changeClaim(db, claim.id, { time: undefined })
  expect(await db.claims.get(claim.id)).not.toHaveProperty('time')
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
