import { describe, expect, test } from 'vitest'
import { compose, draft } from '../../../../shared/text/compose.ts'
import { blockAt, pageAt, paragraphNumber } from '../../../../shared/text/paragraphs.ts'
import { sliceSpan } from '../../../../shared/text/offsets.ts'
import { sentencesIn } from '../../../../shared/text/sentences.ts'
import { textOf } from '../../../support/parsed.ts'

const sentences = (...paragraphs: string[]): string[] => {
  const { text } = compose(paragraphs.map((words) => draft('paragraph', words)))
  return sentencesIn(text.content, text.blocks).map(({ start, end }) => text.content.slice(start, end))
}

describe('splitting into sentences', () => {
  test('splits at full stops, question marks and closing quotation marks', () => {
    expect(sentences('It opened on Friday. “Who paid?” he asked. Nobody knew!')).toEqual([
      'It opened on Friday.',
      '“Who paid?” he asked.',
      'Nobody knew!',
    ])
  })

  test('does not split after titles, initials and abbreviations', () => {
    expect(
      sentences('Gen. Pérez met U.S. President D. Trump on Jan. 5 in Lima. They talked approx. two hours.'),
    ).toEqual(['Gen. Pérez met U.S. President D. Trump on Jan. 5 in Lima.', 'They talked approx. two hours.'])
  })

  test('does not split a German date after its day', () => {
    expect(sentences('Sie trafen sich am 29. März 2019. Im April fuhren sie ab.')).toEqual([
      'Sie trafen sich am 29. März 2019.',
      'Im April fuhren sie ab.',
    ])
  })

  test('splits after initials when a new sentence plainly begins', () => {
    expect(sentences('He flew to the U.S. The visit was short.')).toEqual([
      'He flew to the U.S.',
      'The visit was short.',
    ])
  })

  test('never joins two blocks', () => {
    expect(sentences('Recent US warning', 'On a visit, he called')).toEqual([
      'Recent US warning',
      'On a visit, he called',
    ])
  })

  test('finds every sentence of a very long paragraph', () => {
    expect(sentences('The pilots trained, e.g. at night. '.repeat(3000))).toHaveLength(3000)
  })

  test('takes table rows and preformatted text whole and passes over rules', () => {
    const { text } = compose([
      draft('tableRow', 'Mi-17 | One. Two.'),
      draft('separator', ''),
      draft('pre', 'a. B\nc'),
    ])
    expect(sentencesIn(text.content, text.blocks)).toHaveLength(2)
  })
})

describe('naming a paragraph', () => {
  const { text } = compose([
    draft('heading', 'Title', { level: 1 }),
    draft('paragraph', 'One.'),
    draft('separator', ''),
    draft('paragraph', 'Two.'),
  ])

  test('finds the block that holds a place, or the one before it', () => {
    expect([0, 4, 5, 7, 12, 15].map((at) => blockAt(text.blocks, at))).toEqual([0, 0, 0, 1, 1, 3])
    expect(blockAt([], 0)).toBe(-1)
  })

  test('counts headings and paragraphs but no rules', () => {
    expect(paragraphNumber(text.blocks, 0)).toBe(1)
    expect(paragraphNumber(text.blocks, text.content.length - 1)).toBe(3)
    expect(paragraphNumber([], 0)).toBe(0)
  })

  test('knows the page of every character where the original has pages', () => {
    const paged = compose([
      draft('paragraph', 'On the first.', { pages: [{ at: 0, page: 1 }] }),
      draft('paragraph', 'Put back.'),
      draft('paragraph', ' From two on to  four.', {
        pages: [
          { at: 0, page: 2 },
          { at: 17, page: 4 },
        ],
      }),
    ]).text
    const pageOf = (words: string) => pageAt(paged.blocks, paged.content.indexOf(words))
    expect(['On', 'Put', 'From', 'to', 'four'].map(pageOf)).toEqual([1, 1, 2, 2, 4])
    expect(pageAt(text.blocks, 4)).toBeNull()
    expect(pageAt([], 0)).toBeNull()
  })
})

test.each([
  ['zh', '乘客在码头等候。“没有人说话。”老师走了。', ['乘客在码头等候。', '“没有人说话。”', '老师走了。']],
  [
    'ja',
    '船は出た。「誰も来なかった。」先生は言った。',
    ['船は出た。', '「誰も来なかった。」', '先生は言った。'],
  ],
  ['de', 'Er rief: „Halt.“ Niemand blieb stehen.', ['Er rief: „Halt.“', 'Niemand blieb stehen.']],
])('a mark that opens a quotation belongs to what it opens: %s', (language, text, sentences) => {
  const { content, blocks } = textOf(text)
  expect(sentencesIn(content, blocks, language).map((found) => sliceSpan(content, found))).toEqual(sentences)
})
