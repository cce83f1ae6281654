import { expect, test } from 'vitest'
import {
  type AlignedMark,
  alignedMarks,
  markAt,
  stepMark,
} from '../../../../../../renderer/src/features/reader/aligned/aligned-marks.ts'
import {
  countWords,
  groundsWords,
  markName,
  matchWords,
} from '../../../../../../renderer/src/features/reader/aligned/aligned-words.ts'
import { apart, spreadAround } from '../../../../../../renderer/src/features/reader/aligned/margin-places.ts'
import { piecesAt, piecesBy } from '../../../../../../renderer/src/features/reader/aligned/shared-pieces.ts'
import type { Alignment } from '../../../../../../shared/compare/align/alignment.ts'
import { newId, type SourceId, type VersionId } from '../../../../../../shared/ids.ts'
import { span } from '../../../../../../shared/text/offsets.ts'

const [A, B, C] = [newId<SourceId>(), newId<SourceId>(), newId<SourceId>()]
const GROUNDS = { words: [], names: [], numbers: [] }
const versionId = newId<VersionId>()
const place = (sourceId: SourceId, at: number) => ({ sourceId, versionId, ...span(at * 10, at * 10 + 9) })
const link = (a: [SourceId, number], b: [SourceId, number], score: number): Alignment => ({
  a: place(...a),
  b: place(...b),
  score,
  grade: score >= 0.3 ? 'strong' : 'weak',
  decision: null,
  grounds: GROUNDS,
})
const seen = (marks: readonly AlignedMark[] = []) =>
  marks.map(({ start, number, grade }) => [start / 10, number, grade])

test('both ends of a link have one number, in the order of the first pane', () => {
  const marks = alignedMarks([link([B, 0], [A, 5], 0.5), link([A, 2], [B, 7], 0.25)], [A, B])
  expect(seen(marks.get(A))).toEqual([
    [2, 1, 'weak'],
    [5, 2, 'strong'],
  ])
  expect(seen(marks.get(B))).toEqual([
    [0, 2, 'strong'],
    [7, 1, 'weak'],
  ])
})

test('what is said in three sources has one number in all of them', () => {
  const marks = alignedMarks(
    [link([A, 1], [B, 1], 0.6), link([B, 1], [C, 4], 0.5), link([A, 1], [C, 4], 0.4)],
    [A, B, C],
  )
  expect([A, B, C].map((id) => seen(marks.get(id)))).toEqual([
    [[1, 1, 'strong']],
    [[1, 1, 'strong']],
    [[4, 1, 'strong']],
  ])
  expect(marks.get(A)?.[0]?.counterparts.map(({ score }) => score)).toEqual([0.6, 0.4])
})

test('a chain of links does not become one passage through both texts', () => {
  const chain = [0, 1, 2, 3].flatMap((at) => [link([A, at], [B, at], 0.5), link([A, at + 1], [B, at], 0.25)])
  const marks = alignedMarks(chain, [A, B])
  expect(new Set(marks.get(A)?.map(({ number }) => number)).size).toBe(4)
})

test('sources that are not open have no marks, nor has what is said twice in one source', () => {
  const marks = alignedMarks([link([A, 1], [C, 1], 0.9), link([A, 1], [A, 5], 0.9)], [A, B])
  expect([...marks.values()].flat()).toEqual([])
})

test('stepping goes on from the mark one is at, else from the place one reads', () => {
  const marks =
    alignedMarks(
      [0, 2, 4].map((at) => link([A, at], [B, at], 0.5)),
      [A, B],
    ).get(A) ?? []
  expect(stepMark(marks, null, 5, 'next')?.start).toBe(20)
  expect(stepMark(marks, null, 35, 'previous')?.start).toBe(20)
  expect(stepMark(marks, marks[1] ?? null, 0, 'next')?.start).toBe(40)
  expect(stepMark(marks, marks[2] ?? null, 0, 'next')).toBeUndefined()
  expect(markAt(marks, 25)?.start).toBe(20)
  expect(markAt(marks, 30)?.start).toBe(40)
})

test('marks say how sure the match is and where it is', () => {
  const [mark] = alignedMarks([link([A, 1], [B, 1], 0.6), link([A, 1], [C, 4], 0.25)], [A, B, C]).get(A) ?? []
  const titles = new Map([
    [B, 'Bridge opened'],
    [C, 'Ferry stops'],
  ])
  expect(mark && markName(mark, (id) => titles.get(id) ?? '')).toBe(
    'Aligned passage 1: close match in “Bridge opened” and “Ferry stops”',
  )
  expect(matchWords('weak', false)).toBe('Possible match')
  expect(matchWords('faint', true)).toBe('Aligned by you')
  expect(groundsWords({ words: ['bridge'], names: ['Marstal'], numbers: ['29 March'] })).toBe(
    'Both have Marstal, 29 March',
  )
  expect(groundsWords(GROUNDS)).toBeNull()
  expect(countWords(mark ? [mark] : [], 1, true)).toBe(
    '1 passage here has a match in the other open source, 1 of them close.',
  )
})

test('shared words are marked in whatever form they stand', () => {
  const grounds = { words: ['train', 'pilot'], names: ['Marstal'], numbers: ['35'] }
  const marked = piecesBy('Pilots trained in Marstal; a piloted train of 35.', grounds, 'en')
  expect(marked.filter(({ shared }) => shared).map(({ text }) => text)).toEqual([
    'Pilots',
    'trained',
    'Marstal',
    'piloted',
    'train',
    '35',
  ])
  expect(marked.map(({ text }) => text).join('')).toBe('Pilots trained in Marstal; a piloted train of 35.')
})

test('marked places may overlap and reach beyond the quotation', () => {
  const shared = [span(98, 103), span(102, 105), span(108, 130)]
  expect(piecesAt('abcdefghij', 100, shared)).toEqual([
    { at: 0, text: 'abc', shared: true },
    { at: 3, text: 'de', shared: true },
    { at: 5, text: 'fgh', shared: false },
    { at: 8, text: 'ij', shared: true },
  ])
})

test('lines that share a row share it out, and numbers keep clear of notes', () => {
  const lines = apart([
    { top: 0, bottom: 54 },
    { top: 27, bottom: 54 },
    { top: 27, bottom: 81 },
    { top: 108, bottom: 135 },
  ])
  lines.slice(1).forEach(({ top }, at) => expect(top).toBeGreaterThan(lines[at]?.bottom ?? 0))
  for (const { top, bottom } of lines) expect(bottom - top).toBeGreaterThanOrEqual(5)
  expect(spreadAround([0, 10, 100], 24, [30, 100])).toEqual([0, 54, 124])
})
