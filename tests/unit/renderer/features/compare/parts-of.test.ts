import { expect, test } from 'vitest'
import { partsOf } from '../../../../../renderer/src/features/compare/wording/parts-of.ts'
import { sliceSpan, span } from '../../../../../shared/text/offsets.ts'

test('only words that differ are set apart, without the spaces and marks around them', () => {
  const content = 'The ferry “struck”, it seems, the quay. So.'
  const place = span(0, 38)
  const common = [span(4, 9), span(11, 17), span(30, 33), span(34, 38)]
  const parts = partsOf(content, place, common)
  expect(parts.filter(({ isCommon }) => !isCommon).map((part) => sliceSpan(content, part))).toEqual([
    'The',
    'it seems',
  ])
  expect(parts.map((part) => sliceSpan(content, part)).join('')).toBe(sliceSpan(content, place))
})
