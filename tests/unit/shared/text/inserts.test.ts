import { expect, test } from 'vitest'
import type { Sha256 } from '../../../../shared/ids.ts'
import { compose, draft } from '../../../../shared/text/compose.ts'
import type { PlacedImage } from '../../../../shared/text/document.ts'
import { insertsOf } from '../../../../shared/text/inserts.ts'

const picture = (before: number): PlacedImage => ({
  sha256: 'ab'.repeat(32) as Sha256,
  type: 'image/png',
  before,
  alt: '',
  size: null,
})

const { text } = compose([
  draft('paragraph', 'Home', { suppressed: 'navigation' }),
  draft('paragraph', 'News', { suppressed: 'navigation' }),
  draft('paragraph', 'The centre opened on Friday.'),
  draft('paragraph', 'Share this', { suppressed: 'share-prompt' }),
  draft('caption', 'The hangar', { suppressed: 'caption' }),
  draft('paragraph', 'Pilots will train there.'),
  draft('paragraph', 'Also on this site', { suppressed: 'related-link' }),
])

test('removed parts that follow each other are one insert, at the block they preceded', () => {
  expect([...insertsOf(text)]).toEqual([
    [0, [{ kind: 'removed', parts: [0, 1] }]],
    [1, [{ kind: 'removed', parts: [2, 3] }]],
    [2, [{ kind: 'removed', parts: [4] }]],
  ])
})

test('a picture stands after what was removed at its place, but before a removed caption', () => {
  const inserts = insertsOf({ ...text, images: [picture(0), picture(1), picture(9)] })
  expect(inserts.get(0)?.map(({ kind }) => kind)).toEqual(['removed', 'picture'])
  expect(inserts.get(1)).toEqual([
    { kind: 'removed', parts: [2] },
    { kind: 'picture', image: 1, caption: 3 },
    { kind: 'removed', parts: [3] },
  ])
  expect(inserts.get(2)?.at(-1)).toEqual({ kind: 'picture', image: 2 })
})

test('of several pictures at one place each has the caption removed there in its turn; the rest have none', () => {
  const { text: captioned } = compose([
    draft('paragraph', 'The hangar, seen from the road', { suppressed: 'caption' }),
    draft('paragraph', 'Share this', { suppressed: 'share-prompt' }),
    draft('caption', 'The runway', { suppressed: 'caption' }),
    draft('paragraph', 'The centre opened on Friday.'),
  ])
  const inserts = insertsOf({ ...captioned, images: [picture(0), picture(0), picture(0)] })
  expect(inserts.get(0)).toEqual([
    { kind: 'picture', image: 0, caption: 0 },
    { kind: 'picture', image: 1, caption: 2 },
    { kind: 'picture', image: 2 },
    { kind: 'removed', parts: [0, 1, 2] },
  ])
})

test('a text with nothing between its blocks has no inserts', () => {
  expect(insertsOf(compose([draft('paragraph', 'Alone.')]).text).size).toBe(0)
})
