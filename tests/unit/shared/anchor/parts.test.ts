import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { areInOrder, joinParts, withPart } from '../../../../shared/anchor/parts.ts'
import type { Anchor, Annotation } from '../../../../shared/project/annotation.ts'
import { partsOf, quotationOf, withParts } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { anAnnotation } from '../../../support/builders.ts'

const CONTENT = 'The boat left at six. Nobody had slept.\n\nMany were waiting, some with a dog.'
const { versionId } = anAnnotation().anchor
const TEXT = { versionId, content: CONTENT }
const at = (start: number, end: number): Anchor => createAnchor(CONTENT, versionId, span(start, end))
const words = (sought: string): Anchor => at(CONTENT.indexOf(sought), CONTENT.indexOf(sought) + sought.length)
const quoting = (first: Anchor, ...more: readonly Anchor[]): Annotation =>
  more.reduce((row, put) => withPart(row, put, null, TEXT), { ...anAnnotation(), anchor: first })

test('words are put where they stand in the text, before or after the others', () => {
  const row = quoting(words('Nobody'), words('some with a dog'), words('boat left'))
  expect(quotationOf(row)).toBe('boat left … Nobody … some with a dog')
})

test('parts that overlap, touch or have only white space between them become one', () => {
  expect(quotationOf(quoting(words('boat left'), words('left at six')))).toBe('boat left at six')
  expect(quotationOf(quoting(words('boat'), words('left')))).toBe('boat left')
  expect(quotationOf(quoting(words('had slept.'), words('Many')))).toBe('had slept.\n\nMany')
  expect(quotationOf(quoting(words('boat'), words('six'), words('left at')))).toBe('boat left at six')
  expect(quotationOf(quoting(words('boat'), words('six')))).toBe('boat … six')
})

test('a part that is moved into another is one with it, and leaves no copy behind', () => {
  const row = quoting(words('boat'), words('Nobody'))
  const [first = row.anchor] = partsOf(row)
  expect(quotationOf(withPart(row, words('boat left at six. Nobody'), first, TEXT))).toBe(
    'boat left at six. Nobody',
  )
  expect(quotationOf(withPart(row, words('left'), first, TEXT))).toBe('left … Nobody')
})

test('a part without a place stays beside the words that are put where it was', () => {
  const lost: Anchor = { ...words('boat left'), state: { kind: 'orphan' } }
  const row = withPart(withParts(anAnnotation(), [lost]), words('left at six'), null, TEXT)
  expect(partsOf(row).map(({ state }) => state.kind)).toEqual(['orphan', 'exact'])
})

test('what a new text brought together is joined, unless a place is not certain', () => {
  const moved: Anchor = { ...words('boat'), state: { kind: 'moved' } }
  const unsure: Anchor = {
    ...words('Many were'),
    exact: 'Many had',
    state: { kind: 'approximate', score: 50 },
  }
  const joined = joinParts([words('left at'), unsure, moved, words('were waiting')], TEXT)
  expect(joined.map(({ exact }) => exact)).toEqual(['boat left at', 'Many had', 'were waiting'])
  expect(joined.map(({ state }) => state.kind)).toEqual(['moved', 'approximate', 'exact'])
})

const passage = fc
  .tuple(fc.nat(CONTENT.length - 1), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => [start, Math.min(CONTENT.length, start + length)] as const)
  .filter(([start, end]) => CONTENT.slice(start, end).trim() !== '')
const passages = fc.array(passage, { minLength: 1, maxLength: 8 })

/** The letters of the text that a quotation holds, white space aside. */
function letters(spans: readonly { readonly start: number; readonly end: number }[]): string {
  return Array.from(CONTENT, (letter, place) =>
    letter.trim() !== '' && spans.some(({ start, end }) => start <= place && place < end) ? letter : '·',
  ).join('')
}

test('whatever is added, the parts are in order, apart, and hold just the words that were added', () => {
  fc.assert(
    fc.property(passages, (chosen) => {
      const put = chosen.map(([start, end]) => at(start, end))
      const [first, ...more] = put
      if (first === undefined) return
      const row = quoting(first, ...more)
      const parts = partsOf(row)
      expect(areInOrder(row)).toBe(true)
      expect(letters(parts)).toBe(letters(put))
      for (const [index, part] of parts.entries()) {
        const next = parts[index + 1]
        if (next !== undefined) expect(CONTENT.slice(part.end, next.start).trim()).not.toBe('')
      }
    }),
  )
})

test('the order in which words are added makes no difference', () => {
  fc.assert(
    fc.property(passages, (chosen) => {
      const put = chosen.map(([start, end]) => at(start, end))
      const read = (all: readonly Anchor[]) => {
        const [first, ...more] = all
        return first === undefined ? '' : quotationOf(quoting(first, ...more))
      }
      expect(read(put.toReversed())).toBe(read(put))
    }),
  )
})
