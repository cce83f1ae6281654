import { expect, test } from 'vitest'
import { directionOf } from '../../../../../../renderer/src/features/reader/article/direction.ts'

test('a language that is written from right to left decides, others leave it to the words', () => {
  expect(['ar', 'he-IL', 'fa', 'ur-PK', 'az-Arab'].map(directionOf)).toEqual(Array(5).fill('rtl'))
  expect(['en', 'zh-Hant', 'ku', 'ar-Latn', '', null].map(directionOf)).toEqual(Array(6).fill('auto'))
})
