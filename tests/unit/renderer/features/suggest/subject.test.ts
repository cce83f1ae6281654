import { freshDatabase } from '../../../../support/database.ts'
import { expect, test } from 'vitest'
import { createAnnotation } from '../../../../../renderer/src/data/annotations.ts'
import { makeDraft } from '../../../../../renderer/src/data/drafts.ts'
import { passageAt } from '../../../../../renderer/src/data/passages.ts'
import { addSource } from '../../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../../renderer/src/data/versions.ts'
import { groundsIn, groundWords } from '../../../../../renderer/src/features/suggest/grounds.ts'
import { likenessWords } from '../../../../../renderer/src/features/suggest/likeness-words.ts'
import { chosenBy, wishOf } from '../../../../../renderer/src/features/suggest/subject.ts'
import { workspace } from '../../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../../shared/assert.ts'
import { sliceSpan } from '../../../../../shared/text/offsets.ts'
import { parsedFrom, textOf } from '../../../../support/parsed.ts'
import { chosen } from '../../../../support/two-reports.ts'

const FERRY = 'The first ferry left the new harbour at noon.'
const rect = { left: 0, top: 0, right: 1, bottom: 1 }

async function ferry() {
  const db = await freshDatabase()
  const bytes = new TextEncoder().encode(FERRY)
  const { source } = await addSource(db, await parsedFrom('Ferry', textOf(FERRY), bytes), 'f.txt', bytes)
  const at = await chosen(db, source, 'new harbour')
  const state = workspace.getInitialState()
  const selected = wishOf({ ...state, selection: { ...at, paneId: 'a', rect } })
  return { db, source, at, state, selected }
}

test('selected words go before the active highlight, and scrolling makes no other words of them', async () => {
  const { db, at, state, selected } = await ferry()
  const mark = await createAnnotation(db, present(await passageAt(db, at), 'passage'), 'yellow')
  const moved = { ...at, paneId: 'a', rect: { ...rect, top: 400 } }
  expect(wishOf({ ...state, selection: moved, activeAnnotation: mark.id })).toBe(selected)
  expect(await chosenBy(db, selected)).toMatchObject({
    words: 'new harbour',
    title: 'Ferry',
    annotationId: null,
  })
  const active = wishOf({ ...state, activeAnnotation: mark.id })
  expect(await chosenBy(db, active)).toMatchObject({ words: 'new harbour', annotationId: mark.id })
  expect(await chosenBy(db, wishOf(state))).toBeNull()
})

test('nothing is suggested for a draft, nor for words of an earlier version', async () => {
  const { db, source, selected } = await ferry()
  const bytes = new TextEncoder().encode('later')
  await addVersion(db, source.id, await parsedFrom('Ferry', textOf('Later.', FERRY), bytes), 'f.txt', bytes)
  expect(await chosenBy(db, selected)).toBeNull()
  await makeDraft(db, source.id)
  const current = present(await db.sources.get(source.id), 'source')
  const wish = JSON.stringify({ kind: 'selection', ...(await chosen(db, current, 'Later')) })
  expect(await chosenBy(db, wish)).toBe('draft')
})

test('grounds are marked in any of their inflections and shown as the words in hand write them', () => {
  const grounds = { words: ['passenger', 'harbor'], names: ['northport'], numbers: ['400'] }
  const text = 'In Northport 400 passengers left the harbour.'
  const marked = groundsIn(text, grounds, 'en').map((at) => sliceSpan(text, at))
  expect(marked).toEqual(['Northport', '400', 'passengers', 'harbour'])
  expect(groundWords(grounds, text, 'en')).toEqual(['Northport', '400', 'passengers', 'harbour'])
  expect(groundWords({ ...grounds, names: ['elsewhere'] }, text, 'en')[0]).toBe('elsewhere')
})

test('a score is said in words by the thresholds that are set', () => {
  const at = { strong: 0.3, weak: 0.2 }
  expect([0.3, 0.2, 0.1].map((score) => likenessWords(score, at))).toEqual([
    'Close match',
    'Possible match',
    'Faint match',
  ])
})
