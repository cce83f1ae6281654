import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '../../../../../../renderer/src/features/reader/article/long-block.ts'
import { sliceSpan, span, splitsSurrogate } from '../../../../../../shared/text/offsets.ts'

const SENTENCE = 'The ferry left at nine sharp, long before anybody noticed. '

test('a block of ordinary length is one piece', () => {
  expect(piecesOf(SENTENCE.repeat(200), span(10, 5000))).toEqual([span(10, 5000)])
})

test('the pieces of a long block, joined, are the block; none is long and none begins inside a character', () => {
  const words = fc.constantFrom(SENTENCE, 'one line\n', '渡船九点离开。', '🚢', 'x'.repeat(90))
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.nat(50), (kinds, start) => {
      const some = kinds.join('')
      const content = some.repeat(Math.ceil(60_000 / some.length))
      const pieces = piecesOf(content, span(start, content.length))
      expect(pieces.map((piece) => sliceSpan(content, piece)).join('')).toBe(content.slice(start))
      for (const { start: from, end } of pieces) {
        expect(end - from).toBeLessThan(8000)
        if (from > start) expect(splitsSurrogate(content, from)).toBe(false)
      }
    }),
    { numRuns: 30 },
  )
})

test('it is cut behind a line, else behind a sentence, else behind a word', () => {
  const endings = (content: string) =>
    piecesOf(content, span(0, content.length))
      .slice(0, -1)
      .map((piece) => sliceSpan(content, piece).slice(-9))
  expect(new Set(endings(SENTENCE.repeat(1000)))).toEqual(new Set(['noticed. ']))
  expect(new Set(endings(`${SENTENCE}And so on\n`.repeat(600)))).toEqual(new Set(['nd so on\n']))
  expect(new Set(endings('word word '.repeat(5000)))).toEqual(new Set(['ord word ']))
})
