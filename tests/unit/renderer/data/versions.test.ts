import { expect, test } from 'vitest'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { changeMetaOfAll } from '../../../../renderer/src/data/fill-in.ts'
import { redo, undo } from '../../../../renderer/src/data/history.ts'
import { createKnownSources } from '../../../../renderer/src/data/known-sources.ts'
import { addSource, binSources, changeMeta } from '../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { present } from '../../../../shared/assert.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { freshDatabase } from '../../../support/database.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const FIRST = 'The new harbour opened on Friday, two years later than planned, the port authority said.'
const SECOND = 'Its first ferry left at noon with four hundred passengers on board, most of them islanders.'
const NEWS = 'On Monday the ministry corrected the number of passengers to three hundred and eighty.'
const URL = 'https://quay.example/harbour'

async function article(url: string | null, ...paragraphs: readonly string[]) {
  const bytes = new TextEncoder().encode(paragraphs.join('\n'))
  const document = await parsedFrom('Harbour opens', textOf(...paragraphs), bytes)
  const field = url === null ? null : { value: url, from: 'canonical', raw: null, others: [] }
  return { document: { ...document, meta: { ...document.meta, url: field } }, bytes }
}

async function imported(db: WorkbenchDb, fileName: string, url: string | null = null): Promise<Source> {
  const { document, bytes } = await article(url, FIRST, SECOND)
  return (await addSource(db, document, fileName, bytes)).source
}

const standing = async (db: WorkbenchDb, fileName: string, url: string | null, ...paragraphs: string[]) =>
  (await createKnownSources(db)).standing((await article(url, ...paragraphs)).document, fileName)

test('a file of the same name, or a page of the same address, with much of the same text is another state of its source', async () => {
  const db = await freshDatabase()
  const source = await imported(db, 'harbour.html', URL)
  const changed = { kind: 'changed', source: { id: source.id } }
  expect(await standing(db, 'harbour.html', null, NEWS, FIRST, SECOND)).toMatchObject(changed)
  expect(await standing(db, 'saved later.html', URL, FIRST)).toMatchObject(changed)
  expect(await standing(db, 'harbour.html', null, FIRST, SECOND)).toMatchObject({ kind: 'duplicate' })
})

test('another text under a common name or a wrong address is a new source, and so is a copy under other ones', async () => {
  const db = await freshDatabase()
  await imported(db, 'index.html', 'https://quay.example/')
  const other = ['The council met on Tuesday and spoke about nothing but the price of fish.']
  expect(await standing(db, 'index.html', 'https://quay.example/', ...other)).toEqual({ kind: 'new' })
  expect(await standing(db, 'copy.html', null, NEWS, FIRST, SECOND)).toEqual({ kind: 'new' })
})

test('what lies in the bin is not updated', async () => {
  const db = await freshDatabase()
  const source = await imported(db, 'harbour.html')
  await binSources(db, [source.id])
  expect(await standing(db, 'harbour.html', null, NEWS, FIRST, SECOND)).toEqual({ kind: 'new' })
})

test('sources of the same import are known to the files after them', async () => {
  const db = await freshDatabase()
  const known = await createKnownSources(db)
  const source = await imported(db, 'harbour.html')
  known.remember(source, 'harbour.html')
  const { document } = await article(null, NEWS, FIRST, SECOND)
  expect(await known.standing(document, 'harbour.html')).toMatchObject({ kind: 'changed' })
})

test('a new version carries the annotations over and can be undone in one step', async () => {
  const db = await freshDatabase()
  const source = await imported(db, 'harbour.html')
  const content = `${FIRST}\n\n${SECOND}`
  const start = content.indexOf('first ferry')
  const anchor = createAnchor(content, source.currentVersionId, span(start, start + 'first ferry'.length))
  const { id } = await createAnnotation(db, { sourceId: source.id, anchor }, 'yellow')

  const next = await article(null, NEWS, FIRST, SECOND)
  await addVersion(db, source.id, next.document, 'harbour.html', next.bytes)
  const now = present(await db.sources.get(source.id), 'source')
  expect(await db.versions.get(now.currentVersionId)).toMatchObject({ number: 2, sourceId: source.id })
  const moved = present(await db.annotations.get(id), 'annotation').anchor
  expect(moved).toMatchObject({
    versionId: now.currentVersionId,
    exact: 'first ferry',
    state: { kind: 'moved' },
  })
  expect(next.document.text.content.slice(moved.start, moved.end)).toBe('first ferry')
  expect((await db.originals.get(next.document.originalSha256))?.bytes).toBeDefined()

  await undo(db)
  expect((await db.sources.get(source.id))?.currentVersionId).toBe(source.currentVersionId)
  expect((await db.annotations.get(id))?.anchor).toEqual(anchor)
  await expect((await createKnownSources(db)).standing(next.document, 'harbour.html')).resolves.toMatchObject(
    {
      kind: 'changed',
    },
  )
  await redo(db)
  expect((await db.annotations.get(id))?.anchor).toEqual(moved)
})

test('a new version says how many annotations it has no certain place for', async () => {
  const db = await freshDatabase()
  const source = await imported(db, 'harbour.html')
  const content = `${FIRST}\n\n${SECOND}`
  for (const words of [FIRST, SECOND]) {
    const start = content.indexOf(words)
    const anchor = createAnchor(content, source.currentVersionId, span(start, start + words.length))
    await createAnnotation(db, { sourceId: source.id, anchor }, 'yellow')
  }
  const next = await article(null, NEWS, FIRST)
  expect(await addVersion(db, source.id, next.document, 'harbour.html', next.bytes)).toMatchObject({
    unsure: 1,
  })
})

test('a new version brings its own metadata, but leaves what the user set', async () => {
  const db = await freshDatabase()
  const source = await imported(db, 'harbour.html', URL)
  await changeMeta(db, source.id, 'title', 'My own title')
  const next = await article(null, NEWS, FIRST, SECOND)
  const publisher = { value: 'The Quay', from: 'text', raw: null, others: [] }
  const document = { ...next.document, meta: { ...next.document.meta, publisher } }
  await addVersion(db, source.id, document, 'harbour.html', next.bytes)
  expect((await db.sources.get(source.id))?.meta).toMatchObject({
    title: { value: 'My own title' },
    publisher: { value: 'The Quay' },
    url: { value: URL },
  })
})

test('nothing is added to a source that has gone', async () => {
  const db = await freshDatabase()
  const source = await imported(db, 'harbour.html')
  await binSources(db, [source.id])
  const next = await article(null, NEWS, FIRST, SECOND)
  expect(await addVersion(db, source.id, next.document, 'harbour.html', next.bytes)).toBeNull()
  expect(await db.versions.count()).toBe(1)
})

test('a field of several sources is set in one step, and what was found stays beside it', async () => {
  const db = await freshDatabase()
  const ids = [(await imported(db, 'a.html')).id]
  const other = await article(null, NEWS)
  ids.push((await addSource(db, other.document, 'b.html', other.bytes)).source.id)
  await changeMetaOfAll(db, ids, 'publisher', 'The Quay')
  const values = async () => (await db.sources.bulkGet(ids)).map((source) => source?.meta.publisher?.value)
  expect(await values()).toEqual(['The Quay', 'The Quay'])
  await undo(db)
  expect(await values()).toEqual([undefined, undefined])
})
