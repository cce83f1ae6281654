import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createAnnotation, deleteAnnotations } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import {
  createLink,
  linksOf,
  removeLink,
  setLinkNote,
  setRelation,
} from '../../../../renderer/src/data/links.ts'
import { loadProject } from '../../../../renderer/src/data/projects.ts'
import { purgeSources } from '../../../../renderer/src/data/purge.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { freshDatabase } from '../../../support/database.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const TEXT = 'The ferry was late on Tuesday, the harbour master said.'

async function twoPassages() {
  const db = await freshDatabase()
  const mark = async (title: string) => {
    const text = textOf(`${title}. ${TEXT}`)
    const bytes = new TextEncoder().encode(text.content)
    const { source } = await addSource(db, await parsedFrom(title, text, bytes), `${title}.txt`, bytes)
    const anchor = createAnchor(text.content, source.currentVersionId, span(0, 9))
    return createAnnotation(db, { sourceId: source.id, anchor }, 'yellow')
  }
  return { db, here: await mark('First report'), there: await mark('Second report') }
}

const consistent = async (db: WorkbenchDb) => findInconsistency(await loadProject(db))

test('two passages are tied once for each relation, seen from both ends, and untied again', async () => {
  const { db, here, there } = await twoPassages()
  const link = await createLink(db, here.id, there.id, 'contradicts')
  expect(await createLink(db, here.id, there.id, 'contradicts')).toEqual(link)
  if (link === null) throw new Error('no link')
  await setRelation(db, link.id, 'repeats')
  await setLinkNote(db, link.id, 'Word for word.')
  const changed = { ...link, relation: 'repeats', note: 'Word for word.', modifiedAt: expect.any(String) }
  expect([await linksOf(db, here.id), await linksOf(db, there.id)]).toEqual([[changed], [changed]])
  await removeLink(db, link.id)
  expect(await linksOf(db, here.id)).toEqual([])
})

test('a passage is not tied to itself, nor to one that is gone', async () => {
  const { db, here, there } = await twoPassages()
  expect(await createLink(db, here.id, here.id, 'relates')).toBeNull()
  await deleteAnnotations(db, [there.id])
  expect(await createLink(db, here.id, there.id, 'relates')).toBeNull()
  expect(await db.links.count()).toBe(0)
})

test('a deleted annotation takes its links along, and undo brings them back together', async () => {
  const { db, here, there } = await twoPassages()
  await createLink(db, here.id, there.id, 'relates')
  await deleteAnnotations(db, [there.id])
  expect(await db.links.count()).toBe(0)
  await undo(db)
  expect([await db.links.count(), await consistent(db)]).toEqual([1, null])
})

test('no step of the history brings back a link to a source that was deleted for ever', async () => {
  const { db, here, there } = await twoPassages()
  const link = await createLink(db, here.id, there.id, 'relates')
  if (link === null) throw new Error('no link')
  await removeLink(db, link.id)
  await deleteAnnotations(db, [there.id])
  await purgeSources(db, [there.sourceId])
  while ((await undo(db)).kind === 'done');
  expect([await db.links.count(), await consistent(db)]).toEqual([0, null])
})
