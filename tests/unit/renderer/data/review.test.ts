import { expect, test } from 'vitest'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import {
  acceptPlace,
  awaitsReview,
  hasChangedWords,
  keepAsOrphan,
  originOf,
  reattach,
} from '../../../../renderer/src/data/review.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { present } from '../../../../shared/assert.ts'
import type { AnnotationId, SourceId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { freshDatabase } from '../../../support/database.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const FIRST = 'The new harbour opened on Friday, two years later than planned, the port authority said.'
const SECOND = 'Its first ferry left at noon with four hundred passengers on board, most of them islanders.'
const THIRD = 'The minister spoke of a great day for everybody on both sides of the sound.'
const OTHER = 'Not far away the council debated the price of fish for an hour on Wednesday evening.'
const EDITED = 'Its first ferry left at dusk with three hundred passengers on board, most of them islanders.'

async function version(db: WorkbenchDb, sourceId: SourceId, ...paragraphs: readonly string[]) {
  const bytes = new TextEncoder().encode(paragraphs.join('\n'))
  await addVersion(db, sourceId, await parsedFrom('Harbour', textOf(...paragraphs), bytes), 'h.txt', bytes)
}

/** A source with a passage each in two paragraphs, one of which a new version edits and the other leaves out. */
async function changed() {
  const db = await freshDatabase()
  const bytes = new TextEncoder().encode('first')
  const parsed = await parsedFrom('Harbour', textOf(FIRST, SECOND, THIRD), bytes)
  const { source } = await addSource(db, parsed, 'h.txt', bytes)
  const content = [FIRST, SECOND, THIRD].join('\n\n')
  const mark = async (words: string) => {
    const start = content.indexOf(words)
    const anchor = createAnchor(content, source.currentVersionId, span(start, start + words.length))
    return (await createAnnotation(db, { sourceId: source.id, anchor }, 'yellow')).id
  }
  const edited = await mark(SECOND)
  const lost = await mark(THIRD)
  await version(db, source.id, FIRST, EDITED, OTHER)
  return { db, source, edited, lost }
}

const anchorOf = async (db: WorkbenchDb, id: AnnotationId) =>
  present(await db.annotations.get(id), 'annotation').anchor

async function oldWords(db: WorkbenchDb, id: AnnotationId): Promise<string | undefined> {
  const { versionId, start, end } = originOf(await anchorOf(db, id))
  return (await db.texts.get(versionId))?.content.slice(start, end)
}

test('words that changed say where they stood before, through further versions, until somebody accepts them', async () => {
  const { db, source, edited } = await changed()
  expect((await anchorOf(db, edited)).exact).toBe(EDITED)
  expect(hasChangedWords((await anchorOf(db, edited)).state)).toBe(true)
  expect(await oldWords(db, edited)).toBe(SECOND)

  await version(db, source.id, OTHER, FIRST, EDITED)
  expect(await oldWords(db, edited)).toBe(SECOND)
  expect(hasChangedWords((await anchorOf(db, edited)).state)).toBe(true)

  const before = present(await db.annotations.get(edited), 'annotation')
  expect(await acceptPlace(db, before)).toBe(true)
  expect(await anchorOf(db, edited)).toMatchObject({ exact: EDITED, state: { kind: 'exact' } })
  expect(await oldWords(db, edited)).toBe(EDITED)
  await undo(db)
  expect(await db.annotations.get(edited)).toEqual(before)
})

test('an orphan has no place to accept, and a place that is another one by now is not accepted', async () => {
  const { db, edited, lost } = await changed()
  const orphan = present(await db.annotations.get(lost), 'annotation')
  expect(orphan.anchor.state.kind).toBe('orphan')
  expect(await acceptPlace(db, orphan)).toBe(false)
  const { anchor } = present(await db.annotations.get(edited), 'annotation')
  const seen = { id: edited, anchor: { ...anchor, start: (await anchorOf(db, lost)).start } }
  expect(await acceptPlace(db, seen)).toBe(false)
})

test('a passage is attached to other words of its own source only', async () => {
  const { db, source, lost } = await changed()
  const { currentVersionId } = present(await db.sources.get(source.id), 'source')
  const start = [FIRST, EDITED, ''].join('\n\n').length
  const chosen = { sourceId: source.id, versionId: currentVersionId, span: span(start, start + OTHER.length) }
  expect(await reattach(db, lost, { ...chosen, span: span(0, 0) })).toBe(false)
  expect(await reattach(db, lost, chosen)).toBe(true)
  expect(await anchorOf(db, lost)).toMatchObject({ exact: OTHER, state: { kind: 'exact' } })
  await undo(db)
  expect((await anchorOf(db, lost)).state.kind).toBe('orphan')
})

test('who keeps an orphan is not asked again, not even by a further version; undo asks again', async () => {
  const { db, source, edited, lost } = await changed()
  expect(awaitsReview((await anchorOf(db, lost)).state)).toBe(true)
  expect(await keepAsOrphan(db, lost)).toBe(true)
  expect(await keepAsOrphan(db, lost)).toBe(false)
  expect(awaitsReview((await anchorOf(db, lost)).state)).toBe(false)
  await version(db, source.id, FIRST, EDITED)
  expect((await anchorOf(db, lost)).state).toEqual({ kind: 'orphan', reviewed: true })

  await keepAsOrphan(db, edited)
  expect(await anchorOf(db, edited)).toMatchObject({
    exact: SECOND,
    state: { kind: 'orphan', reviewed: true },
  })
  await undo(db)
  expect(await anchorOf(db, edited)).toMatchObject({ exact: EDITED })
})

test('a kept orphan whose words come back has its place again', async () => {
  const { db, source, lost } = await changed()
  await keepAsOrphan(db, lost)
  await version(db, source.id, FIRST, EDITED, THIRD)
  expect((await anchorOf(db, lost)).state.kind).toMatch(/exact|moved/)
})
