import { expect, test } from 'vitest'
import {
  allOf,
  extended,
  NOTHING_SELECTED,
  toggled,
  type Selection,
} from '../../../../renderer/src/ui/selection.ts'

const ORDER = ['a', 'b', 'c', 'd', 'e']
const ids = (selection: Selection<string>) => [...selection.ids].toSorted().join('')

test('things are selected one by one, and by range from the last one toggled', () => {
  const one = toggled<string>(NOTHING_SELECTED, 'b')
  expect(ids(toggled(one, 'b'))).toBe('')
  const range = extended(one, ORDER, 'd')
  expect(ids(range)).toBe('bcd')
  expect(ids(extended(range, ORDER, 'a'))).toBe('abcd')
  expect(ids(allOf(ORDER))).toBe('abcde')
})

test('a range without a beginning, or from what is gone, is its end; to what is gone it is nothing', () => {
  expect(ids(extended<string>(NOTHING_SELECTED, ORDER, 'c'))).toBe('c')
  expect(ids(extended<string>({ ids: new Set(), from: 'x' }, ORDER, 'c'))).toBe('c')
  expect(ids(extended<string>(NOTHING_SELECTED, ORDER, 'x'))).toBe('')
})
