import { beforeEach, expect, test, vi } from 'vitest'
import { deleteDatabase, openDatabase } from '../../../../renderer/src/data/db.ts'
import { forgetLost, LostProjectError } from '../../../../renderer/src/data/lost-project.ts'
import {
  chooseProject,
  createProject,
  newProjectInfo,
  openCurrentProject,
} from '../../../../renderer/src/data/projects.ts'
import { getProject } from '../../../../renderer/src/data/registry.ts'
import { memoryStorage } from '../../../support/memory-storage.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage())
  vi.stubGlobal('sessionStorage', memoryStorage())
})

async function lostProject(): Promise<string> {
  const databaseKey = await createProject(newProjectInfo('Helicopter centres'))
  await deleteDatabase(databaseKey)
  chooseProject(databaseKey)
  return databaseKey
}

test('a project whose database was thrown away is told from an empty one, at every start', async () => {
  const databaseKey = await lostProject()
  const lost = new LostProjectError(databaseKey, 'Helicopter centres')
  await expect(openCurrentProject()).rejects.toEqual(lost)
  await expect(openCurrentProject()).rejects.toMatchObject({ databaseKey, title: 'Helicopter centres' })
})

test('a project with nothing in it yet opens as ever', async () => {
  chooseProject(await createProject(newProjectInfo('Next')))
  const db = await openCurrentProject()
  expect((await db.project.get('project'))?.title).toBe('Next')
  db.close()
})

test('what is left of a lost project can be cleared away', async () => {
  const databaseKey = await lostProject()
  await expect(openCurrentProject()).rejects.toThrow(LostProjectError)
  await forgetLost(databaseKey)
  expect(await getProject(databaseKey)).toBeUndefined()
  const db = await openDatabase(databaseKey)
  expect(await db.meta.count()).toBe(1)
  db.close()
})
