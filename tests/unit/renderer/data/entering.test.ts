import { beforeEach, expect, test, vi } from 'vitest'
import { enterArrived, isEntering } from '../../../../renderer/src/data/entering.ts'
import { takeArrival } from '../../../../renderer/src/data/opening.ts'
import {
  chooseProject,
  createProject,
  newProjectInfo,
  openCurrentProject,
} from '../../../../renderer/src/data/projects.ts'
import { binnedProjects } from '../../../../renderer/src/data/registry.ts'
import { saveStatus } from '../../../../renderer/src/data/save-status.ts'
import { memoryStorage } from '../../../support/memory-storage.ts'

const reload = vi.fn()
beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage())
  vi.stubGlobal('sessionStorage', memoryStorage())
  vi.stubGlobal('location', { reload })
})

test('the page starts again in the project that arrived, once everything is written', async () => {
  const mine = await createProject(newProjectInfo('Mine'))
  const theirs = await createProject(newProjectInfo('Theirs'))
  chooseProject(mine)
  expect(isEntering()).toBe(false)
  const written = saveStatus.hold()
  const entering = enterArrived(theirs, mine)
  await vi.waitFor(() => expect(isEntering()).toBe(true))
  expect(reload).not.toHaveBeenCalled()
  written.release()
  await entering
  expect(reload).toHaveBeenCalledOnce()

  const db = await openCurrentProject()
  expect(db.databaseKey).toBe(theirs)
  db.close()
  expect(takeArrival(theirs)).toBe(true)
  expect((await binnedProjects()).map(({ databaseKey }) => databaseKey)).toContain(mine)
})
