import { expect, test } from 'vitest'
import { createAnnotation, deleteAnnotations } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import type { Exhibit } from '../../../../renderer/src/data/claims.ts'
import { createLink } from '../../../../renderer/src/data/create-link.ts'
import { linksOf, removeLink, setLinkNote, setRelation } from '../../../../renderer/src/data/links.ts'
import { loadProject } from '../../../../renderer/src/data/projects.ts'
import { purgeSources } from '../../../../renderer/src/data/purge.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
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

const marked = (annotation: Annotation): Exhibit => ({ kind: 'annotation', annotation })

const consistent = async (db: WorkbenchDb) => findInconsistency(await loadProject(db))

test('two passages are tied once for each relation, seen from both ends, and untied again', async () => {
  const { db, here, there } = await twoPassages()
  const link = await createLink(db, marked(here), marked(there), 'contradicts')
  expect(await createLink(db, marked(here), marked(there), 'contradicts')).toEqual(link)
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
  expect(await createLink(db, marked(here), marked(here), 'relates')).toBeNull()
  await deleteAnnotations(db, [there.id])
  expect(await createLink(db, marked(here), marked(there), 'relates')).toBeNull()
  expect(await db.links.count()).toBe(0)
})

test('a deleted annotation takes its links along, and undo brings them back together', async () => {
  const { db, here, there } = await twoPassages()
  await createLink(db, marked(here), marked(there), 'relates')
  await deleteAnnotations(db, [there.id])
  expect(await db.links.count()).toBe(0)
  await undo(db)
  expect([await db.links.count(), await consistent(db)]).toEqual([1, null])
})

test('no step of the history brings back a link to a source that was deleted for ever', async () => {
  const { db, here, there } = await twoPassages()
  const link = await createLink(db, marked(here), marked(there), 'relates')
  if (link === null) throw new Error('no link')
  await removeLink(db, link.id)
  await deleteAnnotations(db, [there.id])
  await purgeSources(db, [there.sourceId])
  while ((await undo(db)).kind === 'done');
  expect([await db.links.count(), await consistent(db)]).toEqual([0, null])
})

test('words that are not marked yet become annotations in the same step', async () => {
  const { db, here, there } = await twoPassages()
  const text = await db.texts.get(there.anchor.versionId)
  const anchor = createAnchor(text?.content ?? '', there.anchor.versionId, span(10, 20))
  const passage: Exhibit = { kind: 'passage', passage: { sourceId: there.sourceId, anchor }, colour: 'blue' }
  const link = await createLink(db, marked(here), passage, 'answers', 'At last.')
  expect(link).toMatchObject({ from: here.id, relation: 'answers', note: 'At last.' })
  if (link === null) throw new Error('no link')
  expect(await db.annotations.get(link.to)).toMatchObject({ anchor, colour: 'blue' })
  await undo(db)
  expect([await db.annotations.count(), await db.links.count()]).toEqual([2, 0])
})

test('nothing is marked for a link that cannot be', async () => {
  const { db, here, there } = await twoPassages()
  const { sourceId, anchor } = there
  const passage: Exhibit = { kind: 'passage', passage: { sourceId, anchor }, colour: 'blue' }
  expect(await createLink(db, passage, passage, 'relates')).toBeNull()
  await deleteAnnotations(db, [here.id])
  expect(await createLink(db, marked(here), passage, 'relates')).toBeNull()
  expect(await db.annotations.count()).toBe(1)
})
