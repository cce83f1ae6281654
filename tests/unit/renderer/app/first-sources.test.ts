import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { firstSources } from '../../../../renderer/src/app/first-sources.ts'
import { addEvidence, createClaim } from '../../../../renderer/src/data/claims.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import type { Stance } from '../../../../shared/project/claim.ts'
import { anAnnotation } from '../../../support/builders.ts'

async function claimWith(db: WorkbenchDb, stances: readonly Stance[]) {
  const claim = await createClaim(db, 'The centre opened on Friday')
  const annotations = stances.map(() => anAnnotation())
  await db.annotations.bulkPut(annotations)
  for (const [index, annotation] of annotations.entries())
    await addEvidence(db, claim.id, { kind: 'annotation', annotation }, stances[index])
  return annotations.map((annotation) => annotation.sourceId)
}

test('begins with a source that supports and one that contradicts the same claim', async () => {
  const db = await freshDatabase()
  const [, , contradicts, supports] = await claimWith(db, [
    'mentions',
    'qualifies',
    'contradicts',
    'supports',
  ])
  await claimWith(db, ['supports', 'supports'])
  expect(await firstSources(db)).toEqual([supports, contradicts])
})

test('leaves the choice to the reader where the sources agree', async () => {
  const db = await freshDatabase()
  await claimWith(db, ['supports', 'mentions'])
  expect(await firstSources(db)).toEqual([])
})
