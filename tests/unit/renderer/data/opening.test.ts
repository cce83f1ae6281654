import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { openDatabase } from '../../../../renderer/src/data/db.ts'
import { isUntouched, standingOf, sweepUntouched, switchTo } from '../../../../renderer/src/data/opening.ts'
import { createProject, newProjectInfo, UNTITLED } from '../../../../renderer/src/data/projects.ts'
import { binnedProjects, getProject } from '../../../../renderer/src/data/registry.ts'
import { memoryStorage } from '../../../support/memory-storage.ts'

const storage = memoryStorage()
beforeEach(() => {
  storage.clear()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', memoryStorage())
})

const untitled = async () => openDatabase(await createProject(newProjectInfo(UNTITLED)))

/** Web Locks as a browser has them, with the databases that some tab has open. */
function stubLocks(open: ReadonlySet<string>) {
  const request = async (name: string, _options: unknown, act: (lock: object | null) => unknown) =>
    act(open.has(name) ? null : {})
  vi.stubGlobal('navigator', { locks: { request } })
}

describe('switching to another project', () => {
  test('lets the next start of this tab and of new tabs open it', async () => {
    const next = await createProject(newProjectInfo('Helicopter centres'))
    await switchTo(next)
    expect(storage.getItem('variorum.project')).toBe(next)
  })

  test('projects nobody has touched are cleared away at the next start', async () => {
    const left = await untitled()
    const current = await openDatabase(await createProject(newProjectInfo('Helicopter centres')))
    stubLocks(new Set())
    await sweepUntouched(current)
    expect(await getProject(left.databaseKey)).toBeUndefined()
    current.close()
  })

  test('but not one that another tab has open', async () => {
    const left = await untitled()
    const current = await untitled()
    stubLocks(new Set([left.name]))
    await sweepUntouched(current)
    expect(await getProject(left.databaseKey)).toMatchObject({ deletedAt: null })
    current.close()
  })

  test('nor one with anything in it', async () => {
    const left = await untitled()
    await createClaim(left, 'It opened on Friday')
    const current = await untitled()
    stubLocks(new Set())
    await sweepUntouched(current)
    expect(await getProject(left.databaseKey)).toMatchObject({ deletedAt: null })
    current.close()
  })

  test('one that somebody named is not taken for empty', async () => {
    const current = await openDatabase(await createProject(newProjectInfo('My first inquiry')))
    expect(await isUntouched(current)).toBe(false)
    current.close()
  })

  test('a replaced project goes to the bin of projects', async () => {
    const info = newProjectInfo('Helicopter centres')
    const mine = await createProject(info)
    expect(await standingOf(info.id)).toMatchObject({ kind: 'here', known: { databaseKey: mine } })
    const theirs = await createProject({ ...info, title: 'Helicopter centres, edited' })
    await switchTo(theirs, mine)
    expect((await binnedProjects()).map((project) => project.databaseKey)).toContain(mine)
    expect(await standingOf(info.id)).toMatchObject({ kind: 'here', known: { databaseKey: theirs } })
  })
})
