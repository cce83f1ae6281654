import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../../../../electron/parser/text/paragraphs.ts'
import { blocksOf, parsed, suppressedOf } from '../outcome.ts'

describe('a page pasted as text', () => {
  const pasted = readFileSync('tests/fixtures/import/pasted.txt', 'utf8')

  test('loses what belongs to the page, and keeps each piece with its reason', async () => {
    const document = await parsed('pasted.txt', pasted)
    expect(blocksOf(document)).toEqual([
      ['paragraph', expect.stringMatching(/^The swing bridge/)],
      ['paragraph', expect.stringMatching(/^The repair cost/)],
      ['heading', 'What has changed'],
      ['paragraph', expect.stringMatching(/^The deck is new/)],
    ])
    expect(suppressedOf(document)).toEqual([
      ['icon-names', expect.stringMatching(/^icon menu/)],
      ['boilerplate', 'Home'],
      ['navigation', 'News'],
      ['navigation', 'Business'],
      ['navigation', 'Sport'],
      ['navigation', 'Weather'],
      ['headline', 'Harbour bridge reopens after two years'],
      ['byline', 'By Mara Lindqvist | 4 May 2021 06:30 BST'],
      ['repeated-headline', 'Harbour bridge reopens after two years'],
      ['related-link', 'Also on quaygazette.example Ferry service to end when bridge opens'],
      ['share-prompt', 'Share this story with your friends!'],
      ['address', 'Source: https://www.quaygazette.example/2021/05/04/harbour-bridge'],
    ])
  })

  test.each(['Share this on Facebook', 'Share on Twitter', 'Send it to a friend'])(
    'loses the prompt “%s”, but no sentence that begins so',
    async (prompt) => {
      const prose = 'The deck is new, and the council paid for all of it out of its own budget this year.'
      const begins = `${prompt} was all that the mayor had to say about the new bridge when she was asked.`
      const document = await parsed('pasted.txt', [prose, prompt, prose, begins, prose].join('\n\n'))
      expect(suppressedOf(document)).toEqual([['share-prompt', prompt]])
    },
  )

  test('gives title, author, date and address to the metadata', async () => {
    const { meta } = await parsed('pasted.txt', pasted)
    expect(meta.title).toMatchObject({ value: 'Harbour bridge reopens after two years', from: 'text' })
    expect(meta.authors?.value).toEqual(['Mara Lindqvist'])
    expect(meta.published).toMatchObject({
      value: { iso: '2021-05-04T06:30', precision: 'minute' },
      from: 'text',
    })
    expect(meta.url?.value).toBe('https://www.quaygazette.example/2021/05/04/harbour-bridge')
    expect(meta.publisher).toMatchObject({ value: 'quaygazette.example', from: 'url' })
  })
})

describe('a plain text', () => {
  test('is named by its first sentence, or by its file, and gets no date from its matter', async () => {
    const { meta } = await parsed(
      'notes.txt',
      'The bridge opened on 4 May 2021. It was closed in 2019 for repairs that took long.',
    )
    expect(meta).toMatchObject({
      title: { value: 'The bridge opened on 4 May 2021', from: 'first-sentence' },
      published: null,
      authors: null,
    })
    expect((await parsed('my notes.txt', '…')).meta.title).toMatchObject({
      value: 'my notes',
      from: 'file-name',
    })
  })

  test('with an ambiguous date leaves it unset, says so, and keeps the words', async () => {
    const document = await parsed(
      'a.txt',
      'Bridge opens\n\n05/04/2021\n\nThe bridge across the old harbour opened to traffic on Tuesday.',
    )
    expect(document.meta.published).toBeNull()
    expect(document.warnings).toContainEqual({ code: 'date-ambiguous', detail: '05/04/2021' })
    expect(suppressedOf(document)).toContainEqual(['dateline', '05/04/2021'])
  })

  test('with lines before its text that name what they hold fills the metadata', async () => {
    const { meta } = await parsed(
      'a.txt',
      'Title: Bridge opens\nAuthor: Mara Lindqvist\nPublished: 4 May 2021\nSource: The Quay Gazette\n\nThe bridge across the old harbour opened to traffic on Tuesday.',
    )
    expect(meta).toMatchObject({
      title: { value: 'Bridge opens' },
      authors: { value: ['Mara Lindqvist'] },
      publisher: { value: 'The Quay Gazette' },
      published: { value: { iso: '2021-05-04' } },
    })
  })

  test('keeps lists and rules as such', async () => {
    const document = await parsed(
      'a.txt',
      'The council names these rules for all:\n- lorries use the tunnel\n- ships go first\n\n* * *\n\n1. First come\n2. First served',
    )
    expect(blocksOf(document).slice(1)).toEqual([
      ['listItem', 'lorries use the tunnel'],
      ['listItem', 'ships go first'],
      ['separator', ''],
      ['listItem', 'First come'],
      ['listItem', 'First served'],
    ])
  })

  test('that is a poem or a list of names loses nothing', async () => {
    const lines = ['Lima', 'Arequipa', 'Caracas', 'Havana', 'Moscow', 'Santiago']
    const document = await parsed('a.txt', lines.join('\n'))
    expect(blocksOf(document).map(([, words]) => words)).toEqual(lines)
  })
})

describe('finding paragraphs', () => {
  const wrapped =
    'The swing bridge across the old harbour opened to traffic at six\no’clock on Tuesday morning, two years and three months after some\nengineers found cracks in its main bearing and closed it. A report\nsays why.\n\nA second inspection of the bearing is due in the autumn of the next\nyear, and the results will be published.'

  test('joins lines that were wrapped to a common width', () => {
    expect(paragraphsOf(wrapped)).toEqual([
      expect.stringMatching(/at six o’clock .* says why\.$/),
      expect.stringMatching(/next year, and/),
    ])
  })

  test('takes each line of an unwrapped text for a paragraph', () => {
    expect(paragraphsOf('Short headline\nA first paragraph.\n\nAnother one.')).toHaveLength(3)
  })

  test('joins a hyphenated word only if the text has it whole', () => {
    const text = (end: string) =>
      `${wrapped}\n\nThe inspection was done by engineers whom the council had sent for inspec-\n${end} of the main bearing in the year before, when no one was on the bridge.`
    expect(paragraphsOf(text('tion')).at(-1)).toContain('for inspection of')
    expect(paragraphsOf(text('free')).at(-1)).toContain('for inspec-free of')
  })
})

test('in a wrapped text, a line that ended before it had to is a line of its own', () => {
  const wrapped = [
    'By Ines Alder',
    '3 March 2025',
    '',
    'The night buses that used to join the outer quays with the town hall run',
    'again from Monday. The transport office said that two drivers had been',
    'hired for the route and that a third would follow in May. Passengers pay',
    'more than before the line was stopped.',
  ]
  expect(paragraphsOf(wrapped.join('\n'))).toEqual([
    'By Ines Alder',
    '3 March 2025',
    expect.stringMatching(/^The night buses .* stopped\.$/),
  ])
})

test('a menu in one line above the headline is no headline', async () => {
  const words = 'The night buses run again from Monday, the transport office said on Wednesday.'
  const document = await parsed('bus.txt', `Home  News  Harbour  Contact\n\nNight buses return\n\n${words}`)
  expect(document.meta.title.value).toBe('Night buses return')
  expect(suppressedOf(document)).toContainEqual(['navigation', 'Home News Harbour Contact'])
})

test('lines of tabs, as a database exports them, are the rows of a table', async () => {
  const rows = ['"Sample"\t"Place"\t"Day"', 'A 1\tHarbour\t4 March', 'A 2\tGates\t5 March']
  const document = await parsed('export.txt', rows.join('\n'))
  expect(blocksOf(document)).toEqual([
    ['tableRow', 'Sample | Place | Day'],
    ['tableRow', 'A 1 | Harbour | 4 March'],
    ['tableRow', 'A 2 | Gates | 5 March'],
  ])
})
