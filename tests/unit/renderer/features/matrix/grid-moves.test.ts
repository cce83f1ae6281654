import { expect, test } from 'vitest'
import { indexesShown, moveBy, type GridPlace } from '../../../../../renderer/src/ui/grid-moves.ts'
import { inStillOrder } from '../../../../../renderer/src/features/matrix/still.ts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const LAST: GridPlace = { row: 20, column: 5 }
const from = { row: 3, column: 2 }
const move = (key: string, held: Partial<typeof NONE> = {}) =>
  moveBy({ ...NONE, ...held, key }, from, LAST, 10)

test('arrow keys, pages and ends move in the grid and never out of it', () => {
  expect(move('ArrowDown')).toEqual({ row: 4, column: 2 })
  expect(move('ArrowLeft')).toEqual({ row: 3, column: 1 })
  expect(move('PageUp')).toEqual({ row: 0, column: 2 })
  expect(move('PageDown')).toEqual({ row: 13, column: 2 })
  expect(move('End')).toEqual({ row: 3, column: 5 })
  expect(move('End', { ctrlKey: true })).toEqual(LAST)
  expect(move('Home', { metaKey: true })).toEqual({ row: 0, column: 0 })
})

test('other keys, and arrows that mean something else, are left alone', () => {
  expect(move('a')).toBeNull()
  expect(move('ArrowLeft', { altKey: true })).toBeNull()
  expect(move('ArrowLeft', { ctrlKey: true })).toBeNull()
})

test('what is in view is shown, and the cell in hand wherever it is', () => {
  expect(indexesShown(-3, 2, 10, -1)).toEqual([0, 1, 2])
  expect(indexesShown(4, 5, 10, 9)).toEqual([4, 5, 9])
  expect(indexesShown(4, 5, 10, 0)).toEqual([0, 4, 5])
  expect(indexesShown(0, 5, 3, 7)).toEqual([0, 1, 2])
})

test('rows stay where they are: gone ones leave their place, new ones come last', () => {
  const all = new Map(['a', 'b', 'c', 'd'].map((id) => [id, id.toUpperCase()]))
  const arranged = new Map(['d', 'c', 'b'].map((id) => [id, id.toUpperCase()]))
  expect(inStillOrder(['a', 'x', 'b'], all, arranged)).toEqual(['A', 'B', 'D', 'C'])
})
