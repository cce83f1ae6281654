import { describe, expect, test } from 'vitest'
import { parseMetaText } from '../../../../renderer/src/data/meta-text.ts'

describe('a metadata field as text', () => {
  test('a byline is split at semicolons', () => {
    expect(parseMetaText('authors', ' Ana Ruiz ;; J. Doe;')).toEqual({
      ok: true,
      value: ['Ana Ruiz', 'J. Doe'],
    })
  })

  test.each(['authors', 'publisher', 'published', 'language', 'url'] as const)(
    'an emptied %s is unknown',
    (key) => {
      expect(parseMetaText(key, '  ')).toEqual({ ok: true, value: null })
    },
  )

  test('a title cannot be emptied', () => {
    expect(parseMetaText('title', ' ')).toEqual({ ok: false, error: 'no-title' })
  })

  test.each(['javascript:alert(1)', 'news.example/story', 'https://'])(
    '%s is not taken as an address',
    (text) => {
      expect(parseMetaText('url', text)).toEqual({ ok: false, error: 'not-a-url' })
    },
  )

  test('what would not fit the schema is refused, not cut', () => {
    expect(parseMetaText('title', 'x'.repeat(2001))).toEqual({ ok: false, error: 'too-long' })
    expect(parseMetaText('authors', Array.from({ length: 101 }, (_, n) => `A${n}`).join(';'))).toEqual({
      ok: false,
      error: 'too-long',
    })
  })
})
