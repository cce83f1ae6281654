import { expect, test } from 'vitest'
import {
  EMPTY_SELECTION,
  selectedTo,
  toggled,
  type Selection,
} from '../../../../../renderer/src/features/claims/selection.ts'
import { present } from '../../../../../shared/assert.ts'
import { newId, type ClaimId } from '../../../../../shared/ids.ts'

const shown = Array.from({ length: 5 }, () => newId<ClaimId>())
const at = (index: number) => present(shown[index], 'claim')
const indices = ({ ids }: Selection) => shown.flatMap((id, index) => (ids.has(id) ? [index] : []))

test('a range grows and shrinks from where it began', () => {
  const two = selectedTo(EMPTY_SELECTION, shown, at(1), at(3))
  expect(indices(two)).toEqual([1, 2, 3])
  expect(indices(selectedTo(two, shown, at(3), at(2)))).toEqual([1, 2])
  expect(indices(selectedTo(two, shown, at(3), at(0)))).toEqual([0, 1])
})

test('a range keeps what was taken in before it began', () => {
  const first = toggled(EMPTY_SELECTION, at(0))
  const second = toggled(first, at(3))
  expect(indices(selectedTo(second, shown, at(3), at(4)))).toEqual([0, 3, 4])
  expect(indices(toggled(second, at(0)))).toEqual([3])
})

test('where the range began may have been filtered out; then it begins at the claim one is at', () => {
  const gone = toggled(EMPTY_SELECTION, newId<ClaimId>())
  expect(indices(selectedTo(gone, shown, at(2), at(3)))).toEqual([2, 3])
})
