import { expect, test } from 'vitest'
import { columnPieces } from '../../../../../../renderer/src/features/reader/marks/column-pieces.ts'
import { rulerLines } from '../../../../../../renderer/src/features/reader/marks/ruler-marks.ts'
import {
  nextStop,
  rulerStops,
  stopNear,
  stopWords,
} from '../../../../../../renderer/src/features/reader/marks/ruler-stops.ts'
import { offset, span } from '../../../../../../shared/text/offsets.ts'
import { anAnnotation } from '../../../../../support/builders.ts'

const on = (start: number, end: number) => {
  const { anchor } = anAnnotation()
  return anAnnotation({ colour: 'red', anchor: { ...anchor, start: offset(start), end: offset(end) } })
}
const STOPS = rulerStops([on(10, 14), on(90, 95)], [span(40, 44), span(92, 94)])

test('annotations and search results are stops in the order of the text, each told in words', () => {
  expect(STOPS.map(({ start, kind }) => [start, kind])).toEqual([
    [10, 'annotation'],
    [40, 'match'],
    [90, 'annotation'],
    [92, 'match'],
  ])
  const content = 'x'.repeat(40) + 'pier' + 'x'.repeat(60)
  expect(STOPS.slice(1, 2).map((stop) => stopWords(content, stop))).toEqual(['Search result 1 of 2: “pier”'])
})

test('one goes from stop to stop, begins where one reads, and does not go round', () => {
  expect(nextStop(STOPS, null, 30, 'next')).toBe(1)
  expect(nextStop(STOPS, null, 30, 'previous')).toBe(0)
  expect(nextStop(STOPS, 1, 0, 'next')).toBe(2)
  expect(nextStop(STOPS, 0, 0, 'previous')).toBe(-1)
  expect(nextStop(STOPS, 3, 0, 'next')).toBe(-1)
  expect(nextStop([], null, 0, 'next')).toBe(-1)
})

test('a press means the mark under it, of two kinds that of the side, and far from all of them none', () => {
  const places = [10, 40, 90, 92]
  expect(stopNear(STOPS, places, 91, 4, 'annotation')).toBe(2)
  expect(stopNear(STOPS, places, 91, 4, 'match')).toBe(3)
  expect(stopNear(STOPS, places, 41, 4, 'annotation')).toBe(1)
  expect(stopNear(STOPS, places, 60, 4, 'match')).toBe(-1)
})

test('marks keep to their part of the width', () => {
  expect(rulerLines([0], ['red'], { from: 0.5, width: 0.25 })).toEqual([{ tone: 'red', path: 'M0.5 0h0.25' }])
})

test('a passage has a stretch for each column it goes through', () => {
  const line = (top: number, column: 'left' | 'right') => ({ top, bottom: top + 20, column })
  expect(
    columnPieces([
      line(500, 'left'),
      line(520, 'left'),
      line(10, 'right'),
      line(30, 'right'),
      line(700, 'left'),
    ]),
  ).toEqual([
    { top: 500, bottom: 540, column: 'left' },
    { top: 10, bottom: 50, column: 'right' },
    { top: 700, bottom: 720, column: 'left' },
  ])
})
