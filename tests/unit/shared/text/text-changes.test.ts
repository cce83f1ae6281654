import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptAt } from '../../../../shared/text/excerpt.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { textChanges } from '../../../../shared/text/text-changes.ts'
import { wordChanges } from '../../../../shared/text/word-changes.ts'

const HARBOUR = 'The new harbour opened on Friday, two years later than planned.'
const FERRY = 'Its first ferry left at noon with four hundred passengers on board.'
const NEWS = 'On Monday the ministry corrected a number in an earlier statement.'

const written = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test('words that went and came are told apart, and what stayed stays', () => {
  expect(written(HARBOUR, HARBOUR.replace('Friday', 'Saturday'))).toBe(
    'The new harbour opened on [-Friday-]{+Saturday+}, two years later than planned.',
  )
  expect(written('It was closed.', 'It was not closed.')).toBe('It was {+not +}closed.')
  expect(written('', 'All new.')).toBe('{+All new.+}')
})

test('a short word alone between two changes goes with them', () => {
  expect(written('four hundred and ten boats', 'three dozen and five boats')).toBe(
    '[-four hundred and ten-]{+three dozen and five+} boats',
  )
})

test('texts without spaces are compared too', () => {
  expect(written('東京は晴れです', '東京は雨です')).toBe('東京は[-晴れ-]{+雨+}です')
})

test('the parts of a comparison make up both texts', () => {
  const words = fc.array(fc.constantFrom('the', 'ferry', ' ', ', ', 'left', '\n', 'of', '港'), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const parts = wordChanges(before, after)
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect([without('added'), without('removed')]).toEqual([before, after])
    }),
  )
})

const kinds = (before: readonly string[], after: readonly string[]) =>
  textChanges(before.join('\n\n'), after.join('\n\n')).map(({ kind }) => kind)

test('paragraphs are aligned first: one that came does not shift the others', () => {
  expect(kinds([HARBOUR, FERRY], [HARBOUR, NEWS, FERRY])).toEqual(['same', 'added', 'same'])
  expect(kinds([HARBOUR, NEWS, FERRY], [HARBOUR, FERRY])).toEqual(['same', 'removed', 'same'])
  expect(kinds([HARBOUR, FERRY], [HARBOUR, FERRY.replace('noon', 'dusk')])).toEqual(['same', 'changed'])
  expect(kinds([HARBOUR], [NEWS])).toEqual(['removed', 'added'])
})

test('repeated paragraphs are paired in order', () => {
  expect(kinds(['Read on.', HARBOUR, 'Read on.'], ['Read on.', FERRY, 'Read on.'])).toEqual([
    'same',
    'removed',
    'added',
    'same',
  ])
})

test('a paragraph that moved says so at both places', () => {
  const changes = textChanges([HARBOUR, FERRY, NEWS].join('\n\n'), [NEWS, HARBOUR, FERRY].join('\n\n'))
  expect(changes).toMatchObject([
    { kind: 'added', moved: true },
    { kind: 'same' },
    { kind: 'same' },
    { kind: 'removed', moved: true },
  ])
})

test('every paragraph of both texts is told of once, in order', () => {
  const texts = fc.array(fc.constantFrom(HARBOUR, FERRY, NEWS, 'Read on.', FERRY.replace('noon', 'dusk')), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [before, after] = [one.join('\n\n'), other.join('\n\n')]
      const changes = textChanges(before, after)
      const olds = changes.flatMap((change) => ('before' in change ? [change.before] : []))
      const news = changes.flatMap((change) => ('after' in change ? [change.after] : []))
      expect(olds.map(({ start, end }) => before.slice(start, end))).toEqual(one)
      expect(news.map(({ start, end }) => after.slice(start, end))).toEqual(other)
    }),
  )
})

test('a text of 100,000 words with other words throughout is compared', () => {
  const paragraphs = (name: string) =>
    Array.from({ length: 1000 }, (_, at) =>
      Array.from({ length: 100 }, (__, word) => `${word % 5 === 0 ? name : 'word'}${at}x${word}`).join(' '),
    )
  expect(kinds(paragraphs('old'), paragraphs('new')).filter((kind) => kind === 'changed')).toHaveLength(1000)
})

test('an excerpt has whole words around the passage and says where it is cut', () => {
  const at = FERRY.indexOf('noon')
  expect(excerptAt(FERRY, span(at, at + 4), 14)).toEqual({
    before: '…ferry left at ',
    words: 'noon',
    after: ' with four…',
  })
  expect(excerptAt('A word.', span(2, 6), 40)).toEqual({ before: 'A ', words: 'word', after: '.' })
  // Cut where a paragraph ends, it leaves no empty line.
  const between = excerptAt('Before.\n\nA word.\n\nAfter.', span(11, 15), 4)
  expect(between).toEqual({ before: '…A ', words: 'word', after: '.…' })
})

test('what is done of a long comparison is told, and only ever grows', () => {
  const paragraphs = Array.from({ length: 1000 }, (_, index) => `${HARBOUR} It was day ${index}.`)
  const told: number[] = []
  textChanges(paragraphs.join('\n\n'), paragraphs.toReversed().join('\n\n'), (share) => told.push(share))
  expect(told.length).toBeGreaterThan(5)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.every((share) => share > 0 && share <= 1)).toBe(true)
})
