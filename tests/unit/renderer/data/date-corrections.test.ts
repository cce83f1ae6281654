import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { correctDate, uncorrectDate } from '../../../../renderer/src/data/date-corrections.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { onDay } from '../../../support/readings.ts'

const TEXT = 'The berth opened on Friday.'

async function report() {
  const db = await freshDatabase()
  const bytes = new TextEncoder().encode(TEXT)
  const { source } = await addSource(db, await parsedFrom('Berth', textOf(TEXT), bytes), 'berth.txt', bytes)
  return { db, sourceId: source.id, place: { sourceId: source.id, ...span(17, 26) } }
}

test('a date is corrected once, however often, and each time is undone by itself', async () => {
  const { db, place } = await report()
  await correctDate(db, place, onDay('2019-03-22'))
  await correctDate(db, place, null)
  expect(await db.passageDecisions.toArray()).toMatchObject([{ decided: { kind: 'dated', time: null } }])
  await undo(db)
  expect(await db.passageDecisions.toArray()).toMatchObject([{ decided: { time: onDay('2019-03-22') } }])
  await uncorrectDate(db, place)
  expect(await db.passageDecisions.count()).toBe(0)
})

test('also one of an earlier version, and not another expression of the same source', async () => {
  const { db, sourceId, place } = await report()
  await correctDate(db, place, onDay('2019-03-22'))
  await correctDate(db, { sourceId, ...span(0, 3) }, null)
  const bytes = new TextEncoder().encode('second')
  const text = textOf('Corrected.', TEXT)
  await addVersion(db, sourceId, await parsedFrom('Berth', text, bytes), 'berth.txt', bytes)
  await correctDate(db, { sourceId, ...span(29, 38) }, onDay('2019-03-29'))
  const left = await db.passageDecisions.toArray()
  expect(new Set(left.map(({ passages }) => passages[0]?.anchor.exact))).toEqual(
    new Set(['The', 'on Friday']),
  )
})
