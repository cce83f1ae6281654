import { expect, test } from 'vitest'
import {
  colourName,
  colourOfKey,
  keyOfColour,
} from '../../../../../renderer/src/features/annotate/colours.ts'
import { COLOURS } from '../../../../../shared/project/annotation.ts'

test('the keys 1 to 8 paint in the colours of the palette, in its order', () => {
  expect(COLOURS.map(keyOfColour)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(COLOURS.map((colour) => colourOfKey(keyOfColour(colour)))).toEqual(COLOURS)
})

test('other keys paint in nothing', () => {
  expect(['0', '9', 'h', '', '11'].map(colourOfKey)).toEqual([null, null, null, null, null])
})

test('colours are named with a capital where they stand alone', () => {
  expect(colourName('magenta')).toBe('Magenta')
})
