import { describe, expect, test } from 'vitest'
import type { Sha256 } from '../../../../shared/ids.ts'
import { compose, draft } from '../../../../shared/text/compose.ts'
import type { PlacedImage } from '../../../../shared/text/document.ts'
import { restoreSuppressed } from '../../../../shared/text/restore.ts'

const { text } = compose([
  draft('heading', 'Training centre opens', { level: 1, suppressed: 'headline' }),
  draft('paragraph', 'By A. Writer', { suppressed: 'byline' }),
  draft('paragraph', 'The centre opened on Friday.', {
    marks: [{ kind: 'em', start: 4, end: 10, href: null }],
  }),
  draft('paragraph', 'Also on this site', { suppressed: 'related-link' }),
  draft('paragraph', 'Pilots will train there.'),
])

const A_PICTURE: PlacedImage = {
  sha256: 'ab'.repeat(32) as Sha256,
  type: 'image/png',
  before: 0,
  alt: '',
  size: null,
}

describe('putting back what cleaning left out', () => {
  test('restores one block before the block it preceded and keeps the others where they were', () => {
    const restored = restoreSuppressed(text, [1])
    expect(restored.content).toBe('By A. Writer\n\nThe centre opened on Friday.\n\nPilots will train there.')
    expect(restored.suppressed.map(({ reason, before }) => [reason, before])).toEqual([
      ['headline', 0],
      ['related-link', 2],
    ])
  })

  test('moves the marks of the blocks behind it', () => {
    const restored = restoreSuppressed(text, [0])
    const mark = restored.blocks[1]?.marks[0]
    expect(restored.content.slice(mark?.start, mark?.end)).toBe('centre')
    expect(restored.blocks[0]).toMatchObject({ kind: 'heading', level: 2 })
  })

  test('moves the page starts of the blocks behind it', () => {
    const paged = compose([
      draft('paragraph', 'The Sava Courier', { suppressed: 'boilerplate' }),
      draft('paragraph', 'From one to two', {
        pages: [
          { at: 0, page: 1 },
          { at: 12, page: 2 },
        ],
      }),
    ]).text
    const { content, blocks } = restoreSuppressed(paged, [0])
    expect(blocks[1]?.pages?.map(({ at, page }) => [content.slice(at), page])).toEqual([
      ['From one to two', 1],
      ['two', 2],
    ])
  })

  test('gives the same text back when nothing is chosen, and the old one is never changed', () => {
    const before = structuredClone(text)
    expect(restoreSuppressed(text, [])).toEqual(text)
    restoreSuppressed(text, [0, 1, 2])
    expect(text).toEqual(before)
  })

  test('in two steps is the same as in one', () => {
    expect(restoreSuppressed(restoreSuppressed(text, [0]), [0, 1])).toEqual(
      restoreSuppressed(text, [2, 1, 0, 0]),
    )
  })

  test('keeps every picture at its place among the blocks, old and put back', () => {
    const picture = (alt: string, before: number) => ({ ...A_PICTURE, alt, before })
    const images = [picture('school', 0), picture('pilots', 1), picture('end', 2)]
    const restored = restoreSuppressed({ ...text, images }, [1, 2])
    expect(restored.content.split('\n\n')).toEqual([
      'By A. Writer',
      'The centre opened on Friday.',
      'Also on this site',
      'Pilots will train there.',
    ])
    expect(restored.images?.map(({ alt, before }) => [alt, before])).toEqual([
      ['school', 1],
      ['pilots', 3],
      ['end', 4],
    ])
  })

  test('puts a removed caption back below its picture', () => {
    const { text: captioned } = compose([
      draft('paragraph', 'Share', { suppressed: 'share-prompt' }),
      draft('caption', 'The hangar in March', { suppressed: 'caption' }),
      draft('paragraph', 'The centre opened on Friday.'),
    ])
    const restored = restoreSuppressed({ ...captioned, images: [{ ...A_PICTURE, before: 0 }] }, [0, 1])
    expect(restored.images?.map(({ before }) => before)).toEqual([1])
  })

  test('refuses an index that names nothing', () => {
    expect(() => restoreSuppressed(text, [3])).toThrow(RangeError)
  })
})
