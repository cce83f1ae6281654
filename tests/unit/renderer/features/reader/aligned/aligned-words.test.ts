import { expect, test } from 'vitest'
import {
  ACROSS_LANGUAGES,
  acrossWords,
} from '../../../../../../renderer/src/features/reader/aligned/aligned-words.ts'

test.each([
  [false, 'en', 'ru', ACROSS_LANGUAGES],
  [false, 'en-GB', 'en-US', null],
  [false, 'en', null, null],
  [true, 'en', 'ru', null],
])('by the user %s, %s beside %s: %s', (byUser, one, other, words) => {
  expect(acrossWords(byUser, one, other)).toBe(words)
})
