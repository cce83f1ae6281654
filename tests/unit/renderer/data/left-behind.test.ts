import { freshDatabase } from '../../../support/database.ts'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { undo } from '../../../../renderer/src/data/history.ts'
import { fillNewDatabase, loadProject } from '../../../../renderer/src/data/projects.ts'
import { addSource, restoreBlocks } from '../../../../renderer/src/data/sources.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const BYTES = new TextEncoder().encode('original')

test('a version that was undone is not part of the project', async () => {
  const db = await freshDatabase()
  const text = {
    ...textOf('The centre opened on Friday.'),
    suppressed: [
      { text: 'Share this!', kind: 'paragraph' as const, reason: 'share-prompt' as const, before: 1 },
    ],
  }
  const { source } = await addSource(db, await parsedFrom('Centre opens', text, BYTES), 'a.txt', BYTES)
  await restoreBlocks(db, source.id, [0])
  expect((await loadProject(db)).versions.map((version) => version.number).sort((a, b) => a - b)).toEqual([
    1, 2,
  ])
  await undo(db)
  const project = await loadProject(db)
  expect(project.versions.map((version) => version.number)).toEqual([1])
  expect(project.texts.size).toBe(1)
})

test('a project that cannot be stored leaves no database behind', async () => {
  const db = await freshDatabase()
  const project = await loadProject(db)
  const before = await Dexie.getDatabaseNames()
  const uncloneable = {
    ...project,
    originals: new Map([['x', () => undefined]]),
  } as unknown as typeof project
  await expect(fillNewDatabase(uncloneable)).rejects.toThrow()
  expect(await Dexie.getDatabaseNames()).toEqual(before)
})
