import { freshDatabase, loggedState } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { makeClaimOfReadings } from '../../../../renderer/src/data/claim-from-readings.ts'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { loadProject } from '../../../../renderer/src/data/projects.ts'
import { addSource, binSources } from '../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import { proposedClaim } from '../../../../shared/compare/discrepancies/proposed-claim.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { aRow, onDay } from '../../../support/readings.ts'

const TEXTS = [
  ['The berth was opened on Friday by the mayor.', 'on Friday', '2019-03-29'],
  ['Officials said the berth opened on Thursday last week.', 'on Thursday last week', '2019-03-28'],
  ['It was on Friday that the berth opened.', 'on Friday', '2019-03-29'],
] as const

async function imported(db: WorkbenchDb, text: string) {
  const bytes = new TextEncoder().encode(text)
  return (await addSource(db, await parsedFrom(text, textOf(text), bytes), 'report.txt', bytes)).source
}

async function threeReports() {
  const db = await freshDatabase()
  const cells = []
  for (const [text, words, day] of TEXTS) {
    const { id, currentVersionId } = await imported(db, text)
    const differs = day === '2019-03-28'
    const said = [{ text, quote: text, words, day, group: differs ? 1 : 0, versionId: currentVersionId }]
    cells.push({ sourceId: id, state: differs ? ('different' as const) : ('same' as const), said })
  }
  return { db, row: aRow(cells) }
}

test('a claim of readings is disputed, has a passage of each source with its stance and value, and is undone in one step', async () => {
  const { db, row } = await threeReports()
  const before = await loggedState(db)
  const claim = await makeClaimOfReadings(db, proposedClaim(row), 'yellow')
  expect(await db.claims.toArray()).toEqual([claim])
  expect(claim).toMatchObject({ verdict: 'disputed', time: onDay('2019-03-29') })
  const evidence = await db.evidence.where({ claimId: claim?.id ?? '' }).sortBy('order')
  expect(evidence.map(({ stance }) => stance)).toEqual(['supports', 'contradicts', 'supports'])
  expect(evidence[1]?.value).toEqual({ kind: 'time', time: onDay('2019-03-28') })
  const marks = await db.annotations.bulkGet(evidence.map(({ annotationId }) => annotationId))
  expect(marks.map((mark) => mark?.anchor.exact)).toEqual(TEXTS.map(([text]) => text))
  expect(await findInconsistency(await loadProject(db))).toBeNull()
  expect(await undo(db)).toMatchObject({ kind: 'done', label: 'make claim' })
  expect(await loggedState(db)).toEqual(before)
})

test('a passage that is marked already is not marked twice', async () => {
  const { db, row } = await threeReports()
  const [first] = await db.sources.toArray()
  if (first === undefined) throw new Error('no source')
  const cell = row.cells.find(({ sourceId }) => sourceId === first.id)
  const content = (await db.texts.get(first.currentVersionId))?.content ?? ''
  const quote = cell?.readings[0]?.quote
  if (quote === undefined) throw new Error('no reading')
  const anchor = createAnchor(content, first.currentVersionId, quote)
  const mark = await createAnnotation(db, { sourceId: first.id, anchor }, 'green')
  await makeClaimOfReadings(db, proposedClaim(row), 'yellow')
  expect(await db.annotations.count()).toBe(3)
  expect(await db.evidence.where({ annotationId: mark.id }).count()).toBe(1)
})

test('no claim is made of words that are not there any more', async () => {
  const { db, row } = await threeReports()
  const [first, second] = row.cells.map(({ sourceId }) => sourceId)
  if (first === undefined || second === undefined) throw new Error('no sources')
  await binSources(db, [second])
  expect(await makeClaimOfReadings(db, proposedClaim(row), 'yellow')).toBeNull()
  await undo(db)
  const text = `Corrected. ${TEXTS[0][0]}`
  const bytes = new TextEncoder().encode(text)
  await addVersion(db, first, await parsedFrom(text, textOf(text), bytes), 'report.txt', bytes)
  expect(await makeClaimOfReadings(db, proposedClaim(row), 'yellow')).toBeNull()
  expect([await db.claims.count(), await db.annotations.count()]).toEqual([0, 0])
})
