import { expect, test } from 'vitest'
import { createPart, ensureCode, deleteCode, moveCode } from '../../../../renderer/src/data/codes.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { codeInVivo, nameOfWords } from '../../../../renderer/src/data/in-vivo.ts'
import { mergeCode, mergeTargets, previewMerge } from '../../../../renderer/src/data/merge-codes.ts'
import { codeTrees, type CodeBranch } from '../../../../shared/codes/codebook.ts'
import { present } from '../../../../shared/assert.ts'
import { MOST_LEVELS } from '../../../../shared/tree.ts'
import { anAnnotation } from '../../../support/builders.ts'
import { freshDatabase, loggedState } from '../../../support/database.ts'

const read = ({ item, level, parts }: CodeBranch): readonly string[] => [
  `${'-'.repeat(level - 1)}${item.name}`,
  ...parts.flatMap(read),
]
const tree = async (db: WorkbenchDb) => codeTrees(await db.codes.toArray()).flatMap(read)

/** Event with Date and Place in it, beside Actor. */
async function someCodes() {
  const db = await freshDatabase()
  const [event, date, place, actor] = [
    await ensureCode(db, 'Event'),
    await ensureCode(db, 'Date'),
    await ensureCode(db, 'Place'),
    await ensureCode(db, 'Actor'),
  ]
  await moveCode(db, date.id, { partOf: event.id, before: null })
  await moveCode(db, place.id, { partOf: event.id, before: null })
  return { db, event, date, place, actor }
}

async function coded(db: WorkbenchDb, ...codeIds: ReturnType<typeof anAnnotation>['codeIds']) {
  const row = { ...anAnnotation(), codeIds }
  await db.annotations.put(row)
  return row
}

test('codes are moved into each other, beside each other and out again, one step each', async () => {
  const { db, event, date, place, actor } = await someCodes()
  expect(await tree(db)).toEqual(['Actor', 'Event', '-Date', '-Place'])
  await moveCode(db, place.id, { partOf: event.id, before: date.id })
  await moveCode(db, actor.id, { partOf: null, before: null })
  expect(await tree(db)).toEqual(['Event', '-Place', '-Date', 'Actor'])
  await moveCode(db, date.id, { partOf: null, before: event.id })
  expect(await tree(db)).toEqual(['Date', 'Event', '-Place', 'Actor'])
  await undo(db)
  expect(await tree(db)).toEqual(['Event', '-Place', '-Date', 'Actor'])
})

test('no code comes below itself or too deep', async () => {
  const { db, event, date } = await someCodes()
  const before = await loggedState(db)
  expect(await moveCode(db, event.id, { partOf: date.id, before: null })).toBe(false)
  expect(await moveCode(db, event.id, { partOf: event.id, before: null })).toBe(false)
  expect(await loggedState(db)).toEqual(before)
  let inner = date
  for (let level = 3; level <= MOST_LEVELS; level += 1)
    inner = present(await createPart(db, inner.id), 'part')
  expect(await createPart(db, inner.id)).toBeNull()
})

test('the codes in a deleted one take its place', async () => {
  const { db, event } = await someCodes()
  const before = await loggedState(db)
  await ensureCode(db, 'Zeal')
  await deleteCode(db, event.id)
  expect(await tree(db)).toEqual(['Actor', 'Date', 'Place', 'Zeal'])
  await undo(db)
  await undo(db)
  expect(await loggedState(db)).toEqual(before)
})

test('a merged code gives its passages, parts and words to the other, in one step', async () => {
  const { db, event, date, actor } = await someCodes()
  const [one, both] = [await coded(db, event.id), await coded(db, date.id, event.id, actor.id)]
  await db.codes.update(event.id, { description: 'What happened' })
  const before = await loggedState(db)
  expect(await previewMerge(db, event.id, actor.id)).toEqual({ recoded: 1, inBoth: 1, parts: 2, words: true })
  expect(await mergeCode(db, event.id, actor.id)).toBe(true)
  expect(await tree(db)).toEqual(['Actor', '-Date', '-Place'])
  expect((await db.annotations.get(one.id))?.codeIds).toEqual([actor.id])
  expect((await db.annotations.get(both.id))?.codeIds).toEqual([date.id, actor.id])
  expect((await db.codes.get(actor.id))?.memo).toBe('From “Event”:\nWhat happened')
  await undo(db)
  expect(await loggedState(db)).toEqual(before)
})

test('a code is not merged into itself or one below it, but into the one it is in', async () => {
  const { db, event, date } = await someCodes()
  const targets = mergeTargets(await db.codes.toArray(), event.id)
  expect(targets.map(({ name }) => name)).toEqual(expect.not.arrayContaining(['Event', 'Date', 'Place']))
  expect(await mergeCode(db, event.id, date.id)).toBe(false)
  expect(await mergeCode(db, date.id, event.id)).toBe(true)
  expect(await tree(db)).toEqual(['Actor', 'Event', '-Place'])
})

test('words become the code of a passage in one step, and the same words the same code', async () => {
  const db = await freshDatabase()
  const { sourceId, anchor } = anAnnotation()
  const coding = present(await codeInVivo(db, { sourceId, anchor }, 'green'), 'coding')
  expect(coding.code).toMatchObject({ name: nameOfWords(anchor.exact), colour: 'green' })
  expect(await codeInVivo(db, coding.annotationId, 'red')).toEqual(coding)
  expect(await db.annotations.toArray()).toMatchObject([{ codeIds: [coding.code.id] }])
  await undo(db)
  expect([await db.annotations.count(), await db.codes.count()]).toEqual([0, 0])
})

test('many words are cut after a whole one', () => {
  expect(nameOfWords('  opened\n on Friday ')).toBe('opened on Friday')
  const name = nameOfWords('words '.repeat(60))
  expect(name).toMatch(/^(words )+words…$/)
  expect(name.length).toBeLessThanOrEqual(200)
  expect(nameOfWords('x'.repeat(300))).toHaveLength(200)
})
