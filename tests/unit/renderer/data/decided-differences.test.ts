import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { loadCorpus } from '../../../../renderer/src/data/compared.ts'
import { correctDate } from '../../../../renderer/src/data/date-corrections.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { decideAbout, MOST_PAIRS, tellApart } from '../../../../renderer/src/data/passage-decisions.ts'
import { addSource, binSources, changeMeta } from '../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { present } from '../../../../shared/assert.ts'
import type { Place } from '../../../../shared/compare/compared-source.ts'
import { COMPARE_DEFAULTS } from '../../../../shared/compare/compare-settings.ts'
import { discrepancies } from '../../../../shared/compare/discrepancies/discrepancies.ts'
import type { Discrepancy } from '../../../../shared/compare/discrepancies/discrepancy.ts'
import { createKnown } from '../../../../shared/compare/known.ts'
import { WITHOUT_REST } from '../../../../shared/compare/turn.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { onDay } from '../../../support/readings.ts'

const FRIDAY = 'The mayor said the new ferry berth at Saltmarsh was opened on Friday in the rain.'
const THURSDAY = 'The new ferry berth at Saltmarsh was opened on Thursday, the port authority said.'
const NOTICE = 'This report was corrected by the editors on request of a reader who was there.'

async function report(db: WorkbenchDb, text: string, iso: string) {
  const bytes = new TextEncoder().encode(text)
  const { source } = await addSource(db, await parsedFrom(text, textOf(text), bytes), 'report.txt', bytes)
  await changeMeta(db, source.id, 'published', { iso, precision: 'day' })
  await changeMeta(db, source.id, 'language', 'en')
  return source
}

/** Two reports of one opening, the days they give, and the second state of the first. */
async function twoReports() {
  const db = await freshDatabase()
  const first = await report(db, FRIDAY, '2019-03-30')
  await report(db, THURSDAY, '2019-03-30')
  const update = async () => {
    const bytes = new TextEncoder().encode('second state')
    await addVersion(db, first.id, await parsedFrom(FRIDAY, textOf(NOTICE, FRIDAY), bytes), 'r.txt', bytes)
  }
  return { db, first, update }
}

async function dateRows(db: WorkbenchDb): Promise<readonly Discrepancy[]> {
  const corpus = await loadCorpus(db, COMPARE_DEFAULTS, createKnown(), null)
  return (await discrepancies(corpus, null, WITHOUT_REST)).filter(({ kind }) => kind === 'date')
}
const placesOf = ({ cells }: Discrepancy) => cells.flatMap(({ readings }) => readings.map(({ at }) => at))

test('what was dismissed stays so when a source gets a new version', async () => {
  const { db, update } = await twoReports()
  const [row] = await dateRows(db)
  expect(row).toMatchObject({ state: 'different', dismissedBy: [] })
  const about = { kind: 'dismissed', about: 'date' } as const
  const dismissed = await decideAbout(db, 'dismiss difference', about, placesOf(present(row, 'a row')))
  await update()
  expect((await dateRows(db)).map(({ dismissedBy }) => dismissedBy)).toEqual([[dismissed?.id]])
})

test('passages that were told apart do not meet in a row again', async () => {
  const { db, update } = await twoReports()
  const [one, two] = placesOf(present((await dateRows(db))[0], 'a row'))
  await tellApart(db, 'date', [present(one, 'one')], [present(two, 'two')])
  await update()
  expect(await dateRows(db)).toEqual([])
})

test('of many passages each is told apart from each other, and too many are refused as a whole', async () => {
  const { db } = await twoReports()
  const [one, two] = placesOf(present((await dateRows(db))[0], 'a row'))
  const times = (place: Place | undefined, count: number) =>
    Array.from({ length: count }, () => present(place, 'a place'))
  const told = await tellApart(db, 'date', times(one, 26), times(two, 24))
  expect(told).toHaveLength(26 * 24)
  expect(await db.passageDecisions.count()).toBe(26 * 24)
  await expect(tellApart(db, 'date', times(one, MOST_PAIRS), times(two, 2))).rejects.toThrow(RangeError)
  expect(await db.passageDecisions.count()).toBe(26 * 24)
})

test('a corrected date counts in the new version, and what it was against agrees', async () => {
  const { db, first, update } = await twoReports()
  const here = placesOf(present((await dateRows(db))[0], 'a row')).find(
    ({ sourceId }) => sourceId === first.id,
  )
  await correctDate(db, present(here, 'a place'), onDay('2019-03-28'))
  await update()
  expect((await dateRows(db)).map(({ state }) => state)).toEqual(['same'])
})

test('nothing is decided about a source that lies in the bin', async () => {
  const { db, first } = await twoReports()
  const places = placesOf(present((await dateRows(db))[0], 'a row'))
  await binSources(db, [first.id])
  expect(await decideAbout(db, 'align passages', { kind: 'aligned' }, places)).toBeNull()
  expect(await db.passageDecisions.count()).toBe(0)
})
