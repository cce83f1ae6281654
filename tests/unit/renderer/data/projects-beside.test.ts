import { freshDatabase, loggedState } from '../../../support/database.ts'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createAnnotation, setCodes } from '../../../../renderer/src/data/annotations.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { ensureCode, moveCode } from '../../../../renderer/src/data/codes.ts'
import { copySources } from '../../../../renderer/src/data/copy-sources.ts'
import { databaseName, openDatabase, type WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { duplicateProject } from '../../../../renderer/src/data/duplicate-project.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { passageAt } from '../../../../renderer/src/data/passages.ts'
import { deleteProject, projectInsteadOf } from '../../../../renderer/src/data/project-bin.ts'
import { summaryOf } from '../../../../renderer/src/data/project-summary.ts'
import { createProject, loadProject, newProjectInfo } from '../../../../renderer/src/data/projects.ts'
import { binProject, getProject, listProjects } from '../../../../renderer/src/data/registry.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { present } from '../../../../shared/assert.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

beforeEach(() => vi.unstubAllGlobals())

const quiet = () => ({
  onProgress: vi.fn<(done: number, total: number) => void>(),
  signal: AbortSignal.any([]),
})
const stopped = () => ({ onProgress: () => undefined, signal: AbortSignal.abort() })

async function addText(db: WorkbenchDb, title: string, text: string): Promise<SourceId> {
  const bytes = new TextEncoder().encode(text)
  const added = await addSource(db, await parsedFrom(title, textOf(text), bytes), `${title}.txt`, bytes)
  return added.source.id
}

/** Marks the first word of a source, with a code in a code. */
async function markFirstWord(db: WorkbenchDb, sourceId: SourceId): Promise<void> {
  const source = present(await db.sources.get(sourceId), 'source')
  const chosen = { sourceId, versionId: source.currentVersionId, span: span(0, 3) }
  const mark = await createAnnotation(db, present(await passageAt(db, chosen), 'passage'), 'red', {
    note: 'look here',
  })
  const [costs, money] = [await ensureCode(db, 'Costs'), await ensureCode(db, 'Money')]
  await moveCode(db, costs.id, { partOf: money.id, before: null })
  await setCodes(db, mark.id, [costs.id])
}

describe('a project is duplicated', () => {
  test('with all it holds but its history, under an id and a title of its own', async () => {
    const db = await freshDatabase()
    await markFirstWord(db, await addText(db, 'Centre opens', 'The centre opened.'))
    await createClaim(db, 'It opened')
    const before = await loadProject(db)
    const watching = quiet()

    const copy = await openDatabase(await duplicateProject(db.databaseKey, watching))

    const { info, ...rows } = await loadProject(copy)
    const { info: own, ...ownRows } = before
    expect(rows).toEqual(ownRows)
    expect(info.id).not.toBe(own.id)
    expect(info.title).toBe('Copy of Test project')
    expect(await copy.history.count()).toBe(0)
    expect(await findInconsistency({ info, ...rows })).toBeNull()
    expect(watching.onProgress).toHaveBeenLastCalledWith(2, 2)
    const again = await getProject(await duplicateProject(db.databaseKey, quiet()))
    expect(again?.title).toBe('Copy of Test project 2')
  })

  test('and nothing is left behind when it is stopped', async () => {
    const db = await freshDatabase()
    await addText(db, 'Centre opens', 'The centre opened.')
    const [known, databases] = [(await listProjects()).length, (await indexedDB.databases()).length]
    await expect(duplicateProject(db.databaseKey, stopped())).rejects.toThrow()
    expect([(await listProjects()).length, (await indexedDB.databases()).length]).toEqual([known, databases])
  })
})

describe('a project is put away', () => {
  test('and another is there to go to, a new one if there is none', async () => {
    for (const { databaseKey } of await listProjects()) await binProject(databaseKey)
    const mine = await createProject(newProjectInfo('Mine'))
    const fresh = await projectInsteadOf(mine)
    expect(await getProject(fresh)).toMatchObject({ title: 'Untitled project' })
    const other = await createProject(newProjectInfo('Other'))
    expect([fresh, other]).toContain(await projectInsteadOf(mine))
  })

  test('and is deleted for ever only while no tab has it open', async () => {
    const key = await createProject(newProjectInfo('Doomed'))
    let isOpen = true
    const request = async (_name: string, _options: unknown, act: (lock: object | null) => unknown) =>
      act(isOpen ? null : {})
    vi.stubGlobal('navigator', { locks: { request } })
    expect(await deleteProject(key)).toBe(false)
    expect(await getProject(key)).toBeDefined()
    isOpen = false
    expect(await deleteProject(key)).toBe(true)
    expect(await getProject(key)).toBeUndefined()
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName(key))
  })

  test('and its counts are read without bringing a lost one to life', async () => {
    const db = await freshDatabase()
    await addText(db, 'Centre opens', 'The centre opened.')
    expect(await summaryOf(db.databaseKey)).toEqual({ sources: 1, annotations: 0, claims: 0, bytes: 18 })
    expect(await summaryOf('gone')).toBeNull()
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName('gone'))
  })
})

describe('sources are copied to another project', () => {
  async function twoProjects() {
    const from = await freshDatabase()
    const to = await freshDatabase()
    const sourceIds = [
      await addText(from, 'Centre opens', 'The centre opened.'),
      await addText(from, 'Buses', 'Ten buses run at night.'),
    ]
    await markFirstWord(from, present(sourceIds[0], 'source'))
    await addText(to, 'Buses elsewhere', 'Ten buses run at night.')
    return { from, to, sourceIds }
  }

  test('with annotations and codes, but for those it has; one step takes them back', async () => {
    const { from, to, sourceIds } = await twoProjects()
    const theirs = await ensureCode(to, 'money')
    const before = await loggedState(to)
    const wish = { sourceIds, withAnnotations: true }

    const report = await copySources(from, to.databaseKey, wish, quiet())

    expect(report.copied.map(({ meta }) => meta.title.value)).toEqual(['Centre opens'])
    expect(report.already.map(({ meta }) => meta.title.value)).toEqual(['Buses'])
    expect([report.annotations, report.newCodes]).toEqual([1, 1])
    const project = await loadProject(to)
    expect(await findInconsistency(project)).toBeNull()
    const code = present(
      project.codes.find(({ name }) => name === 'Costs'),
      'code',
    )
    expect(code.partOf).toBe(theirs.id)
    expect(project.annotations).toMatchObject([
      { note: 'look here', codeIds: [code.id], anchor: { exact: 'The' } },
    ])
    expect((await copySources(from, to.databaseKey, wish, quiet())).copied).toEqual([])

    await undo(to)
    expect(await loggedState(to)).toEqual(before)
  })

  test('and the other project is as it was when that fails or is stopped', async () => {
    const { from, to, sourceIds } = await twoProjects()
    const before = [await loggedState(to), await to.texts.count(), await to.originals.count()]
    const wish = { sourceIds, withAnnotations: true }
    await expect(copySources(from, to.databaseKey, wish, stopped())).rejects.toThrow()
    const last = await from.versions.toArray()
    await from.originals.delete(present(last[0], 'version').originalSha256)
    await from.originals.delete(present(last[1], 'version').originalSha256)
    await expect(copySources(from, to.databaseKey, wish, quiet())).rejects.toThrow()
    expect([await loggedState(to), await to.texts.count(), await to.originals.count()]).toEqual(before)
  })
})
