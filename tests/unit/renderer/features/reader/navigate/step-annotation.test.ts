import { byPlace } from '../../../../../../renderer/src/data/follow-annotations.ts'
import { describe, expect, test } from 'vitest'
import {
  cycleOverlapping,
  cyclePoint,
  stepAnnotation,
  stepWithin,
  topmostAt,
} from '../../../../../../renderer/src/features/reader/navigate/step-annotation.ts'
import { createIntervalIndex } from '../../../../../../shared/anchor/interval-index.ts'
import type { AnchorState, Annotation } from '../../../../../../shared/project/annotation.ts'
import { metAtParts, withParts } from '../../../../../../shared/project/quotation.ts'
import { offset } from '../../../../../../shared/text/offsets.ts'
import { anAnnotation } from '../../../../../support/builders.ts'

function on(start: number, end: number): Annotation {
  const { anchor } = anAnnotation()
  return anAnnotation({ anchor: { ...anchor, start: offset(start), end: offset(end) } })
}
const paragraph = on(0, 100)
const sentence = on(0, 40)
const word = on(10, 15)
const later = on(200, 210)
const all = [later, word, sentence, paragraph].sort(byPlace)
const index = createIntervalIndex(all.map((item) => ({ ...item.anchor, item })))

test('reading order is by beginning, the longer first', () => {
  expect(all).toEqual([paragraph, sentence, word, later])
})

describe('stepping from annotation to annotation', () => {
  test('goes on from the active one', () => {
    expect(stepAnnotation(all, sentence.id, 0, 'next')).toBe(word)
    expect(stepAnnotation(all, sentence.id, 0, 'previous')).toBe(paragraph)
  })

  test('begins where one is reading when none is active, or the active one is elsewhere', () => {
    expect(stepAnnotation(all, null, 5, 'next')).toBe(word)
    expect(stepAnnotation(all, anAnnotation().id, 150, 'previous')).toBe(word)
  })

  test('comes to a quotation once, goes through its parts and passes over those without a place', () => {
    const lost: AnchorState = { kind: 'orphan' }
    const parts = [on(20, 30), on(60, 70), on(205, 215)].map(({ anchor }) => anchor)
    const quotation = withParts(on(20, 30), [...parts, { ...on(90, 95).anchor, state: lost }])
    const rows = [word, quotation, later]
    expect(stepAnnotation(rows, word.id, 0, 'next')?.anchor.start).toBe(20)
    expect(stepWithin(quotation, 0, 'next')?.anchor.start).toBe(60)
    expect(stepWithin(quotation, 1, 'next')?.anchor.start).toBe(205)
    expect(stepWithin(quotation, 3, 'next')).toBeNull()
    expect(stepWithin(quotation, 3, 'previous')?.anchor.start).toBe(60)
    expect(stepWithin(word, 0, 'next')).toBeNull()
    expect(stepAnnotation(rows, later.id, 0, 'previous')?.anchor.start).toBe(205)
  })

  test('does not wrap around', () => {
    expect(stepAnnotation(all, later.id, 0, 'next')).toBeNull()
    expect(stepAnnotation(all, paragraph.id, 0, 'previous')).toBeNull()
  })
})

describe('annotations over each other', () => {
  test('the shortest lies on top', () => {
    expect(topmostAt(index, offset(12))).toBe(word)
    expect(topmostAt(index, offset(50))).toBe(paragraph)
    expect(topmostAt(index, offset(150))).toBeNull()
  })

  test('are cycled through at the place pointed at, round and round', () => {
    const seen = [word]
    for (let round = 0; round < 3; round++)
      seen.push(cycleOverlapping(index, seen.at(-1) ?? null, offset(12)) ?? later)
    expect(seen).toEqual([word, paragraph, sentence, word])
  })

  test('are looked for at the place pointed at, or where the active one is first overlapped', () => {
    expect(cyclePoint(index, word, offset(12))).toBe(12)
    expect(cyclePoint(index, word, offset(150))).toBe(10)
    expect(cyclePoint(index, paragraph, null)).toBe(0)
    expect(cyclePoint(index, later, null)).toBe(200)
    expect(cyclePoint(index, null, offset(50))).toBe(50)
  })

  test('pointing at another part of the active quotation is pointing at it', () => {
    const parts = [on(20, 30), on(60, 70)].map(({ anchor }) => anchor)
    const quotation = withParts(on(20, 30), parts)
    const met = createIntervalIndex(metAtParts(quotation).map((item) => ({ ...item.anchor, item })))
    expect(cyclePoint(met, quotation, offset(65))).toBe(65)
    expect(cycleOverlapping(met, quotation, offset(65))?.anchor.start).toBe(60)
    expect(cyclePoint(met, quotation, offset(45))).toBe(20)
  })

  test('without any there is nothing to cycle through', () => {
    expect(cycleOverlapping(index, null, offset(150))).toBeNull()
    expect(cycleOverlapping(index, null, null)).toBeNull()
  })
})
