import { expect, test } from 'vitest'
import {
  ACROSS_LANGUAGES,
  acrossWords,
  countWords,
} from '../../../../../../renderer/src/features/reader/aligned/aligned-words.ts'

test.each([
  [false, 'en', 'ru', ACROSS_LANGUAGES],
  [false, 'en-GB', 'en-US', null],
  [false, 'en', null, null],
  [true, 'en', 'ru', null],
])('by the user %s, %s beside %s: %s', (byUser, one, other, words) => {
  expect(acrossWords(byUser, one, other)).toBe(words)
})

test.each([
  [[], 1, true, 'No passages here are aligned with the other open sources.'],
  [null, 1, true, 'The open sources have not been compared yet.'],
  [null, 0, true, 'No other source is open beside this one.'],
  [null, 1, false, 'Aligned passages are hidden.'],
] as const)('a count of nothing says why: %s', (marks, others, isOn, words) => {
  expect(countWords(marks, others, isOn)).toBe(words)
})
