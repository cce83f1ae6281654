import { expect, test } from 'vitest'
import { roomFor, shownHeight } from '../../../../../../renderer/src/features/reader/inserts/picture-size.ts'

test('a picture is never estimated taller than it would be shown', () => {
  expect(shownHeight({ width: 100, height: 50 })).toBe(70)
  expect(shownHeight({ width: 5600, height: 2000 })).toBe(220)
  expect(shownHeight({ width: 100, height: 9000 })).toBe(520)
})

test('its room is as wide as the line, as it is, or as its height allows, whichever is least', () => {
  expect(roomFor({ width: 800, height: 400 })).toEqual({
    inlineSize: 'min(100%, 800px, 140.00vh)',
    aspectRatio: '800 / 400',
  })
  expect(roomFor(null)).toEqual({})
})
