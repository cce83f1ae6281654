import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { correctDate, uncorrectDate } from '../../../../renderer/src/data/date-corrections.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { decideAbout } from '../../../../renderer/src/data/passage-decisions.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { currentPlace } from '../../../support/current-place.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { onDay } from '../../../support/readings.ts'

const TEXT = 'The berth opened on Friday. The old crane was sold on Friday.'
/** Where the phrase stands first and second. */
const [OPENED, SOLD] = [17, TEXT.lastIndexOf('on Friday')]

async function report() {
  const db = await freshDatabase()
  const bytes = new TextEncoder().encode(TEXT)
  const { source } = await addSource(db, await parsedFrom('Berth', textOf(TEXT), bytes), 'berth.txt', bytes)
  return { db, sourceId: source.id, place: await currentPlace(db, source.id, OPENED, OPENED + 9) }
}

const NOTICE = 'Corrected.'
const LATER = NOTICE.length + 2

/** The text below a notice, as the next version. */
async function revise(db: WorkbenchDb, sourceId: SourceId): Promise<void> {
  const bytes = new TextEncoder().encode('second')
  const text = textOf(NOTICE, TEXT)
  await addVersion(db, sourceId, await parsedFrom('Berth', text, bytes), 'berth.txt', bytes)
}

const said = async (db: WorkbenchDb) =>
  (await db.passageDecisions.toArray()).map(
    ({ decided, passages: [passage] }) =>
      [passage?.anchor.start, decided.kind === 'dated' ? decided.time?.from.iso : null] as const,
  )

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

test('also one of an earlier version, and not the same words of another place', async () => {
  const { db, sourceId, place } = await report()
  await correctDate(db, place, onDay('2019-03-22'))
  await correctDate(db, await currentPlace(db, sourceId, SOLD, SOLD + 9), onDay('2019-03-15'))
  await revise(db, sourceId)
  const opened = await currentPlace(db, sourceId, LATER + OPENED, LATER + OPENED + 9)
  await correctDate(db, opened, onDay('2019-03-29'))
  expect(new Map(await said(db))).toEqual(
    new Map([
      [LATER + OPENED, '2019-03-29'],
      [SOLD, '2019-03-15'],
    ]),
  )
  await uncorrectDate(db, opened)
  expect(await said(db)).toEqual([[SOLD, '2019-03-15']])
})

test('what was found in a version that is no longer current is not written onto other words', async () => {
  const { db, sourceId, place } = await report()
  await revise(db, sourceId)
  expect(await correctDate(db, place, onDay('2019-03-22'))).toBeNull()
  expect(
    await decideAbout(db, 'dismiss difference', { kind: 'dismissed', about: 'date' }, [place]),
  ).toBeNull()
  expect(await db.passageDecisions.count()).toBe(0)
})
