import { expect, test } from 'vitest'
import { provenance } from '../../../../../../renderer/src/features/reader/pane/provenance.ts'

const field = <T>(value: T) => ({ value, from: 'text', raw: null, others: [] })

function known(authors: readonly string[] | null, publisher: string | null, url: string | null) {
  return provenance({
    authors: authors === null ? null : field([...authors]),
    publisher: publisher === null ? null : field(publisher),
    url: url === null ? null : field(url),
  })
}

test('the byline comes first, then publisher and host', () => {
  expect(known(['Ana Ruiz', 'Li Wei'], 'Harbour Wire', 'https://wire.example/1')).toEqual([
    'Ana Ruiz, Li Wei',
    'Harbour Wire',
    'wire.example',
  ])
})

test.each(['news.example', 'www.news.example', 'News.Example'])(
  'the host is not said again when %s is the publisher',
  (publisher) => {
    expect(known(['Northern Agency'], publisher, 'https://www.news.example/a')).toEqual([
      'Northern Agency',
      publisher,
    ])
  },
)

test('an agency that is both byline and publisher is named once', () => {
  expect(known(['Northern Agency'], 'Northern agency', null)).toEqual(['Northern Agency'])
})

test('what is not known is not made up', () => {
  expect(known(null, null, null)).toEqual([])
  expect(known(null, null, 'mailto:desk@news.example')).toEqual([])
})
