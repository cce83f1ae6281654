import { expect, test } from 'vitest'
import { createAnnotation, moveEnds } from '../../../../renderer/src/data/annotations.ts'
import { createClaim, evidenceOf } from '../../../../renderer/src/data/claims.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { annotationAt } from '../../../../renderer/src/data/passages.ts'
import { addPart, removePart } from '../../../../renderer/src/data/quotations.ts'
import { acceptPlace, awaitingParts, keepAsOrphan, reattach } from '../../../../renderer/src/data/review.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { present } from '../../../../shared/assert.ts'
import { newId, type SourceId } from '../../../../shared/ids.ts'
import { metAt, partsOf, quotationOf, stateOf } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { freshDatabase } from '../../../support/database.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const FIRST = 'The first ferry left the new quay at noon with four hundred passengers on board.'
const BETWEEN = 'Fishermen had blocked the entrance for a week in protest against the new berths.'
const LAST = 'Minister Ulla Brandt called it a great day for both sides of the sound.'
const FRAME = 'A band played, and schools were closed for the day in all three villages.'

/** A quotation of the first and the last of three paragraphs. */
async function quoted() {
  const db = await freshDatabase()
  const text = textOf(FIRST, BETWEEN, LAST, FRAME)
  const bytes = new TextEncoder().encode(text.content)
  const { source } = await addSource(db, await parsedFrom('Harbour', text, bytes), 'a.txt', bytes)
  const passage = (words: string, content = text.content, versionId = source.currentVersionId) => {
    const start = content.indexOf(words)
    return {
      sourceId: source.id,
      anchor: createAnchor(content, versionId, span(start, start + words.length)),
    }
  }
  const { id } = await createAnnotation(db, passage('left the new quay at noon'), 'yellow')
  await addPart(db, id, passage(LAST))
  const row = async () => present(await db.annotations.get(id), 'row')
  const reads = async () => quotationOf(await row())
  const renew = async (...paragraphs: readonly string[]) => {
    const next = textOf(...paragraphs)
    const more = new TextEncoder().encode(next.content)
    const updated = await addVersion(db, source.id, await parsedFrom('Harbour', next, more), 'b.txt', more)
    return { updated: present(updated, 'version'), content: next.content }
  }
  return { db, id, source, passage, row, reads, renew }
}

test('words are added as one step each, and the evidence stays with the quotation', async () => {
  const { db, row, reads, passage, id } = await quoted()
  await createClaim(db, 'It left', { kind: 'annotation', annotation: await row() })
  await addPart(db, id, passage('blocked the entrance'))
  expect(await reads()).toBe(`left the new quay at noon … blocked the entrance … ${LAST}`)
  expect(await evidenceOf(db, id)).toHaveLength(1)
  await undo(db)
  expect(await reads()).toBe(`left the new quay at noon … ${LAST}`)
})

test('words it has already, or of another source, are not added', async () => {
  const { db, reads, passage, id } = await quoted()
  const before = await reads()
  expect(await addPart(db, id, passage('new quay'))).toBeNull()
  expect(await addPart(db, id, { ...passage('blocked'), sourceId: newId<SourceId>() })).toBeNull()
  expect(await reads()).toBe(before)
})

test('a part is removed, the last one not, and comes back by undo', async () => {
  const { db, row, reads, id } = await quoted()
  const [first, last] = partsOf(await row())
  expect(await removePart(db, id, present(first, 'part'))).not.toBeNull()
  expect(await row()).not.toHaveProperty('parts')
  expect(await removePart(db, id, present(last, 'part'))).toBeNull()
  await undo(db)
  expect(await reads()).toBe(`left the new quay at noon … ${LAST}`)
})

test('the ends of one part are moved; grown into another they are one', async () => {
  const { db, row, reads, passage, id } = await quoted()
  const last = () => row().then((now) => partsOf(now).at(-1))
  await moveEnds(db, id, passage('Minister Ulla Brandt').anchor, 'step', await last())
  expect(await reads()).toBe('left the new quay at noon … Minister Ulla Brandt')
  await moveEnds(db, id, passage(`noon with four hundred passengers on board.\n\n${BETWEEN}\n\nMinister`).anchor, 'step', await last()) // prettier-ignore
  expect(partsOf(await row())).toHaveLength(1)
})

test('only an annotation of just these words is the one that marks them', async () => {
  const { db, row, passage } = await quoted()
  expect(await annotationAt(db, passage('left the new quay at noon'))).toBeNull()
  const [first] = partsOf(await row())
  await removePart(db, (await row()).id, present(partsOf(await row())[1], 'part'))
  expect((await annotationAt(db, passage('left the new quay at noon')))?.anchor).toEqual(first)
})

test('each part finds its own place in a new text, and the lost one is asked about by itself', async () => {
  const { db, row, renew, id, source, passage } = await quoted()
  const { updated, content } = await renew(FRAME, FIRST, BETWEEN)
  expect(updated.unsure).toBe(1)
  const [placed, lost] = [...partsOf(await row())].sort((a) => (a.state.kind === 'orphan' ? 1 : -1))
  expect(placed).toMatchObject({ exact: 'left the new quay at noon', state: { kind: 'moved' } })
  expect(stateOf(await row()).kind).toBe('orphan')
  expect(awaitingParts(await row())).toEqual([lost])
  expect(await keepAsOrphan(db, id, undefined, lost)).toBe(true)
  expect(awaitingParts(await row())).toEqual([])
  await undo(db)
  const versionId = updated.source.currentVersionId
  const where = passage('blocked the entrance', content, versionId).anchor
  expect(await reattach(db, id, { sourceId: source.id, versionId, span: where }, undefined, lost)).toBe(true)
  expect(quotationOf(await row())).toBe('left the new quay at noon … blocked the entrance')
})

test('parts a new text brings together are one; accepting a place touches no other part', async () => {
  const { db, row, reads, renew, passage, id } = await quoted()
  await addPart(db, id, passage(FIRST))
  await renew(FIRST, LAST, FRAME)
  expect(await reads()).toBe(`${FIRST}\n\n${LAST}`)
  await undo(db)
  await renew(FIRST, BETWEEN, LAST.replace('a great day for both sides', 'a good day for all sides'), FRAME)
  const edited = present(
    partsOf(await row()).find(({ state }) => state.kind === 'approximate'),
    'edited',
  )
  expect(await acceptPlace(db, metAt(await row(), edited))).toBe(true)
  expect(await reads()).toContain(`${FIRST} … Minister Ulla Brandt called it a good day for all sides`)
  expect(stateOf(await row()).kind).toBe('exact')
})
