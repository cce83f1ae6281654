import { expect, test } from 'vitest'
import { alignPassages, separatePassages } from '../../../../../../renderer/src/data/aligned-passages.ts'
import type { WorkbenchDb } from '../../../../../../renderer/src/data/db.ts'
import { addSource } from '../../../../../../renderer/src/data/sources.ts'
import { loadOthers } from '../../../../../../renderer/src/features/reader/aligned/load-others.ts'
import { freshDatabase } from '../../../../../support/database.ts'
import { currentPlace } from '../../../../../support/current-place.ts'
import { parsedFrom, textOf } from '../../../../../support/parsed.ts'

const WORDS = 'one two three four five six'.split(' ')
const TEXT = WORDS.map((word) => `The berth of quay ${word} was opened.`).join(' ')
const LENGTH = 30

async function report(db: WorkbenchDb, title: string) {
  const bytes = new TextEncoder().encode(title)
  return (await addSource(db, await parsedFrom(title, textOf(TEXT), bytes), `${title}.txt`, bytes)).source.id
}

/** A passage of one source, and all sentences of another that are like it. */
async function berths() {
  const db = await freshDatabase()
  const [here, there] = [await report(db, 'Here'), await report(db, 'There')]
  const asked = await currentPlace(db, here, 0, LENGTH)
  const places = await Promise.all(
    WORDS.map((word) => {
      const start = TEXT.indexOf(`The berth of quay ${word}`)
      return currentPlace(db, there, start, start + LENGTH)
    }),
  )
  const grounds = { words: ['berth'], names: [], numbers: [] }
  const similar = places.map((place) => ({ place, score: 0.4, grounds, shared: [], acrossLanguages: false }))
  return { db, asked, places, similar }
}

test('what is listed says what was decided, and leaves out what is not the same', async () => {
  const { db, asked, places, similar } = await berths()
  const [first, second] = places
  if (first === undefined || second === undefined) throw new Error('no places')
  await separatePassages(db, [asked, first])
  const kept = await alignPassages(db, [second, asked])
  const others = await loadOthers(db, asked, similar)
  expect(others.map(({ aligned }) => aligned?.id)).toEqual([
    kept?.id,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(others[0]?.words).toBe(TEXT.slice(second.start, second.end))
})

test('a text is read once, however many of its passages are listed', async () => {
  const { db, asked, similar } = await berths()
  let read = 0
  db.texts.hook('reading', (row: unknown) => {
    read += 1
    return row
  })
  expect(await loadOthers(db, asked, similar)).toHaveLength(WORDS.length)
  expect(read).toBe(1)
})
