import { expect, test } from 'vitest'
import { addEvidence, createClaim } from '../../../../renderer/src/data/claims.ts'
import { loadComparedClaims, loadCorpus } from '../../../../renderer/src/data/compared.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { decideAbout, withdrawDecisions } from '../../../../renderer/src/data/passage-decisions.ts'
import { exhibitAt } from '../../../../renderer/src/data/passages.ts'
import { addSource, binSources, changeMeta } from '../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { present } from '../../../../shared/assert.ts'
import { COMPARE_DEFAULTS } from '../../../../shared/compare/compare-settings.ts'
import type { Place } from '../../../../shared/compare/compared-source.ts'
import type { Corpus } from '../../../../shared/compare/corpus.ts'
import { createKnown } from '../../../../shared/compare/known.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { sliceSpan } from '../../../../shared/text/offsets.ts'
import { freshDatabase } from '../../../support/database.ts'
import { currentPlace } from '../../../support/current-place.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { chosen } from '../../../support/two-reports.ts'

const FERRY = 'The first ferry left the new harbour at noon with four hundred passengers on board.'
const QUAY = 'The port authority opened the quay on Friday, two years later than planned.'
const NOTICE = 'This report was corrected by the editors on the next morning, after a reader had written.'

async function read(db: WorkbenchDb, title: string, ...paragraphs: readonly string[]): Promise<Source> {
  const bytes = new TextEncoder().encode(title + paragraphs.join('\n'))
  return (await addSource(db, await parsedFrom(title, textOf(...paragraphs), bytes), `${title}.txt`, bytes))
    .source
}

const corpusOf = (db: WorkbenchDb, before: Corpus | null = null) =>
  loadCorpus(db, COMPARE_DEFAULTS, createKnown(), before)

async function placeOf(db: WorkbenchDb, source: Source, words: string): Promise<Place> {
  const { sourceId, versionId, span: at } = await chosen(db, source, words)
  return { sourceId, versionId, ...at }
}

test('what lies in the bin is not compared', async () => {
  const db = await freshDatabase()
  const ferry = await read(db, 'Ferry', FERRY)
  const quay = await read(db, 'Quay', QUAY)
  await binSources(db, [quay.id])
  expect((await corpusOf(db)).sources.map(({ source }) => source.id)).toEqual([ferry.id])
})

test('a source that did not change is not cut into passages again, whatever else is found out about it', async () => {
  const db = await freshDatabase()
  const ferry = await read(db, 'Ferry', FERRY)
  const before = await corpusOf(db)
  await read(db, 'Quay', QUAY)
  await changeMeta(db, ferry.id, 'published', { iso: '2019-03-29', precision: 'day' })
  const after = await corpusOf(db, before)
  expect(after.byId.get(ferry.id)?.passages).toBe(before.byId.get(ferry.id)?.passages)
  expect(after.byId.get(ferry.id)?.source.published).toEqual({ iso: '2019-03-29', precision: 'day' })
  await changeMeta(db, ferry.id, 'language', 'de')
  expect((await corpusOf(db, after)).byId.get(ferry.id)?.passages).not.toBe(
    before.byId.get(ferry.id)?.passages,
  )
})

test('decisions follow their passages into a new version, and hold for nothing where a passage is gone', async () => {
  const db = await freshDatabase()
  const ferry = await read(db, 'Ferry', FERRY, QUAY)
  const other = await read(db, 'Quay', QUAY)
  const places = [await placeOf(db, ferry, 'opened the quay on Friday'), await placeOf(db, other, QUAY)]
  await decideAbout(db, 'keep passages apart', { kind: 'not-aligned' }, places)
  await decideAbout(db, 'dismiss a difference', { kind: 'dismissed', about: 'date' }, [
    await placeOf(db, ferry, 'at noon'),
    await placeOf(db, other, 'on Friday'),
  ])
  const bytes = new TextEncoder().encode('second state')
  await addVersion(db, ferry.id, await parsedFrom('Ferry', textOf(NOTICE, QUAY), bytes), 'Ferry.txt', bytes)

  const { decided, byId } = await corpusOf(db)
  const [apart] = decided.notAligned
  const [moved, stayed] = present(apart, 'a decision').places
  expect(sliceSpan(present(byId.get(ferry.id), 'ferry').source.text.content, moved)).toBe(
    'opened the quay on Friday',
  )
  expect(stayed.start).toBe(0)
  expect(
    decided.dismissed.map(({ about, places: left }) => [about, left.map(({ sourceId }) => sourceId)]),
  ).toEqual([['date', [other.id]]])
})

test('a decision can be taken back, and undone', async () => {
  const db = await freshDatabase()
  const [ferry, quay] = [await read(db, 'Ferry', FERRY), await read(db, 'Quay', QUAY)]
  const places = [await placeOf(db, ferry, FERRY), await placeOf(db, quay, QUAY)]
  const made = present(await decideAbout(db, 'align passages', { kind: 'aligned' }, places), 'decision')
  await withdrawDecisions(db, 'unlink passages', [made.id])
  expect((await corpusOf(db)).decided.aligned).toEqual([])
  await undo(db)
  expect((await corpusOf(db)).decided.aligned.map(({ id }) => id)).toEqual([made.id])
  await undo(db)
  expect(await db.passageDecisions.count()).toBe(0)
})

test('nothing is decided about a passage that is not there any more', async () => {
  const db = await freshDatabase()
  const ferry = await read(db, 'Ferry', FERRY)
  const beyond = await currentPlace(db, ferry.id, 0, FERRY.length + 50)
  expect(await decideAbout(db, 'align passages', { kind: 'aligned' }, [beyond, beyond])).toBeNull()
  expect(await db.passageDecisions.count()).toBe(0)
})

test('claims come with the words and places of their evidence', async () => {
  const db = await freshDatabase()
  const ferry = await read(db, 'Ferry', FERRY)
  const claim = await createClaim(db, 'Four hundred people were on the first ferry')
  const at = await chosen(db, ferry, 'four hundred passengers')
  await addEvidence(db, claim.id, present(await exhibitAt(db, at, 'yellow'), 'exhibit'), 'supports')
  expect(await loadComparedClaims(db)).toMatchObject([
    {
      id: claim.id,
      statement: claim.statement,
      evidence: [{ words: 'four hundred passengers', place: { sourceId: ferry.id, ...at.span }, note: '' }],
    },
  ])
})
