import { expect, test } from 'vitest'
import { characterRunsLeft, paragraphRunsLeft } from '../../../../shared/text/running.ts'
import { articleOf } from '../../../support/article.ts'

const ARABIC = '– افتتح Ferry الميناء 1950'
const TEXT = articleOf(['paragraph', 'The word is שלום.'], ['paragraph', ARABIC], ['paragraph', '1950'])
const at = (words: string) => TEXT.content.indexOf(words)

test('a paragraph runs by its first letter, whatever comes before and after', () => {
  expect(['The', 'שלום', '–', 'Ferry', '1950'].map((words) => paragraphRunsLeft(TEXT, at(words)))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
  expect(paragraphRunsLeft(TEXT, TEXT.content.lastIndexOf('1950'))).toBe(false)
})

test('a letter runs by its own script, and what is none as its paragraph', () => {
  expect(['The', 'שלום', '–', 'Ferry', 'الميناء'].map((words) => characterRunsLeft(TEXT, at(words)))).toEqual(
    [false, true, true, false, true],
  )
})
