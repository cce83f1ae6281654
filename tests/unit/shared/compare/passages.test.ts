import { expect, test } from 'vitest'
import { foldWord } from '../../../../shared/compare/tokens/fold-word.ts'
import { tokensIn } from '../../../../shared/compare/tokens/tokenise.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { articleOf } from '../../../support/article.ts'
import { preparedOf } from '../../../support/corpus.ts'

const stems = (text: string, language: string | null = 'en') =>
  tokensIn(text, span(0, text.length), language).map(({ stem }) => stem)
const rolesOf = (...paragraphs: readonly string[]) => preparedOf(paragraphs).passages.map(({ role }) => role)

test('words that two spellings of English write differently are one', () => {
  expect(foldWord('Defence', 'en-GB')).toBe(foldWord('defense', 'en-US'))
  expect(stems('the centre was organised by travelling neighbours')).toEqual(
    stems('the center was organized by traveling neighbors'),
  )
})

test('two l in American words stay two', () => {
  expect(stems('called installed sellers')).toEqual(stems('call install seller'))
})

test('the country is not the pronoun, however it is written', () => {
  expect(foldWord('U.S.', 'en')).toBe(foldWord('US', 'en'))
  expect(foldWord('us', 'en')).not.toBe(foldWord('US', 'en'))
})

test('quotes of all shapes leave a word what it is', () => {
  expect(stems('“Harbour’s” ‘ferries’')).toEqual(stems('"harbor" ferries'))
})

test('what is said once more in one source is a repetition', () => {
  expect(rolesOf('Ferry aground off Lund.', 'Crews worked all night.', 'FERRY AGROUND OFF LUND')).toEqual([
    'text',
    'text',
    'repeat',
  ])
})

test('offers of something else to read are set aside, sentences that begin alike are not', () => {
  const long = `Read more books, the minister told ${'the many pupils who had come '.repeat(10)}.`
  expect(rolesOf('READ MORE: Another ferry sinks', 'Share this story!', long)).toEqual([
    'aside',
    'aside',
    'text',
  ])
})

test('a heading is known as one', () => {
  const text = articleOf(
    ['heading', 'What the ferry company says', { level: 2 }],
    ['paragraph', 'It is sorry.'],
  )
  expect(preparedOf([], { text }).passages.map(({ role }) => role)).toEqual(['heading', 'text'])
})

test.each(['x'.repeat(200_000), 'word '.repeat(40_000), `1${'-1'.repeat(60_000)}`, '船'.repeat(60_000)])(
  'a text without full stops is taken in bounded parts that leave no word out',
  (text) => {
    const { passages, source } = preparedOf([text])
    expect(Math.max(...passages.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1200)
    const words = passages.map(({ start, end }) => source.text.content.slice(start, end)).join('')
    expect(words.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
  },
)
