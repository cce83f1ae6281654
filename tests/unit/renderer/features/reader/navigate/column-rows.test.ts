import { expect, test } from 'vitest'
import { rowAfter, rowBefore } from '../../../../../../renderer/src/features/reader/navigate/column-rows.ts'

const row = (top: number, bottom: number) => ({ top, bottom })
const VIEW = row(0, 600)

test('the next row is the first that goes on below the view, however many short ones it shows whole', () => {
  const rows = [row(-640, -40), row(0, 200), row(240, 500), row(540, 1100), row(1140, 1700)]
  expect(rowAfter(rows, VIEW)).toEqual(row(540, 1100))
  expect(rowAfter([row(0, 580)], VIEW)).toBeNull()
})

test('inside a row that is taller than the view nothing is skipped', () => {
  expect(rowAfter([row(-100, 1500), row(1540, 2000)], VIEW)).toBeNull()
  expect(rowBefore([row(-900, -100)], VIEW)).toBeNull()
})

test('going back shows as many rows as fit above the one that was at the top', () => {
  const rows = [row(-1200, -700), row(-660, -400), row(-360, -60), row(0, 560)]
  expect(rowBefore(rows, VIEW)).toEqual(row(-660, -400))
  expect(rowBefore([row(-300, 260), row(300, 860)], VIEW)).toEqual(row(-300, 260))
  expect(rowBefore([row(0, 560)], VIEW)).toBeNull()
})
