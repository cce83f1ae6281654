import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { openDatabase } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { fillNewDatabase, loadProject } from '../../../../renderer/src/data/projects.ts'
import { getProject } from '../../../../renderer/src/data/registry.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

test('a project put into a new database is loaded from it unchanged, and registered', async () => {
  const db = await freshDatabase()
  const bytes = new TextEncoder().encode('bytes')
  await addSource(db, await parsedFrom('Centre opens', textOf('The centre opened.'), bytes), 'a.txt', bytes)
  await createClaim(db, 'It opened')
  const project = await loadProject(db)

  const databaseKey = await fillNewDatabase(project)

  expect(await getProject(databaseKey)).toMatchObject({
    projectId: project.info.id,
    title: project.info.title,
    deletedAt: null,
  })
  const copy = await openDatabase(databaseKey)
  expect(await loadProject(copy)).toEqual(project)
})

test('what an undone import left behind is not part of the project', async () => {
  const db = await freshDatabase()
  const bytes = new TextEncoder().encode('bytes')
  await addSource(db, await parsedFrom('Centre opens', textOf('The centre opened.'), bytes), 'a.txt', bytes)
  await undo(db)
  const project = await loadProject(db)
  expect([project.versions.length, project.texts.size, project.originals.size]).toEqual([0, 0, 0])
})
