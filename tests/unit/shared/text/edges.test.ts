import { expect, test } from 'vitest'
import {
  type Direction,
  type Edge,
  edgeAtWord,
  moveEdge,
  placeEdge,
  roundedToWords,
  type Unit,
} from '../../../../shared/text/edges.ts'
import { sliceSpan, type Span, span } from '../../../../shared/text/offsets.ts'
import { textOf } from '../../../support/parsed.ts'

const TEXT = textOf(
  'The ferry was late. Mr. Lopez, 41, saw it.',
  'Nobody spoke 👩‍👩‍👧 e\u0301t.',
  'Nächste Fähre.',
)

function passage(words: string): Span {
  const start = TEXT.content.indexOf(words)
  if (start === -1) throw new Error(words)
  return span(start, start + words.length)
}
function moved(words: string, edge: Edge, direction: Direction, unit: Unit): string | null {
  const found = moveEdge(TEXT, passage(words), { edge, unit, direction }, null)
  return found === null ? null : sliceSpan(TEXT.content, found)
}

test('an edge moves by characters, over white space in one step', () => {
  expect(moved('ferry', 'end', 'next', 'character')).toBe('ferry w')
  expect(moved('ferry w', 'end', 'previous', 'character')).toBe('ferry')
  expect(moved('ferry', 'start', 'previous', 'character')).toBe('e ferry')
  expect(moved('e ferry', 'start', 'next', 'character')).toBe('ferry')
})

test('what is written with several code points is one character', () => {
  expect(moved('spoke', 'end', 'next', 'character')).toBe('spoke 👩‍👩‍👧')
  expect(moved('spoke 👩‍👩‍👧', 'end', 'next', 'character')).toBe('spoke 👩‍👩‍👧 e\u0301')
  expect(moved('👩‍👩‍👧 e\u0301', 'end', 'previous', 'character')).toBe('👩‍👩‍👧')
})

test('an edge moves by words, from within a word to its own end first', () => {
  expect(moved('fer', 'end', 'next', 'word')).toBe('ferry')
  expect(moved('ferry', 'end', 'next', 'word')).toBe('ferry was')
  expect(moved('ferry was', 'end', 'previous', 'word')).toBe('ferry')
  expect(moved('rry was', 'start', 'previous', 'word')).toBe('ferry was')
  expect(moved('ferry was', 'start', 'next', 'word')).toBe('was')
})

test('an edge moves by sentences', () => {
  expect(moved('ferry', 'end', 'next', 'sentence')).toBe('ferry was late.')
  expect(moved('ferry was late.', 'end', 'next', 'sentence')).toBe('ferry was late. Mr. Lopez, 41, saw it.')
  expect(moved('ferry was late. Mr. Lopez', 'end', 'previous', 'sentence')).toBe('ferry was late.')
  expect(moved('Lopez', 'start', 'previous', 'sentence')).toBe('Mr. Lopez')
})

test('an edge goes on in the next paragraph, and never stands between two', () => {
  expect(moved('saw it.', 'end', 'next', 'character')).toBe('saw it.\n\nN')
  expect(moved('saw it.', 'end', 'next', 'word')).toBe('saw it.\n\nNobody')
  expect(moved('saw it.\n\nNobody', 'end', 'previous', 'word')).toBe('saw it')
  expect(moved('Nobody', 'start', 'previous', 'word')).toBe('it.\n\nNobody')
})

test('nothing is ever left empty, and the text has ends', () => {
  expect(moved('l', 'end', 'previous', 'character')).toBeNull()
  expect(moved('ferry', 'end', 'previous', 'word')).toBeNull()
  expect(moved('ferry', 'start', 'next', 'word')).toBeNull()
  expect(moved('The', 'start', 'previous', 'sentence')).toBeNull()
  expect(moved('Fähre.', 'end', 'next', 'character')).toBeNull()
})

test('a word without end does not take the program along', () => {
  const long = textOf(`${'a'.repeat(20_000)} end`)
  const found = moveEdge(long, span(0, 1), { edge: 'end', unit: 'word', direction: 'next' }, null)
  expect(found?.start).toBe(0)
  expect(found?.end).toBeGreaterThan(1000)
})

test('an edge put past the other one becomes that, and the other stays where it is', () => {
  const placed = (words: string, edge: Edge, to: string) => {
    const found = placeEdge(passage(words), edge, passage(to).start)
    return found === null ? null : [sliceSpan(TEXT.content, found.passage), found.edge]
  }
  expect(placed('ferry was', 'end', 'was')).toEqual(['ferry ', 'end'])
  expect(placed('was late', 'end', 'ferry')).toEqual(['ferry ', 'start'])
  expect(placed('ferry', 'start', 'late')).toEqual([' was ', 'end'])
  expect(placed('ferry', 'start', 'Nobody')).toEqual([' was late. Mr. Lopez, 41, saw it.\n\n', 'end'])
  expect(placed('ferry', 'end', 'ferry')).toBeNull()
})

test('only the edge that was put somewhere takes a word in whole', () => {
  const at = (words: string, edge: Edge) =>
    sliceSpan(TEXT.content, edgeAtWord(TEXT.content, { passage: passage(words), edge }, null).passage)
  expect(at('rry wa', 'end')).toBe('rry was')
  expect(at('rry wa', 'start')).toBe('ferry wa')
  expect(at('ferry was', 'end')).toBe('ferry was')
})

test('words that a passage cuts in two are taken in whole', () => {
  const rounded = (words: string) =>
    sliceSpan(TEXT.content, roundedToWords(TEXT.content, passage(words), null))
  expect(rounded('rry wa')).toBe('ferry was')
  expect(rounded('ferry was')).toBe('ferry was')
  expect(rounded(' was ')).toBe(' was ')
})
