import { describe, expect, test } from 'vitest'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import { annotationAt, exhibitAt, passageAt } from '../../../../renderer/src/data/passages.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { placeOf, placeWords } from '../../../../renderer/src/data/texts.ts'
import { present } from '../../../../shared/assert.ts'
import { newId, type SourceId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { freshDatabase } from '../../../support/database.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const TEXT = textOf('The school opened on Friday.', 'Its location was not given.')

async function oneSource() {
  const db = await freshDatabase()
  const bytes = new TextEncoder().encode('report')
  const { source } = await addSource(db, await parsedFrom('A report', TEXT, bytes), 'report.txt', bytes)
  const at = (start: number, end: number) => ({
    sourceId: source.id,
    versionId: source.currentVersionId,
    span: span(start, end),
  })
  return { db, source, at }
}

describe('chosen words', () => {
  test('become a passage with its quotation and context', async () => {
    const { db, source, at } = await oneSource()
    expect(await passageAt(db, at(4, 11))).toMatchObject({
      sourceId: source.id,
      anchor: { exact: 'school', start: 4, end: 10, suffix: expect.stringMatching(/^ opened/) },
    })
  })

  test('that are none give no passage: outside the text, only white space, or of another source', async () => {
    const { db, at } = await oneSource()
    expect(await passageAt(db, at(4, 4000))).toBeNull()
    expect(await passageAt(db, at(3, 4))).toBeNull()
    expect(await passageAt(db, { ...at(4, 10), sourceId: newId<SourceId>() })).toBeNull()
  })

  test('that have an annotation are that annotation as evidence, else a passage to be marked', async () => {
    const { db, at } = await oneSource()
    expect(await exhibitAt(db, at(4, 10), 'red')).toMatchObject({ kind: 'passage', colour: 'red' })
    const passage = present(await passageAt(db, at(4, 10)), 'passage')
    const annotation = await createAnnotation(db, passage, 'blue')
    expect(await exhibitAt(db, at(4, 10), 'red')).toEqual({ kind: 'annotation', annotation })
    expect(await exhibitAt(db, at(4, 17), 'red')).toMatchObject({ kind: 'passage' })
  })

  test('are not those of an annotation that lost its place there', async () => {
    const { db, at } = await oneSource()
    const passage = present(await passageAt(db, at(4, 10)), 'passage')
    const anchor = { ...passage.anchor, state: { kind: 'orphan' as const } }
    await createAnnotation(db, { ...passage, anchor }, 'blue')
    expect(await annotationAt(db, passage)).toBeNull()
  })
})

test('a passage is cited by its paragraph, unless it has no place any more', async () => {
  const { db, at } = await oneSource()
  const { anchor } = present(await passageAt(db, at(34, 42)), 'passage')
  const place = await placeOf(db, anchor)
  expect(place).toEqual({ paragraph: 2, page: null })
  expect(placeWords(present(place, 'place'))).toBe('¶2')
  expect(await placeOf(db, { ...anchor, state: { kind: 'orphan' } })).toBeNull()
})

test('a passage of an original with pages is cited by its page, too', () => {
  expect(placeWords({ paragraph: 4, page: 12 })).toBe('p. 12 ¶4')
})
