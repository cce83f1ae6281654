import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { openDatabase } from '../../../../renderer/src/data/db.ts'
import { isUntouched, standingOf, switchTo } from '../../../../renderer/src/data/opening.ts'
import { createProject, newProjectInfo, UNTITLED } from '../../../../renderer/src/data/projects.ts'
import { binnedProjects, getProject } from '../../../../renderer/src/data/registry.ts'
import { memoryStorage } from '../../../support/memory-storage.ts'

const storage = memoryStorage()
beforeEach(() => {
  storage.clear()
  vi.stubGlobal('localStorage', storage)
})

const untitled = async () => openDatabase(await createProject(newProjectInfo(UNTITLED)))

describe('switching to another project', () => {
  test('an empty, unnamed project makes room', async () => {
    const current = await untitled()
    const next = await createProject(newProjectInfo('Helicopter centres'))
    await switchTo(next, current)
    expect(await getProject(current.databaseKey)).toBeUndefined()
    expect(storage.getItem(storage.key(0) ?? '')).toBe(next)
  })

  test('one with anything in it stays', async () => {
    const current = await untitled()
    await createClaim(current, 'It opened on Friday')
    await switchTo(await createProject(newProjectInfo('Next')), current)
    expect(await getProject(current.databaseKey)).toMatchObject({ deletedAt: null })
    current.close()
  })

  test('one that somebody named is not taken for empty', async () => {
    const current = await openDatabase(await createProject(newProjectInfo('My first inquiry')))
    expect(await isUntouched(current)).toBe(false)
    current.close()
  })

  test('a replaced project goes to the bin of projects', async () => {
    const current = await untitled()
    const info = newProjectInfo('Helicopter centres')
    const mine = await createProject(info)
    expect(await standingOf(info.id)).toMatchObject({ kind: 'here', known: { databaseKey: mine } })
    const theirs = await createProject({ ...info, title: 'Helicopter centres, edited' })
    await switchTo(theirs, current, mine)
    expect((await binnedProjects()).map((project) => project.databaseKey)).toContain(mine)
    expect(await standingOf(info.id)).toMatchObject({ kind: 'here', known: { databaseKey: theirs } })
  })
})
