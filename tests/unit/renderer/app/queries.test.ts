import { expect, test } from 'vitest'
import { hasSources, projectCounts, projectTitle } from '../../../../renderer/src/app/queries.ts'
import { aClaim, anAnnotation, aSource } from '../../../support/builders.ts'
import { freshDatabase } from '../../../support/database.ts'

test('the status line counts what can be seen: not what lies in the bin, nor the highlights on it', async () => {
  const db = await freshDatabase()
  const [ferry, storm] = [aSource('Ferry service resumes'), aSource('Harbour reopens')]
  await db.sources.bulkPut([ferry, { ...storm, deletedAt: storm.addedAt }])
  await db.annotations.bulkPut([
    anAnnotation({ sourceId: ferry.id }),
    anAnnotation({ sourceId: storm.id }),
    anAnnotation({ sourceId: storm.id }),
  ])
  await db.claims.bulkPut([aClaim(), aClaim({ verdict: 'disputed' })])
  expect(await projectCounts(db)).toEqual({ sources: 1, annotations: 1, claims: 2, disputed: 1 })
})

test('a project whose sources are all in the bin starts like an empty one', async () => {
  const db = await freshDatabase()
  const source = aSource('Ferry service resumes')
  expect(await hasSources(db)).toBe(false)
  await db.sources.put(source)
  expect(await hasSources(db)).toBe(true)
  await db.sources.put({ ...source, deletedAt: source.addedAt })
  expect(await hasSources(db)).toBe(false)
})

test('the window is named after the project', async () => {
  expect(await projectTitle(await freshDatabase())).toBe('Test project')
})
