import { expect, test } from 'vitest'
import { addEvidence, createClaim, deleteClaim } from '../../../../renderer/src/data/claims.ts'
import { checkForAllClaims, setSilent } from '../../../../renderer/src/data/coverage.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { purgeSources } from '../../../../renderer/src/data/purge.ts'
import { freshDatabase } from '../../../support/database.ts'
import { anAnnotation, aSource } from '../../../support/builders.ts'

async function started() {
  const db = await freshDatabase()
  const source = aSource('Harbour opens')
  await db.sources.put(source)
  const annotation = anAnnotation({ sourceId: source.id })
  await db.annotations.put(annotation)
  const [opened, cost] = [await createClaim(db, 'It opened'), await createClaim(db, 'It cost 12 million')]
  const silent = async () => (await db.silences.toArray()).map(({ claimId }) => claimId).toSorted()
  return { db, source, opened, cost, silent, exhibit: { kind: 'annotation', annotation } as const }
}

test('a source is called silent once, and taken back', async () => {
  const { db, source, opened, silent } = await started()
  await setSilent(db, opened.id, source.id, true)
  await setSilent(db, opened.id, source.id, true)
  expect(await silent()).toEqual([opened.id])
  await setSilent(db, opened.id, source.id, false)
  expect(await silent()).toEqual([])
  await undo(db)
  expect(await silent()).toEqual([opened.id])
})

test('evidence breaks the silence of its source, and a source with evidence cannot be called silent', async () => {
  const { db, source, opened, silent, exhibit } = await started()
  await setSilent(db, opened.id, source.id, true)
  await addEvidence(db, opened.id, exhibit)
  expect(await silent()).toEqual([])
  await setSilent(db, opened.id, source.id, true)
  expect(await silent()).toEqual([])
  await undo(db)
  expect(await silent()).toEqual([opened.id])
})

test('a source checked for all claims is silent on those it gives no evidence for, in one step', async () => {
  const { db, source, opened, cost, silent, exhibit } = await started()
  await addEvidence(db, opened.id, exhibit)
  expect(await checkForAllClaims(db, source.id)).toBe(1)
  expect(await silent()).toEqual([cost.id])
  expect(await checkForAllClaims(db, source.id)).toBe(0)
  await undo(db)
  expect(await silent()).toEqual([])
})

test('silences go with their claim, come back with it, and go for ever with their source', async () => {
  const { db, source, opened, silent } = await started()
  await setSilent(db, opened.id, source.id, true)
  await deleteClaim(db, opened.id)
  expect(await silent()).toEqual([])
  await undo(db)
  expect(await silent()).toEqual([opened.id])
  await purgeSources(db, [source.id])
  expect(await silent()).toEqual([])
})
