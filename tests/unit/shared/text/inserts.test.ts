import { expect, test } from 'vitest'
import type { Sha256 } from '../../../../shared/ids.ts'
import { compose, draft } from '../../../../shared/text/compose.ts'
import type { PlacedImage, SourceText } from '../../../../shared/text/document.ts'
import { insertsOf } from '../../../../shared/text/inserts.ts'
import { restoreSuppressed } from '../../../../shared/text/restore.ts'

const picture = (before: number, caption?: string): PlacedImage => ({
  sha256: 'ab'.repeat(32) as Sha256,
  type: 'image/png',
  before,
  alt: '',
  size: null,
  ...(caption === undefined ? {} : { caption }),
})

/** The caption shown below each picture. */
const below = (shown: SourceText) =>
  [...insertsOf(shown).values()]
    .flat()
    .flatMap((insert) =>
      insert.kind === 'picture' ? [shown.suppressed[insert.caption ?? -1]?.text ?? null] : [],
    )

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
  const inserts = insertsOf({ ...text, images: [picture(0), picture(1, 'The hangar'), picture(9)] })
  expect(inserts.get(0)?.map(({ kind }) => kind)).toEqual(['removed', 'picture'])
  expect(inserts.get(1)).toEqual([
    { kind: 'removed', parts: [2] },
    { kind: 'picture', image: 1, caption: 3 },
    { kind: 'removed', parts: [3] },
  ])
  expect(inserts.get(2)?.at(-1)).toEqual({ kind: 'picture', image: 2 })
})

test('a caption is known by its words: one whose picture is not there goes to no other', () => {
  const inserts = insertsOf({
    ...text,
    images: [picture(1), picture(1, 'The runway'), picture(1, 'Share this')],
  })
  expect(inserts.get(1)).toEqual([
    { kind: 'removed', parts: [2] },
    { kind: 'picture', image: 0 },
    { kind: 'picture', image: 1 },
    { kind: 'picture', image: 2 },
    { kind: 'removed', parts: [3] },
  ])
})

test('a caption that stands elsewhere, or was put back, is shown below no picture', () => {
  expect(insertsOf({ ...text, images: [picture(2, 'The hangar')] }).get(2)).toEqual([
    { kind: 'removed', parts: [4] },
    { kind: 'picture', image: 0 },
  ])
  const back = restoreSuppressed({ ...text, images: [picture(1, 'The hangar')] }, [3])
  expect([...insertsOf(back).values()].flat()).toContainEqual({ kind: 'picture', image: 0 })
})

const gallery = compose([
  draft('caption', 'The road', { suppressed: 'caption' }),
  draft('paragraph', 'Share this', { suppressed: 'share-prompt' }),
  draft('caption', 'The runway', { suppressed: 'caption' }),
  draft('caption', 'The tower', { suppressed: 'caption' }),
  draft('paragraph', 'The centre opened on Friday.'),
]).text

test('pictures at one place stand before their own captions, those without one before the next', () => {
  const images = [picture(0), picture(0, 'The runway'), picture(0), picture(0, 'The tower'), picture(0)]
  expect(insertsOf({ ...gallery, images }).get(0)).toEqual([
    { kind: 'removed', parts: [0, 1] },
    { kind: 'picture', image: 0 },
    { kind: 'picture', image: 1, caption: 2 },
    { kind: 'removed', parts: [2] },
    { kind: 'picture', image: 2 },
    { kind: 'picture', image: 3, caption: 3 },
    { kind: 'removed', parts: [3] },
    { kind: 'picture', image: 4 },
  ])
})

test('one caption of a gallery put back leaves the others below their pictures', () => {
  const images = [picture(0, 'The road'), picture(0, 'The runway'), picture(0, 'The tower')]
  const back = restoreSuppressed({ ...gallery, images }, [2])
  expect(below({ ...back })).toEqual(['The road', null, 'The tower'])
})

test('pictures that share a caption have it below the last, and every picture stays in its order', () => {
  const same = [picture(0, 'The road'), picture(0, 'The road')]
  expect(below({ ...gallery, images: same })).toEqual([null, 'The road'])
  const crossed = [picture(0, 'The tower'), picture(0, 'The road')]
  expect(below({ ...gallery, images: crossed })).toEqual(['The tower', 'The road'])
})

test('a text with nothing between its blocks has no inserts', () => {
  expect(insertsOf(compose([draft('paragraph', 'Alone.')]).text).size).toBe(0)
})
